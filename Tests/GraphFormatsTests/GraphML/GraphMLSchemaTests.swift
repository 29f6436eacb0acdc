import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// GraphML's schemas, which lie beside the corpus.
private let folder = ProcessInfo.processInfo.environment["KRING_CORPUS"].map {
  URL(filePath: $0).deletingLastPathComponent().appending(path: "specs/graphml")
}

/// The schema in one piece, with what it imports from the same folder.
private func schema() throws -> XMLSchema {
  let folder = try #require(folder)
  let whole = try String(
    contentsOf: folder.appending(path: "jgrapht-graphml.xsd"), encoding: .utf8)
  let links = folder.appending(path: "quikgraph-xlink.xsd").path
  return try XMLSchema(whole.replacing("\"xlink.xsd\"", with: "\"\(links)\""))
}

@Suite(.enabled(if: folder != nil, "KRING_CORPUS names no corpus, so there is no schema to ask"))
struct `GraphML by its schema` {
  @Test(arguments: [nil, GraphMLDialect.portable, .cytoscape, .tinkerpop])
  func `Any graph is valid`(_ dialect: GraphMLDialect?) throws {
    let schema = try schema()
    var appearance = Appearance()
    appearance.otherColour = Appearance.Colour(0x999999)
    appearance.nodeSize = { Double($0.hashValue & 7) }
    appearance.nodePosition = { _ in Appearance.Point(x: 1, y: 2) }
    for seed in 0..<150 {
      let graph = try RandomGraph.structured(seed: seed)
      let bytes = GraphML.bytes(
        of: graph, appearance: seed.isMultiple(of: 2) ? appearance : nil, dialect: dialect)
      #expect(faults(schema, bytes) == [], "seed \(seed)")
    }
  }

  /// What is wrong with a document. libxml2 takes a node for two where graphs stand in graphs,
  /// each of which has the node in its own table of ids, and says so at edges; ids that really
  /// stand twice it finds at the nodes. The schema has keys for endpoints, but forgets their data.
  private func faults(_ schema: XMLSchema, _ document: [UInt8]) -> [String] {
    schema.faults(in: document).filter { fault in
      !fault.contains("More than one match found") && !fault.contains(#/data': .*\{.*\}desc \)/#)
    }
  }

  @Test func `What is no GraphML is not`() throws {
    let schema = try schema()
    #expect(!faults(schema, Array("<graphml/>".utf8)).isEmpty)
    #expect(!faults(schema, GraphML.bytes(of: try parallel(), dialect: .gephi)).isEmpty)
  }

  private func parallel() throws -> Graph {
    try Graph { builder in
      try builder.addNode(NodeRecord(id: "a"))
      try builder.addEdge(EdgeRecord(type: "KNOWS", source: "a", target: "a"))
    }
  }
}
