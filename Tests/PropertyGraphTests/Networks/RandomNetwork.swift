import PropertyGraph

extension Network {
  /// A few nodes with ties drawn at random: some parallel, some of a node with itself, some nodes
  /// without any.
  static func random(
    seed: UInt64, nodes count: Int, ties: Int, isDirected: Bool = false, hasWeights: Bool = false
  ) -> Network {
    var random = SplitMix64(seed: seed)
    return Network(
      nodes: (0..<count).map { Graph.Node($0) },
      ties: drawn(ties, among: count, using: &random), isDirected: isDirected,
      hasWeights: hasWeights)
  }

  /// Ties of weights 1/2, 1, 3/2 …, which add up without rounding.
  static func drawn(
    _ ties: Int, among nodes: Int, using random: inout SplitMix64
  ) -> [Network.Tie] {
    (0..<ties).map { _ in
      Network.Tie(
        Graph.Node(Int.random(in: 0..<nodes, using: &random)),
        Graph.Node(Int.random(in: 0..<nodes, using: &random)),
        weight: Double(Int.random(in: 1...6, using: &random)) / 2)
    }
  }
}
