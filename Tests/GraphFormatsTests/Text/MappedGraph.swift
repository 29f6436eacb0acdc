import PropertyGraph

extension Graph {
  /// The same graph with each value as `change` has it, and without those that it has not: what a
  /// format loses, said as plainly as can be.
  func mappingValues(_ change: (PropertyValue) -> PropertyValue?) throws -> Graph {
    try Graph { build in
      for (key, value) in settings { build.set(setting: key, to: change(value)) }
      for node in nodes {
        var record = self[node].record
        record.properties = record.properties.compactMapValues(change)
        try build.addNode(record)
      }
      for edge in edges {
        var record = self[edge].record
        record.properties = record.properties.compactMapValues(change)
        try build.addEdge(record)
      }
    }
  }
}
