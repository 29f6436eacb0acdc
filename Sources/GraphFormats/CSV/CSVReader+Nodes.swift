import PropertyGraph

extension CSVReader {
  /// Takes in a table of nodes.
  mutating func readNodes(_ table: CSVTable) throws(FormatError) {
    hasNodeTable = true
    noteColumns(of: table)
    let columns = nodeColumns(of: table)
    let id = table.roles.firstIndex(of: .id)
    var records = table.records
    while try records.next(in: table) {
      noteWidth(of: records, table)
      guard records.holdsAnything else { continue }
      let row = nodeRow(id, records)
      for (column, cell) in zip(columns, records.cells) where !column.isMissing(cell) {
        set(node: row, column, to: cell, in: records)
      }
    }
  }

  private mutating func nodeColumns(of table: CSVTable) -> [Column] {
    let numbers = table.roles.map { role in
      switch role {
      case .label: builder.nodeColumn("name")
      case .property(let name): builder.nodeColumn(name)
      default: -1
      }
    }
    return columns(of: table, numbers)
  }

  private mutating func nodeRow(_ column: Int?, _ records: borrowing CSVScanner) -> Int {
    guard let column, column < records.cells.count, !records.cells[column].range.isEmpty else {
      return namedNode(records)
    }
    let (row, isNew) = records.withBytes(of: records.cells[column]) { builder.node($0) }
    if !isNew {
      let id = records.string(records.cells[column])
      note(.repeatedNode, records, "the node \"\(id)\" is listed again; both are read as one")
    }
    return row
  }

  private mutating func namedNode(_ records: borrowing CSVScanner) -> Int {
    while true {
      nodesWithoutID += 1
      let id = "node-\(nodesWithoutID)"
      let (row, isNew) = builder.node(id.utf8Span.span)
      guard isNew else { continue }
      note(.nodeWithoutID, records, "a node has no id; it is called \"\(id)\" now")
      return row
    }
  }

  private mutating func set(
    node row: Int, _ column: Column, to cell: CSVScanner.Cell, in records: borrowing CSVScanner
  ) {
    switch column.role {
    case .label: records.withBytes(of: cell) { builder.set(node: row, column.number, text: $0) }
    case .kind: setLabels(of: row, records.string(cell))
    case .timeset:
      for (key, value) in time(cell, records) {
        let number = builder.nodeColumn(key)
        builder.set(node: row, number, value)
      }
    case .property:
      guard let value = value(of: cell, column, records) else { return }
      builder.set(node: row, column.number, value)
    case .id, .source, .target, .direction: return
    }
  }

  /// Labels parted by `;`, as a list in JSON, or as Neo4j writes them (`:Person:Author`).
  private mutating func setLabels(of row: Int, _ text: String) {
    if text.hasPrefix("["), case .strings(let labels) = PropertyValue(json: text) {
      builder.setLabels(of: row, to: builder.labelSet(labels))
    } else if text.hasPrefix(":") {
      let labels = text.split(separator: ":").map(\.description.trimmed).filter { !$0.isEmpty }
      builder.setLabels(of: row, to: builder.labelSet(labels))
    } else {
      builder.setLabels(of: row, to: builder.labelSet(joined: text.utf8Span.span))
    }
  }
}
