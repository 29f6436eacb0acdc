/// The time a fuzzy date allows: from the earliest start to the latest end, in seconds since 1970
/// UTC, the end exclusive. Never empty.
///
/// ```swift
/// let autumn = try EDTFDate("2019-23").bounds(in: zone)   // 2019-09-01 ..< 2019-12-01
/// autumn.precedes(session)                                // true, false or nil: nobody knows
/// ```
///
/// An open or unknown side is `DateBounds.distantPast` or `DateBounds.distantFuture`.
public struct DateBounds: Hashable, Sendable {
  /// The earliest moment at which it may have begun.
  public let earliest: Int64
  /// The moment by which it was certainly over.
  public let latest: Int64

  /// The earliest start of what has no known start.
  public static let distantPast = Int64.min
  /// The latest end of what has no known end.
  public static let distantFuture = Int64.max
  /// What an undated thing allows: any time.
  public static let unknown = DateBounds(earliest: distantPast, latest: distantFuture)

  /// - Precondition: `earliest < latest`.
  public init(earliest: Int64, latest: Int64) {
    precondition(earliest < latest, "a date allows at least a moment")
    self.earliest = earliest
    self.latest = latest
  }

  /// Whether this was certainly over before `other` began: `true`, `false` (it certainly was not,
  /// because `other` was over first), or `nil` when the dates do not tell.
  public func precedes(_ other: DateBounds) -> Bool? {
    if latest <= other.earliest { return true }
    if other.latest <= earliest { return false }
    return nil
  }
}
