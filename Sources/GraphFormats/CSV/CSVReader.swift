import PropertyGraph

/// Reads tables into a graph's builder, record by record.
struct CSVReader: ~Copyable {
  /// Whether notes need not say in which file.
  let isOneFile: Bool
  var builder = Graph.Builder()
  var notes = ImportNotes()

  /// Whether a table lists the nodes, so that one that only an edge names is missing there.
  var hasNodeTable = false
  var nodesWithoutID = 0
  var edgesWithoutID = 0

  init(isOneFile: Bool) { self.isOneFile = isOneFile }

  consuming func finish(named name: String) throws -> (graph: Graph, report: ImportReport) {
    var notes = notes
    notes.addEdgesWithoutID(edgesWithoutID)
    let graph = try notes.finish(builder, file: name)
    return (graph, notes.report)
  }

  mutating func note(
    _ sort: ImportNotes.Sort, _ records: borrowing CSVScanner, _ text: @autoclosure () -> String
  ) {
    let place = isOneFile ? "" : "\(records.text.name): "
    notes.add(sort, line: records.line, place + text())
  }

  // MARK: Columns

  /// A column as it is taken in.
  struct Column {
    let role: CSVHeader.Role
    /// Its number in the builder, if it holds a property.
    let number: Int
    let kind: CSVKind
    /// Whether an empty text in quotes is one, and not a missing value.
    let keepsEmptyTexts: Bool

    func isMissing(_ cell: CSVScanner.Cell) -> Bool {
      cell.range.isEmpty && !(cell.isQuoted && keepsEmptyTexts && kind == .text)
    }
  }

  /// The columns of a table, with their numbers in the builder.
  func columns(of table: CSVTable, _ numbers: [Int]) -> [Column] {
    numbers.enumerated().map { index, number in
      Column(
        role: table.roles[index], number: number, kind: table.kinds[index],
        keepsEmptyTexts: table.areQuotesTelling)
    }
  }

  mutating func noteColumns(of table: CSVTable) {
    for (old, new) in table.header.renamed {
      let name = old.isEmpty ? "a column has no name" : "the column \"\(old)\" is not the only one"
      note(.columnName, table.records, "\(name); it is called \"\(new)\" now")
    }
    if table.records.text.isGuessed {
      note(.encoding, table.records, "the text is no UTF-8; it was read as Windows-1252")
    }
  }

  /// Notes a row that has more cells than there are columns, or fewer.
  mutating func noteWidth(of records: borrowing CSVScanner, _ table: CSVTable) {
    let (width, count) = (table.names.count, records.cells.count)
    if count < width {
      note(
        .raggedRow, records,
        "the row has \(count) of \(width) cells; the others were taken for empty")
    }
    guard count > width else { return }
    let surplus = records.cells[width...].filter { !$0.range.isEmpty }
    if !surplus.isEmpty {
      let text = records.string(surplus[0]).prefix(40)
      note(.raggedRow, records, "the row has more cells than columns; \"\(text)\" is not kept")
    }
  }

  // MARK: Values

  /// The value that a cell holds.
  func value(
    of cell: CSVScanner.Cell, _ column: Column, _ records: borrowing CSVScanner
  ) -> PropertyValue? {
    if column.role == .property("date") { return .string(records.string(cell)) }
    return records.withBytes(of: cell) { text in
      CSVValue.scalar(text, column.kind) ?? CSVValue.listOrText(String(decoding: text))
    }
  }

  /// The properties that a column `timeset` stands for.
  mutating func time(_ cell: CSVScanner.Cell, _ records: borrowing CSVScanner)
    -> [(key: String, value: PropertyValue)]
  {
    let text = records.string(cell)
    if let properties = Timeset(text)?.properties { return properties }
    note(
      .unreadableValue, records,
      "\"\(text.prefix(40))\" is no set of times; it is kept as text, in \"timeset\"")
    return [("timeset", .string(text))]
  }
}

extension CSVScanner {
  /// Reads the next record of a table.
  mutating func next(in table: CSVTable) throws(FormatError) -> Bool {
    guard offset < table.end else { return false }
    return try next()
  }
}
