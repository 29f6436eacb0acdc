import Foundation
import PropertyGraph
import Testing

@testable import GraphFormats

@Suite("GraphML in parts") struct GraphMLPartsTests {
  private let parts = Parts.graphML

  @Test(arguments: 0..<150)
  func `any document is read as by one thread`(seed: Int) throws {
    parts.expectNoDifference(RandomGraphMLDocument.document(seed: seed))
  }

  @Test func `many of them are read in parts`() {
    let count = (0..<150).count { parts.areRead(RandomGraphMLDocument.document(seed: $0)) }
    #expect(count > 30)
  }

  @Test(arguments: 0..<100)
  func `what Kring writes is read as by one thread`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let source = InputSource.bytes(GraphML.bytes(of: graph), name: "x.graphml")
    for count in [2, 5] {
      let read = try parts.read(source, .init(most: count, least: 1))
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
    #expect(parts.areRead(source, .init(most: 4, least: 1)))
    let read = parts.outcome(source, count: 4)
    #expect(read.dump == parts.outcome(.bytes([UInt8](document.utf8), name: "-"), count: 1).dump)
  }

  @Test func `a small document is not cut`() {
    let source = InputSource.bytes([UInt8](Self.simple(200).utf8), name: "-")
    #expect(!parts.areRead(source, .init()))
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- <graph> -->", ""),
    ("<?xml version='1.0'?>", "<!-- the end -->"),
  ])
  func `what stands around is no reason not to cut`(before: String, after: String) {
    #expect(parts.areRead(before + Self.simple(30) + after))
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "<!DOCTYPE graphml>",
    "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>",
  ])
  func `another encoding or a DTD is one`(before: String) {
    #expect(!parts.areRead(before + Self.simple(30)))
  }

  @Test(arguments: [
    "<graph edgedefault=\"directed\"/>", "<hyperedge/>", "<desc>All</desc>", "<key id=\"late\"/>",
    "<data key=\"g\">x</data>", "<node/>", "<node id=\"n0\"/>",
    "<node id=\"x\"><data key=\"nobody\">x</data></node>",
  ])
  func `so is what must be read together with what came before it`(element: String) {
    let key = "<key id=\"g\" for=\"graph\" attr.name=\"g\" attr.type=\"string\"/>"
    #expect(parts.areRead(Self.simple(30, head: key)))
    #expect(!parts.areRead(Self.simple(30, head: key, last: element)))
  }

  @Test func `an error is told with its line and column`() {
    let broken = Self.simple(30, last: "<node id=\"<\"/>")
    let source = InputSource.bytes([UInt8](broken.utf8), name: "x.graphml")
    #expect(parts.outcome(source, count: 3).dump.contains("x.graphml:33:11"))
    #expect(parts.outcome(source, count: 3).dump == parts.outcome(source, count: 1).dump)
  }

  @Test func `notes of all parts are counted together`() {
    let edges = (0..<3_000).map { "<edge source=\"a\" target=\"x\($0)\"/>" }
    let document = "<graphml><graph>\n" + edges.joined(separator: "\n") + "</graph></graphml>"
    let source = InputSource.bytes([UInt8](document.utf8), name: "-")
    #expect(parts.areRead(document))
    #expect(parts.outcome(source, count: 4).report == parts.outcome(source, count: 1).report)
  }

  private static func simple(_ nodes: Int, head: String = "", last: String = "") -> String {
    let lines = (0..<nodes).map { "<node id=\"n\($0)\"/>" }
    return "<graphml>\(head)\n<graph edgedefault=\"directed\">\n"
      + lines.joined(separator: "\n") + "\n\(last)</graph>\n</graphml>"
  }
}
