extension Contacts {
  /// How often each person is one of those who carry news on a shortest path in time between two
  /// others.
  ///
  /// ```swift
  /// let betweenness = try await contacts.temporalBetweenness()
  /// betweenness.scores.top(10)                // without whom news would have gone another way
  /// ```
  ///
  /// **What is counted.** A path from s to t is a sequence of meetings m₁ … mₖ and of the people p₁ …
  /// pₖ₋₁ who carry the news from each to the next: s came to m₁ and t to mₖ, pᵢ to both mᵢ and mᵢ₊₁,
  /// and each meeting was certainly over before the next began, `latest(mᵢ) ≤ earliest(mᵢ₊₁)`. Its
  /// length is the number of its meetings, and two paths are different if a meeting or a carrier is.
  /// Of the shortest paths from s to t, σ(s, t) in number, v carries on σ(s, t | v). The betweenness
  /// of v is the sum of σ(s, t | v) / σ(s, t) over all ordered pairs of other people between whom
  /// there is a path: from 0 to (n − 1)(n − 2), for n people. Two who met are one meeting apart, with
  /// nobody between them. Groups are silent and do not count, not as ends either.
  ///
  /// It asks for the fewest meetings, whenever they were. To count foremost or fastest paths instead is
  /// #P-hard, so there is no such measure; nor is there one of uncertain paths. Paths are counted in
  /// `Double`s: should there be more than 10³⁰⁸ of them between two people, nobody has a score.
  ///
  /// **Samples.** Of many people, the paths from some are counted, drawn at random, and scaled up:
  /// ``TemporalBetweenness`` says how far off that may be.
  ///
  /// - Parameters:
  ///   - since: only meetings that certainly began no earlier.
  ///   - until: only meetings that were certainly over by this moment.
  ///   - samples: from how many people paths are counted. `nil`: from all, if they are 10,000 or
  ///     fewer, else from 2,000 of them; `.max`: from all.
  ///   - seed: of the drawing: the same seed gives the same numbers.
  ///   - threads: how many share the work; `nil`: as many as there are processors. The result is the
  ///     same to the bit whatever their number.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Precondition: `samples` is at least 1.
  /// - Complexity: O(s · (p + a)) for s samples, p people and a attendances: two passes over the
  ///   meetings for each, whatever the number of guests. S. Buß et al., "Algorithmic aspects of temporal betweenness", KDD
  ///   2020, doi 10.1145/3394486.3403259, defines it on pairwise contacts; F. Brunelli et al., "Making
  ///   temporal betweenness computation faster and restless", 2025, doi 10.48550/arXiv.2501.12708.
  public func temporalBetweenness(
    since: Int64 = DateBounds.distantPast, until: Int64 = DateBounds.distantFuture,
    samples: Int? = nil, seed: UInt64 = 0, threads: Int? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> TemporalBetweenness {
    precondition(samples ?? 1 > 0, "paths are counted from somebody")
    let course = MeetingCourse(self, since: since, until: until)
    let tellers = course.tellers
    let wanted = min(samples ?? (tellers.count > 10_000 ? 2_000 : .max), tellers.count)
    var random = SplitMix64(seed: seed)
    let sources =
      wanted < tellers.count ? tellers.sample(wanted, using: &random).sorted() : tellers

    let pieces = min(sources.count, 64)
    let sums = try await inPieces(
      pieces, threads: threads, progress: progress,
      into: SampleSums(count: peopleCount), combining: +=
    ) { piece in
      var count = PathCount(course)
      for index in range(ofPiece: piece, of: pieces, in: sources.count) {
        try Task.checkCancellation()
        count.addPaths(from: sources[index])
      }
      return count.sums
    }
    return TemporalBetweenness(
      of: participants[..<peopleCount], sums, samples: sources.count, tellers: tellers.count)
  }
}
