/// Where each row goes when rows are put in order; nothing if all stay.
struct Reordering {
  /// The old row of each new one.
  let order: [UInt32]?
  /// The new row of each old one.
  let newRow: [UInt32]?

  init(_ order: [UInt32]?) {
    self.order = order
    newRow = order.map { order in
      var newRow = [UInt32](repeating: 0, count: order.count)
      for (new, old) in order.enumerated() { newRow[Int(old)] = UInt32(new) }
      return newRow
    }
  }

  /// No row moves.
  static let none = Reordering(nil)

  func moved(_ row: UInt32) -> UInt32 { newRow.map { $0[Int(row)] } ?? row }

  func oldRow(_ row: Int) -> Int { order.map { Int($0[row]) } ?? row }

  func applied(to values: [UInt32], _ transform: (UInt32) -> UInt32) -> [UInt32] {
    guard let order else { return values.map(transform) }
    return order.map { transform(values[Int($0)]) }
  }

  func applied(to texts: consuming TextTable) -> TextTable {
    if let order { texts.reordered(by: order) } else { texts }
  }
}
