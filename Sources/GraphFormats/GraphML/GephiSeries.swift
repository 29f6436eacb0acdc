import PropertyGraph

/// A value that changes in time, as Gephi writes it into GraphML: `<[2004.0, 2006.0, 1.5]; [2006.0,
/// 2008.0, 2.0]>`, with moments in place of intervals `<[2004.0, 1.5]>`, or times alone.
struct GephiSeries {
  /// When each value holds, in EDTF, or in its manner where times are numbers: `2004.0/2006.0`.
  private(set) var times: [String] = []
  private(set) var values: [PropertyValue] = []

  /// Reads a text; `nil` if it is none of the type.
  init?(_ text: String, _ type: DeclaredType) {
    let text = text.trimmed
    guard let kind = type.times, text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
    if text == "<empty>" { return }
    guard let entries = Self.entries(text.dropFirst().dropLast()) else { return nil }
    let bounds = kind == .intervals ? 2 : 1
    for entry in entries {
      let isRead =
        type.isTimeOnly ? addTimes(entry, bounds) : add(entry, bounds, as: type.scalar)
      guard isRead else { return nil }
    }
  }

  /// Times without values: moments all in one pair of brackets, intervals each in its own.
  private mutating func addTimes(_ entry: [String], _ bounds: Int) -> Bool {
    guard bounds == 1 || entry.count == 2 else { return false }
    let found = bounds == 1 ? entry.map { Self.time([$0]) } : [Self.time(entry)]
    times += found.compactMap(\.self)
    return !found.contains(nil)
  }

  private mutating func add(_ entry: [String], _ bounds: Int, as scalar: DeclaredType.Scalar)
    -> Bool
  {
    guard entry.count == bounds + 1, let time = Self.time(Array(entry.prefix(bounds))),
      let value = WrittenValue.scalar(entry[bounds].utf8Span.span, as: scalar)
    else { return false }
    times.append(time)
    values.append(value)
    return true
  }

  /// A moment, or an interval between two.
  private static func time(_ bounds: [String]) -> String? {
    let numbers = bounds.compactMap { WrittenValue.float($0.utf8Span.span) }
    if numbers.count == bounds.count {
      let start = numbers[0].isFinite ? numbers[0] : nil
      let end = numbers[numbers.count - 1].isFinite ? numbers[numbers.count - 1] : nil
      return GEXFTime.number(start: start, end: end).text
    }
    let dates = bounds.map { bound in
      let number = WrittenValue.float(bound.utf8Span.span)
      return number?.isInfinite == true ? ".." : GEXFDate(bound)?.text
    }
    guard let start = dates[0], let end = dates[dates.count - 1] else { return nil }
    return GEXFTime(from: start, to: end)?.text
  }

  /// What stands in each pair of brackets; texts may stand in quotes.
  private static func entries(_ text: Substring) -> [[String]]? {
    var entries: [[String]] = []
    var entry = ""
    var quote: Character?
    var isInside = false
    var isEscaped = false
    for character in text {
      if isInside { entry.append(character) }
      if isEscaped || character == "\\" {
        isEscaped.toggle()
      } else if let open = quote {
        if character == open { quote = nil }
      } else if isInside, character == "\"" {
        quote = character
      } else if character == "[" {
        isInside = true
        entry = "["
      } else if character == "]" {
        isInside = false
        guard let items = WrittenValue.bracketed(entry) else { return nil }
        entries.append(items)
      }
    }
    return isInside ? nil : entries
  }
}
