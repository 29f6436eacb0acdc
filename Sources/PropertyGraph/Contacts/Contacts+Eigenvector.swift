extension Contacts {
  /// How well each person is tied to those that are well tied: as
  /// ``Network/eigenvectorCentrality(tolerance:rounds:threads:)`` of
  /// ``projection(hasWeights:threads:)``, without making the ties.
  ///
  /// ```swift
  /// try contacts.eigenvectorCentrality().top(10)
  /// ```
  ///
  /// - Parameters: as there.
  /// - Throws: `GraphError` where scores do not settle, because parts are almost equally well tied.
  ///   `CancellationError` when its task is cancelled.
  /// - Complexity: O(p + a + m) a round.
  public func eigenvectorCentrality(
    tolerance: Double = 1e-10, rounds: Int = 10_000, threads: Int? = nil
  ) throws -> Scores {
    guard peopleCount > 0 else { return Scores(nodes: [], values: []) }
    var scores = LeadingScores(count: peopleCount)
    try scores.settle(within: tolerance, rounds: rounds) { sums(of: $0, threads: threads) }
    return Scores(nodes: people, values: scores.values)
  }
}
