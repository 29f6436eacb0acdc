import Foundation

/// The `date` of all nodes or all edges as bounds in time.
///
/// Packed dates are bounds after a little arithmetic; those kept as text are read once, here.
struct DateColumn: Sendable {
  private let column: Column?
  private let zone: TimeZone
  private let offsets: ZoneOffsets
  private let boundsOfTexts: [DateBounds]

  init(_ columns: [Column], in zone: TimeZone) {
    column = columns.column("date")
    self.zone = zone
    guard case .dates(let dates) = column?.values else {
      offsets = .utc
      boundsOfTexts = []
      return
    }
    boundsOfTexts = dates.boundsOfTexts(in: zone)
    if zone == .gmt {
      offsets = .utc
    } else {
      offsets = dates.stamps.map { ZoneOffsets(zone, covering: $0) } ?? .utc
    }
  }

  /// The time that a row's date allows; any time if it has none.
  func bounds(at row: Int) -> DateBounds {
    guard let column, let position = column.rows.position(of: row) else { return .unknown }
    switch column.values {
    case .dates(let dates):
      return dates.bounds(position, with: offsets, ofTexts: boundsOfTexts)
    case .others(let values):
      guard let text = values[position].string, let date = EDTFDate(exactly: text) else {
        return .unknown
      }
      return date.bounds(in: zone)
    case .booleans, .integers, .floats, .strings:
      return .unknown
    }
  }
}
