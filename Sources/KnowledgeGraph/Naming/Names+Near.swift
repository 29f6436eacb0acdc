extension Names {
  /// Whether two different folded names may well mean the same: one holds the words of the other,
  /// or they differ by at most one letter in eight.
  ///
  /// ```swift
  /// Names.areNear("anders kijken", "anders kijken een zoektocht")   // true
  /// Names.areNear("daniel pit", "danielle pit")                     // false: two letters in eleven
  /// Names.areNear("bernou ozinga", "bernuo ozinga")                 // true: one swap in twelve
  /// ```
  ///
  /// Spaces are not letters: "bakkerklein" is near "bakker klein". Numbers are not mistyped letters:
  /// "overleg 1" is not near "overleg 2".
  package static func areNear(_ a: String, _ b: String) -> Bool {
    if oneHoldsTheOther(a, b) { return true }
    let (first, second) = (letterCount(a), letterCount(b))
    let limit = max(first, second) / 8
    guard abs(first - second) <= limit, digits(a).elementsEqual(digits(b)) else { return false }
    return distance(letters(a), letters(b), atMost: limit) != nil
  }

  private static func digits(_ folded: String) -> some Sequence<UInt8> {
    folded.utf8.lazy.filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// How many letters a folded name has, without taking them out of it.
  private static func letterCount(_ folded: String) -> Int {
    folded.utf8.reduce(0) { $1 != UInt8(ascii: " ") && $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour to make
  /// one word of the other; nil when it takes more than `limit`.
  ///
  /// The optimal string alignment distance, after Damerau, "A technique for computer detection and
  /// correction of spelling errors", CACM 7(3), 1964, doi 10.1145/363958.363994.
  ///
  /// - Complexity: O(`limit` · *n*): only the band around the diagonal is computed.
  static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    if abs(a.count - b.count) > limit { return nil }
    if limit == 0 { return a == b ? 0 : nil }
    let far = limit + 1
    var beforeLast: [Int] = []
    var last = (0...b.count).map { min($0, far) }
    for i in 0..<a.count {
      var row = [Int](repeating: far, count: b.count + 1)
      row[0] = min(i + 1, far)
      for j in max(0, i - limit)..<max(max(0, i - limit), min(b.count, i + limit + 1)) {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = min(cost, far)
      }
      if row.allSatisfy({ $0 == far }) { return nil }
      beforeLast = last
      last = row
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  static func letters(_ folded: some StringProtocol) -> [Unicode.Scalar] {
    folded.unicodeScalars.filter { $0 != " " }
  }
}
