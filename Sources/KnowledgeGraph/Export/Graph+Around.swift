public import PropertyGraph

extension Graph {
  /// A node, what lies within some links of it, and the links between all of these.
  ///
  /// ```swift
  /// graph.around(try graph.person("Janny"), steps: 2)     // her meetings, and who else came to them
  /// ```
  ///
  /// A link counts whichever way it runs.
  ///
  /// - Complexity: O(nodes + edges).
  public func around(_ center: Node, steps: Int) -> Graph {
    var isReached = [Bool](repeating: false, count: nodeCount)
    isReached[center.index] = true
    var frontier = [center]
    for _ in 0..<max(0, steps) {
      var next: [Node] = []
      for node in frontier {
        for neighbor in neighbors(of: node) where !isReached[neighbor.index] {
          isReached[neighbor.index] = true
          next.append(neighbor)
        }
      }
      if next.isEmpty { break }
      frontier = next
    }
    return part(nodes: { isReached[$0.index] })
  }

  private func neighbors(of node: Node) -> [Node] {
    edges(from: node).map { target(of: $0) } + edges(into: node).map { source(of: $0) }
  }
}
