/// All shortest paths from one row, and how much they depend on each row: one row after the other in
/// the same memory.
///
/// A search steps from row to row and notes each step that lies on a shortest path; the steps are then
/// walked forth to count paths and back to share them out. So nothing is looked up about the ties that
/// lead nowhere nearer, and no branch hangs on what is.
struct ShortestPaths: Sendable {
  let ties: TieRows
  /// The rows by distance, and where in `steps` the steps from each begin.
  private var order: [Int32]
  private var firsts: [Int32]
  /// The rows to which steps lead.
  private var steps: [Int32]
  /// How many shortest paths lead to each row; 0 except during a search.
  private var counts: [Double]
  /// For each row (1 + what depends on it) through the number of paths that lead to it.
  private var shares: [Double]
  /// The rows that were found, and those of them that are no farther than the one at hand.
  private var found: [UInt64]
  private var passed: [UInt64]

  init(along ties: TieRows) {
    self.ties = ties
    order = Array(repeating: 0, count: ties.count + 1)
    firsts = order
    steps = Array(repeating: 0, count: ties.targets.count + 1)
    counts = Array(repeating: 0, count: ties.count)
    shares = counts
    found = Array(repeating: 0, count: (ties.count + 63) / 64)
    passed = found
  }

  /// Adds for each row but the first the share of all shortest paths from the first that pass it.
  mutating func search(from row: Int32, adding dependencies: inout SampleSums) {
    let reached = ShortestPaths.explore(
      from: row, ties, &order, &firsts, &steps, &found, &passed)
    ShortestPaths.count(reached, order, firsts, steps, &counts)
    ShortestPaths.share(
      reached, order, firsts, steps, &counts, &shares, &dependencies.values, &dependencies.squares)
    for position in 0..<reached {
      let word = Int(order[position]) >> 6
      found[word] = 0
      passed[word] = 0
    }
  }

  /// Finds rows by distance, and the steps of shortest paths; says how many rows it found.
  private static func explore(
    from row: Int32, _ ties: TieRows, _ order: inout [Int32], _ firsts: inout [Int32],
    _ steps: inout [Int32], _ found: inout [UInt64], _ passed: inout [UInt64]
  ) -> Int {
    let (offsets, targets) = (ties.offsets.span, ties.targets.span)
    var order = order.mutableSpan
    var firsts = firsts.mutableSpan
    var steps = steps.mutableSpan
    var found = found.mutableSpan
    var passed = passed.mutableSpan
    order[0] = row
    found.insert(row)
    passed.insert(row)
    var (position, end, stepCount) = (0, 1, 0)
    /// Where the rows end that are as far as the one at hand.
    var levelEnd = 1
    while position < end {
      let row = Int(order[position])
      firsts[position] = Int32(truncatingIfNeeded: stepCount)
      let first = stepCount
      for tie in Int(offsets[row])..<Int(offsets[row + 1]) {
        let target = targets[tie]
        steps[stepCount] = target
        stepCount += passed.contains(target) ? 0 : 1
      }
      for step in first..<stepCount {
        let target = steps[step]
        order[end] = target
        end += found.contains(target) ? 0 : 1
        found.insert(target)
      }
      position += 1
      if position == levelEnd {
        for next in position..<end { passed.insert(order[next]) }
        levelEnd = end
      }
    }
    firsts[end] = Int32(truncatingIfNeeded: stepCount)
    return end
  }

  /// Counts the paths that lead to each row.
  private static func count(
    _ reached: Int, _ order: [Int32], _ firsts: [Int32], _ steps: [Int32], _ counts: inout [Double]
  ) {
    let (order, firsts, steps) = (order.span, firsts.span, steps.span)
    var counts = counts.mutableSpan
    counts[Int(order[0])] = 1
    for position in 0..<reached {
      let paths = counts[Int(order[position])]
      for step in Int(firsts[position])..<Int(firsts[position + 1]) {
        counts[Int(steps[step])] += paths
      }
    }
  }

  /// Shares what depends on farther rows out among those through which paths lead there.
  private static func share(
    _ reached: Int, _ order: [Int32], _ firsts: [Int32], _ steps: [Int32],
    _ counts: inout [Double], _ shares: inout [Double], _ sums: inout [Double],
    _ squares: inout [Double]
  ) {
    let (order, firsts, steps) = (order.span, firsts.span, steps.span)
    var counts = counts.mutableSpan
    var shares = shares.mutableSpan
    var sums = sums.mutableSpan
    var squares = squares.mutableSpan
    for position in (1..<max(1, reached)).reversed() {
      let row = Int(order[position])
      var share = 0.0
      for step in Int(firsts[position])..<Int(firsts[position + 1]) {
        share += shares[Int(steps[step])]
      }
      let dependency = counts[row] * share
      shares[row] = (1 + dependency) / counts[row]
      counts[row] = 0
      sums[row] += dependency
      if !squares.isEmpty { squares[row] += dependency * dependency }
    }
    counts[Int(order[0])] = 0
  }
}

extension MutableSpan<UInt64> {
  /// Whether the bit of a row is set.
  fileprivate func contains(_ row: Int32) -> Bool {
    self[Int(row) >> 6] & (1 &<< UInt64(truncatingIfNeeded: row)) != 0
  }

  fileprivate mutating func insert(_ row: Int32) {
    self[Int(row) >> 6] |= 1 &<< UInt64(truncatingIfNeeded: row)
  }
}
