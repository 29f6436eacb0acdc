/// An interval between two dates of one canonical form as a number and a byte, or from or until one.
///
/// ```swift
/// PackedInterval("2015-01-05/2015-02-01")?.text    // "2015-01-05/2015-02-01"
/// PackedInterval("2015-01-05/..")?.start?.text     // "2015-01-05"
/// PackedInterval("2015/2015-02-01")                // nil: of two forms, its text must be kept
/// ```
///
/// What visual tools know of time is intervals, so a large graph may have one for every edge. Each
/// side takes 32 bits: it counts days, or minutes or seconds where its form has them. Packing,
/// unpacking and bounds are O(1) and allocate nothing.
@usableFromInline
package struct PackedInterval: Hashable, Sendable {
  /// How its dates are written.
  private let form: PackedDate.Form
  /// What the sides count from 1970, ``open`` where there is no date.
  private let first: Int32
  private let last: Int32

  private static let open = Int32.min
  /// A row's form lies so far beyond that of its dates.
  private static let shift = PackedDate.Form.secondUTC.rawValue

  /// The interval from a date to another; one of them may be missing.
  ///
  /// - Returns: `nil` if it ends before it starts, or does not fit: its dates are of two forms, or
  ///   seconds before 1902 or after 2037.
  package init?(from start: PackedDate?, until end: PackedDate?) {
    guard let form = start?.form ?? end?.form, (end?.form ?? form) == form,
      Stretch(from: start, until: end) != nil, let first = Self.count(start),
      let last = Self.count(end)
    else { return nil }
    self.form = form
    self.first = first
    self.last = last
  }

  /// The interval that a row of two columns holds, or `nil` if `form` is none of an interval.
  ///
  /// - Precondition: `counts` was packed together with `form`.
  @usableFromInline
  init?(form: UInt8, counts: Int64) {
    guard form > Self.shift, let form = PackedDate.Form(rawValue: form - Self.shift) else {
      return nil
    }
    self.form = form
    first = Int32(truncatingIfNeeded: counts >> 32)
    last = Int32(truncatingIfNeeded: counts)
  }

  /// The interval that `text` is, or `nil` if its text must be kept.
  package init?(_ text: String) {
    guard let packed = Self.pack(text.utf8Span.span) else { return nil }
    self = packed
  }

  /// The interval that `bytes` spell, or `nil` if they must be kept.
  static func pack(_ bytes: Span<UInt8>) -> PackedInterval? {
    guard let (start, end) = PackedDate.sides(of: bytes) else { return nil }
    return PackedInterval(from: start, until: end)
  }

  private static func count(_ date: PackedDate?) -> Int32? {
    guard let date else { return open }
    let count = Int32(exactly: date.stamp / date.form.unit)
    return count == open ? nil : count
  }
}

extension PackedInterval {
  /// What two columns hold of it.
  var row: (form: UInt8, counts: Int64) {
    (form.rawValue + Self.shift, Int64(first) << 32 | Int64(UInt32(bitPattern: last)))
  }

  /// The date from which it runs, if there is one.
  package var start: PackedDate? { date(first) }

  /// The date until which it runs, if there is one.
  package var end: PackedDate? { date(last) }

  private func date(_ count: Int32) -> PackedDate? {
    count == Self.open
      ? nil : PackedDate(form: form.rawValue, stamp: Int64(count) * form.unit)
  }

  /// From when until when, as clocks show it; open sides do not count.
  var stamps: ClosedRange<Int64>? {
    guard let first = start ?? end, let last = end ?? start else { return nil }
    return first.stamp...last.end
  }

  /// The time that it allows, dates without `Z` read in `zone`.
  package func bounds(with zone: ZoneOffsets) -> DateBounds {
    Stretch(from: start, until: end)?.bounds { _ in zone } ?? .unknown
  }

  /// The interval as it was written.
  package var text: String { withBytes { String(decoding: $0) } }

  /// Lends the interval as it was written, at most 41 bytes of ASCII.
  @usableFromInline
  package func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    var bytes = InlineArray<41, UInt8>(repeating: UInt8(ascii: "."))
    var count = 0
    func put(_ date: PackedDate?) {
      guard let date else {
        count += 2
        return
      }
      date.withBytes { text in
        for index in text.indices { bytes[count + index] = text[index] }
        count += text.count
      }
    }
    put(start)
    bytes[count] = UInt8(ascii: "/")
    count += 1
    put(end)
    return try body(bytes.span.extracting(first: count))
  }
}

extension PackedDate {
  /// The dates on both sides of an interval's slash, `nil` where it is open.
  ///
  /// - Returns: `nil` if one is in no canonical form, or both are open.
  static func sides(of text: Span<UInt8>) -> (start: PackedDate?, end: PackedDate?)? {
    guard let slash = text.indices.first(where: { text[$0] == UInt8(ascii: "/") }) else {
      return nil
    }
    let (first, last) = (text.extracting(..<slash), text.extracting((slash + 1)...))
    let (start, end) = (pack(first), pack(last))
    guard start != nil || first.isOpen, end != nil || last.isOpen else { return nil }
    return (start, end)
  }
}

extension PackedDate.Form {
  /// The seconds that it counts in.
  fileprivate var unit: Int64 {
    switch self {
    case .year, .month, .day: 86_400
    case .minute, .minuteUTC: 60
    case .second, .secondUTC: 1
    }
  }
}

extension Span<UInt8> {
  /// Whether it is what an interval has where it is open.
  fileprivate var isOpen: Bool {
    count == 2 && self[0] == UInt8(ascii: ".") && self[1] == UInt8(ascii: ".")
  }
}
