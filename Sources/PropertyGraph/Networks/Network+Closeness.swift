extension Network {
  /// How near each node is to all others: one through its mean distance from those from which a path
  /// leads to it, times the share of all others that these are.
  ///
  /// ```swift
  /// try await network.closeness().top(10)       // whom news reaches soonest, from wherever
  /// ```
  ///
  /// From 0 (no path leads there) to 1 (a tie from everybody). The share, by Wasserman and Faust, lets
  /// networks of several parts be measured: without it somebody with a single friend and no other tie
  /// would be nearer to all than anyone. Distances are counted in steps and in the direction of ties,
  /// *to* the node.
  ///
  /// - Parameters:
  ///   - threads: how many share the work; `nil`: as many as there are processors. The result is the
  ///     same to the bit whatever their number.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Complexity: O(n · (n + m)), 64 nodes searched from at once. S. Wasserman and K. Faust, "Social
  ///   Network Analysis", 1994, doi 10.1017/CBO9780511815478; M. Then et al., "The more the merrier",
  ///   PVLDB 8(4), 2014, doi 10.14778/2735496.2735507.
  public func closeness(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Scores {
    let others = Double(nodeCount - 1)
    let sums = try await distanceSums(threads: threads, progress: progress)
    return Scores(
      nodes: nodes,
      values: sums.map { sum in
        let reaching = Double(sum.nodes)
        return sum.steps == 0 ? 0 : reaching / Double(sum.steps) * (reaching / others)
      })
  }

  /// How near each node is to all others: one through its distance from each, added up, where no path
  /// leads counts 0.
  ///
  /// From 0 to the number of other nodes; divided by that number, where `normalized`, to 1. Distances
  /// are counted in steps and in the direction of ties, *to* the node.
  ///
  /// - Parameters:
  ///   - normalized: whether to divide by the number of other nodes.
  ///   - threads: how many share the work; `nil`: as many as there are processors. The result is the
  ///     same to the bit whatever their number.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Complexity: as ``closeness(threads:progress:)``. P. Boldi and S. Vigna, "Axioms for
  ///   centrality", Internet Mathematics 10, 2014, doi 10.1080/15427951.2013.865686.
  public func harmonicCloseness(
    normalized: Bool = false, threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Scores {
    let sums = try await distanceSums(threads: threads, progress: progress)
    let scale = normalized && nodeCount > 1 ? Double(nodeCount - 1) : 1
    return Scores(nodes: nodes, values: sums.map { $0.harmonic / scale })
  }

  private func distanceSums(
    threads: Int?, progress: (@Sendable (Double) -> Void)?
  ) async throws -> [DistanceSum] {
    let batches = (nodeCount + 63) / 64
    let pieces = min(batches, 128)
    func add(_ total: inout [DistanceSum], _ part: [DistanceSum]) {
      for row in part.indices { total[row].add(part[row]) }
    }
    return try await inPieces(
      pieces, threads: threads, progress: progress,
      into: Array(repeating: DistanceSum(), count: nodeCount), combining: add
    ) { piece in
      var search = ManySearches(self)
      for batch in range(ofPiece: piece, of: pieces, in: batches) {
        try Task.checkCancellation()
        search.run(from: batch * 64..<min(nodeCount, batch * 64 + 64))
      }
      return search.sums
    }
  }
}

/// How far a row is from others.
private struct DistanceSum {
  /// From how many other rows a path leads to it.
  var nodes: Int32 = 0
  /// How many steps these are away, in all.
  var steps = 0
  /// One through the steps that each is away, added up.
  var harmonic = 0.0

  mutating func add(_ other: DistanceSum) {
    nodes += other.nodes
    steps += other.steps
    harmonic += other.harmonic
  }
}

/// Searches from 64 rows at once: a bit for each says who has come to a row. They soon walk the same
/// ties, which are then looked at once for all.
private struct ManySearches {
  /// Whose search has come to a row, whose came with the last step, and whose comes with this one.
  private struct Cell {
    var seen: UInt64 = 0
    var last: UInt64 = 0
    var now: UInt64 = 0
  }

  let outgoing: TieRows
  private(set) var sums: [DistanceSum]
  private var cells: [Cell]
  /// The rows that any search came to with the last step.
  private var front: [Int32] = []

  init(_ network: Network) {
    outgoing = network.outgoing
    sums = Array(repeating: DistanceSum(), count: network.nodeCount)
    cells = Array(repeating: Cell(), count: network.nodeCount)
  }

  mutating func run(from sources: Range<Int>) {
    for row in cells.indices { cells[row].seen = 0 }
    for (bit, row) in sources.enumerated() {
      cells[row].seen = 1 << UInt64(bit)
      cells[row].last = cells[row].seen
    }
    front = sources.map { Int32($0) }
    var distance = 0
    while !front.isEmpty {
      distance += 1
      let next = rowsAfterFront()
      ManySearches.arrive(at: next, from: front, after: distance, &cells, &sums)
      front = next
    }
  }

  /// Walks all ties of the front.
  private mutating func rowsAfterFront() -> [Int32] {
    var next: [Int32] = []
    let (front, outgoing) = (front, outgoing)
    let (offsets, targets) = (outgoing.offsets.span, outgoing.targets.span)
    var cells = cells.mutableSpan
    for row in front {
      let searches = cells[Int(row)].last
      for tie in Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1]) {
        let target = Int(targets[tie])
        let new = searches & ~cells[target].seen
        if new != 0 {
          if cells[target].now == 0 { next.append(Int32(target)) }
          cells[target].now |= new
        }
      }
    }
    return next
  }

  /// Counts whose search came to rows with this step.
  private static func arrive(
    at rows: [Int32], from front: [Int32], after distance: Int, _ cells: inout [Cell],
    _ sums: inout [DistanceSum]
  ) {
    var cells = cells.mutableSpan
    var sums = sums.mutableSpan
    for row in front { cells[Int(row)].last = 0 }
    for row in rows {
      let row = Int(row)
      let searches = cells[row].now
      let count = searches.nonzeroBitCount
      sums[row].add(
        DistanceSum(
          nodes: Int32(count), steps: count * distance, harmonic: Double(count) / Double(distance)))
      cells[row] = Cell(seen: cells[row].seen | searches, last: searches, now: 0)
    }
  }
}
