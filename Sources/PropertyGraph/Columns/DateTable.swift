import Foundation

/// The dates of a column: packed into a number and a byte where they are in canonical form, or
/// intervals between such dates, as their texts where they are not.
///
/// Nine bytes a date instead of twenty and an offset; a million edges have a million dates.
@usableFromInline
package struct DateTable: Sendable, Equatable {
  /// What a date counts from 1970, or both of an interval, or, of form 0, the number of its text.
  @usableFromInline var counts: [Int64] = []
  /// Of a `PackedDate`, of a `PackedInterval`, or 0.
  @usableFromInline var forms: [UInt8] = []
  @usableFromInline package private(set) var texts = TextTable()

  var isFull: Bool { texts.isFull }

  /// The date's text as it was given.
  package subscript(position: Int) -> String { withBytes(position) { String(decoding: $0) } }

  /// Lends the date's text as it was given.
  @inlinable
  package func withBytes<Result>(_ position: Int, _ body: (Span<UInt8>) throws -> Result)
    rethrows -> Result
  {
    if let packed = packed(position) { return try packed.withBytes(body) }
    if let interval = interval(position) { return try interval.withBytes(body) }
    return try texts.withBytes(Int(counts[position]), body)
  }

  /// - Parameter packed: what `PackedDate.pack(text)` gives.
  mutating func append(_ text: Span<UInt8>, packed: PackedDate?) {
    if let packed {
      counts.append(packed.stamp)
      forms.append(packed.form.rawValue)
    } else if let interval = PackedInterval.pack(text) {
      append(interval)
    } else {
      counts.append(Int64(texts.count))
      forms.append(0)
      texts.append(text)
    }
  }

  mutating func append(_ interval: PackedInterval) {
    let row = interval.row
    counts.append(row.counts)
    forms.append(row.form)
  }

  /// Adds the dates of another table.
  mutating func append(_ other: DateTable) {
    let start = Int64(texts.count)
    counts.reserveCapacity(max(counts.capacity, counts.count + other.counts.count))
    for (count, form) in zip(other.counts, other.forms) {
      counts.append(form == 0 ? start + count : count)
    }
    forms += other.forms
    texts.append(other.texts)
  }

  /// Makes room for `factor` times the dates that came so far.
  mutating func expect(_ factor: Double) {
    counts.expect(factor)
    forms.expect(factor)
    texts.expect(factor)
  }

  /// The same dates in another order: number `order[i]` becomes number `i`.
  func reordered(by order: [UInt32]?) -> DateTable {
    guard let order else { return self }
    var result = DateTable()
    result.counts.reserveCapacity(order.count)
    result.forms.reserveCapacity(order.count)
    for old in order { result.append(from: self, Int(old)) }
    return result
  }

  private mutating func append(from other: DateTable, _ position: Int) {
    let form = other.forms[position]
    forms.append(form)
    if form == 0 {
      counts.append(Int64(texts.count))
      other.texts.withBytes(Int(other.counts[position])) { texts.append($0) }
    } else {
      counts.append(other.counts[position])
    }
  }

  @inlinable
  func packed(_ position: Int) -> PackedDate? {
    PackedDate(form: forms[position], stamp: counts[position])
  }

  @inlinable
  func interval(_ position: Int) -> PackedInterval? {
    PackedInterval(form: forms[position], counts: counts[position])
  }
}

extension DateTable {
  /// From the earliest to the latest that clocks show at the ends of what is packed.
  var stamps: ClosedRange<Int64>? {
    var range: ClosedRange<Int64>?
    for position in forms.indices {
      let packed = packed(position).map { $0.stamp...$0.end }
      guard let stamps = packed ?? interval(position)?.stamps else { continue }
      let first = min(range?.lowerBound ?? stamps.lowerBound, stamps.lowerBound)
      range = first...max(range?.upperBound ?? stamps.upperBound, stamps.upperBound)
    }
    return range
  }

  /// The time that each date kept as text allows, by the number of its text.
  func boundsOfTexts(in zone: TimeZone) -> [DateBounds] {
    let isUTC = zone == .gmt
    return (0..<texts.count).map { number in
      texts.withBytes(number) { text in
        if let interval = Stretch(interval: text) {
          return interval.bounds { isUTC ? .utc : ZoneOffsets(zone, near: $0) }
        }
        return EDTFDate(exactly: String(decoding: text))?.bounds(in: zone) ?? .unknown
      }
    }
  }

  /// The time that a date allows.
  ///
  /// - Parameter ofTexts: what `boundsOfTexts(in:)` gave for the same zone.
  func bounds(_ position: Int, with zone: ZoneOffsets, ofTexts: [DateBounds]) -> DateBounds {
    packed(position)?.bounds(with: zone) ?? interval(position)?.bounds(with: zone)
      ?? ofTexts[Int(counts[position])]
  }
}
