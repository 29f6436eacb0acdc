/// All folded names of some kind, each with the row of the node that bears it, packed so that a new
/// name is held against all of them in no time.
///
/// ```swift
/// var names = KnownNames()
/// names.append("janny bakker klein", row: 7)
/// names.rows(holding: "janny")                // [7]
/// names.rows(near: "jannie bakker klein")     // [7]
/// ```
///
/// Most names are ruled out by their ``NameSketch``; what it leaves is compared letter by letter.
struct KnownNames: Sendable {
  /// The names, one after the other.
  private var text: [UInt8] = []
  /// Where each name ends.
  private var ends: [Int] = []
  private var sketches: [NameSketch] = []
  private var rows: [Int64] = []
}

extension KnownNames {
  mutating func append(_ folded: String, row: Int64) { append(folded.utf8Span.span, row: row) }

  mutating func append(_ folded: Span<UInt8>, row: Int64) {
    for index in folded.indices { text.append(folded[index]) }
    ends.append(text.count)
    sketches.append(NameSketch(folded))
    rows.append(row)
  }

  /// The rows of the nodes whose name holds these words, whole and together, each once.
  ///
  /// - Complexity: O(*n*), a comparison of two integers for nearly every name.
  func rows(holding words: String) -> [Int64] {
    let asked = NameSketch(words.utf8Span.span)
    return rows { sketch, name in
      sketch.mayHold(wordsOf: asked) && Names.holds(name(), words: words)
    }
  }

  /// The rows of the nodes whose name may well mean the same, each once.
  ///
  /// - Complexity: O(*n*), a few comparisons of integers for nearly every name.
  func rows(near folded: String) -> [Int64] {
    let asked = NameSketch(folded.utf8Span.span)
    return rows { sketch, name in
      (sketch.mayHold(wordsOf: asked) || asked.mayHold(wordsOf: sketch))
        && Names.oneHoldsTheOther(name(), folded)
        || sketch.mayBeSpeltLike(asked) && Names.areSpeltAlike(name(), folded)
    }
  }

  /// The rows of the nodes of whose name one word is `word` but for a letter, each once: "jany" is
  /// "janny" so. The first letter is taken to be right.
  ///
  /// - Complexity: O(*n*) in the bytes of all names.
  func rows(withWordLike word: String) -> [Int64] {
    let asked = Array(word.utf8)
    var found: [Int64] = []
    for index in ends.indices {
      let start = index == 0 ? 0 : ends[index - 1]
      let words = text[start..<ends[index]].split(separator: UInt8(ascii: " "))
      if words.contains(where: { Self.isLike($0, asked) }) { found.append(rows[index]) }
    }
    return found.withoutRepeats
  }

  private static func isLike(_ word: ArraySlice<UInt8>, _ asked: [UInt8]) -> Bool {
    guard word.first == asked.first, abs(word.count - asked.count) < 3 else { return false }
    let word = String(decoding: word, as: UTF8.self)
    let asked = String(decoding: asked, as: UTF8.self)
    return Names.distance(Names.letters(word), Names.letters(asked), atMost: 1) != nil
  }

  private func rows(where matches: (NameSketch, _ name: () -> String) -> Bool) -> [Int64] {
    var found: [Int64] = []
    for index in sketches.indices where matches(sketches[index], { name(index) }) {
      found.append(rows[index])
    }
    return found.withoutRepeats
  }

  private func name(_ index: Int) -> String {
    let start = index == 0 ? 0 : ends[index - 1]
    return String(decoding: text[start..<ends[index]], as: UTF8.self)
  }
}
