/// The `date` of all nodes or all edges as bounds in time.
///
/// Packed dates are bounds after a little arithmetic; those kept as text are read once, here.
struct DateColumn: Sendable {
  private let column: Column?
  private let zone: ZoneOffsets
  private let boundsOfTexts: [DateBounds]

  init(_ columns: [Column], in zone: ZoneOffsets) {
    column = columns.column("date")
    self.zone = zone
    if case .dates(let dates) = column?.values {
      boundsOfTexts = dates.boundsOfTexts(with: zone)
    } else {
      boundsOfTexts = []
    }
  }

  /// The time that a row's date allows; any time if it has none.
  func bounds(at row: Int) -> DateBounds {
    guard let column, let position = column.rows.position(of: row) else { return .unknown }
    switch column.values {
    case .dates(let dates):
      return dates.bounds(position, with: zone, ofTexts: boundsOfTexts)
    case .others(let values):
      guard let text = values[position].string, let date = try? EDTFDate(text) else {
        return .unknown
      }
      return date.bounds(with: zone)
    case .booleans, .integers, .floats, .strings:
      return .unknown
    }
  }
}
