import PropertyGraph
import Testing

@testable import GraphFormats

@Suite("GEXF in parts") struct GEXFPartsTests {
  private let parts = Parts.gexf

  @Test(arguments: 0..<150)
  func `any document is read as by one thread`(seed: Int) {
    parts.expectNoDifference(RandomGEXFDocument.document(seed: seed))
  }

  @Test func `many of them are read in parts`() {
    let count = (0..<150).count { parts.areRead(RandomGEXFDocument.document(seed: $0)) }
    #expect(count > 30)
  }

  @Test(arguments: 0..<100)
  func `what Kring writes is read as by one thread`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let source = InputSource.bytes(GEXF.bytes(of: graph), name: "x.gexf")
    for count in [2, 5] {
      let read = try parts.read(source, .init(most: count, least: 1))
      #expect(read.graph == graph)
      #expect(read.report.isEmpty)
    }
  }

  @Test(arguments: ["", "viz:", "g:"])
  func `a cut keeps to the tags around it`(prefix: String) {
    #expect(parts.areRead(Self.simple(30, prefix: prefix)))
    parts.expectNoDifference(Self.simple(30, prefix: prefix))
  }

  @Test(arguments: [
    "</g:edges></g:graph><g:graph><g:edges>", "</g:edges><g:attributes class=\"node\"/><g:edges>",
    "</g:edges></g:graph><g:meta><g:creator>B</g:creator></g:meta><g:graph><g:edges>",
    "</g:edges><g:nodes><g:node/></g:nodes><g:edges>",
    "</g:edges><g:nodes><g:node id=\"n0\"/></g:nodes><g:edges>",
    "<g:edge source=\"a\" target=\"b\"><g:attvalues><g:attvalue for=\"x\" value=\"\"/></g:attvalues></g:edge>",
  ])
  func `what must be read together with what came before it is not`(last: String) {
    #expect(!parts.areRead(Self.simple(30, prefix: "g:", last: last)))
    parts.expectNoDifference(Self.simple(30, prefix: "g:", last: last))
  }

  @Test func `an error is told with its line and column`() {
    let broken = Self.simple(30, prefix: "", last: "\n<edge id=\"<\"/>")
    #expect(parts.outcome(broken, count: 3).dump.contains("x:33:11"))
  }

  @Test func `a parent that is missing is told with the line that names it first`() {
    let nodes = (0..<300).map { "<node id=\"n\($0)\"\($0 % 70 == 69 ? " pid=\"top\"" : "")/>" }
    let document =
      "<gexf><graph><nodes>\n" + nodes.joined(separator: "\n") + "</nodes></graph></gexf>"
    #expect(parts.areRead(document))
    #expect(parts.outcome(document, count: 4).report?.notes.first?.line == 71)
    parts.expectNoDifference(document)
  }

  private static func simple(_ count: Int, prefix: String, last: String = "") -> String {
    let nodes = (0..<count).map { number in
      "<\(prefix)node id=\"n\(number)\" label=\"N\" start=\"2012-03-0\(number % 9 + 1)\"/>"
    }
    let edges = (0..<count).map { "<\(prefix)edge source=\"n\($0)\" target=\"m\($0)\"/>" }
    let namespace = prefix.isEmpty ? "" : " xmlns:\(prefix.dropLast())=\"g\""
    return """
      <\(prefix)gexf\(namespace)>
      <\(prefix)graph><\(prefix)nodes>
      \(nodes.joined(separator: "\n"))</\(prefix)nodes><\(prefix)edges>\(edges.joined())\(last)\
      </\(prefix)edges></\(prefix)graph></\(prefix)gexf>
      """
  }
}
