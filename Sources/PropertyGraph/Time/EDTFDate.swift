public import Foundation

/// A date as people know it: a day, "autumn 2019", "since 2019", "about 2004".
///
/// ```swift
/// let autumn = try EDTFDate("2019-23")
/// autumn.bounds(in: .gmt)   // 2019-09-01 ..< 2019-12-01
/// ```
public struct EDTFDate: Hashable, Sendable, CustomStringConvertible {
  /// The text as it was given.
  public let description: String
  let start: Int64
  let end: Int64

  /// Reads `text`.
  ///
  /// - Throws: ``GraphError`` if `text` is no date, with what to write instead.
  public init(_ text: String) throws {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    let numbers = parts.compactMap { $0 }
    let first = CivilDate(
      numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 1, numbers.count > 2 ? numbers[2] : 1)
    guard parts.count == numbers.count, [4, 7, 10].contains(text.utf8.count),
      1...3 ~= numbers.count, 1...12 ~= first.month,
      1...CivilDate.daysIn(month: first.month, of: first.year) ~= first.day
    else { throw GraphError("\"\(text)\" is no date Kring knows: write 2022-09-28.") }
    description = text
    start = first.stamp
    end =
      switch numbers.count {
      case 1: CivilDate(first.year + 1).stamp
      case 2: first.firstOfMonth(after: 1).stamp
      default: start + 86_400
      }
  }

  /// Whether this is one whole day, such as `2022-09-28`.
  public var isSingleDay: Bool { end - start == 86_400 }

  /// The time that this date allows, read in `zone` unless it names its own.
  public func bounds(in zone: TimeZone) -> DateBounds {
    let offset = Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(start))))
    return DateBounds(earliest: start - offset, latest: end - offset)
  }
}
