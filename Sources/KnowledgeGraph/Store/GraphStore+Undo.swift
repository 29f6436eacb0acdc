internal import GRDB
import PropertyGraph

extension GraphStore {
  /// Takes an entry of the journal back: the newest that stands, whoever wrote it, or the one named.
  ///
  /// ```swift
  /// let undo = try await store.undo()
  /// print(undo.undoes!, undo.summary)          // 12 removed Person "Jany"
  /// try await store.undo(undo.id)              // redo: Jany is back, with the same id
  /// ```
  ///
  /// The undo is an entry of its own. What was removed returns as it was, and so does the order in
  /// which it stands in the file.
  ///
  /// - Returns: the entry that the undo is.
  /// - Throws: ``KnowledgeError`` if there is nothing to undo, the entry is unknown or undone already,
  ///   or a later entry that stands touches or refers to the same elements; it is named.
  @discardableResult
  public func undo(_ entry: Int64? = nil) async throws -> JournalEntry {
    let (_, undo) = try await write(verb: "undo") { try $0.undo(entry) }
    guard let undo else { preconditionFailure("an entry has changes, and so has its undo") }
    return undo
  }
}

extension WriteTransaction {
  func undo(_ wanted: Int64?) throws {
    let chain = try UndoChain(db)
    guard let entry = try wanted ?? chain.newestStanding(db) else {
      throw KnowledgeError("There is nothing to undo.")
    }
    try check(entry, in: chain)
    undoes = entry
    if let rows = try chain.target(of: entry).flatMap(db.importedRows) {
      try restoreImported(rows, removedBy: entry)
    } else {
      let imported = try db.importedRows(of: entry)
      if let imported { try removeImported(imported) }
      try db.forEachChange(of: entry, lastFirst: true) { change in
        if change.kind != .importing { try perform(change.inverse) }
      }
      if imported != nil { try recountTally() }
    }
  }

  private func check(_ entry: Int64, in chain: UndoChain) throws {
    guard try db.hasEntry(entry) else {
      throw KnowledgeError("There is no entry \(entry) in the journal.")
    }
    if let undo = chain.undoneBy[entry] {
      throw KnowledgeError(
        "Entry \(entry) is undone already, by entry \(undo). To have it again, undo \(undo).")
    }
    if let later = try Footprint.newestConflict(after: entry, chain, db) {
      let entries = try db.journalEntries("WHERE id = ?") { $0.bind(1, later) }
      let summary = entries.first.map { " (\($0.verb): \($0.summary))" } ?? ""
      throw KnowledgeError(
        "Entry \(entry) cannot be undone before entry \(later)\(summary), which touches the same elements. Undo \(later) first."
      )
    }
  }
}

// MARK: - Taking changes back

extension WriteTransaction {
  /// Makes a change of the journal in the rows it names, and writes it down.
  func perform(_ change: JournalChange) throws {
    switch change.element {
    case .graph: try performOnGraph(change)
    case .node: try performOnNode(change, row: change.row ?? 0)
    case .edge: try performOnEdge(change, row: change.row ?? 0)
    }
  }

  private func performOnGraph(_ change: JournalChange) throws {
    try store(setting: change.key ?? "", change.newValue)
    try journal(change, name: change.key ?? "")
  }

  private func performOnNode(_ change: JournalChange, row: Int64) throws {
    let known = try db.storedNode(row: row)
    if let key = change.key {
      guard let known else { throw lostRow(change) }
      try setProperty(key, of: known, to: change.newValue)
      return try journal(change, name: known.record.title)
    }
    let record = try change.after.map(NodeRecord.init(journalJSON:))
    switch (known, record) {
    case (nil, let record?): try insert(record, row: row)
    case (_?, let record?): try update(record, row: row)
    case (_?, nil): try deleteNode(row: row)
    case (nil, nil): throw lostRow(change)
    }
    try journal(change, name: (record ?? known?.record)?.title ?? "")
  }

  private func performOnEdge(_ change: JournalChange, row: Int64) throws {
    let known = try db.storedEdge(row: row)
    if let key = change.key {
      guard let known else { throw lostRow(change) }
      try setProperty(key, of: known, to: change.newValue)
      return try journal(change, name: known.record.title)
    }
    let record = try change.after.map(EdgeRecord.init(journalJSON:))
    switch (known, record) {
    case (nil, let record?): try insert(record, row: row)
    case (_?, nil): try deleteEdge(row: row)
    default: throw lostRow(change)
    }
    try journal(change, name: (record ?? known?.record)?.title ?? "")
  }

  private func lostRow(_ change: JournalChange) -> KnowledgeError {
    KnowledgeError(
      "The graph is damaged: the \(change.element.rawValue) \(change.row ?? 0) of the journal is not in it."
    )
  }
}

extension JournalChange {
  /// The value that a property or setting has after it; `nil` for none.
  fileprivate var newValue: PropertyValue? { after.flatMap(PropertyValue.init(json:)) }
}
