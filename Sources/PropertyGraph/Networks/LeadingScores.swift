/// Scores in proportion to what ties bring from those of others: the leading eigenvector of the ties.
struct LeadingScores {
  /// Their squares add up to 1.
  private(set) var values: [Double]

  init(count: Int) {
    values = Array(repeating: 1 / Double(count).squareRoot(), count: count)
  }

  /// Lets ties bring scores until a round changes each by no more than `tolerance`, on average.
  ///
  /// - Parameter arriving: for each row the values of those from which ties lead to it, each times the
  ///   weight of the tie, added up.
  /// - Throws: `GraphError` if `rounds` are not enough; `CancellationError` when the task is cancelled.
  mutating func settle(
    within tolerance: Double, rounds: Int, along arriving: ([Double]) -> [Double]
  ) throws {
    precondition(tolerance > 0 && rounds > 0, "scores always change a little")
    for _ in 0..<rounds {
      try Task.checkCancellation()
      if improve(arriving) <= tolerance * Double(values.count) { return }
    }
    throw GraphError(
      """
      Eigenvector centralities have not settled after \(rounds) rounds: parts of the network are \
      almost equally well tied. Take PageRank, which always settles, or measure one component.
      """)
  }

  /// Adds to half of each score, scaled as they grow, what its ties bring; says how much the scores
  /// changed in all. Without that half, those of the two sides of a two-sided network would take turns
  /// for ever.
  private mutating func improve(_ arriving: ([Double]) -> [Double]) -> Double {
    var next = arriving(values)
    let growth = next.length
    guard growth > 0 else { return 0 }
    for row in values.indices { next[row] += growth / 2 * values[row] }
    let length = next.length
    var change = 0.0
    for row in values.indices {
      next[row] /= length
      change += abs(next[row] - values[row])
    }
    values = next
    return change
  }
}

extension [Double] {
  fileprivate var length: Double { reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
