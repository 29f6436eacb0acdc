import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension Measure {
  /// The median times of paths in time between pairs of people, with a sum of their arrivals, departures and
  /// numbers of meetings; and what it takes, for each source, to tell who carries news.
  static func paths(in file: String, _ pairs: Int) async throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    let contacts = Contacts(of: graph)
    let people = graph.nodes(labeled: "Person").count
    let ends = (0..<UInt64(pairs)).map { pair in
      (
        source: graph.node("p\(pair * 2_654_435_761 % UInt64(people))")!,
        target: graph.node("p\((pair + 1) * 40503 % UInt64(people))")!
      )
    }
    var check = 0
    func measure(_ name: String, _ path: (Graph.Node, Graph.Node) -> [Reachability.Step]?) {
      var times: [Double] = []
      for (source, target) in ends {
        let began = Stopwatch.cpu
        let steps = path(source, target)
        times.append(Stopwatch.cpu - began)
        guard let steps, let last = steps.last else { continue }
        check += minute(last.arrival)
        if name != "foremost" { check += 3 * minute(steps[0].departure) + 7 * steps.count }
      }
      print(name, times.median)
    }
    measure("foremost") { contacts.path(from: $0, to: $1) }
    for choice in [Contacts.PathChoice.latest, .fastest, .shortest] {
      measure(choice.rawValue) { contacts.path(from: $0, to: $1, choice) }
    }
    print("check", check)

    let watch = Stopwatch()
    _ = try await contacts.temporalBetweenness(samples: 50, threads: 1)
    print("carriers", watch.elapsed / 50)
  }

  /// How many minutes of the made-up world were over at a moment: see `WorkingTime` of `generate`.
  private static func minute(_ moment: Int64) -> Int { Int(moment) / 60 - 23_674_080 }
}

extension Measure {
  /// What the best introductions take, of all and of one person.
  static func introduce(in file: String) async throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    let watch = Stopwatch()
    let best = try graph.introductions()
    print("seconds", watch.elapsed)
    let person = graph.node("p7")!
    let own = Stopwatch()
    _ = try graph.introductions(for: person)
    print("own", own.elapsed)
    print("check", best.introductions.count)
  }
}
