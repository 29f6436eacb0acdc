extension Contacts {
  /// Sweeps with 64 registers of everybody's sketch at a time: forwards they hold whose news each
  /// has, backwards whom news of each will reach.
  func sketchedCounts(
    _ sweep: ContactSweep, _ shape: SketchShape, _ threads: Int?,
    _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> ReachCounts {
    let sources = try await tally(.forwards, sweep, shape, threads) { progress?($0 / 2) }
    let reach = try await tally(.backwards, sweep, shape, threads) { progress?(0.5 + $0 / 2) }
    return ReachCounts(
      reach: scores(reach.counts(shape)), sources: scores(sources.counts(shape)),
      standardError: shape.standardError)
  }

  private func tally(
    _ direction: SweepDirection, _ sweep: ContactSweep, _ shape: SketchShape, _ threads: Int?,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> SketchTally {
    let count = participants.count
    return try await inPieces(
      shape.registers / SketchRanks.capacity, threads: threads, progress: progress,
      into: SketchTally(count: count), combining: +=
    ) { part in
      SketchTally(of: shape.part(part, of: count), direction, sweep)
    }
  }
}

/// What the registers of each row's sketch add up to. Whole numbers: no order of the parts changes
/// the sums.
private struct SketchTally: Sendable {
  private var empty: [Int32]
  private var sums: [UInt64]

  init(count: Int) {
    empty = Array(repeating: 0, count: count)
    sums = Array(repeating: 0, count: count)
  }

  init(of ranks: consuming [SketchRanks], _ direction: SweepDirection, _ sweep: ContactSweep) {
    self.init(count: ranks.count)
    sweep.run(&ranks, direction)
    for row in ranks.indices { (empty[row], sums[row]) = ranks[row].tally() }
  }

  static func += (total: inout Self, part: Self) {
    total.empty.add(part.empty)
    total.sums.add(part.sums)
  }

  /// Whole participants, each at least themselves and no more than there are.
  func counts(_ shape: SketchShape) -> [Double] {
    empty.indices.map { row in
      let count = shape.count(empty: empty[row], sum: sums[row])
      return min(max(1, count.rounded()), Double(empty.count))
    }
  }
}
