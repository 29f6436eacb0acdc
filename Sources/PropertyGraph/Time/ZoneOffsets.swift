package import Foundation

/// How far a zone's clocks are from UTC, for reading many local dates fast.
///
/// ```swift
/// let zone = ZoneOffsets(TimeZone(identifier: "Europe/Amsterdam")!)
/// PackedDate("2022-09-28")?.bounds(with: zone)   // 2022-09-27T22:00:00Z ..< 2022-09-28T22:00:00Z
/// ```
///
/// Moments here are seconds since 1970: *instants* are UTC, *stamps* are what the zone's clocks
/// show, counted as if they were UTC. When clocks are put back, a stamp comes twice, and a date
/// allows both; when they are put forward, the stamps left out all mean the moment of the jump.
///
/// Foundation takes microseconds to answer for one moment; this takes nanoseconds: O(log n) in the
/// changes of the zone (about a thousand with daylight saving, at most a millisecond to list), O(1)
/// in a zone without any.
package struct ZoneOffsets: Sendable {
  /// A time without change: from `start` until `end`, clocks are `offset` seconds ahead of UTC.
  private struct Spell {
    var start: Int64
    var end: Int64
    var offset: Int64
  }

  private let spells: [Spell]
  /// What clocks show when a spell begins, or a later spell shows if that is less: sorted.
  private let beginnings: [Int64]
  /// What clocks show when a spell ends, or an earlier spell showed if that is more: sorted.
  private let endings: [Int64]

  package static let utc = ZoneOffsets([Spell(start: .min, end: .max, offset: 0)])

  /// Lists every change of `zone`'s clocks.
  package init(_ zone: TimeZone) {
    self.init(zone, from: Self.beforeAnyChange, until: Self.cycleStart + Self.cycle + Self.margin)
  }

  /// Lists the changes of `zone`'s clocks around one stamp: all that it takes to read that one.
  init(_ zone: TimeZone, near stamp: Int64) {
    let (stamp, _) = Self.reduce(stamp)
    self.init(zone, covering: stamp...stamp)
  }

  /// Lists the changes of `zone`'s clocks among these stamps: all that it takes to read them.
  init(_ zone: TimeZone, covering stamps: ClosedRange<Int64>) {
    guard stamps.upperBound < Self.cycleStart + Self.cycle else {
      self.init(zone)
      return
    }
    let first = max(stamps.lowerBound, Self.beforeAnyChange + Self.margin)
    let last = max(stamps.upperBound, first)
    self.init(zone, from: first - Self.margin, until: last + Self.margin)
  }

  private init(_ zone: TimeZone, from first: Int64, until limit: Int64) {
    var spells = [Spell(start: .min, end: .max, offset: zone.offset(at: first))]
    var now = first
    while let next = zone.nextChange(after: now), next > now, next < limit {
      let offset = zone.offset(at: next)
      if offset != spells[spells.count - 1].offset {
        spells[spells.count - 1].end = next
        spells.append(Spell(start: next, end: .max, offset: offset))
      }
      now = next
    }
    self.init(spells)
  }

  private init(_ spells: [Spell]) {
    var endings: [Int64] = []
    for spell in spells {
      let shown = spell.end == .max ? .max : spell.end + spell.offset
      endings.append(max(shown, endings.last ?? .min))
    }
    var beginnings: [Int64] = []
    for spell in spells.reversed() {
      let shown = spell.start == .min ? .min : spell.start + spell.offset
      beginnings.append(min(shown, beginnings.last ?? .max))
    }
    self.spells = spells
    self.endings = endings
    self.beginnings = beginnings.reversed()
  }

  /// The first instant at which clocks show `stamp` or later.
  func firstInstant(showing stamp: Int64) -> Int64 {
    if spells.count == 1 { return stamp - spells[0].offset }
    let (stamp, cycles) = Self.reduce(stamp)
    let spell = spells[endings.partitioningIndex { $0 > stamp }]
    return max(spell.start, stamp - spell.offset) + cycles
  }

  /// The instant until which clocks show, now or once more, what is earlier than `stamp`.
  func lastInstant(before stamp: Int64) -> Int64 {
    if spells.count == 1 { return stamp - spells[0].offset }
    let (stamp, cycles) = Self.reduce(stamp)
    let spell = spells[beginnings.partitioningIndex { $0 >= stamp } - 1]
    return min(spell.end, stamp - spell.offset) + cycles
  }

  /// The day, counted from 1970-01-01, that begins at an instant; `nil` if none does.
  package func day(beginningAt instant: Int64) -> Int64? {
    let (reduced, cycles) = Self.reduce(instant)
    let spell = spells[spells.partitioningIndex { $0.end > reduced }]
    let days = (reduced + spell.offset).dividedDown(by: 86_400)
    guard firstInstant(showing: days * 86_400) == reduced else { return nil }
    return days + cycles / 86_400
  }

  /// The bounds of what clocks show from `start` until `end`.
  ///
  /// What lies wholly in a gap takes its length from the moment of the jump on.
  func bounds(from start: Int64, until end: Int64) -> DateBounds {
    let earliest = firstInstant(showing: start)
    let latest = lastInstant(before: end)
    if earliest < latest { return DateBounds(earliest: earliest, latest: latest) }
    return DateBounds(earliest: earliest, latest: earliest + max(1, end - start))
  }
}

/// The rules that hold after the list are those of the list's last 400 years, over and over: days,
/// weekdays and leap years of the Gregorian calendar repeat exactly after 146,097 days.
extension ZoneOffsets {
  private static let cycle: Int64 = 146_097 * 86_400
  /// 2100-01-01; by then all rules are regular.
  private static let cycleStart: Int64 = 4_102_444_800
  /// More than clocks ever differ from UTC plus what they ever jumped (a day, on the date line).
  private static let margin: Int64 = 3 * 86_400
  /// The year 1500 or so: long before standard time.
  private static let beforeAnyChange: Int64 = -14_830_000_000

  /// The stamp at the same place of the listed cycle, and the seconds from it to the given one.
  private static func reduce(_ stamp: Int64) -> (stamp: Int64, cycles: Int64) {
    guard stamp >= cycleStart + cycle else { return (stamp, 0) }
    let cycles = (stamp - cycleStart) / cycle * cycle
    return (stamp - cycles, cycles)
  }
}

extension TimeZone {
  fileprivate func offset(at instant: Int64) -> Int64 {
    Int64(secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
  }

  fileprivate func nextChange(after instant: Int64) -> Int64? {
    nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: Double(instant)))
      .map { Int64($0.timeIntervalSince1970) }
  }
}

extension Array {
  /// The index of the first element of a sorted array that satisfies `isLate`, as all after it do.
  fileprivate func partitioningIndex(where isLate: (Element) -> Bool) -> Int {
    var low = 0
    var count = count
    while count > 0 {
      let half = count / 2
      if isLate(self[low + half]) {
        count = half
      } else {
        low += half + 1
        count -= half + 1
      }
    }
    return low
  }
}
