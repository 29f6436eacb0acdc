/// The ties of a network as compressed sparse rows: for each row the rows it is tied to, ascending,
/// each once, and how strongly.
package struct TieRows: Sendable, Equatable {
  /// Where the ties of each row begin in `targets`, and where the last one's end.
  package private(set) var offsets: [Int32]
  package private(set) var targets: [Int32]
  /// The weight of each tie; empty where all weigh 1.
  package private(set) var weights: [Double]

  /// How many rows there are.
  package var count: Int { offsets.count - 1 }

  /// Where the ties of a row stand.
  package subscript(row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// The weight of the tie at a position.
  package func weight(at position: Int) -> Double { weights.isEmpty ? 1 : weights[position] }

  /// The rows without their weights.
  package var unweighted: TieRows { TieRows(offsets: offsets, targets: targets, weights: []) }

  init(offsets: [Int32], targets: [Int32], weights: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }

  /// No rows, with room for some.
  init(reserving rows: Int, ties: Int, hasWeights: Bool) {
    self.init(offsets: [0], targets: [], weights: [])
    offsets.reserveCapacity(rows + 1)
    targets.reserveCapacity(ties)
    if hasWeights { weights.reserveCapacity(ties) }
  }

  /// Adds rows after the last.
  ///
  /// - Parameters:
  ///   - ends: where the ties of each end in `targets`.
  ///   - targets: begin with the ties.
  ///   - weights: begin with their weights; empty where all weigh 1.
  mutating func append(_ ends: [Int32], _ targets: [Int32], _ weights: [Double]) {
    let (start, count) = (self.targets.count, Int(ends.last ?? 0))
    precondition(start + count <= Int32.max, "a network has at most 1,073,741,823 ties")
    offsets.append(contentsOf: ends.lazy.map { Int32(start) + $0 })
    self.targets.append(contentsOf: targets[..<count])
    if !weights.isEmpty { self.weights.append(contentsOf: weights[..<count]) }
  }

  /// Sorts ties into rows: ties of a row with itself are left out, weights of parallel ones add up in
  /// the order given.
  ///
  /// O(rows + ties), and no comparison: what is put into rows by one end and then read off row by row
  /// is sorted by the other.
  ///
  /// - Parameters:
  ///   - weights: one for each tie, or none at all.
  ///   - bothWays: whether a tie stands in the rows of both its ends.
  init(
    count: Int, from sources: [Int32], to targets: [Int32], weights: [Double], bothWays: Bool
  ) {
    precondition(sources.count == targets.count)
    precondition(weights.isEmpty || weights.count == sources.count)
    precondition(sources.count <= Int(Int32.max) / 2, "a network has at most 1,073,741,823 ties")
    let byTarget = TieRows(
      unsorted: count, from: targets, to: sources, weights: weights, bothWays: bothWays)
    self = byTarget.transposed()
    mergeParallel()
  }

  /// Puts ties into rows, those of each row in the order given.
  private init(
    unsorted count: Int, from sources: [Int32], to targets: [Int32], weights: [Double],
    bothWays: Bool
  ) {
    var next = [Int32](repeating: 0, count: count + 1)
    for source in sources { next[Int(source) + 1] += 1 }
    if bothWays { for target in targets { next[Int(target) + 1] += 1 } }
    for row in 0..<count { next[row + 1] += next[row] }
    offsets = next

    let total = Int(next[count])
    self.targets = Array(repeating: 0, count: total)
    self.weights = Array(repeating: 1, count: weights.isEmpty ? 0 : total)
    for tie in sources.indices {
      let (source, target) = (sources[tie], targets[tie])
      put(target, into: source, weights.isEmpty ? nil : weights[tie], &next)
      if bothWays { put(source, into: target, weights.isEmpty ? nil : weights[tie], &next) }
    }
  }

  private mutating func put(
    _ target: Int32, into row: Int32, _ weight: Double?, _ next: inout [Int32]
  ) {
    let position = Int(next[Int(row)])
    targets[position] = target
    if let weight { weights[position] = weight }
    next[Int(row)] += 1
  }

  /// The rows the other way round: for each row those that are tied to it, ascending.
  package func transposed() -> TieRows {
    var next = [Int32](repeating: 0, count: count + 1)
    for target in targets { next[Int(target) + 1] += 1 }
    for row in 0..<count { next[row + 1] += next[row] }
    let starts = next

    var sources = [Int32](repeating: 0, count: targets.count)
    var moved = [Double](repeating: 1, count: weights.count)
    for row in 0..<count {
      for position in self[row] {
        let target = Int(targets[position])
        let place = Int(next[target])
        next[target] += 1
        sources[place] = Int32(row)
        if !weights.isEmpty { moved[place] = weights[position] }
      }
    }
    return TieRows(offsets: starts, targets: sources, weights: moved)
  }

  /// The ties without direction, each of a weight of its own, or none: two that run against each other
  /// become one, of both weights.
  func bothWays(weights: [Double]) -> TieRows {
    var sources: [Int32] = []
    sources.reserveCapacity(targets.count)
    for row in 0..<count {
      sources.append(contentsOf: repeatElement(Int32(row), count: self[row].count))
    }
    return TieRows(count: count, from: sources, to: targets, weights: weights, bothWays: true)
  }

  /// Leaves out ties of a row with itself, and makes neighbours that are equal one.
  private mutating func mergeParallel() {
    var kept = 0
    var first = 0
    for row in 0..<count {
      let start = kept
      let end = Int(offsets[row + 1])
      for position in first..<end where targets[position] != row {
        if kept > start, targets[kept - 1] == targets[position] {
          if !weights.isEmpty { weights[kept - 1] += weights[position] }
        } else {
          targets[kept] = targets[position]
          if !weights.isEmpty { weights[kept] = weights[position] }
          kept += 1
        }
      }
      first = end
      offsets[row + 1] = Int32(kept)
    }
    targets.removeLast(targets.count - kept)
    if !weights.isEmpty { weights.removeLast(weights.count - kept) }
  }
}
