/// What a date says once its text is forgotten: from when until when, and by which clock.
struct Stretch: Hashable, Sendable {
  /// What was written, as far as it matters to who asks, or to what it is part of.
  enum Kind {
    case day, time, other
  }

  /// Where a stretch starts or ends.
  enum Moment: Hashable, Sendable {
    /// Nobody knows, or it goes on.
    case open
    /// What the clocks of the graph's zone show, in seconds since 1970-01-01T00:00.
    case clock(Int64)
    /// Seconds since 1970 UTC.
    case instant(Int64)
  }

  var kind: Kind
  var start: Moment
  var end: Moment

  /// Whether it ends when it starts, or before, in every zone.
  var isEmpty: Bool {
    switch (start, end) {
    case (.open, _), (_, .open): false
    case (.clock(let start), .clock(let end)), (.instant(let start), .instant(let end)):
      end <= start
    case (.clock(let start), .instant(let end)): end <= start - Self.furthestOffset
    case (.instant(let start), .clock(let end)): end + Self.furthestOffset <= start
    }
  }

  /// No clocks ever differed from UTC by more than 16 hours (Manila came closest, until 1844).
  private static let furthestOffset: Int64 = 16 * 3_600

  /// The bounds of this stretch, given how to read a stamp.
  ///
  /// Should the zone leave nothing between start and end, because clocks jumped over it or because
  /// only one of them is an instant, it lasts from the start as long as clocks say, or a second.
  func bounds(zone: (_ stamp: Int64) -> ZoneOffsets) -> DateBounds {
    let earliest =
      switch start {
      case .open: DateBounds.distantPast
      case .instant(let instant): instant
      case .clock(let stamp): zone(stamp).firstInstant(showing: stamp)
      }
    let latest =
      switch end {
      case .open: DateBounds.distantFuture
      case .instant(let instant): instant
      case .clock(let stamp): zone(stamp).lastInstant(before: stamp)
      }
    if earliest < latest { return DateBounds(earliest: earliest, latest: latest) }
    if case (.clock(let start), .clock(let end)) = (start, end) {
      return DateBounds(earliest: earliest, latest: earliest + (end - start))
    }
    return DateBounds(earliest: earliest, latest: earliest + 1)
  }
}
