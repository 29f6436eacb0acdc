/// A set of rows, one bit each, that gives them back sorted without comparing any.
struct RowSet {
  private var words: [UInt64]
  /// A bit for each word that is not 0, so that few rows of many are found at once.
  private var summary: [UInt64]
  /// How many rows of the set lie before each word.
  private var ranks: [Int32] = []

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    summary = Array(repeating: 0, count: (words.count + 63) / 64)
  }

  mutating func insert(_ row: Int32) {
    words[Int(row) >> 6] |= 1 &<< UInt64(row & 63)
    summary[Int(row) >> 12] |= 1 &<< UInt64(row >> 6 & 63)
  }

  mutating func remove(_ row: Int32) {
    let word = Int(row) >> 6
    words[word] &= ~(1 &<< UInt64(row & 63))
    if words[word] == 0 { summary[word >> 6] &= ~(1 &<< UInt64(word & 63)) }
  }

  /// Appends the rows, ascending, and removes them from the set.
  ///
  /// - Complexity: O(rows + p / 4096), for p rows that there can be.
  mutating func drain(into rows: inout [Int32]) {
    for index in summary.indices {
      while summary[index] != 0 {
        let word = index * 64 + summary[index].trailingZeroBitCount
        RowSet.append(words[word], at: word, to: &rows)
        words[word] = 0
        summary[index] &= summary[index] - 1
      }
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
