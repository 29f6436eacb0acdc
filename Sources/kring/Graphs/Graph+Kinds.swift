import KnowledgeGraph
import PropertyGraph

extension Graph {
  /// The graph with a label for the nodes that have none, and a type for such edges.
  func givingKinds(toNodes label: String?, toEdges type: String?) throws -> Graph {
    guard label != nil || type != nil else { return self }
    let known = type.flatMap(EdgeType.init(named:))
    return try Graph { build in
      for (key, value) in settings { build.set(setting: key, to: value) }
      for node in nodes {
        var record = self[node].record
        if let label, record.labels.isEmpty {
          record.labels = [NodeLabel(named: label)?.rawValue ?? label]
        }
        try build.addNode(record)
      }
      for edge in edges {
        var record = self[edge].record
        if record.type == nil {
          record.type = known?.rawValue ?? type
          record.isDirected = known?.isDirected ?? record.isDirected
        }
        try build.addEdge(record)
      }
    }
  }
}
