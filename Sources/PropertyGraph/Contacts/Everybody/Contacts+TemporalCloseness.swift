extension Contacts {
  /// How near each participant is to all others over time: harmonic closeness over the paths that
  /// news can take.
  ///
  /// ```swift
  /// let closeness = try await contacts.temporalCloseness(since: spring.earliest)
  /// closeness.outgoing[ada]          // 0.75: half heard from her, half from somebody who had
  /// ```
  ///
  /// Distances are meetings, as in the harmonic closeness of a network they are ties, but only
  /// certain paths count (``Contacts``): who met the right people in the wrong order is far away. They
  /// are not days, because what is known only to the year would be a year away.
  ///
  /// R. K. Pan and J. Saramäki, "Path lengths, correlations, and centrality in temporal networks",
  /// Physical Review E 84, 016105, 2011, doi 10.1103/PhysRevE.84.016105; shortest paths after Wu et
  /// al., 2014, doi 10.14778/2732939.2732945; harmonic and drawn at random after P. Crescenzi, C.
  /// Magnien and A. Marino, "Finding top-k nodes for temporal closeness in large temporal graphs",
  /// Algorithms 13(9), 211, 2020, doi 10.3390/a13090211.
  ///
  /// - Parameters:
  ///   - since: news is told from this moment on, at meetings that certainly began no earlier.
  ///   - until: news has arrived by this moment, at meetings that were certainly over.
  ///   - limit: up to how many participants the means are taken over all others.
  ///   - samples: over how many beyond it, from 512; see ``TemporalCloseness/error``.
  ///   - seed: of who is drawn: the same seed gives the same numbers.
  ///   - threads: how many sweeps run at a time, `nil` for as many as there are processors; the
  ///     result is the same for any number.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(h · p · (p + a) / 512) time for p participants, a attendances and paths of at
  ///   most h meetings, with samples in place of the first p twice that; 128 bytes a meeting and a
  ///   participant for each thread.
  public func temporalCloseness(
    since: Int64 = DateBounds.distantPast, until: Int64 = DateBounds.distantFuture,
    exactUpTo limit: Int = 50_000, samples: Int = 2048, seed: UInt64 = 0,
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> TemporalCloseness {
    precondition(samples >= SourceBits.capacity, "fewer than 512 samples say too little")
    let sweep = ContactSweep(self, since: since, until: until)
    let count = participants.count
    var random = SplitMix64(seed: seed)
    let drawn =
      count <= max(limit, samples)
      ? [] : (0..<Int32(count)).map(\.self).sample(samples, using: &random)
    let pieces =
      drawn.isEmpty ? ClosenessPiece.all(sweep.tellers(of: count)) : ClosenessPiece.both(drawn)
    let sums = try await inPieces(
      pieces.count, threads: threads, progress: progress, into: ClosenessSums(count: count),
      combining: +=
    ) { piece in
      try ClosenessSums(of: pieces[piece], sweep, among: count)
    }
    // Nobody is one of their own others.
    var others = [Int](repeating: drawn.isEmpty ? count - 1 : samples, count: count)
    for row in drawn { others[Int(row)] -= 1 }
    return TemporalCloseness(
      outgoing: scores(zip(sums.outgoing, others).map { $1 > 0 ? $0 / Double($1) : 0 }),
      incoming: scores(zip(sums.incoming, others).map { $1 > 0 ? $0 / Double($1) : 0 }),
      samples: drawn.isEmpty ? nil : samples)
  }
}
