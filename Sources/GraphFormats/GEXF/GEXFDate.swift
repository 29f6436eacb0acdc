import PropertyGraph

/// A text that is a date in one of the forms that tools write, in the form in which it is kept.
///
/// ```swift
/// GEXFDate("2012-04-28T16:10:00.000+0200")?.text     // "2012-04-28T16:10:00+02:00"
/// ```
///
/// It holds its bytes itself, because large files have millions of them.
struct GEXFDate {
  private var bytes = InlineArray<25, UInt8>(repeating: 0)
  private var count = 0
  /// Whether a part of a second, or the zone of a day, was left out.
  private(set) var isRounded = false

  /// The date in EDTF.
  var text: String { withBytes { String(decoding: $0) } }

  /// The date as a column of dates holds it; `nil` if it has a zone other than UTC.
  var packed: PackedDate? { withBytes { PackedDate.pack($0) } }

  /// Lends the date in EDTF.
  @inline(__always)
  func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R {
    body(bytes.span.extracting(first: count))
  }

  init?(_ source: String) { self.init(source.utf8Span.span) }

  /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYYMMDD`, a day with `T` or a space and a time, with
  /// or without colons, fraction and zone.
  init?(_ source: Span<UInt8>) {
    guard PackedDate.pack(source) == nil else {
      append(source)
      return
    }
    var rest = Rest(place: 0)
    guard takeDay(source, &rest) else { return nil }
    if rest.take(from: source, where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) {
      guard takeTime(source, &rest) else { return nil }
    }
    guard withBytes({ PackedDate.pack($0) != nil }) else { return nil }
    let isDay = count == 10
    guard takeZone(source, &rest), rest.place == source.count else { return nil }
    if isDay, count > 10 {
      count = 10
      isRounded = true
    }
  }
}

extension GEXFDate {
  /// Whether two dates are of one form that sorts as it stands, and in order: most are.
  @inline(__always)
  func isBefore(_ other: GEXFDate) -> Bool {
    guard count == other.count else { return false }
    let zone = count == 22 ? 16 : min(count, 19)
    for index in zone..<count where bytes[index] != other.bytes[index] { return false }
    for index in 0..<count where bytes[index] != other.bytes[index] {
      return bytes[index] < other.bytes[index]
    }
    return false
  }

  /// Whether it names a day or a time of day.
  var isDay: Bool { count >= 10 }

  static func == (left: GEXFDate, right: GEXFDate) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left.bytes[index] != right.bytes[index] { return false }
    return true
  }
}

extension GEXFDate {
  /// How far into a text it was read.
  private struct Rest {
    var place: Int

    /// Passes over the next byte if it is such a one.
    @inline(__always)
    mutating func take(from source: Span<UInt8>, where isWanted: (UInt8) -> Bool) -> Bool {
      guard place < source.count, isWanted(source[place]) else { return false }
      place += 1
      return true
    }

    @inline(__always)
    mutating func take(_ byte: UInt8, from source: Span<UInt8>) -> Bool {
      take(from: source) { $0 == byte }
    }
  }

  private mutating func append(_ source: Span<UInt8>) {
    for index in source.indices { append(source[index]) }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  private mutating func takeDay(_ source: Span<UInt8>, _ rest: inout Rest) -> Bool {
    guard takeDigits(4, source, &rest) else { return false }
    let isHyphenated = rest.take(Self.hyphen, from: source)
    append(Self.hyphen)
    guard takeDigits(2, source, &rest) else { return false }
    if isHyphenated, !rest.take(Self.hyphen, from: source) { return false }
    append(Self.hyphen)
    return takeDigits(2, source, &rest)
  }

  private mutating func takeTime(_ source: Span<UInt8>, _ rest: inout Rest) -> Bool {
    append(UInt8(ascii: "T"))
    guard takeDigits(2, source, &rest) else { return false }
    _ = rest.take(Self.colon, from: source)
    append(Self.colon)
    guard takeDigits(2, source, &rest) else { return false }
    let hasColon = rest.take(Self.colon, from: source)
    guard hasColon || rest.place < source.count && Self.isDigit(source[rest.place]) else {
      return true
    }
    append(Self.colon)
    guard takeDigits(2, source, &rest) else { return false }
    return takeFraction(source, &rest)
  }

  private mutating func takeFraction(_ source: Span<UInt8>, _ rest: inout Rest) -> Bool {
    let hasPoint = rest.take(from: source) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard hasPoint else { return true }
    let start = rest.place
    while rest.place < source.count, Self.isDigit(source[rest.place]) {
      if source[rest.place] != UInt8(ascii: "0") { isRounded = true }
      rest.place += 1
    }
    return rest.place > start
  }

  /// `Z`, `+02`, `+0200`, `+02:00`, or nothing.
  private mutating func takeZone(_ source: Span<UInt8>, _ rest: inout Rest) -> Bool {
    guard rest.place < source.count else { return true }
    let sign = source[rest.place]
    rest.place += 1
    let start = count
    append(sign)
    if sign == UInt8(ascii: "Z") { return true }
    guard sign == UInt8(ascii: "+") || sign == Self.hyphen, takeDigits(2, source, &rest) else {
      return false
    }
    append(Self.colon)
    _ = rest.take(Self.colon, from: source)
    if !takeDigits(2, source, &rest) {
      append(UInt8(ascii: "0"))
      append(UInt8(ascii: "0"))
    }
    return settleZone(from: start)
  }

  /// Whether there is such a zone; none ahead of UTC and none behind is UTC.
  private mutating func settleZone(from start: Int) -> Bool {
    let hours = number(at: start + 1)
    let minutes = number(at: start + 4)
    if hours == 0, minutes == 0 {
      count = start
      append(UInt8(ascii: "Z"))
    }
    return hours < 24 && minutes < 60
  }

  private func number(at index: Int) -> Int {
    Int(bytes[index] - UInt8(ascii: "0")) * 10 + Int(bytes[index + 1] - UInt8(ascii: "0"))
  }

  /// Takes so many digits, or none.
  private mutating func takeDigits(_ wanted: Int, _ source: Span<UInt8>, _ rest: inout Rest)
    -> Bool
  {
    guard rest.place + wanted <= source.count else { return false }
    for index in rest.place..<rest.place + wanted where !Self.isDigit(source[index]) {
      return false
    }
    for _ in 0..<wanted {
      append(source[rest.place])
      rest.place += 1
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static let colon = UInt8(ascii: ":")
  private static let hyphen = UInt8(ascii: "-")
}
