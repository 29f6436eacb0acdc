/// The ties of some of the people, one person after the other.
struct TieLists {
  var set: RowSet
  /// What the person shares with each row; 0 for whom they did not meet.
  var shared: [Double]
  /// Begins with the rows of those whom each person met.
  private(set) var others: [Int32]
  /// Begins with what they share with these; empty if nobody asks.
  private(set) var weights: [Double]
  /// Where the ties of each person end.
  private(set) var ends: [Int32] = []

  init(people: Int, ties: Int, hasWeights: Bool) {
    set = RowSet(count: people)
    shared = Array(repeating: 0, count: hasWeights ? people : 0)
    others = Array(repeating: 0, count: ties)
    weights = Array(repeating: 0, count: hasWeights ? ties : 0)
  }

  /// How many ties there are.
  var count: Int { Int(ends.last ?? 0) }

  mutating func clear() { ends.removeAll(keepingCapacity: true) }

  /// Lists the rows of the set, and empties it; where they now stand.
  mutating func drainSet() -> Range<Int> {
    let start = count
    let end = set.drain(into: &others, from: start)
    ends.append(Int32(end))
    return start..<end
  }

  /// Lists what is shared with those at some positions, and clears it.
  mutating func drawShared(_ ties: Range<Int>) {
    TieLists.draw(ties, others, &shared, &weights)
  }

  private static func draw(
    _ ties: Range<Int>, _ others: [Int32], _ shared: inout [Double], _ weights: inout [Double]
  ) {
    let others = others.span
    var shared = shared.mutableSpan
    var weights = weights.mutableSpan
    for tie in ties {
      let other = Int(others[tie])
      weights[tie] = shared[other]
      shared[other] = 0
    }
  }
}
