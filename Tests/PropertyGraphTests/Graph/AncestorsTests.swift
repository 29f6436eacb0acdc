import PropertyGraph
import Testing

@Suite struct AncestorsTests {
  /// Two ideas grew into a third, which led to a book; a walk sparked the first.
  private static let book = try! Graph { build in
    for id in ["book", "idea-1", "idea-2", "idea-3", "walk"] {
      try build.addNode(NodeRecord(id: id))
    }
    for (type, source, target) in [
      ("LED_TO", "idea-3", "book"), ("GREW_INTO", "idea-1", "idea-3"),
      ("GREW_INTO", "idea-2", "idea-3"), ("SPARKED", "walk", "idea-1"), ("ABOUT", "walk", "book"),
      ("GREW_INTO", "idea-1", "idea-2"),
    ] {
      try build.addEdge(EdgeRecord(type: type, source: source, target: target))
    }
  }

  private func ids(_ graph: Graph, _ found: [Graph.Ancestor]) -> [String] {
    found.map { "\(graph[$0.node].id) \($0.steps)" }
  }

  @Test func `each stands once, the nearest first`() {
    let graph = Self.book
    let found = graph.ancestors(
      of: graph.node("book")!, along: ["LED_TO", "GREW_INTO", "SPARKED"])
    #expect(ids(graph, found) == ["idea-3 1", "idea-1 2", "idea-2 2", "walk 3"])
    #expect(graph[found[1].edge].target == graph.node("idea-3"))
  }

  @Test func `only the types asked for are followed, in their order`() {
    let graph = Self.book
    let book = graph.node("book")!
    #expect(ids(graph, graph.ancestors(of: book, along: ["LED_TO"])) == ["idea-3 1"])
    #expect(
      ids(graph, graph.ancestors(of: book, along: ["ABOUT", "LED_TO"])) == ["walk 1", "idea-3 1"])
    #expect(graph.ancestors(of: book, along: ["NONE"]).isEmpty)
  }

  @Test func `no farther than asked, and no edge that is not wanted`() {
    let graph = Self.book
    let types = ["LED_TO", "GREW_INTO"]
    let book = graph.node("book")!
    #expect(graph.ancestors(of: book, along: types, within: 0).isEmpty)
    #expect(ids(graph, graph.ancestors(of: book, along: types, within: 1)) == ["idea-3 1"])
    let found = graph.ancestors(of: book, along: types) { graph[$0].source != graph.node("idea-1") }
    #expect(ids(graph, found) == ["idea-3 1", "idea-2 2"])
  }

  @Test func `a circle ends where it began`() throws {
    let graph = try Graph { build in
      for id in ["a", "b"] { try build.addNode(NodeRecord(id: id)) }
      try build.addEdge(EdgeRecord(type: "T", source: "a", target: "b"))
      try build.addEdge(EdgeRecord(type: "T", source: "b", target: "a"))
      try build.addEdge(EdgeRecord(type: "T", source: "a", target: "a"))
    }
    #expect(ids(graph, graph.ancestors(of: graph.node("a")!, along: ["T"])) == ["b 1"])
  }

  @Test(arguments: 0..<50)
  func `finds what going back edge by edge finds`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...200, using: &random)
    let graph = try Graph { build in
      for id in 0..<count { try build.addNode(NodeRecord(id: "n\(id)")) }
      for _ in 0..<Int.random(in: 0...2 * count, using: &random) {
        let (source, target) = (
          Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
        )
        let type = ["S", "T", "U"].randomElement(using: &random)!
        try build.addEdge(EdgeRecord(type: type, source: "n\(source)", target: "n\(target)"))
      }
    }
    let root = graph.nodes.randomElement(using: &random)!
    let steps = Int.random(in: 0...6, using: &random)

    var distances = [root: 0]
    for step in 1..<max(1, steps + 1) {
      for edge in graph.edges where graph[edge].type != "U" {
        let (source, target) = (graph[edge].source, graph[edge].target)
        if distances[target] == step - 1, distances[source] == nil { distances[source] = step }
      }
    }
    let found = graph.ancestors(of: root, along: ["S", "T"], within: steps)
    #expect(found.count == distances.count - 1)
    for ancestor in found {
      #expect(distances[ancestor.node] == ancestor.steps)
      #expect(graph[ancestor.edge].source == ancestor.node)
      #expect(distances[graph[ancestor.edge].target] == ancestor.steps - 1)
    }
    #expect(found.map(\.steps) == found.map(\.steps).sorted())
  }
}
