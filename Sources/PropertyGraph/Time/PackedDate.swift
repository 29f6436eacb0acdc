/// A date in canonical form as a number and a byte, so that a graph need not keep its text.
///
/// ```swift
/// let date = PackedDate("2015-01-05T08:00:00Z")!   // form .secondUTC, stamp 1420444800
/// date.text                                        // "2015-01-05T08:00:00Z"
/// PackedDate("2015-1-5")                           // nil: not canonical, its text must be kept
/// ```
///
/// Canonical are `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, and a day with `Thh:mm` or `Thh:mm:ss`, these two
/// also with `Z`; years 0000 to 9999. Packing, unpacking and bounds are O(1) and allocate nothing.
@usableFromInline
package struct PackedDate: Hashable, Sendable {
  /// How a date is written. No form has the raw value 0, which is free for rows without one.
  @usableFromInline
  package enum Form: UInt8, Sendable {
    case year = 1
    case month, day, minute, second, minuteUTC, secondUTC
  }

  /// How it is written.
  package let form: Form
  /// The start of what it names, as its clock shows it, in seconds since 1970-01-01T00:00.
  package let stamp: Int64

  /// The date that a row of two columns holds, or `nil` if `form` is no form's raw value.
  ///
  /// - Precondition: `stamp` was packed together with `form`.
  @usableFromInline
  package init?(form: UInt8, stamp: Int64) {
    guard let form = Form(rawValue: form) else { return nil }
    self.init(form, stamp)
  }

  /// The second that starts `stamp` seconds after 1970 UTC, or `nil` outside the years 0 to 9999.
  package init?(second stamp: Int64) {
    guard -62_167_219_200..<253_402_300_800 ~= stamp else { return nil }
    self.init(.secondUTC, stamp)
  }

  /// The day that lies `days` after 1970-01-01, or `nil` outside the years 0 to 9999.
  package init?(daysSince1970 days: Int64) {
    guard -719_528..<2_932_897 ~= days else { return nil }
    self.init(.day, days * 86_400)
  }

  private init(_ form: Form, _ stamp: Int64) {
    self.form = form
    self.stamp = stamp
  }

  /// The date that `text` is, or `nil` if that is not in canonical form.
  package init?(_ text: String) {
    guard let packed = Self.pack(text.utf8.span) else { return nil }
    self = packed
  }
}

extension PackedDate {
  /// The date that `bytes` spell, or `nil` if they are not in canonical form.
  package static func pack(_ bytes: Span<UInt8>) -> PackedDate? {
    guard let form = Form(length: bytes.count, last: bytes.count > 0 ? bytes[bytes.count - 1] : 0)
    else { return nil }
    var digits = Digits()
    var date = CivilDate(digits.pair(bytes, 0) * 100 + digits.pair(bytes, 2))
    if form == .year { return digits.areValid ? PackedDate(form, date.stamp) : nil }
    date.month = digits.pair(bytes, 5)
    guard digits.areValid, bytes[4] == dash, 1...12 ~= date.month else { return nil }
    if form == .month { return PackedDate(form, date.stamp) }
    date.day = digits.pair(bytes, 8)
    guard digits.areValid, bytes[7] == dash, date.isPossible else { return nil }
    if form == .day { return PackedDate(form, date.stamp) }
    let hour = digits.pair(bytes, 11)
    let minute = digits.pair(bytes, 14)
    guard bytes[10] == letterT, bytes[13] == colon, hour < 24, minute < 60 else { return nil }
    var second: Int64 = 0
    if form == .second || form == .secondUTC {
      second = digits.pair(bytes, 17)
      guard bytes[16] == colon, second < 60 else { return nil }
    }
    guard digits.areValid else { return nil }
    return PackedDate(form, date.stamp + hour * 3_600 + minute * 60 + second)
  }

  /// Reads pairs of digits, and remembers whether all of them were.
  private struct Digits {
    private var greatest: UInt8 = 0

    var areValid: Bool { greatest < 10 }

