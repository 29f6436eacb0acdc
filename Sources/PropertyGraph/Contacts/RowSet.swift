/// A set of rows, one bit each, that gives them back sorted without comparing any.
struct RowSet {
  private var words: [UInt64]
  /// How many rows of the set lie before each word.
  private var ranks: [Int32] = []

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// How many words hold the bits: what reading them costs.
  var wordCount: Int { words.count }

  mutating func insert(_ row: Int32) { words[Int(row) >> 6] |= 1 &<< UInt64(row & 63) }

  /// Appends the rows, ascending, and removes them from the set.
  mutating func drain(into rows: inout [Int32]) {
    for index in words.indices where words[index] != 0 {
      RowSet.append(words[index], at: index, to: &rows)
      words[index] = 0
    }
  }

  /// The rows, ascending; after this, ``rank(of:)`` finds them.
  mutating func ranked() -> [Int32] {
    var rows: [Int32] = []
    ranks = words.indices.map { index in
      let rank = Int32(rows.count)
      if words[index] != 0 { RowSet.append(words[index], at: index, to: &rows) }
      return rank
    }
    return rows
  }

  /// Where a row of the set stands among its rows.
  func rank(of row: Int32) -> Int {
    let below = words[Int(row) >> 6] & (1 &<< UInt64(row & 63) - 1)
    return Int(ranks[Int(row) >> 6]) + below.nonzeroBitCount
  }

  private static func append(_ word: UInt64, at index: Int, to rows: inout [Int32]) {
    var word = word
    while word != 0 {
      rows.append(Int32(index * 64 + word.trailingZeroBitCount))
      word &= word - 1
    }
  }
}
