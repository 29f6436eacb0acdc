extension Network {
  /// How often somebody who wanders along the ties comes to each node.
  ///
  /// ```swift
  /// for (person, rank) in people.pageRank().top(10) { print(graph[person].name ?? "", rank) }
  /// ```
  ///
  /// At each step they follow a tie that leaves the node they are at, a strong one more often than a
  /// weak one; or, with probability 1 − `damping` and wherever no tie leaves, they go on from any node
  /// of all. Ranks are shares: they add up to 1. A tie of a weight below 0 is not followed.
  ///
  /// - Parameters:
  ///   - damping: how likely it is that they follow a tie, from 0 up to, not including, 1.
  ///   - tolerance: how much all ranks together may still change in the last round.
  ///   - threads: how many share the work; `nil`: as many as there are processors. Ranks are the same
  ///     to the bit whatever their number.
  /// - Complexity: O(n + m) a round; each takes what is left to change down to `damping` of it or less,
  ///   so there are at most 119 by default. S. Brin and L. Page, "The anatomy of a large-scale
  ///   hypertextual Web search engine", Computer Networks 30, 1998,
  ///   doi 10.1016/S0169-7552(98)00110-X.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-8, threads: Int? = nil
  ) -> Scores {
    guard nodeCount > 0 else { return Scores(nodes: [], values: []) }
    let ties = incoming.withoutNegativeWeights
    var walk = RandomWalk(leaving: outgoing.withoutNegativeWeights.sums, damping: damping)
    walk.settle(within: tolerance) { ties.sums(of: $0, threads: threads) }
    return Scores(nodes: nodes, values: walk.ranks)
  }
}
