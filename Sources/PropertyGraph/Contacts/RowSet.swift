/// A set of rows, one bit each, that gives them back sorted without comparing any.
struct RowSet {
  private var words: [UInt64]
  /// A bit for each word that is not 0, so that few rows of many are found at once.
  private var summary: [UInt64]
  /// Whether so many rows are expected that all words are looked at, and the summary is not kept.
  /// Only an empty set may change it, and rows are then added in spans.
  var isCrowded = false
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

  /// Adds rows; fastest where they are ascending.
  mutating func insert(_ rows: Span<Int32>) {
    if isCrowded {
      RowSet.insert(rows, &words)
    } else {
      RowSet.insert(rows, &words, &summary)
    }
  }

  private static func insert(_ rows: Span<Int32>, _ words: inout [UInt64]) {
    var words = words.mutableSpan
    for index in rows.indices { words[Int(rows[index]) >> 6] |= 1 &<< UInt64(rows[index] & 63) }
  }

  /// Bits of the summary are put together before they are written: each write there would wait for
  /// the one before it.
  private static func insert(
    _ rows: Span<Int32>, _ words: inout [UInt64], _ summary: inout [UInt64]
  ) {
    guard !rows.isEmpty else { return }
    var words = words.mutableSpan
    var summary = summary.mutableSpan
    var (place, bits) = (Int(rows[0]) >> 12, UInt64(0))
    for index in rows.indices {
      let row = rows[index]
      words[Int(row) >> 6] |= 1 &<< UInt64(row & 63)
      if Int(row) >> 12 != place {
        summary[place] |= bits
        (place, bits) = (Int(row) >> 12, 0)
      }
      bits |= 1 &<< UInt64(row >> 6 & 63)
    }
    summary[place] |= bits
  }

  /// Adds rows, and hands over each that is new.
  mutating func insert(_ rows: Span<Int32>, forEachNew body: (Int32) -> Void) {
    RowSet.insert(rows, &words, &summary, body)
  }

  private static func insert(
    _ rows: Span<Int32>, _ words: inout [UInt64], _ summary: inout [UInt64],
    _ body: (Int32) -> Void
  ) {
    var words = words.mutableSpan
    var summary = summary.mutableSpan
    for index in rows.indices {
      let row = rows[index]
      let bit: UInt64 = 1 &<< UInt64(row & 63)
      guard words[Int(row) >> 6] & bit == 0 else { continue }
      words[Int(row) >> 6] |= bit
      summary[Int(row) >> 12] |= 1 &<< UInt64(row >> 6 & 63)
      body(row)
    }
  }

  /// Adds a row; whether it is new.
  mutating func add(_ row: Int32) -> Bool {
    let isNew = !contains(row)
    if isNew { insert(row) }
    return isNew
  }

  func contains(_ row: Int32) -> Bool { words[Int(row) >> 6] >> UInt64(row & 63) & 1 != 0 }

  mutating func remove(_ row: Int32) {
    let word = Int(row) >> 6
    words[word] &= ~(1 &<< UInt64(row & 63))
    if words[word] == 0 { summary[word >> 6] &= ~(1 &<< UInt64(word & 63)) }
  }

  /// The rows, ascending.
  var rows: [Int32] {
    var copy = self
    var rows = [Int32](repeating: 0, count: words.reduce(0) { $0 + $1.nonzeroBitCount })
    _ = copy.drain(into: &rows)
    return rows
  }

  /// Puts the rows, ascending, into a list, and removes them from the set.
  ///
  /// - Parameters:
  ///   - rows: a list with room for all.
  ///   - start: where in it to put the first.
  /// - Returns: where the last one ends.
  /// - Complexity: O(rows + p / 4096), for p rows that there can be; O(rows + p / 64) if crowded.
  mutating func drain(into rows: inout [Int32], from start: Int = 0) -> Int {
    var rows = rows.mutableSpan
    var count = start
    if isCrowded {
      RowSet.takeAll(from: &words, into: &rows, &count)
      return count
    }
    for index in summary.indices {
      while summary[index] != 0 {
        let word = index * 64 + summary[index].trailingZeroBitCount
        RowSet.put(words[word], at: word, into: &rows, &count)
        words[word] = 0
        summary[index] &= summary[index] - 1
      }
    }
    return count
  }

  private static func takeAll(
    from words: inout [UInt64], into rows: inout MutableSpan<Int32>, _ count: inout Int
  ) {
    var words = words.mutableSpan
    for word in words.indices where words[word] != 0 {
      put(words[word], at: word, into: &rows, &count)
      words[word] = 0
    }
  }

  private static func put(
    _ word: UInt64, at index: Int, into rows: inout MutableSpan<Int32>, _ count: inout Int
  ) {
    var word = word
    while word != 0 {
      rows[count] = Int32(truncatingIfNeeded: index * 64 + word.trailingZeroBitCount)
      count += 1
      word &= word - 1
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
