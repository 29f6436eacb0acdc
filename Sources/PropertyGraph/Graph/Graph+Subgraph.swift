extension Graph {
  /// The part of the graph whose nodes and edges are kept. An edge stays only where both its ends do;
  /// the settings stay.
  ///
  /// ```swift
  /// let people = graph.subgraph(nodes: { graph[$0].has(label: "Person") })
  /// ```
  ///
  /// O(what is kept, and a look at every node and edge).
  public func subgraph(
    nodes keepNode: (Node) -> Bool, edges keepEdge: (Edge) -> Bool = { _ in true }
  ) -> Graph {
    let kept = nodes.map(keepNode)
    do {
      return try Graph { build in
        build.settings = settings
        for node in nodes where kept[node.index] { try build.addNode(self[node].record) }
        for edge in edges
        where kept[source(of: edge).index] && kept[target(of: edge).index] && keepEdge(edge) {
          try build.addEdge(self[edge].record)
        }
      }
    } catch {
      preconditionFailure("a part of a graph is a graph: \(error)")
    }
  }
}
