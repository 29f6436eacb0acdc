import Foundation

/// The `date` of all nodes or all edges as bounds in time.
struct DateColumn: Sendable {
  private let column: Column?
  private let zone: TimeZone

  init(_ columns: [Column], in zone: TimeZone) {
    column = columns.column("date")
    self.zone = zone
  }

  /// The time that a row's date allows; any time if it has none.
  func bounds(at row: Int) -> DateBounds {
    guard case .string(let text) = column?.value(at: row), let date = try? EDTFDate(text) else {
      return .unknown
    }
    return date.bounds(in: zone)
  }
}
