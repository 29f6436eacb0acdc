import Foundation
import PropertyGraph
import Testing

@testable import GraphFormats

@Suite("GraphML in parts") struct GraphMLPartsTests {
  private typealias Plan = GraphMLParts.Plan

  /// What reading gives: the graph and the report, or the error.
  private func outcome(_ source: InputSource, parts: Int) -> (dump: String, report: ImportReport?) {
    do {
      let (graph, report) = try GraphMLReader.read(source, Plan(most: parts, least: 1))
      return (graph.dump, report)
    } catch {
      return ("\(error)", nil)
    }
  }

  private func isReadInParts(_ document: String) -> Bool {
    isReadInParts(.bytes([UInt8](document.utf8), name: "-"), Plan(most: 3, least: 1))
  }

  private func isReadInParts(_ source: InputSource, _ plan: Plan) -> Bool {
    if case .some = GraphMLReader.read(source, inParts: plan) { true } else { false }
  }

  @Test(arguments: 0..<400)
  func `any document is read as by one thread`(seed: Int) throws {
    let document = RandomDocument.document(seed: seed)
    let source = InputSource.bytes([UInt8](document.utf8), name: "x.graphml")
    let whole = outcome(source, parts: 1)
    for parts in [2, 3, 7, 40] {
      let cut = outcome(source, parts: parts)
      #expect(cut.dump == whole.dump, "\(document)")
      #expect(cut.report == whole.report, "\(document)")
    }
  }

  @Test func `many of them are read in parts`() {
    let count = (0..<400).count { isReadInParts(RandomDocument.document(seed: $0)) }
    #expect(count > 80)
  }

  @Test(arguments: 0..<100)
  func `what Kring writes is read as by one thread`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let source = InputSource.bytes(GraphML.bytes(of: graph), name: "x.graphml")
    for parts in [2, 5] {
      let read = try GraphMLReader.read(source, Plan(most: parts, least: 1))
      #expect(read.graph == graph)
      #expect(read.report.isEmpty)
    }
  }

  @Test func `a file is cut like a document in memory`() throws {
    let document = Self.simple(200)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).graphml")
    try Data(document.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let source = InputSource.file(path: file.path, name: "x.graphml")
    #expect(isReadInParts(source, Plan(most: 4, least: 1)))
    let read = outcome(source, parts: 4)
    #expect(read.dump == outcome(.bytes([UInt8](document.utf8), name: "-"), parts: 1).dump)
  }

  @Test func `a small document is not cut`() {
    let source = InputSource.bytes([UInt8](Self.simple(200).utf8), name: "-")
    #expect(!isReadInParts(source, Plan()))
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- <graph> -->", ""),
    ("<?xml version='1.0'?>", "<!-- the end -->"),
  ])
  func `what stands around is no reason not to cut`(before: String, after: String) {
    #expect(isReadInParts(before + Self.simple(30) + after))
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "<!DOCTYPE graphml>",
    "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>",
  ])
  func `another encoding or a DTD is one`(before: String) {
    #expect(!isReadInParts(before + Self.simple(30)))
  }

  @Test(arguments: [
    "<graph edgedefault=\"directed\"/>", "<hyperedge/>", "<desc>All</desc>", "<key id=\"late\"/>",
    "<data key=\"g\">x</data>", "<node/>", "<node id=\"n0\"/>",
    "<node id=\"x\"><data key=\"nobody\">x</data></node>",
  ])
  func `so is what must be read together with what came before it`(element: String) {
    let key = "<key id=\"g\" for=\"graph\" attr.name=\"g\" attr.type=\"string\"/>"
    #expect(isReadInParts(Self.simple(30, head: key)))
    #expect(!isReadInParts(Self.simple(30, head: key, last: element)))
  }

  @Test func `an error is told with its line and column`() {
    let broken = Self.simple(30, last: "<node id=\"<\"/>")
    let source = InputSource.bytes([UInt8](broken.utf8), name: "x.graphml")
    #expect(outcome(source, parts: 3).dump.contains("x.graphml:33:11"))
    #expect(outcome(source, parts: 3).dump == outcome(source, parts: 1).dump)
  }

  @Test func `notes of all parts are counted together`() {
    let edges = (0..<3_000).map { "<edge source=\"a\" target=\"x\($0)\"/>" }
    let document = "<graphml><graph>\n" + edges.joined(separator: "\n") + "</graph></graphml>"
    let source = InputSource.bytes([UInt8](document.utf8), name: "-")
    #expect(isReadInParts(document))
    #expect(outcome(source, parts: 4).report == outcome(source, parts: 1).report)
  }

  private static func simple(_ nodes: Int, head: String = "", last: String = "") -> String {
    let lines = (0..<nodes).map { "<node id=\"n\($0)\"/>" }
    return "<graphml>\(head)\n<graph edgedefault=\"directed\">\n"
      + lines.joined(separator: "\n") + "\n\(last)</graph>\n</graphml>"
  }
}

/// A document with everything that people and tools put into GraphML, drawn from a seed: most are
/// simple, some have one thing that is rare, and some are broken.
private struct RandomDocument {
  private var random: SeededGenerator
  private var rarity = 0
  private var keys: [(id: String, declaration: String)] = []

