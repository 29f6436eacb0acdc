extension Contacts {
  /// How many participants news of each could certainly have reached, and whose news could have
  /// reached each, for all participants at once.
  ///
  /// ```swift
  /// let counts = try await contacts.reachCounts(since: spring.earliest, until: autumn.latest)
  /// counts.reach.top(3)                     // whose news got farthest between spring and autumn
  /// ```
  ///
  /// These are the numbers that ``reach(from:since:_:)`` and ``sources(of:since:)`` give for one.
  /// Instead of a scan for each participant, a sweep over the meetings carries the news of 512, a
  /// bit each. Above `limit` participants the sweeps carry HyperLogLog sketches instead, which count
  /// with a bounded error (P. Flajolet et al., 2007, doi 10.46298/dmtcs.3545) whatever the number of
  /// participants; small numbers are nearly always exact.
  ///
  /// Only certain paths are counted. Where dates may overlap, meetings pass news on to each other
  /// both ways, so there is no one order in which a sweep could take them.
  ///
  /// - Parameters:
  ///   - since: news is told from this moment on, at meetings that certainly began no earlier.
  ///   - until: news has arrived by this moment, at meetings that were certainly over.
  ///   - limit: up to how many participants the numbers are exact.
  ///   - precision: the relative standard error beyond it, from 0.005 to 0.1; time goes with the
  ///     inverse of its square.
  ///   - seed: of the sketches: the same seed gives the same numbers.
  ///   - threads: how many sweeps run at a time, `nil` for as many as there are processors; the
  ///     result is the same for any number.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(p · (p + a) / 512) time for p participants and a attendances, or O((p + a) /
  ///   precision²) for sketches; about 100 bytes a participant for each thread.
  public func reachCounts(
    since: Int64 = DateBounds.distantPast, until: Int64 = DateBounds.distantFuture,
    exactUpTo limit: Int = 100_000, precision: Double = 0.03, seed: UInt64 = 0,
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> ReachCounts {
    precondition((0.005...0.1).contains(precision), "a precision is between 0.005 and 0.1")
    guard since < DateBounds.distantFuture else {
      let nothing = scores(participants.map { _ in 0 })
      return ReachCounts(reach: nothing, sources: nothing, standardError: nil)
    }
    let sweep = ContactSweep(self, since: since, until: until)
    if participants.count <= limit {
      return try await exactCounts(sweep, threads, progress)
    }
    let shape = SketchShape(standardError: precision, seed: seed)
    return try await sketchedCounts(sweep, shape, threads, progress)
  }

  func scores(_ values: [Double]) -> Scores { Scores(nodes: participants, values: values) }
}
