import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite("Tables there and back") struct CSVLawTests {
  @Test(arguments: 0..<300)
  func `A graph returns but for what a table cannot say`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let (again, report) = try GraphFormat.read(GraphFormat.csv.bytes(of: graph))
    #expect(again == (try graph.losingWhatTablesCannotSay()))
    #expect(report.isEmpty, "\(report)")
  }

  @Test(arguments: 0..<20)
  func `Two files say what one does, in whichever order they are read`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let scratch = try ScratchFolder()
    let file = scratch.file(seed.isMultiple(of: 2) ? "a.b.csv" : "a.b.csv.gz")
    try graph.write(to: file)
    let written = GraphFormat.csv.files(writtenTo: file)
    let names = try scratch.names()
    #expect(names == written.map(\.lastPathComponent).sorted())
    let expected = try graph.losingWhatTablesCannotSay()
    #expect(try GraphFormat.read(from: written).graph == expected)
    #expect(try GraphFormat.read(from: written.reversed()).graph == expected)
  }

  @Test func `What is lost once is not lost twice`() throws {
    for seed in 0..<50 {
      let once = try RandomGraph.graph(seed: seed).losingWhatTablesCannotSay()
      #expect(try once.losingWhatTablesCannotSay() == once)
    }
  }

  @Test func `Neither file is written if one cannot be`() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      at: scratch.file("a-edges.csv"), withIntermediateDirectories: false)
    #expect(throws: FormatError.self) { try Graph.empty.write(to: scratch.file("a.csv")) }
    #expect(try scratch.names() == ["a-edges.csv"])
  }
}

extension Graph {
  /// The graph as two tables say it: without settings, all scalars of a property of one kind, dates
  /// as text.
  fileprivate func losingWhatTablesCannotSay() throws -> Graph {
    let nodes = nodes.map { self[$0].record }
    let edges = edges.map { self[$0].record }
    let nodeKinds = kinds(nodes.map(\.properties))
    let edgeKinds = kinds(edges.map(\.properties))
    return try Graph { builder in
      for var node in nodes {
        for (key, value) in node.properties {
          node.properties[key] = value.losingKind(key, among: nodeKinds[key, default: []])
        }
        try builder.addNode(node)
      }
      for var edge in edges {
        for (key, value) in edge.properties {
          edge.properties[key] = value.losingKind(key, among: edgeKinds[key, default: []])
        }
        try builder.addEdge(edge)
      }
    }
  }

  /// Of which kinds the scalars of each property are.
  private func kinds(_ all: [[String: PropertyValue]]) -> [String: Set<String>] {
    var kinds: [String: Set<String>] = [:]
    for (key, value) in all.joined() {
      if let kind = value.kind { kinds[key, default: []].insert(kind) }
    }
    return kinds
  }
}

extension PropertyValue {
  fileprivate var kind: String? {
    switch self {
    case .boolean: "boolean"
    case .integer(let value): value.magnitude < 1_000_000_000_000_000 ? "small" : "integer"
    case .float: "float"
    case .string: "text"
    default: nil
    }
  }

  fileprivate func losingKind(_ key: String, among kinds: Set<String>) -> PropertyValue {
    if key == "date" { return .string(isList ? json : written) }
    guard !isList, kinds.count > 1, kinds != ["small", "integer"] else { return self }
    if kinds == ["small", "float"] {
      if case .integer(let value) = self { return .float(Double(value)) }
      return self
    }
    return .string(written)
  }

  private var written: String {
    switch self {
    case .float(let value) where value.isNaN: "NaN"
    case .float(let value) where value.isInfinite: value < 0 ? "-Infinity" : "Infinity"
    default: text
    }
  }
}