  static func document(seed: Int) -> String {
    var maker = RandomDocument(random: SeededGenerator(seed: seed))
    maker.rarity = [0, 0, 3, 20].randomElement(using: &maker.random)!
    let document = maker.document()
    guard seed % 10 == 9 else { return document }
    let end = Int.random(in: 0..<document.utf8.count, using: &maker.random)
    return String(decoding: document.utf8.prefix(end), as: UTF8.self)
  }

  private mutating func document() -> String {
    let newline = chance(4) ? "\r\n" : "\n"
    let prefix = chance(8) ? "g:" : ""
    var lines = chance(2) ? ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"] : []
    if chance(6) { lines.append("<!-- written by\n<node id=\"nobody\"/> <graph> -->") }
    lines.append("<graphml\(chance(2) ? " xmlns=\"http://graphml.graphdrawing.org/xmlns\"" : "")>")
    keys = Self.keys.filter { _ in !chance(4) }
    lines += keys.map(\.declaration)
    lines.append("<graph\(pick([" edgedefault=\"directed\"", " edgedefault='undirected'", ""]))>")
    lines += (0..<Int.random(in: 0..<60, using: &random)).map { _ in element() }
    lines += ["</graph>", "</graphml>"]
    let text = lines.joined(separator: newline)
    if prefix.isEmpty { return text }
    return text.replacing("<graph", with: "<g:graph").replacing("</graph", with: "</g:graph")
      .replacing("<node", with: "<g:node").replacing("</node", with: "</g:node")
      .replacing("<edge", with: "<g:edge").replacing("</edge", with: "</g:edge")
      .replacing("<data", with: "<g:data").replacing("</data", with: "</g:data")
      .replacing("<key", with: "<g:key").replacing("<default", with: "<g:default")
      .replacing("</key", with: "</g:key").replacing("</default", with: "</g:default")
      .replacing("<g:graphml", with: "<g:graphml xmlns:g=\"http://graphml.graphdrawing.org/xmlns\"")
  }

  private mutating func element() -> String {
    if rarity > 0, chance(60 / rarity) { return pick(Self.rare) }
    return chance(2) ? node() : edge()
  }

  private mutating func node() -> String {
    "<node id=\"\(id())\"\(pick(["", "", "", " labels=\":A:B\"", " odd=\"1\""]))>\(data())</node>"
  }

  private mutating func edge() -> String {
    let id = chance(2) ? "" : " id=\"e\(Int.random(in: 0..<90, using: &random))\""
    let extra = pick(["", "", "", " directed=\"false\"", " directed=\"perhaps\"", " label=\"L\""])
    return "<edge\(id) source=\"\(self.id())\" target=\"\(self.id())\"\(extra)>\(data())</edge>"
  }

  private mutating func data() -> String {
    (0..<Int.random(in: 0..<4, using: &random)).map { _ in
      let key = rarity > 0 && chance(60) ? "nobody" : keys.randomElement(using: &random)?.id
      guard let key else { return "" }
      return "\n  <data key=\"\(key)\">\(pick(Self.texts))</data>"
    }.joined()
  }

  private mutating func id() -> String { "n\(Int.random(in: 0..<2_000, using: &random))" }
  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
  private mutating func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }

  private static let keys = [
    ("kind", "for=\"all\" attr.name=\"kind\" attr.type=\"string\"/>"),
    ("name", "for=\"all\" attr.name=\"name\" attr.type=\"string\"/>"),
    ("label", "attr.name=\"label\" attr.type=\"string\"/>"),
    ("date", "for=\"all\" attr.name=\"date\" attr.type=\"string\"/>"),
    ("size", "for=\"all\" attr.name=\"size\" attr.type=\"double\"><default>2.5</default></key>"),
    ("count", "attr.name=\"count\" attr.type=\"int\">\n</key>"),
    ("all", "for=\"all\" attr.name=\"all\" attr.type=\"boolean\"/>"),
    ("odd", "for=\"all\" attr.name=\"odd\" attr.type=\"unheard\"/>"),
  ].map { (id: $0.0, declaration: "<key id=\"\($0.0)\" \($0.1)") }
  private static let texts = [
    "A", "A;B", "7", "2.5", "2019-03", "2019-03-05T10:00:00Z", "true", "", "[\"a\",\"b\"]", "a\nb",
    "&lt;node &amp;", "<![CDATA[<edge id=\"x\"/> <node id=\"y\">]]>", "é 日本", "not <b>plain</b>",
  ]
  private static let rare = [
    "<!-- a comment\nwith <node id=\"in-a-comment\"/> -->", "<?tool <edge ?>",
    "<node id=\"outer\">\n<graph edgedefault=\"undirected\"><node id=\"inner\"/>\n</graph></node>",
    "<hyperedge><endpoint node=\"n1\"/><endpoint node=\"n2\"/></hyperedge>",
    "<node/>", "<edge source=\"n1\"/>", "<desc>About\nall</desc>", "<data key=\"all\">true</data>",
    "<node id=\"p\"><port name=\"north\"/></node>", "<node id=\"d\"><desc>Who</desc></node>",
    "</graph>\n<graph id=\"second\" edgedefault=\"undirected\">",
    "<key id=\"late\" for=\"node\" attr.name=\"late\" attr.type=\"int\"/>",
    "<node id=\"l\"><data key=\"late\">5</data></node>", "<odd/>", "<node id=\"&nobody;\"/>",
    "<node id=\"broken\">", "<edge source=\"a\" target=\"b\" source=\"c\"/>",
  ]
}
