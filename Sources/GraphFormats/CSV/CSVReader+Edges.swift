import PropertyGraph

extension CSVReader {
  /// Takes in a table of edges; nodes that it names and nobody listed are made.
  mutating func readEdges(_ table: CSVTable) throws(FormatError) {
    noteColumns(of: table)
    let columns = edgeColumns(of: table)
    let places = EdgePlaces(table.roles)
    var records = table.records
    while try records.next(in: table) {
      noteWidth(of: records, table)
      guard records.holdsAnything else { continue }
      guard let source = end(places.source, "source", records),
        let target = end(places.target, "target", records)
      else { continue }
      let row = edgeRow(places, from: source, to: target, records)
      for (column, cell) in zip(columns, records.cells) where !column.isMissing(cell) {
        set(edge: row, column, to: cell, in: records, places)
      }
    }
  }

  /// In which columns stands what makes an edge.
  private struct EdgePlaces {
    let source: Int?
    let target: Int?
    let id: Int?
    let kind: Int?
    let direction: Int?

    init(_ roles: [CSVHeader.Role]) {
      source = roles.firstIndex(of: .source)
      target = roles.firstIndex(of: .target)
      id = roles.firstIndex(of: .id)
      kind = roles.firstIndex(of: .kind)
      direction = roles.firstIndex(of: .direction)
    }
  }

  private mutating func edgeColumns(of table: CSVTable) -> [Column] {
    let numbers = table.roles.map { role in
      switch role {
      case .label: builder.edgeColumn("label")
      case .property(let name): builder.edgeColumn(name)
      default: -1
      }
    }
    return columns(of: table, numbers)
  }

  /// The row of the node at an end of an edge.
  private mutating func end(_ column: Int?, _ word: String, _ records: borrowing CSVScanner)
    -> Int?
  {
    guard let cell = records.filledCell(column) else {
      note(.edgeWithoutEnd, records, "an edge has no \(word); it is not kept")
      return nil
    }
    let (row, isNew) = records.withBytes(of: cell) { builder.node($0) }
    if isNew, hasNodeTable {
      let id = records.string(cell)
      note(
        .missingNode, records,
        "an edge names the node \"\(id)\", which is not listed; it was made")
    }
    return row
  }

  private mutating func edgeRow(
    _ places: EdgePlaces, from source: Int, to target: Int, _ records: borrowing CSVScanner
  ) -> Int {
    let isDirected = records.filledCell(places.direction)
      .flatMap { records.withBytes(of: $0) { CSVValue.isDirected($0) } }
    guard let id = records.filledCell(places.id) else {
      if places.id != nil { edgesWithoutID += 1 }
      return builder.edge(
        "".utf8Span.span, source: source, target: target, directed: isDirected ?? true)
    }
    return records.withBytes(of: id) {
      builder.edge($0, source: source, target: target, directed: isDirected ?? true)
    }
  }

  private mutating func set(
    edge row: Int, _ column: Column, to cell: CSVScanner.Cell, in records: borrowing CSVScanner,
    _ places: EdgePlaces
  ) {
    switch column.role {
    case .kind: records.withBytes(of: cell) { builder.setType(of: row, to: $0) }
    case .label:
      let text = records.string(cell)
      // A label that says the kind again is for those who look at the edge.
      guard records.filledCell(places.kind).map(records.string) != text else { return }
      builder.set(edge: row, column.number, .string(text))
    case .timeset:
      for (key, value) in time(cell, records) {
        let number = builder.edgeColumn(key)
        builder.set(edge: row, number, value)
      }
    case .property:
      guard let value = value(of: cell, column, records) else { return }
      builder.set(edge: row, column.number, value)
    case .id, .source, .target, .direction: return
    }
  }
}

extension CSVScanner {
  /// The cell in a column of the record, if there is anything in it.
  func filledCell(_ column: Int?) -> Cell? {
    guard let column, column < cells.count, !cells[column].range.isEmpty else { return nil }
    return cells[column]
  }

  /// Whether any cell of the record has anything in it.
  var holdsAnything: Bool { cells.contains { !$0.range.isEmpty } }
}
