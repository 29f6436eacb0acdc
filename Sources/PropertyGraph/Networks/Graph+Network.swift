extension Graph {
  /// The graph as a network: all its nodes, and a tie for each pair that edges join.
  ///
  /// ```swift
  /// graph.network().components().sizes
  /// graph.network(directed: true).pageRank().top(10)
  /// ```
  ///
  /// - Parameters:
  ///   - directed: whether ties run from source to target. An edge without direction then runs both
  ///     ways. Otherwise direction does not count.
  ///   - weight: the property of edges that says how strong they are. Weights of parallel edges add up;
  ///     an edge that has none, or one that is no finite number, weighs 1. Without it all ties weigh 1.
  /// - Complexity: O(nodes + edges).
  public func network(directed: Bool = false, weight: String? = nil) -> Network {
    var sources: [Int32] = []
    var targets: [Int32] = []
    var weights: [Double] = []
    sources.reserveCapacity(edgeCount)
    targets.reserveCapacity(edgeCount)
    let column = weight.flatMap(storage.edgeColumns.column)
    for edge in edges {
      let (source, target) = (storage.sources[edge.index], storage.targets[edge.index])
      sources.append(Int32(bitPattern: source))
      targets.append(Int32(bitPattern: target))
      let value = column.map { $0.value(at: edge.index)?.weight ?? 1 }
      if let value { weights.append(value) }
      if directed, !isDirected(edge) {
        sources.append(Int32(bitPattern: target))
        targets.append(Int32(bitPattern: source))
        if let value { weights.append(value) }
      }
    }
    return Network(
      nodes: Array(nodes), isDirected: directed,
      outgoing: TieRows(
        count: nodeCount, from: sources, to: targets, weights: weights, bothWays: !directed))
  }
}

extension PropertyValue {
  /// The number it is, if it is a finite one.
  fileprivate var weight: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number) where number.isFinite: number
    default: nil
    }
  }
}
