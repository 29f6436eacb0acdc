import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph
import Testing

@testable import kring

@Suite struct ExportFileTests {
  @Test(arguments: GraphFormat.allCases)
  func `What Kring wrote, it may write again`(format: GraphFormat) throws {
    let scratch = try Scratch()
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a", labels: ["Person"], properties: ["name": "Ada"]))
      try build.addNode(NodeRecord(id: "b"))
      try build.addEdge(EdgeRecord(type: "KNOWS", source: "a", target: "b"))
    }
    for ending in ["", ".gz"] {
      let path = "\(scratch.path)/a.\(format.extensions[0])\(ending)"
      let file = ExportFile(path: path, insists: false)
      for part in [graph, graph] {
        try file.write(part, part.appearance(), in: ExportForm(format: format))
      }
      #expect(try file.cleared().path == path)
    }
  }

  @Test(arguments: GraphMLDialect.allCases)
  func `For whichever tool`(tool: GraphMLDialect) throws {
    let scratch = try Scratch()
    let file = ExportFile(path: "\(scratch.path)/a.graphml", insists: false)
    for _ in 0..<2 {
      try file.write(
        .empty, Graph.empty.appearance(), in: ExportForm(format: .graphML, tool: tool))
    }
  }

  @Test(arguments: [
    "<graphml><!-- of the Kring in Leeuwarden --><graph/></graphml>",
    "<?xml version=\"1.0\"?><gexf><meta><creator>Gephi</creator><title>Kring</title></meta></gexf>",
    "{\n  \"directed\": true,\n  \"graph\": {\n    \"kring_appearance\": \"x y\"\n  }\n}",
    "Creator \"igraph version 0.10\"\ngraph [\n  label \"Kring\"\n]\n",
    "Id,Label\nkring,Kring\n", "Kring",
  ])
  func `That another tool's file speaks of Kring does not make it Kring's`(text: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write(text, to: "map.txt")
    #expect(throws: Failure.self) { try ExportFile(path: path, insists: false).cleared() }
  }

  @Test func `An empty file is in nobody's way`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("", to: "a.gexf")
    #expect(try ExportFile(path: path, insists: false).cleared().path == path)
  }

  @Test func `What somebody else made stays, unless the user insists`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("<gexf/>", to: "map.gexf")
    let failure = #expect(throws: Failure.self) {
      try ExportFile(path: path, insists: false).cleared()
    }
    #expect(failure?.description.hasSuffix("insist with --force.") == true)
    #expect(try ExportFile(path: path, insists: true).cleared().path == path)
  }

  @Test func `A link is judged by the file behind it`() throws {
    let scratch = try Scratch()
    try scratch.write("<gexf/>", to: "real.gexf")
    let link = "\(scratch.path)/link.gexf"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(scratch.path)/real.gexf")
    #expect(throws: Failure.self) { try ExportFile(path: link, insists: false).cleared() }
  }

  @Test func `Each of the two files of a table is judged by itself`() throws {
    let scratch = try Scratch()
    let path = "\(scratch.path)/a.csv"
    try scratch.write("\"Id\",Label,Kind\n", to: "a-nodes.csv")
    let edges = try scratch.write("\"Source\",Target,Type,Kind,Id,Label\n", to: "a-edges.csv")
    #expect(try ExportFile(path: path, insists: false).cleared(for: .csv).path == path)
    try scratch.write("Source;Target\nmine;yours\n", to: "a-edges.csv")
    let failure = #expect(throws: Failure.self) {
      try ExportFile(path: path, insists: false).cleared(for: .csv)
    }
    #expect(failure?.description.hasPrefix(edges) == true)
  }

  @Test(arguments: [
    "Id,Label,Kind\na,Ann,Person\n", "\"Id\",\"Label\",\"Kind\"\n\"a\",\"Ann\",\"Person\"\n",
  ])
  func `A table that a spreadsheet saved over is no longer Kring's`(saved: String) throws {
    let scratch = try Scratch()
    let graph = try Graph {
      try $0.addNode(NodeRecord(id: "a", labels: ["Person"], properties: ["name": "Ann"]))
    }
    let table = ExportFile(path: "\(scratch.path)/a.csv", insists: false)
    try table.write(graph, Appearance(), in: ExportForm(format: .csv))
    try table.write(graph, Appearance(), in: ExportForm(format: .csv))
    try scratch.write(saved, to: "a-nodes.csv")
    #expect(throws: Failure.self) { try table.cleared(for: .csv) }
  }

  @Test func `Only the folder exports is made`() throws {
    let scratch = try Scratch()
    _ = try ExportFile(path: "\(scratch.path)/exports/a.graphml", insists: false).cleared()
    _ = try ExportFile(path: "\(scratch.path)/gone/a.graphml", insists: false).cleared()
    #expect(try scratch.names() == ["exports"])
  }

  @Test func `A device is written through`() throws {
    _ = try ExportFile(path: "/dev/null", insists: false).cleared()
  }
}
