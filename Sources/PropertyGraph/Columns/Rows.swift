/// Which rows have a value in a column, and where in the column's packed values it stands.
///
/// All rows, or one bit a row with counts, or, where fewer than one row in 32 has a value, the
/// sorted rows themselves: ten thousand rare keys over a million nodes cost what they hold.
@usableFromInline
package enum Rows: Sendable, Equatable {
  case all(Int)
  case bitmap(words: [UInt64], ranks: [UInt32])
  case sorted([UInt32])

  /// - Parameter rows: the rows that have a value, ascending, of `total` rows in all.
  package init(_ rows: [UInt32], of total: Int) {
    if rows.count == total {
      self = .all(total)
    } else if rows.count * 32 < total {
      self = .sorted(rows)
    } else {
      self = Rows.bitmap(of: rows, total: total)
    }
  }

  private static func bitmap(of rows: [UInt32], total: Int) -> Rows {
    var words = [UInt64](repeating: 0, count: (total + 63) / 64)
    for row in rows { words[Int(row) / 64] |= 1 << (row % 64) }
    var ranks: [UInt32] = []
    ranks.reserveCapacity(words.count)
    var rank: UInt32 = 0
    for word in words {
      ranks.append(rank)
      rank += UInt32(word.nonzeroBitCount)
    }
    return .bitmap(words: words, ranks: ranks)
  }

  /// Where the value of a row stands among the packed values; `nil` if the row has none.
  @inlinable
  package func position(of row: Int) -> Int? {
    switch self {
    case .all:
      return row
    case .bitmap(let words, let ranks):
      let word = words[row / 64]
      let bit: UInt64 = 1 << UInt64(row % 64)
      guard word & bit != 0 else { return nil }
      return Int(ranks[row / 64]) + (word & (bit - 1)).nonzeroBitCount
    case .sorted(let rows):
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if rows[middle] < UInt32(row) { low = middle + 1 } else { high = middle }
      }
      return low < rows.count && rows[low] == UInt32(row) ? low : nil
    }
  }
}
