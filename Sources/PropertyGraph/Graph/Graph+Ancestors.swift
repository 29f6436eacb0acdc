extension Graph {
  /// Something from which a node can be reached along certain edges.
  public struct Ancestor: Hashable, Sendable {
    public let node: Node
    /// The edge that leads on from it; the first by type and id where several lead equally near.
    public let edge: Edge
    /// Through how many edges the node is reached, at least.
    public let steps: Int
  }

  /// Where a node comes from: all from which it can be reached along edges of these types, each once,
  /// the nearest first.
  ///
  /// ```swift
  /// for step in graph.ancestors(of: book, along: ["LED_TO", "GREW_INTO"]) {
  ///   print(step.steps, graph[step.node].name ?? "")
  /// }
  /// ```
  ///
  /// Touches what it finds, and nothing else of the graph. Directions count, also of edges that have
  /// none: they are followed from their target to their source.
  ///
  /// - Parameters:
  ///   - types: the first of them is followed first.
  ///   - steps: through how many edges at most.
  ///   - isFollowed: which edges of these types to follow.
  /// - Complexity: O(k) for the k edges that arrive at what is found.
  public func ancestors(
    of node: Node, along types: [String], within steps: Int = .max,
    where isFollowed: (Edge) -> Bool = { _ in true }
  ) -> [Ancestor] {
    let types = types.compactMap(typeIndex)
    var known = NodeNumbers()
    _ = known.number(of: node)
    var found: [Ancestor] = []
    var (generation, step) = ([node], 1)
    while step <= steps, !generation.isEmpty {
      let start = found.count
      for node in generation {
        forEachEdge(into: node, types) { edge in
          let source = source(of: edge)
          // The node itself is 0, those found follow: what is new comes after them all.
          guard isFollowed(edge), known.number(of: source) > found.count else { return }
          found.append(Ancestor(node: source, edge: edge, steps: step))
        }
      }
      generation = found[start...].map(\.node)
      step += 1
    }
    return found
  }

  private func forEachEdge(into node: Node, _ types: [Int], _ body: (Edge) -> Void) {
    for type in types {
      withEdges(into: node, typeIndex: type) { edges in
        for index in edges.indices { body(Edge(Int(edges[index]))) }
      }
    }
  }
}
