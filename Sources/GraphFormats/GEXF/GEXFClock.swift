import Foundation
import PropertyGraph

/// How moments are written: as days where every bound is one, else as seconds UTC.
///
/// Gephi reads both; some tools read only days. A day is one of the graph's own zone, which the file
/// names, so that a Dutch meeting of 28 September is written as that day, and not from 22:00 the
/// evening before.
struct GEXFClock {
  private let zone: TimeZone
  private let offsets: ZoneOffsets
  private let isDaily: Bool

  init(_ zone: TimeZone, for spells: [GEXFSpells]) {
    let offsets = zone == .gmt ? .utc : ZoneOffsets(zone)
    self.zone = zone
    self.offsets = offsets
    isDaily = spells.allSatisfy { spells in
      spells.allBoundsSatisfy { offsets.day(beginningAt: $0) != nil }
    }
  }

  /// The word for it: `date` or `dateTime`.
  var format: String { isDaily ? "date" : "dateTime" }

  /// The zone's name, as Java knows it.
  var zoneName: String { zone == .gmt ? "UTC" : zone.identifier }

  /// Writes a moment.
  func write(_ moment: Int64, into xml: inout ByteWriter) {
    let date =
      isDaily
      ? offsets.day(beginningAt: moment).flatMap(PackedDate.init(daysSince1970:))
      : PackedDate(second: moment)
    date?.withBytes { xml.bytes($0) }
  }
}
