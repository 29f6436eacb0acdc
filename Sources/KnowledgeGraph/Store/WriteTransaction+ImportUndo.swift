internal import GRDB
import PropertyGraph

/// The undo of an import into an empty store, and its redo: whole tables, not row by row, so that a
/// million edges go and come back in seconds.
extension WriteTransaction {
  /// Removes the rows of an import. The journal gets each of them whole, so that it can be redone.
  func removeImported(_ rows: ImportedRows) throws {
    nodeRows = [:]
    if try holdOnly(rows) {
      try rebuildingIndexes {
        try journalRemoval(of: rows)
        for table in ["edge", "name", "node"] { try db.execute(sql: "DELETE FROM \(table)") }
      }
    } else {
      try journalRemoval(of: rows)
      try delete(rows.edgeRows, from: "edge")
      try delete(rows.nodeRows, from: "node")
    }
  }

  /// Brings back what `undo`, the undo of an import, removed; again as one range of rows.
  func restoreImported(_ rows: ImportedRows, removedBy undo: Int64) throws {
    try db.forEachChange(of: undo, lastFirst: true) { change in
      if change.element == .graph { try perform(change.inverse) }
    }
    try rebuildingIndexes(besides: isEmpty ? ["node_key"] : Schema.bulkIndexes.map(\.name)) {
      try db.forEachChange(of: undo) { change in
        guard change.element == .node, let row = change.row else { return }
        try insert(NodeRecord(journalJSON: change.before ?? "{}"), row: row)
      }
      try db.forEachChange(of: undo) { change in
        guard change.element == .edge, let row = change.row else { return }
        try insert(EdgeRecord(journalJSON: change.before ?? "{}"), row: row)
      }
    }
    try journal(JournalChange(element: .graph, after: rows.json), name: "")
  }

  /// Drops the indexes for as long as `body` runs.
  func rebuildingIndexes(besides kept: [String] = [], _ body: () throws -> Void) throws {
    let indexes = Schema.bulkIndexes.filter { !kept.contains($0.name) }
    for index in indexes { try db.execute(sql: "DROP INDEX \(index.name)") }
    try body()
    for index in indexes { try db.execute(sql: index.sql) }
  }

  /// Whether the store has the rows of an import and no other.
  private func holdOnly(_ rows: ImportedRows) throws -> Bool {
    func holdsOnly(_ rows: Range<Int64>, _ table: String) throws -> Bool {
      let select = try db.cachedStatement(
        sql: "SELECT NOT EXISTS (SELECT 1 FROM \(table) WHERE id < ? OR id >= ?)")
      select.bind(1, rows.lowerBound)
      select.bind(2, rows.upperBound)
      return try select.first { $0.integer(0) != 0 } ?? false
    }
    return try holdsOnly(rows.nodeRows, "node") && holdsOnly(rows.edgeRows, "edge")
  }

  private func delete(_ rows: Range<Int64>, from table: String) throws {
    let delete = try db.cachedStatement(sql: "DELETE FROM \(table) WHERE id >= ? AND id < ?")
    delete.bind(1, rows.lowerBound)
    delete.bind(2, rows.upperBound)
    try delete.run()
  }
}

// MARK: - The journal

extension WriteTransaction {
  private func journalRemoval(of rows: ImportedRows) throws {
    try journalRemoval(of: .edge, rows.edgeRows, Self.edgeRecords)
    for (row, record) in try records(of: .edge, rows.edgeRows) {
      try journal(JournalChange(element: .edge, row: row, before: record), name: "")
    }
    try journalRemoval(of: .node, rows.nodeRows, Self.nodeRecords)
    for (row, record) in try records(of: .node, rows.nodeRows) {
      try journal(JournalChange(element: .node, row: row, before: record), name: "")
    }
  }

  /// Writes down in one statement what SQL can put together.
  private func journalRemoval(
    of element: JournalChange.Element, _ rows: Range<Int64>, _ records: String
  ) throws {
    guard !rows.isEmpty else { return }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO change (entry, seq, element, row, before)
        SELECT ?1, ?2 + r.id - ?3, '\(element.rawValue)', r.id, \(records)
        WHERE r.id >= ?3 AND r.id < ?4 AND NOT \(Self.needsEscape) ORDER BY r.id
        """)
    insert.bind(1, try openEntry())
    insert.bind(2, takeSequence(rows.count))
    insert.bind(3, rows.lowerBound)
    insert.bind(4, rows.upperBound)
    try insert.run()
  }

  /// The other rows: those with a property whose name begins with an `@`, which must get another.
  private func records(of element: JournalChange.Element, _ rows: Range<Int64>) throws
    -> [(row: Int64, record: String)]
  {
    let select = try db.cachedStatement(
      sql: """
        SELECT r.id FROM \(element.rawValue) r
        WHERE r.id >= ? AND r.id < ? AND \(Self.needsEscape) ORDER BY r.id
        """)
    select.bind(1, rows.lowerBound)
    select.bind(2, rows.upperBound)
    var found: [Int64] = []
    try select.forEachRow { found.append($0.integer(0)) }
    return try found.compactMap { row in
      let record =
        element == .node
        ? try db.storedNode(row: row)?.record.journalJSON
        : try db.storedEdge(row: row)?.record.journalJSON
      return record.map { (row, $0) }
    }
  }

  private static let needsEscape = "coalesce(r.properties LIKE '%\"@%', FALSE)"

  /// What `NodeRecord.journalJSON` writes, in another order.
  private static let nodeRecords = """
    '{"@id":' || json_quote(r.key)
      || iif(
        l.name IS NULL, '', ',"@labels":[' || replace(json_quote(l.name), ';', '","') || ']')
      || iif(r.name IS NULL, '', ',"name":' || json_quote(r.name))
      || iif(r.date IS NULL, '', ',"date":' || json_quote(r.date))
      || coalesce(',' || substr(r.properties, 2), '}')
    FROM node r LEFT JOIN symbol l ON l.id = r.labels
    """

  /// What `EdgeRecord.journalJSON` writes, in another order.
  private static let edgeRecords = """
    '{"@id":' || json_quote(r.key)
      || iif(t.name IS NULL, '', ',"@type":' || json_quote(t.name))
      || ',"@source":' || json_quote(s.key) || ',"@target":' || json_quote(o.key)
      || iif(r.directed, '', ',"@directed":false')
      || iif(r.date IS NULL, '', ',"date":' || json_quote(r.date))
      || coalesce(',' || substr(r.properties, 2), '}')
    FROM edge r JOIN node s ON s.id = r.source JOIN node o ON o.id = r.target
    LEFT JOIN symbol t ON t.id = r.type
    """
}