    @inline(__always)
    mutating func pair(_ bytes: Span<UInt8>, _ index: Int) -> Int64 {
      let tens = bytes[index] &- zero
      let ones = bytes[index + 1] &- zero
      greatest = max(greatest, max(tens, ones))
      return Int64(tens) &* 10 &+ Int64(ones)
    }
  }
}

extension PackedDate {
  /// The date as it was written.
  package var text: String {
    withBytes { bytes in
      guard let ascii = try? UTF8Span(validating: bytes) else { return "" }
      return String(copying: ascii)
    }
  }

  /// Lends the date as it was written, 4 to 20 bytes of ASCII.
  @inlinable
  package func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    let bytes = spelled
    return try body(bytes.span.extracting(first: length))
  }

  /// How many bytes the date has as it was written.
  @usableFromInline
  var length: Int { form.length }

  /// The date as it was written, in the first bytes.
  @usableFromInline
  var spelled: InlineArray<20, UInt8> {
    var bytes = InlineArray<20, UInt8>(repeating: Self.dash)
    let days = stamp.dividedDown(by: 86_400)
    let date = CivilDate(daysSince1970: days)
    let seconds = stamp - days * 86_400
    bytes.put(date.year / 100, 0)
    bytes.put(date.year % 100, 2)
    bytes.put(date.month, 5)
    bytes.put(date.day, 8)
    bytes[10] = Self.letterT
    bytes.put(seconds / 3_600, 11)
    bytes[13] = Self.colon
    bytes.put(seconds / 60 % 60, 14)
    bytes[16] = Self.colon
    bytes.put(seconds % 60, 17)
    if form.isUTC { bytes[form.length - 1] = Self.letterZ }
    return bytes
  }

  /// The time that this date allows, local forms read in `zone`.
  package func bounds(with zone: ZoneOffsets) -> DateBounds {
    form.isUTC
      ? DateBounds(earliest: stamp, latest: end) : zone.bounds(from: stamp, until: end)
  }

  var stretch: Stretch {
    Stretch(
      kind: form == .day ? .day : form.hasTime ? .time : .other,
      start: form.isUTC ? .instant(stamp) : .clock(stamp),
      end: form.isUTC ? .instant(end) : .clock(end))
  }

  /// The stamp of the end.
  var end: Int64 {
    switch form {
    case .year: CivilDate(stamp: stamp).firstOfMonth(after: 12).stamp
    case .month: CivilDate(stamp: stamp).firstOfMonth(after: 1).stamp
    case .day: stamp + 86_400
    case .minute, .minuteUTC: stamp + 60
    case .second, .secondUTC: stamp + 1
    }
  }
}

extension PackedDate.Form {
  /// The form of a text of this length with this last byte.
  fileprivate init?(length: Int, last: UInt8) {
    switch length {
    case 4: self = .year
    case 7: self = .month
    case 10: self = .day
    case 16: self = .minute
    case 17 where last == PackedDate.letterZ: self = .minuteUTC
    case 19: self = .second
    case 20 where last == PackedDate.letterZ: self = .secondUTC
    default: return nil
    }
  }

  fileprivate var isUTC: Bool { self == .minuteUTC || self == .secondUTC }
  fileprivate var hasTime: Bool { rawValue >= Self.minute.rawValue }

  fileprivate var length: Int {
    switch self {
    case .year: 4
    case .month: 7
    case .day: 10
    case .minute: 16
    case .minuteUTC: 17
    case .second: 19
    case .secondUTC: 20
    }
  }
}

extension PackedDate {
  fileprivate static let zero = UInt8(ascii: "0")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let letterT = UInt8(ascii: "T")
  fileprivate static let letterZ = UInt8(ascii: "Z")
}

extension InlineArray where Element == UInt8 {
  fileprivate mutating func put(_ pair: Int64, _ index: Int) {
    self[index] = PackedDate.zero + UInt8(truncatingIfNeeded: pair / 10)
    self[index + 1] = PackedDate.zero + UInt8(truncatingIfNeeded: pair % 10)
  }
}
