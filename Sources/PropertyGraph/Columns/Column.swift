/// The values of one property over all nodes or all edges, packed: only rows that have the property
/// take room, and all values of one kind stand in one array.
package struct Column: Sendable {
  package let key: String
  package let rows: Rows
  package let values: Values

  package init(key: String, rows: Rows, values: Values) {
    self.key = key
    self.rows = rows
    self.values = values
  }

  /// The values in order of their rows, in the narrowest kind that holds them all.
  package enum Values: Sendable {
    case booleans([Bool])
    case integers([Int64])
    case floats([Double])
    case strings(TextTable)
    case dates(DateTable)
    /// Lists, and kinds that differ from row to row.
    case others([PropertyValue])
  }

  /// The value of a row, if it has one.
  package func value(at row: Int) -> PropertyValue? {
    guard let position = rows.position(of: row) else { return nil }
    return switch values {
    case .booleans(let values): .boolean(values[position])
    case .integers(let values): .integer(values[position])
    case .floats(let values): .float(values[position])
    case .strings(let texts): .string(texts[position])
    case .dates(let dates): .string(dates[position])
    case .others(let values): values[position]
    }
  }

  /// The first eight bytes of a row's text as a number, the first of them foremost; `nil` where it has
  /// none.
  package func start(ofTextAt row: Int) -> UInt64? {
    if case .strings(let texts) = values { return rows.position(of: row).map(texts.start) }
    return withText(at: row) { $0.start }
  }

  /// Lends the bytes of a row's text; `nil` where it has none.
  package func withText<Result>(at row: Int, _ body: (Span<UInt8>) throws -> Result)
    rethrows -> Result?
  {
    guard let position = rows.position(of: row) else { return nil }
    switch values {
    case .strings(let texts):
      return try texts.withBytes(position, body)
    case .dates(let dates):
      return try dates.withBytes(position, body)
    case .others(let values):
      guard case .string(let text) = values[position] else { return nil }
      return try body(text.utf8Span.span)
    case .booleans, .integers, .floats:
      return nil
    }
  }
}

extension Column: Equatable {
  package static func == (left: Column, right: Column) -> Bool {
    left.key == right.key && left.rows == right.rows && left.values == right.values
  }
}

extension Column.Values: Equatable {
  package static func == (left: Column.Values, right: Column.Values) -> Bool {
    switch (left, right) {
    case (.booleans(let a), .booleans(let b)): a == b
    case (.integers(let a), .integers(let b)): a == b
    case (.floats(let a), .floats(let b)): a.elementsEqual(b) { $0.identity == $1.identity }
    case (.strings(let a), .strings(let b)): a == b
    case (.dates(let a), .dates(let b)): a == b
    case (.others(let a), .others(let b)): a == b
    default: false
    }
  }
}
