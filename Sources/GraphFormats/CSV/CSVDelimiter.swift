/// What parts the cells of a table.
enum CSVDelimiter {
  /// What may; of several that stand equally often the first is taken.
  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), .tab, UInt8(ascii: "|"),
  ]

  /// The delimiter of a table, and where it begins: after a line `sep=;`, as Excel writes one.
  static func find(in text: SourceText) -> (delimiter: UInt8, start: Int) {
    let bytes = text.bytes[...]
    if bytes.starts(with: Array("sep=".utf8)), bytes.count > 5, bytes[5] <= .carriageReturn {
      return (bytes[4], 5)
    }
    return (mostFrequent(in: bytes) ?? candidates[0], 0)
  }

  /// The delimiter that stands most often in the first line that is not empty, outside of quotes.
  static func mostFrequent(in text: ArraySlice<UInt8>) -> UInt8? {
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in text.drop(while: { $0 <= .space && $0 != .tab }) {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == .lineFeed || byte == .carriageReturn { break }
      if let number = candidates.firstIndex(of: byte) { counts[number] += 1 }
    }
    guard let most = counts.max(), most > 0, let number = counts.firstIndex(of: most) else {
      return nil
    }
    return candidates[number]
  }
}
