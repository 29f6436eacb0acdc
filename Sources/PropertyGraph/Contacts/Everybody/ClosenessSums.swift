/// The sums of 1 / meetings that the closeness of each row is the mean of.
struct ClosenessSums: Sendable {
  private(set) var outgoing: [Double]
  private(set) var incoming: [Double]

  init(count: Int) {
    outgoing = Array(repeating: 0, count: count)
    incoming = outgoing
  }

  /// What one sweep finds.
  init(of piece: ClosenessPiece, _ sweep: ContactSweep, among count: Int) throws {
    self.init(count: count)
    var own = [SourceBits](repeating: .none, count: count)
    for (bit, row) in piece.rows.enumerated() { own[Int(row)].insert(bit) }
    var atRows = NearnessSums(own.map(\.count))
    var ofRows = NearnessSums(piece.rows.map { _ in 1 })
    try sweep.runByMeetings(own, piece.direction, from: piece.first) { meetings, blocks in
      try Task.checkCancellation()
      atRows.add(blocks.map(\.count), after: meetings)
      if piece.isCountedBothWays {
        let counts = SourceCounts(of: blocks)
        ofRows.add(piece.rows.indices.map { counts[$0] }, after: meetings)
      }
    }
    switch piece.direction {
    case .forwards: incoming = atRows.sums
    case .backwards: outgoing = atRows.sums
    }
    for (row, sum) in zip(piece.rows, ofRows.sums) { outgoing[Int(row)] += sum }
  }

  static func += (total: inout Self, part: Self) {
    total.outgoing.add(part.outgoing)
    total.incoming.add(part.incoming)
  }
}

/// What a sweep is to find: the nearness of some rows.
struct ClosenessPiece: Sendable {
  let rows: [Int32]
  let direction: SweepDirection
  /// The first moment that matters.
  var first = 0
  /// Whether it counts how near all others are to these rows, and not only how near these are to
  /// each other one.
  var isCountedBothWays = false

  /// One for each 512 of those who tell anything.
  static func all(_ tellers: [ContactSweep.Teller]) -> [ClosenessPiece] {
    tellers.parts(of: SourceBits.capacity).map { part in
      ClosenessPiece(
        rows: part.map(\.row), direction: .forwards, first: part[part.startIndex].first,
        isCountedBothWays: true)
    }
  }

  /// Two for each 512 of those who were drawn, forwards and backwards.
  static func both(_ drawn: [Int32]) -> [ClosenessPiece] {
    drawn.parts(of: SourceBits.capacity).flatMap { part in
      [SweepDirection.forwards, .backwards].map {
        ClosenessPiece(rows: Array(part), direction: $0)
      }
    }
  }
}

/// For some, the sum of 1 / the number of meetings over what came through so many.
private struct NearnessSums {
  private(set) var sums: [Double]
  private var counts: [Int32]

  init(_ counts: [Int32]) {
    self.counts = counts
    sums = counts.map { _ in 0 }
  }

  mutating func add(_ now: [Int32], after meetings: Int) {
    for index in now.indices where now[index] > counts[index] {
      sums[index] += Double(now[index] - counts[index]) / Double(meetings)
    }
    counts = now
  }
}
