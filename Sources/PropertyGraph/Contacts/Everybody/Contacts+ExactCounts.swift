extension Contacts {
  /// Sweeps with the news of 512 sources at a time.
  func exactCounts(
    _ sweep: ContactSweep, _ threads: Int?, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> ReachCounts {
    let tellers = sweep.tellers(of: participants.count)
    let count = participants.count
    // Everybody has their own news; of those who tell, the sweeps count it.
    var silent = [Int32](repeating: 1, count: count)
    for teller in tellers { silent[Int(teller.row)] = 0 }
    let pieces = tellers.parts(of: SourceBits.capacity)
    let totals = try await inPieces(
      pieces.count, threads: threads, progress: progress,
      into: BitTotals(reach: silent, sources: silent), combining: +=
    ) { piece in
      BitCounts(of: Array(pieces[piece]), sweep, among: count)
    }
    return ReachCounts(
      reach: scores(totals.reach.map(Double.init)),
      sources: scores(totals.sources.map(Double.init)),
      standardError: nil)
  }
}

/// What all sweeps found, row by row.
private struct BitTotals {
  var reach: [Int32]
  var sources: [Int32]

  static func += (totals: inout Self, counts: BitCounts) {
    for (row, count) in counts.reach { totals.reach[Int(row)] = count }
    totals.sources.add(counts.sources)
  }
}

/// What one sweep finds of 512 sources.
private struct BitCounts {
  /// The rows of the sources, and how many each reaches.
  let reach: [(row: Int32, count: Int32)]
  /// For each row, how many of the sources reach it.
  let sources: [Int32]

  init(of tellers: [ContactSweep.Teller], _ sweep: ContactSweep, among count: Int) {
    var blocks = [SourceBits](repeating: .none, count: count)
    for (bit, teller) in tellers.enumerated() { blocks[Int(teller.row)].insert(bit) }
    sweep.run(&blocks, .forwards, from: tellers[0].first)

    let counts = SourceCounts(of: blocks)
    reach = tellers.indices.map { (tellers[$0].row, counts[$0]) }
    sources = blocks.map(\.count)
  }
}
