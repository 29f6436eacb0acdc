extension Network {
  /// How well each node is tied to those that are well tied: a score in proportion to those of the
  /// nodes from which ties lead to it, each times the weight of the tie, added up.
  ///
  /// ```swift
  /// try network.eigenvectorCentrality().top(10)
  /// ```
  ///
  /// From 0 to 1; their squares add up to 1. A tie of a weight below 0 does not count. Not every
  /// network has such scores that mean something. Outside of its best tied component everybody's are
  /// 0, and in a directed network everybody's whom no ties lead to from a circle of directed ties. For
  /// all of these PageRank says more.
  ///
  /// - Parameters:
  ///   - tolerance: how much the score of a node, on average, may still change in the last round.
  ///   - rounds: after how many rounds to give up.
  ///   - threads: how many share the work; `nil`: as many as there are processors. Scores are the
  ///     same to the bit whatever their number.
  /// - Throws: `GraphError` where scores do not settle: in a directed network that has no circles, and
  ///   where several parts are tied equally well one after the other. `CancellationError` when its
  ///   task is cancelled.
  /// - Complexity: O(n + m) a round, of which there are some tens, or thousands where two parts are
  ///   almost equally well tied. P. Bonacich, "Power and centrality", American Journal of Sociology
  ///   92(5), 1987, doi 10.1086/228631.
  public func eigenvectorCentrality(
    tolerance: Double = 1e-10, rounds: Int = 10_000, threads: Int? = nil
  ) throws -> Scores {
    guard nodeCount > 0 else { return Scores(nodes: [], values: []) }
    if isDirected, strongComponents().count == nodeCount {
      throw GraphError(
        """
        Nobody has an eigenvector centrality here: no ties lead back to where they come from. Take \
        PageRank, or leave out the directions.
        """)
    }
    let ties = incoming.withoutNegativeWeights
    var scores = LeadingScores(count: nodeCount)
    try scores.settle(within: tolerance, rounds: rounds) { ties.sums(of: $0, threads: threads) }
    return Scores(nodes: nodes, values: scores.values)
  }
}
