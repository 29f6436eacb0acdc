import Foundation
internal import GRDB
import PropertyGraph

/// The journal read from its tables.
extension Database {
  /// Hands over the changes of an entry, in their order or the last one first.
  func forEachChange(
    of entry: Int64, lastFirst: Bool = false, _ body: (JournalChange) throws -> Void
  ) throws {
    let select = try cachedStatement(
      sql: """
        SELECT c.element, c.row, k.name, c.before, c.after
        FROM change c LEFT JOIN symbol k ON k.id = c.key
        WHERE c.entry = ? ORDER BY c.seq \(lastFirst ? "DESC" : "")
        """)
    select.bind(1, entry)
    try select.forEachRow { row in
      try body(
        JournalChange(
          element: JournalChange.Element(rawValue: row.text(0)) ?? .graph,
          row: row.optionalInteger(1), key: row.optionalText(2), before: row.optionalText(3),
          after: row.optionalText(4)))
    }
  }

  /// Whether the journal has an entry of this number.
  func hasEntry(_ id: Int64) throws -> Bool {
    let select = try cachedStatement(sql: "SELECT 1 FROM entry WHERE id = ?")
    select.bind(1, id)
    return try select.first { _ in true } ?? false
  }

  /// Entries that meet a condition, as others will read them.
  func journalEntries(_ condition: String, bind: (Statement) -> Void) throws -> [JournalEntry] {
    let chain = try UndoChain(self)
    let select = try cachedStatement(
      sql: "SELECT id, at, by, verb, undoes FROM entry \(condition)")
    bind(select)
    var entries: [JournalEntry] = []
    try select.forEachRow { row in
      let id = row.integer(0)
      entries.append(
        JournalEntry(
          id: id, date: Date(timeIntervalSince1970: TimeInterval(row.integer(1))),
          author: row.optionalText(2), verb: row.text(3), undoes: row.optionalInteger(4),
          undoneBy: chain.undoneBy[id], tally: try tally(of: id)))
    }
    return entries
  }

  /// The rows that an entry brought, if it is an import into an empty store.
  func importedRows(of entry: Int64) throws -> ImportedRows? {
    let select = try cachedStatement(
      sql: """
        SELECT after FROM change
        WHERE entry = ? AND element = 'graph' AND key IS NULL ORDER BY seq DESC
        """)
    select.bind(1, entry)
    return try select.first { try ImportedRows(json: $0.text(0)) }
  }

  /// What an entry did.
  func tally(of entry: Int64) throws -> ChangeTally {
    var tally = ChangeTally()
    try forEachChange(of: entry) { try tally.count($0, name: title(of: $0)) }
    return tally
  }

  /// How people know the element that a change is about.
  private func title(of change: JournalChange) throws -> String {
    switch change.element {
    case .graph:
      return change.key ?? ""
    case .node:
      return try record(of: change).map { try NodeRecord(journalJSON: $0).title }
        ?? storedNode(row: change.row ?? 0)?.record.title ?? "a node"
    case .edge:
      return try record(of: change).map { try EdgeRecord(journalJSON: $0).title }
        ?? storedEdge(row: change.row ?? 0)?.record.title ?? "an edge"
    }
  }

  /// The element whole: from the change, else from the one that removed it since.
  private func record(of change: JournalChange) throws -> String? {
    if change.key == nil { return change.after ?? change.before }
    let select = try cachedStatement(
      sql: """
        SELECT before FROM change
        WHERE element = ? AND row = ? AND key IS NULL AND after IS NULL ORDER BY entry DESC
        """)
    select.bind(1, change.element.rawValue)
    select.bind(2, change.row)
    return try select.first { $0.optionalText(0) } ?? nil
  }
}
