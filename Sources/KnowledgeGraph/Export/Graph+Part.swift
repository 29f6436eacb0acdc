import PropertyGraph

extension Graph {
  /// A part of the graph in which no list of ids names what was left out.
  ///
  /// An edge stays only where both its ends do. What a list named that is no node of this graph
  /// either stays as it is.
  func part(
    nodes keepsNode: (Node) -> Bool, edges keepsEdge: (Edge) -> Bool = { _ in true }
  ) -> Graph {
    let part = subgraph(nodes: keepsNode, edges: keepsEdge)
    let isReferring = (part.nodeColumns + part.edgeColumns).contains {
      PropertyKey.naming.contains($0.key)
    }
    guard isReferring, part.nodeCount < nodeCount else { return part }
    return part.mapping(
      nodes: { $0.properties.forget { node($0) != nil && part.node($0) == nil } },
      edges: { $0.properties.forget { node($0) != nil && part.node($0) == nil } })
  }

  /// The graph with its elements changed; ids and ends stay.
  func mapping(
    nodes change: (inout NodeRecord) -> Void, edges changeEdge: (inout EdgeRecord) -> Void
  ) -> Graph {
    do {
      return try Graph { build in
        for (key, value) in settings { build.set(setting: key, to: value) }
        for node in nodes {
          var record = self[node].record
          change(&record)
          try build.addNode(record)
        }
        for edge in edges {
          var record = self[edge].record
          changeEdge(&record)
          try build.addEdge(record)
        }
      }
    } catch {
      preconditionFailure("a graph with other properties is a graph: \(error)")
    }
  }
}

extension [String: PropertyValue] {
  /// Takes ids off the properties that name nodes; one that is left without any goes.
  fileprivate mutating func forget(_ isGone: (String) -> Bool) {
    for key in PropertyKey.naming {
      guard let ids = self[key]?.strings, ids.contains(where: isGone) else { continue }
      let left = ids.filter { !isGone($0) }
      self[key] = left.isEmpty ? nil : .strings(left)
    }
  }
}

extension PropertyKey {
  /// The properties that hold ids of other nodes in a graph that is handed on: those of the
  /// vocabulary, of a trail, and what contains a node in the files of other tools.
  static let naming = referring.union([from, via, "within"])
}
