import PropertyGraph

/// A bound of a time as GEXF writes it.
enum GEXFMoment: Equatable {
  /// Nobody knows, or it goes on: absent, empty, or infinite.
  case open
  /// A day or a time of day, in EDTF.
  case date(String)
  case number(Double)
}

/// A time as it stands in a graph.
enum GEXFTime {
  /// A date or an interval, in EDTF.
  case date(String)
  /// Bounds that are numbers and no dates.
  case number(start: Double?, end: Double?)
}

/// A text that is a date in one of the forms that tools write.
///
/// ```swift
/// GEXFDate("2012-04-28T16:10:00.000+0200")?.text     // "2012-04-28T16:10:00+02:00"
/// ```
struct GEXFDate {
  /// The date in EDTF.
  private(set) var text: String
  /// Whether a part of a second, or the zone of a day, was left out.
  private(set) var isRounded = false

  /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYYMMDD`, a day with `T` or a space and a time, with
  /// or without colons, fraction and zone.
  init?(_ source: String) {
    text = source
    if PackedDate(source) != nil { return }
    var rest = Array(source.utf8)[...]
    guard let day = Self.takeDay(&rest) else { return nil }
    text = day
    switch rest.first {
    case nil: break
    case UInt8(ascii: "T"), UInt8(ascii: " "):
      rest = rest.dropFirst()
      guard takeTime(&rest), let zone = Self.takeZone(&rest) else { return nil }
      text += zone
    default:
      guard Self.takeZone(&rest) != nil else { return nil }
      isRounded = true
    }
    guard rest.isEmpty, EDTFDate(exactly: text) != nil else { return nil }
  }

  private static func takeDay(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let year = takeDigits(4, &rest) else { return nil }
    let isHyphenated = rest.first == UInt8(ascii: "-")
    if isHyphenated { rest = rest.dropFirst() }
    guard let month = takeDigits(2, &rest) else { return nil }
    if isHyphenated {
      guard rest.first == UInt8(ascii: "-") else { return nil }
      rest = rest.dropFirst()
    }
    guard let day = takeDigits(2, &rest) else { return nil }
    return "\(year)-\(month)-\(day)"
  }

  private mutating func takeTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let hour = Self.takeDigits(2, &rest) else { return false }
    if rest.first == Self.colon { rest = rest.dropFirst() }
    guard let minute = Self.takeDigits(2, &rest) else { return false }
    text += "T\(hour):\(minute)"
    if rest.first == Self.colon { rest = rest.dropFirst() }
    guard let second = Self.takeDigits(2, &rest) else { return true }
    text += ":\(second)"
    guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") else { return true }
    rest = rest.dropFirst()
    let fraction = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(fraction.count)
    isRounded = fraction.contains { $0 != UInt8(ascii: "0") }
    return !fraction.isEmpty
  }

  /// `Z`, `+02`, `+0200`, `+02:00`, or nothing.
  private static func takeZone(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let sign = rest.first else { return "" }
    rest = rest.dropFirst()
    if sign == UInt8(ascii: "Z") { return "Z" }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = takeDigits(2, &rest)
    else { return nil }
    if rest.first == colon { rest = rest.dropFirst() }
    let minutes = takeDigits(2, &rest) ?? "00"
    if hours == "00", minutes == "00" { return "Z" }
    return (sign == UInt8(ascii: "+") ? "+" : "-") + "\(hours):\(minutes)"
  }

  private static func takeDigits(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> String? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static let colon = UInt8(ascii: ":")
}
