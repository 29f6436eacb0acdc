import GraphFormats
import PropertyGraph
import Testing

struct `GML that is refused` {
  private func error(_ text: String) throws -> String {
    try #require(throws: FormatError.self) {
      try GraphFormat.read(Array(text.utf8), named: "x.gml")
    }.description
  }

  @Test(arguments: [
    ("graph [\n node [ id 1", "x.gml:1:7: The list that opens here is never closed."),
    ("graph [ node [ id ] ]", "x.gml:1:19: The name \"id\" has no value."),
    ("graph [ node [ id \"1 ] ]", "x.gml:1:19: The quotes that open here are never closed."),
    ("graph [ node [ 1 2 ] ]", "x.gml:1:16: A name is expected here, and this is a value."),
    ("graph [ node [ id 1 ] ] ]", "x.gml:1:25: This bracket closes nothing."),
    ("graph [ node [ id 1-2 ] ]", "x.gml:1:19: \"1-2\" is neither a name nor a value."),
    ("Version 1", "x.gml:1:1: This GML holds no graph: it has no list \"graph [ … ]\"."),
  ])
  func `is refused where it goes wrong`(text: String, sentence: String) throws {
    let error = try error(text)
    #expect(error.hasPrefix(sentence), "\(error)")
  }

  @Test func `goes no deeper than 64, and never recurses`() throws {
    let deep = String(repeating: "a [ ", count: 200_000)
    #expect(try error("graph [ node [ \(deep)").contains("never closed"))
    let closed = String(repeating: " ]", count: 200_000)
    #expect(
      try error("graph [ node [ \(deep)\(closed) ] ]").contains("Too many lists stand inside"))
    #expect(try error("graph [ \(deep)\(closed) ]").contains("Too many lists stand inside"))
    #expect(
      try error("graph [ \(String(repeating: "x", count: 5000)) 1 ]").contains("A name is longer"))
  }

  @Test func `takes time in proportion to the file, however many notes there are`() throws {
    let nodes = (0..<40_000).map { "node [ n \($0) n \"x\" ] " }.joined()
    let (graph, report) = try GraphFormat.read(Array("graph [ \(nodes) ]".utf8))
    #expect(graph.nodeCount == 40_000)
    #expect(report.notes.count == 2 * ImportReport.limit)
    let long = String(repeating: "&", count: 1_000_000)
    let text = "graph [ node [ id 1 label \"\(long)\u{0}\" ] ]"
    #expect(try GraphFormat.read(Array(text.utf8)).graph.nodeCount == 1)
  }

  @Test(arguments: 0..<200)
  func `never traps, wherever it is cut or spoilt`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = GraphFormat.gml.bytes(of: try RandomGraph.graph(seed: seed))
    if seed.isMultiple(of: 2) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
    for _ in 0..<3 where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = Array("[]\"#&; x0".utf8).randomElement(using: &random)!
    }
    _ = try? GraphFormat.read(bytes, named: "x.gml")
  }
}
