import GraphFormats
import PropertyGraph
import Testing

struct `JSON that is refused` {
  private func error(_ text: String) throws -> String {
    try #require(throws: FormatError.self) {
      try GraphFormat.read(Array(text.utf8), named: "x.json")
    }.description
  }

  @Test(arguments: [
    (
      "{\n \"nodes\": [{\"id\" 1}]}",
      "x.json:2:18: This is no JSON: something else is expected here."
    ),
    ("{\"nodes\": [", "x.json:1:12: The file ends in the middle of its JSON. Is it whole?"),
    ("{\"nodes\": [\"a]}", "x.json:1:12: This is no JSON: something else is expected here."),
    ("{\"nodes\": [tru]}", "x.json:1:12: This is no JSON: something else is expected here."),
    ("{\"nodes\": []} x", "x.json:1:15: This is no JSON: the end is expected here."),
    ("{\"nodes\": [{\"id\": \"\\q\"}]}", "x.json:1:19: The text that begins here is broken"),
    ("{\"nodes\": [3, [}]}", "x.json:1:16: This is no JSON: something else is expected here."),
    ("{\"name\": \"x\"}", "x.json:1:1: This JSON holds no graph: it has no list \"nodes\"."),
    ("{\"nodes\": [], \"edges\": [3]}", "x.json:1:25: This is no JSON: \"{\" is expected here."),
  ])
  func `is refused where it goes wrong`(text: String, sentence: String) throws {
    let error = try error(text)
    #expect(error.hasPrefix(sentence), "\(error)")
  }

  @Test func `goes no deeper than 256, and never recurses`() throws {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(
      try error("{\"nodes\": \(deep)").contains("More than 256 lists and objects stand inside"))
    let objects = String(repeating: "{\"a\":", count: 200_000)
    #expect(
      try error("{\"nodes\": [], \"x\": \(objects)").contains("More than 256 lists and objects"))
    let fine = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
    let text = "{\"nodes\": [{\"id\": \"a\", \"x\": \(fine)}]}"
    #expect(try GraphFormat.read(Array(text.utf8)).graph.nodeCount == 1)
  }

  @Test func `takes time in proportion to the file, however many notes there are`() throws {
    let nodes = (0..<40_000).map { "{\"x\": {}, \"n\": \($0)}" }.joined(separator: ",")
    let (graph, report) = try GraphFormat.read(Array("{\"nodes\": [\(nodes)]}".utf8))
    #expect(graph.nodeCount == 40_000)
    #expect(report.notes.count == 2 * ImportReport.limit)
  }

  @Test func `has no more than 50,000 different properties`() throws {
    let properties = (0..<50_010).map { "\"p\($0)\": 1" }.joined(separator: ",")
    let (graph, report) = try GraphFormat.read(
      Array("{\"nodes\": [{\"id\": \"a\", \(properties)}]}".utf8))
    #expect(graph[graph.nodes[0]].properties.count == 50_000)
    #expect(report.notes.count == 10)
  }

  @Test func `may hold NUL, one long line, and bytes that are no UTF-8`() throws {
    let long = String(repeating: "x", count: 2_000_000)
    let text = "{\"nodes\": [{\"id\": \"a\\u0000b\", \"n\": \"\u{0}\(long)\"}]}"
    #expect(try GraphFormat.read(Array(text.utf8)).graph.nodeCount == 1)
    let latin = Array("{\"nodes\": [{\"id\": \"".utf8) + [0xE9] + Array("\"}]}".utf8)
    let (graph, report) = try GraphFormat.read(latin)
    #expect(graph.dump == "node é\n")
    #expect(report.notes.map(\.kind) == ["encoding"])
  }

  @Test(arguments: 0..<200)
  func `never traps, wherever it is cut or spoilt`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = GraphFormat.json.bytes(of: try RandomGraph.graph(seed: seed))
    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
    for _ in 0..<3 where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = Array("{}[]\",:\\0".utf8).randomElement(using: &random)!
    }
    _ = try? GraphFormat.read(bytes, named: "x.json")
  }
}
