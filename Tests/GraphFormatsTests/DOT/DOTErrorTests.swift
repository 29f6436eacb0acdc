import GraphFormats
import PropertyGraph
import Testing

struct `DOT that is refused` {
  private func error(_ text: String) throws -> String {
    try #require(throws: FormatError.self) {
      try GraphFormat.read(Array(text.utf8), named: "x.dot")
    }.description
  }

  @Test(arguments: [
    ("graph {\n a -- }", "x.dot:2:7: An edge needs a node on both sides, and none follows here."),
    ("graph { -- a }", "x.dot:1:9: An edge needs a node on both sides."),
    ("graph { a", "x.dot:1:10: The file ends here, and \"}\" is missing. Is it whole?"),
    ("graph { a [x=1", "x.dot:1:15: The file ends here, and \"]\" is missing."),
    ("graph { a [x=]; b }", "x.dot:1:14: a value is expected here or next."),
    ("graph { \"a }", "x.dot:1:9: The quotes that open here are never closed."),
    ("graph { <a }", "x.dot:1:9: The bracket < that opens here is never closed."),
    ("graph { a ] }", "x.dot:1:11: \"]\" cannot stand here."),
    ("graph { a -- b } x", "x.dot:1:18: \"graph\" or \"digraph\" is expected here."),
    ("graph { a@b }", "x.dot:1:10: \"@b\" cannot stand here."),
    ("graph { node }", "x.dot:1:"),
  ])
  func `is refused where it goes wrong`(text: String, sentence: String) throws {
    let error = try error(text)
    #expect(error.hasPrefix(sentence), "\(error)")
  }

  @Test func `goes no deeper than 256, and never recurses`() throws {
    let deep = String(repeating: "{", count: 1_000_000)
    #expect(try error("graph { \(deep)").contains("More than 256 subgraphs stand inside"))
    let html = String(repeating: "<", count: 1_000_000)
    #expect(try error("graph { \(html)").contains("never closed"))
  }

  @Test func `makes no millions of edges or values of a small file`() throws {
    let group = "{" + (0..<2000).map { "n\($0) " }.joined() + "}"
    #expect(try error("graph { \(group) -- \(group) }").contains("more than 1000000 edges"))
    let defaults = (0..<20_000).map { "p\($0)=1 " }.joined()
    #expect(
      try error("graph { node [\(defaults)] \(group) }").contains("more than 30000000 values"))
    #expect(
      try error("graph { edge [\(defaults)] a -- \(group) }").contains("more than 30000000 values"))
  }

  @Test func `takes time in proportion to the file, however many notes there are`() throws {
    let edges = (0..<20_000).map { "a -> b\($0) [dir=none]\n" }.joined()
    let (graph, report) = try GraphFormat.read(Array("graph { \(edges) }".utf8))
    #expect(graph.edgeCount == 20_000)
    #expect(report.notes.count == ImportReport.limit + 1)
    let long = String(repeating: "\\", count: 1_000_000)
    #expect(
      try GraphFormat.read(Array("graph { a [label=\"\(long)\u{0}\"] }".utf8)).graph.nodeCount == 1)
  }

  @Test(arguments: 0..<200)
  func `never traps, wherever it is cut or spoilt`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = GraphFormat.dot.bytes(
      of: try RandomGraph.graph(seed: seed), appearance: .random(seed: seed))
    if seed.isMultiple(of: 2) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
    for _ in 0..<3 where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = Array("{}[]\"<>-:=;\\ x0".utf8).randomElement(using: &random)!
    }
    _ = try? GraphFormat.read(bytes, named: "x.dot")
  }
}
