import PropertyGraph

/// A line of a network, taken apart: words, texts in quotes, and times in brackets.
struct PajekLine {
  /// What stands between white space, without its quotes.
  private(set) var words: [String] = []
  /// What stands in brackets, without them.
  private(set) var times: String?

  init(_ line: Span<UInt8>) {
    var index = 0
    while true {
      while index < line.count, line[index] <= .space { index += 1 }
      guard index < line.count else { return }
      switch line[index] {
      case .quote:
        let end = Self.end(of: line, from: index + 1) { $0 == .quote }
        words.append(String(decoding: line.extracting(index + 1..<end)))
        index = min(end + 1, line.count)
      case UInt8(ascii: "["):
        let end = Self.end(of: line, from: index + 1) { $0 == UInt8(ascii: "]") }
        times = String(decoding: line.extracting(index + 1..<end))
        index = min(end + 1, line.count)
      default:
        let end = Self.end(of: line, from: index) { $0 <= .space }
        words.append(String(decoding: line.extracting(index..<end)))
        index = end
      }
    }
  }

  private static func end(
    of line: Span<UInt8>, from start: Int, where isEnd: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index < line.count, !isEnd(line[index]) { index += 1 }
    return index
  }

  /// The properties that the times stand for: `5-10,12-14`, `1990-*`, `7`.
  var timeProperties: [(key: String, value: PropertyValue)]? {
    guard let times else { return [] }
    let spells = times.split(separator: ",").map { part -> ForeignSpells.Spell in
      let part = String(part).trimmed
      guard let hyphen = part.firstIndex(of: "-") else { return (part, part) }
      let end = String(part[part.index(after: hyphen)...])
      return (String(part[..<hyphen]), end == "*" ? "" : end)
    }
    return ForeignSpells.properties(of: spells)
  }
}
