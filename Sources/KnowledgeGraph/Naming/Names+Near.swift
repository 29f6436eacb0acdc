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
    oneHoldsTheOther(a, b) || areSpeltAlike(a, b)
  }

  /// Whether two folded names differ by at most one letter in eight, and by no digit.
  static func areSpeltAlike(_ a: String, _ b: String) -> Bool {
    let (first, second) = (letterCount(a), letterCount(b))
    let limit = max(first, second) / 8
    guard abs(first - second) <= limit, digits(a).elementsEqual(digits(b)) else { return false }
    return distance(letters(a), letters(b), atMost: limit) != nil
  }

  /// Whether a folded word that is none of a small vocabulary may have been meant for `word`, one of
  /// it: they are near, or differ by at most one letter in four, at least by one.
  ///
  /// ```swift
  /// Names.mayBeMistyped("persn", for: "person")   // true
  /// Names.mayBeMistyped("place", for: "person")   // false
  /// ```
  package static func mayBeMistyped(_ asked: String, for word: String) -> Bool {
    if areNear(asked, word) { return true }
    let letters = letters(asked)
    let limit = max(1, letters.count / 4)
    return letters.count > 2 && distance(letters, Self.letters(word), atMost: limit) != nil
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
  /// - Complexity: O(`limit` · *n*): only the band around the diagonal is computed, and only
  ///   between the letters with which both begin and those with which both end.
  static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    if abs(a.count - b.count) > limit { return nil }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
    return distance(a[start..<a.count - end], b[start..<b.count - end], atMost: limit)
  }

  private static func distance(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>, atMost limit: Int
  ) -> Int? {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    if limit == 0 { return nil }
    let far = limit + 1
    let width = b.count + 1
    // Three rows of the matrix, each in its turn the one before last, the last and the next.
    var costs = [Int](repeating: far, count: 3 * width)
    for j in 0..<min(width, far) { costs[j] = j }
    for i in 0..<a.count {
      let (beforeLast, last, row) = ((i + 2) % 3 * width, i % 3 * width, (i + 1) % 3 * width)
      let letter = a[a.startIndex + i]
      for j in 0..<width { costs[row + j] = far }
      costs[row] = min(i + 1, far)
      var least = costs[row]
      for j in max(0, i - limit)..<max(max(0, i - limit), min(b.count, i + limit + 1)) {
        let other = b[b.startIndex + j]
        var cost = min(
          costs[last + j] + (letter == other ? 0 : 1), costs[last + j + 1] + 1, costs[row + j] + 1)
        if i > 0, j > 0, letter == b[b.startIndex + j - 1], a[a.startIndex + i - 1] == other {
          cost = min(cost, costs[beforeLast + j - 1] + 1)
        }
        costs[row + j + 1] = min(cost, far)
        least = min(least, cost)
      }
      if least >= far { return nil }
    }
    let cost = costs[a.count % 3 * width + b.count]
    return cost <= limit ? cost : nil
  }

  static func letters(_ folded: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(folded.utf8.count)
    for scalar in folded.unicodeScalars where scalar != " " { letters.append(scalar) }
    return letters
  }
}
