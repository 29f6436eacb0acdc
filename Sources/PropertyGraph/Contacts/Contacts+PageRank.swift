extension Contacts {
  /// How often somebody who goes on from one to the next of those who met comes to each person: as
  /// ``Network/pageRank(damping:tolerance:threads:)`` of ``projection(hasWeights:threads:)``, without
  /// making the ties.
  ///
  /// ```swift
  /// for (person, rank) in contacts.pageRank().top(10) { print(graph[person].name ?? "", rank) }
  /// ```
  ///
  /// Going on along a tie is going to one of the meetings one was at, and from there with anybody else
  /// who came. So it takes as long as there are attendances, be they in a hall of 5,000.
  ///
  /// - Parameters: as there.
  /// - Complexity: O(p + a + m) a round, of which there are at most 119 by default.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-8, threads: Int? = nil
  ) -> Scores {
    guard peopleCount > 0 else { return Scores(nodes: [], values: []) }
    var walk = RandomWalk(leaving: strengths(threads: threads), damping: damping)
    walk.settle(within: tolerance) { sums(of: $0, threads: threads) }
    return Scores(nodes: people, values: walk.ranks)
  }
}
