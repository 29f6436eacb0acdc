import PropertyGraph

/// Stretches of time as other tools write them, and the properties that they become.
///
/// Dates become `date`, an interval in EDTF; several also `spells`, each of them. Times that are
/// numbers become `start` and `end`, from the first to the last.
enum ForeignSpells {
  /// A stretch of time, its end within it; empty or infinite is open.
  typealias Spell = (start: String, end: String)

  /// The properties, or `nil` if there is no spell, or a bound is neither a date nor a number.
  static func properties(of spells: [Spell]) -> [(key: String, value: PropertyValue)]? {
    guard !spells.isEmpty else { return nil }
    return numbers(spells) ?? dates(spells)
  }

  private static func numbers(_ spells: [Spell]) -> [(key: String, value: PropertyValue)]? {
    let bounds = spells.map { (start: number($0.start), end: number($0.end)) }
    let isNumeric = zip(spells, bounds).allSatisfy { spell, bound in
      (bound.start != nil || isOpen(spell.start)) && (bound.end != nil || isOpen(spell.end))
    }
    guard isNumeric else { return nil }
    var properties: [(key: String, value: PropertyValue)] = []
    if let first = earliest(bounds.map(\.start)) {
      properties.append((Structure.start, first.value))
    }
    if let last = latest(bounds.map(\.end)) { properties.append((Structure.end, last.value)) }
    if spells.count > 1 {
      let texts = spells.map {
        "\(isOpen($0.start) ? ".." : $0.start)/\(isOpen($0.end) ? ".." : $0.end)"
      }
      properties.append((Structure.spells, .strings(texts)))
    }
    return properties.isEmpty ? nil : properties
  }

  private static func dates(_ spells: [Spell]) -> [(key: String, value: PropertyValue)]? {
    var texts: [String] = []
    var dates: [(start: String, end: String)] = []
    for spell in spells {
      guard let start = moment(spell.start), let end = moment(spell.end) else { return nil }
      let text = start == end ? start : "\(start)/\(end)"
      guard text != "..", EDTFDate(exactly: text) != nil else { return nil }
      texts.append(text)
      dates.append((start, end))
    }
    guard dates.count > 1 else { return [(Structure.date, .string(texts[0]))] }
    guard let whole = span(dates) else { return nil }
    return [(Structure.date, .string(whole)), (Structure.spells, .strings(texts))]
  }

  /// From the first of several dates to the last, as an interval.
  private static func span(_ dates: [(start: String, end: String)]) -> String? {
    let isOpenBefore = dates.contains { $0.start == ".." }
    let isOpenAfter = dates.contains { $0.end == ".." }
    let start = isOpenBefore ? ".." : dates.map(\.start).min()
    let end = isOpenAfter ? ".." : dates.map(\.end).max()
    guard let start, let end else { return nil }
    let text = start == end ? start : "\(start)/\(end)"
    return EDTFDate(exactly: text) == nil ? nil : text
  }

  /// A moment in EDTF; `..` if it is open, `nil` if it is none.
  private static func moment(_ text: String) -> String? {
    if isOpen(text) { return ".." }
    if EDTFDate(exactly: text) != nil { return text }
    // Other tools also write fractions of a second, which no conversation needs.
    guard let point = text.firstIndex(of: ".") else { return nil }
    let rest = text[point...].dropFirst().drop(while: \.isNumber)
    let whole = text[..<point] + rest
    return EDTFDate(exactly: String(whole)) == nil ? nil : String(whole)
  }

  private static func isOpen(_ text: String) -> Bool {
    ["", "infinity", "-infinity", "+infinity", "-inf", "inf"].contains(text.lowercased())
  }

  // MARK: Numbers

  private enum Number {
    case integer(Int64)
    case float(Double)

    var value: PropertyValue {
      switch self {
      case .integer(let value): .integer(value)
      case .float(let value): .float(value)
      }
    }

    var magnitude: Double {
      switch self {
      case .integer(let value): Double(value)
      case .float(let value): value
      }
    }
  }

  /// A time that is a number; four digits are a year, and so a date.
  private static func number(_ text: String) -> Number? {
    let isYear =
      text.count == 4 && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    if isYear { return nil }
    if let value = Int64(text) { return .integer(value) }
    guard let value = WrittenValue.float(text.utf8Span.span), value.isFinite else { return nil }
    return .float(value)
  }

  private static func earliest(_ numbers: [Number?]) -> Number? {
    guard !numbers.contains(where: { $0 == nil }) else { return nil }
    return numbers.compactMap(\.self).min { $0.magnitude < $1.magnitude }
  }

  private static func latest(_ numbers: [Number?]) -> Number? {
    guard !numbers.contains(where: { $0 == nil }) else { return nil }
    return numbers.compactMap(\.self).max { $0.magnitude < $1.magnitude }
  }
}
