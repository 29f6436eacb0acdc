import Testing

@testable import PropertyGraph

@Suite struct BuilderAbsorbTests {
  @Test(arguments: 0..<300)
  func `a graph built in parts is the same graph`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var sketch = Sketch.random(using: &random)
    sketch.settings = [:]
    let nodeCut = Int.random(in: 0...sketch.nodes.count, using: &random)
    let edgeCut = Int.random(in: 0...sketch.edges.count, using: &random)
    var first = builder(sketch.nodes[..<nodeCut], sketch.edges[..<edgeCut])
    let second = builder(sketch.nodes[nodeCut...], sketch.edges[edgeCut...])
    _ = first.absorb(second)
    let graph = try first.finish()
    #expect(try graph == sketch.graph())
    #expect(try graph.dump == sketch.graph().dump)
  }

  @Test func `the rows of the other are told`() {
    var first = builder([NodeRecord(id: "a"), NodeRecord(id: "b")], [])
    let rows = first.absorb(builder([NodeRecord(id: "c"), NodeRecord(id: "b")], []))
    #expect(rows == [2, 1])
    #expect(first.nodeID(2) == "c")
  }

  @Test func `what is said later counts`() throws {
    var first = builder(
      [NodeRecord(id: "a", labels: ["Person"], properties: ["name": "A", "note": "x"])], [])
    let second = builder([NodeRecord(id: "a", properties: ["name": 7])], [])
    _ = first.absorb(second)
    let graph = try first.finish()
    #expect(graph.dump.contains("Person"))
    let node = try #require(graph.node("a"))
    #expect(graph[node]["name"] == .integer(7))
    #expect(graph[node]["note"] == .string("x"))
  }

  @Test func `edges that came without an id, or with one that is taken, get theirs`() throws {
    let ends = [NodeRecord(id: "a"), NodeRecord(id: "b")]
    let edges = ["", "e", ""].map { EdgeRecord(id: $0, type: "KNOWS", source: "a", target: "b") }
    var first = builder(ends[...], edges[...])
    _ = first.absorb(builder(ends[...], edges[...]))
    let graph = try first.finish()
    #expect(
      graph.edges.map { graph[$0].id }
        == ["a--KNOWS--b", "a--KNOWS--b-2", "a--KNOWS--b-3", "a--KNOWS--b-4", "e", "e-2"])
  }

  /// Adds records as a reader does: an edge may name nodes that are not there yet.
  private func builder(_ nodes: ArraySlice<NodeRecord>, _ edges: ArraySlice<EdgeRecord>)
    -> Graph.Builder
  {
    var builder = Graph.Builder()
    for edge in edges {
      let source = builder.node(edge.source.utf8Span.span).row
      let target = builder.node(edge.target.utf8Span.span).row
      let row = builder.edge(
        edge.id.utf8Span.span, source: source, target: target, directed: edge.isDirected)
      if let type = edge.type { builder.setType(of: row, to: type.utf8Span.span) }
      for (key, value) in edge.properties { builder.set(edge: row, builder.edgeColumn(key), value) }
    }
    for node in nodes {
      let row = builder.node(node.id.utf8Span.span).row
      builder.setLabels(of: row, to: builder.labelSet(node.labels))
      for (key, value) in node.properties { builder.set(node: row, builder.nodeColumn(key), value) }
    }
    return builder
  }
}
