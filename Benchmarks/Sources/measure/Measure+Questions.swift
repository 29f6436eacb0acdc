import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension Measure {
  /// The median times of five questions that databases are asked, too, each of the nodes that a file
  /// lists, and of the answers in words; how many rows the former have in all.
  static func questions(in file: String, about list: String) throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    let contacts = graph.contacts()
    var asked: [Substring: [Graph.Node]] = [:]
    for line in try String(contentsOf: URL(filePath: list), encoding: .utf8).split(separator: "\n")
    {
      let words = line.split(separator: " ")
      asked[words[0], default: []].append(graph.node(String(words[1]))!)
    }
    var check = 0

    func ask(_ question: Substring, _ answer: (Graph.Node) -> Int) {
      let nodes = asked[question] ?? []
      check += nodes.reduce(0) { $0 + answer($1) }
      print(question, nodes.map { node in Stopwatch.seconds { _ = answer(node) } }.median)
    }
    func word(_ question: Substring, _ answer: (Graph.Node) -> Void) {
      let nodes = asked[question] ?? []
      for node in nodes { answer(node) }
      print(question + "worded", nodes.map { node in Stopwatch.seconds { answer(node) } }.median)
    }

    ask("met") { contacts.circle(of: $0).count }
    // A database's answer holds the person who is asked about.
    ask("two") { contacts.circle(of: $0, within: 2).count + 1 }
    ask("lineage") { graph.ancestors(of: $0, along: ["LED_TO", "GREW_INTO"], within: 9).count }
    ask("spread") { graph.audience(of: $0, in: contacts).count }
    let best = contacts.whoMetMost(20)
    check += best.count + best.reduce(0) { $0 + $1.others }
    print("top", Stopwatch.seconds { _ = contacts.whoMetMost(20) })

    word("met") { _ = graph.met($0, in: contacts) }
    word("lineage") { _ = graph.lineage(of: $0) }
    word("spread") { _ = graph.spread(of: $0) }
    print("check", check)
  }
}
