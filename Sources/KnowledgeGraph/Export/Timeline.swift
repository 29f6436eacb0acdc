import PropertyGraph

/// The stretch of time that a film of a graph runs through: from the first meeting to the last.
///
/// What was over before the first meeting, or began after the last, widens it, so that nothing is
/// ever shown at a time that is not its own.
struct Timeline: Equatable {
  private(set) var start: Int64
  private(set) var end: Int64

  private static let day: Int64 = 86_400

  /// - Parameter meetings: when each was; those of which nobody knows are passed over.
  /// - Returns: `nil` if nobody knows of any.
  init?(of meetings: some Sequence<DateBounds>) {
    self.init(start: .max, end: .min)
    for bounds in meetings where bounds != .unknown { cover(bounds) }
    if start > end { return nil }
  }

  private init(start: Int64, end: Int64) {
    self.start = start
    self.end = end
  }

  /// Makes room for what lies wholly outside.
  mutating func include(_ bounds: DateBounds) {
    if bounds.latest <= start || bounds.earliest >= end { cover(bounds) }
  }

  /// An open side reaches to the end of the timeline, and a day beyond what is known at least.
  private mutating func cover(_ bounds: DateBounds) {
    start = min(start, bounds.hasStart ? bounds.earliest : bounds.latest - Self.day)
    end = max(end, bounds.hasEnd ? bounds.latest : bounds.earliest + Self.day)
  }

  /// The part of the timeline at which something is to be seen; none means always.
  ///
  /// - Precondition: it was included.
  func spells(of bounds: DateBounds) -> [Appearance.Spell] {
    if bounds == .unknown { return [] }
    return [
      Appearance.Spell(start: max(start, bounds.earliest), end: min(end, bounds.latest))
    ]
  }
}
