import GraphFormats
import PropertyGraph
import Testing

@Suite struct `GEXF that is refused` {
  private func refusal(of document: String) throws -> String {
    try #require(throws: FormatError.self) {
      try GEXF.read(Array(document.utf8), named: "x.gexf")
    }.description
  }

  @Test(arguments: [
    ("", "x.gexf: The file is empty."),
    (
      "<svg/>",
      "x.gexf:1:5: This is no GEXF: the outermost element is <svg>. Is it the file you meant?"
    ),
  ])
  func `Each says where, what, and what to try`(_ document: String, _ message: String) throws {
    #expect(try refusal(of: document) == message)
  }

  @Test func `A tag that another closes`() throws {
    let error = try refusal(of: "<gexf><graph>\n<nodes></graph></gexf>")
    #expect(error.hasPrefix("x.gexf:2:"))
    #expect(error.contains("<nodes> of line 2 is closed by </graph>."))
  }

  @Test func `An entity that names a file`() throws {
    let error = try refusal(
      of: "<!DOCTYPE gexf [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n<gexf><meta><creator>&a;"
        + "</creator></meta></gexf>")
    #expect(error.hasPrefix("x.gexf:2:"))
    #expect(error.contains("The file uses the entity &a;"))
  }

  @Test func `Nodes inside nodes, 300 levels deep`() throws {
    let levels = (0..<300).map { "<node id='\($0)'><nodes>" }.joined()
    #expect(try refusal(of: "<gexf><graph><nodes>" + levels).contains("levels deep"))
  }

  @Test func `A great many spells, values, parents and notes take no more than their length`()
    throws
  {
    let spells = (0..<20_000).map { "<spell start='\($0)' end='\($0 + 1)'/>" }.joined()
    let values = (0..<20_000).map { "<attvalue for='k' value='\($0)' start='\($0)'/>" }.joined()
    let parents = (0..<20_000).map { "<parent for='\($0)'/>" }.joined()
    let document =
      "<gexf><graph timeformat='double'><nodes><node id='a'><attvalues>\(values)</attvalues>"
      + "<spells>\(spells)</spells><parents>\(parents)</parents></node></nodes></graph></gexf>"
    let (graph, report) = try GEXF.read(Array(document.utf8))
    #expect(graph[graph.nodes[0]]["end"] == 20_000.0)
    #expect(graph[graph.nodes[0]]["within"]?.strings.count == 20_000)
    #expect(report.notes.count == 1 + ImportReport.limit)
  }
}
