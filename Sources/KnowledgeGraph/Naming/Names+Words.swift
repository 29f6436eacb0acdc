extension Names {
  /// Whether the folded `name` holds the folded `words`, whole and one after the other.
  ///
  /// ```swift
  /// Names.holds("janny bakker klein", words: "janny")         // true
  /// Names.holds("janny bakker klein", words: "bakker klein")  // true
  /// Names.holds("janny bakker klein", words: "jan")           // false: a part of a word
  /// Names.holds("janny bakker klein", words: "janny klein")   // false: not together
  /// ```
  ///
  /// - Complexity: O(*n* · *m*) at worst, O(*n*) on names; no allocation.
  package static func holds(_ name: String, words: String) -> Bool {
    firstOffset(of: words.utf8Span.span, in: name.utf8Span.span, wholeWords: true) != nil
  }

  /// Whether the folded `name` holds the folded `part` anywhere, even within a word.
  package static func holds(_ name: String, part: String) -> Bool {
    firstOffset(of: part.utf8Span.span, in: name.utf8Span.span, wholeWords: false) != nil
  }

  /// Whether one of two folded names holds all the words of the other, in whatever order.
  ///
  /// ```swift
  /// Names.oneHoldsTheOther("jan de vries", "vries jan")   // true
  /// ```
  static func oneHoldsTheOther(_ a: String, _ b: String) -> Bool {
    let first = a.utf8Span.span
    let second = b.utf8Span.span
    return holdsEachWord(of: first, in: second) || holdsEachWord(of: second, in: first)
  }

  private static func holdsEachWord(of words: Span<UInt8>, in name: Span<UInt8>) -> Bool {
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, words[end] != space { end += 1 }
      let word = words.extracting(start..<end)
      guard firstOffset(of: word, in: name, wholeWords: true) != nil else { return false }
      start = end + 1
    }
    return !words.isEmpty
  }

  private static let space = UInt8(ascii: " ")

  private static func firstOffset(
    of part: Span<UInt8>, in name: Span<UInt8>, wholeWords: Bool
  ) -> Int? {
    guard !part.isEmpty, part.count <= name.count else { return nil }
    for start in 0...(name.count - part.count) {
      let end = start + part.count
      if wholeWords, start > 0 && name[start - 1] != space { continue }
      if wholeWords, end < name.count && name[end] != space { continue }
      if (0..<part.count).allSatisfy({ name[start + $0] == part[$0] }) { return start }
    }
    return nil
  }
}
