import PropertyGraph

/// A date as linked data has it: as it was noted, and, where it is exact, in the terms of XML Schema,
/// which every program reads.
struct LinkedDataDate {
  private let text: String
  private let isDate: Bool

  init(_ text: String) {
    self.text = text
    isDate = EDTFDate(exactly: text) != nil
  }

  /// The date as it was noted, and once more if XML Schema has it too. A time is beyond EDTF as the
  /// Library of Congress has it, so it is of a type of Kring's own; what is no date is a plain text.
  var objects: [LinkedDataObject] {
    guard isDate else { return [.literal(text, type: nil)] }
    let type = text.contains("T") ? LinkedDataName("kring:Date") : LinkedDataName("edtf:EDTF")
    return [.literal(text, type: type)] + [Self.exact(text)].compactMap(\.self)
  }

  /// Where it begins, if that is exact.
  var start: LinkedDataObject? { isDate ? Self.exact(ends.first ?? text) : nil }

  /// Where it ends, if it is an interval whose end is exact.
  var end: LinkedDataObject? { isDate && ends.count == 2 ? Self.exact(ends[1]) : nil }

  private var ends: [String] {
    text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  /// `2022`, `2022-09`, `2022-09-28` and `2022-09-28T14:00` in terms of XML Schema.
  private static func exact(_ text: String) -> LinkedDataObject? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    let isPlain =
      zip(numbers, [4, 2, 2]).allSatisfy { number, count in
        number.count == count && number.allSatisfy { $0.isASCII && $0.isNumber }
      } && numbers.count <= 3
    guard isPlain, numbers[0] != "0000" else { return nil }
    if parts.count == 2 { return time(parts[0], parts[1]) }
    switch numbers.count {
    case 1: return .literal(text, type: LinkedDataName("xsd:gYear"))
    // Months beyond the twelfth are seasons and quarters.
    case 2:
      return numbers[1] <= "12" ? .literal(text, type: LinkedDataName("xsd:gYearMonth")) : nil
    default: return .literal(text, type: LinkedDataName("xsd:date"))
    }
  }

  /// XML Schema wants seconds, and minutes of a zone.
  private static func time(_ day: Substring, _ time: Substring) -> LinkedDataObject? {
    let clock = time.prefix { $0.isNumber || $0 == ":" }
    var zone = time.dropFirst(clock.count)
    guard clock.count == 5 || clock.count == 8 else { return nil }
    guard zone.allSatisfy({ $0.isNumber || "Z+-:".contains($0) }) else { return nil }
    if zone.count == 3 { zone += ":00" }
    let seconds = clock.count == 5 ? ":00" : ""
    return .literal("\(day)T\(clock)\(seconds)\(zone)", type: LinkedDataName("xsd:dateTime"))
  }
}
