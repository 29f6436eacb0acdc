/// Reads EDTF: splits a text at its slash, brackets and commas, and the rest from left to right.
enum EDTFParser {
  /// Why a text is no date.
  enum Problem: Error {
    /// It looks like none.
    case form
    /// It looks like one, but there is no such date, as this clause tells.
    case impossible(String)
    /// It ends no later than it starts.
    case backwards
  }

  static let longestText = 256

  static func parse(_ text: String) throws(Problem) -> Stretch {
    guard text.utf8.count <= longestText else {
      throw .impossible("a date has at most \(longestText) bytes")
    }
    let bytes = Substring(text).utf8
    if bytes.first == UInt8(ascii: "[") { return try set(bytes) }
    if bytes.contains(UInt8(ascii: "/")) { return try interval(bytes) }
    return try single(bytes)
  }

  /// A day, a month, a year, a time: whatever has no parts that are dates themselves.
  static func single(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    if text.first == UInt8(ascii: "Y") { return try longYear(text) }
    if text.contains(UInt8(ascii: "T")) { return try time(text) }
    return try calendarDate(text)
  }
}

extension EDTFParser {
  /// `2019/2021`, `2019/..`, `/2021`.
  private static func interval(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    let sides = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .form }
    guard !(sides[0].isEmpty && sides[1].isEmpty) else {
      throw .impossible("write at least a start or an end, as in 2019/.. or ../2021")
    }
    let start = try side(sides[0])
    let end = try side(sides[1])
    let stretch = Stretch(
      kind: .other, start: start.start, end: end.kind == .time ? end.start : end.end)
    guard !stretch.isEmpty else { throw .backwards }
    return stretch
  }

  private static func side(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    if text.isEmpty || text.elementsEqual("..".utf8) {
      return Stretch(kind: .other, start: .open, end: .open)
    }
    return try single(text)
  }

  /// `[2019,2021]`, `[2019-03..2019-06]`, `[2019-09..]`, `[..2022]`, and these combined.
  private static func set(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    guard text.last == UInt8(ascii: "]") else { throw .form }
    let elements = text.dropFirst().dropLast()
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    var starts: [Int64] = []
    var ends: [Int64] = []
    for (index, text) in elements.enumerated() {
      let element = try element(text)
      switch element.start {
      case .clock(let stamp): starts.append(stamp)
      default: guard index == 0 else { throw .form }
      }
      switch element.end {
      case .clock(let stamp): ends.append(stamp)
      default: guard index == elements.count - 1 else { throw .form }
      }
    }
    return Stretch(
      kind: .other,
      start: starts.count == elements.count ? .clock(starts.min() ?? 0) : .open,
      end: ends.count == elements.count ? .clock(ends.max() ?? 0) : .open)
  }

  /// `2019`, `2019-03..2019-06`, `2019-09..`, `..2022`.
  private static func element(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    guard !text.contains(UInt8(ascii: "T")) else {
      throw .impossible(
        "a set holds no times; write an interval, as in 2022-09-28T14:00/2022-09-28T16:00")
    }
    guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else { return try single(text) }
    let first = text[..<dot]
    guard text[dot...].starts(with: "..".utf8) else { throw .form }
    let last = text[dot...].dropFirst(2)
    guard !(first.isEmpty && last.isEmpty) else { throw .form }
    let start = first.isEmpty ? .open : try single(first).start
    let end = last.isEmpty ? .open : try single(last).end
    let stretch = Stretch(kind: .other, start: start, end: end)
    guard !stretch.isEmpty else { throw .backwards }
    return stretch
  }
}
