/// Finds texts that are a few letters and a number, as most tools call their nodes: `n0`, `n1` …
///
/// What is known of such a text stands in an array under the number that it ends in, beside its
/// neighbours; a hash table scatters them over memory. Only series without great gaps are kept, so a
/// text that is not known here may be known all the same.
struct SerialTexts {
  private var series: [(prefix: UInt64, entries: [UInt32])] = []

  /// A text of a series: the letters before the number, packed, and the number.
  struct Serial {
    let prefix: UInt64
    let number: Int

    /// - Returns: `nil` for a text without a number at its end, with a leading zero, or with more
    ///   than seven other letters.
    @inline(__always)
    init?(_ text: Span<UInt8>) {
      var number = 0
      var place = 1
      var start = text.count
      while start > 0, place < 1_000_000_000 {
        let digit = text[start - 1] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        number &+= Int(digit) &* place
        place &*= 10
        start -= 1
      }
      guard start < text.count, start < 8 else { return nil }
      if text[start] == UInt8(ascii: "0"), start < text.count - 1 { return nil }
      var prefix = UInt64(start)
      for position in 0..<start { prefix = prefix << 8 | UInt64(text[position]) }
      self.prefix = prefix
      self.number = number
    }
  }

  /// What was noted of a text.
  @inline(__always)
  subscript(serial: Serial) -> Int? {
    for index in series.indices where series[index].prefix == serial.prefix {
      guard serial.number < series[index].entries.count else { return nil }
      let entry = Int(series[index].entries[serial.number])
      return entry > 0 ? entry - 1 : nil
    }
    return nil
  }

  /// Notes the number that a text has, unless its series has too great a gap before it, or there are
  /// too many series.
  ///
  /// - Returns: whether it was noted.
  mutating func note(_ serial: Serial, as number: Int) -> Bool {
    guard serial.number < 2 * number + 1024 else { return false }
    var index = series.firstIndex { $0.prefix == serial.prefix }
    if index == nil, series.count < 8 {
      index = series.count
      series.append((serial.prefix, []))
    }
    guard let index else { return false }
    let missing = serial.number + 1 - series[index].entries.count
    if missing > 0 {
      series[index].entries.append(contentsOf: repeatElement(0, count: missing))
    }
    series[index].entries[serial.number] = UInt32(number + 1)
    return true
  }
}
