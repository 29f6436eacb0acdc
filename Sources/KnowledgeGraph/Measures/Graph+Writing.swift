public import PropertyGraph

extension Graph {
  /// What it takes to keep a measure with the nodes, as a property that bears its name.
  ///
  /// ```swift
  /// let network = graph.measuredNetwork()
  /// let values = try await network.values(of: .pageRank)
  /// try await store.apply(try graph.changes(writing: values, of: .pageRank), verb: "measure")
  /// ```
  ///
  /// Numbers are kept as numbers; of groups each node its number from 1, the largest group first; of
  /// chosen nodes `true`. A node that has nothing of it loses what an earlier time left there. So the
  /// measure travels into exports, to be shown as size or colour.
  ///
  /// - Parameter values: what was measured on this whole graph, or on all its people.
  /// - Throws: ``KnowledgeError`` for a measure of ties, and if the property holds what is no measure.
  /// - Complexity: O(n log n).
  public func changes(
    writing values: Measure.Values, of measure: Measure
  ) throws -> [GraphChange] {
    let key = measure.rawValue
    let new = try self.values(values, of: measure)
    var changes: [GraphChange] = []
    for node in nodes {
      let old = self[node][key]
      if let old, !old.isMeasured {
        throw KnowledgeError(
          """
          \(self[node].name ?? self[node].id) has a property "\(key)" already, which is no measure: \
          \(old.text). Give it another name, or take it away, and measure again.
          """)
      }
      guard new[node] != old else { continue }
      changes.append(.set(.node(self[node].id), key: key, to: new[node]))
    }
    return changes
  }

  private func values(
    _ values: Measure.Values, of measure: Measure
  ) throws -> [Node: PropertyValue] {
    switch values {
    case .scores(let scores, _):
      return Dictionary(
        uniqueKeysWithValues: zip(scores.nodes, scores.values).lazy.filter { !$1.isNaN }.map {
          ($0, measure.isWhole ? .integer(Int64($1)) : .float($1))
        })
    case .groups(let partition, _):
      return Dictionary(
        uniqueKeysWithValues: zip(partition.nodes, partition.groups).lazy.map {
          ($0, .integer(Int64($1) + 1))
        })
    case .nodes(let nodes):
      return Dictionary(uniqueKeysWithValues: nodes.map { ($0, .boolean(true)) })
    case .ties:
      throw KnowledgeError("\(measure.commandName) are ties, and a measure is kept with nodes.")
    }
  }
}

extension Measure {
  /// Whether its numbers are whole.
  fileprivate var isWhole: Bool {
    switch self {
    case .degree, .core, .triangles: true
    default: false
    }
  }
}

extension PropertyValue {
  /// Whether a measure may have left it.
  fileprivate var isMeasured: Bool {
    switch self {
    case .integer, .float, .boolean: true
    default: false
    }
  }
}
