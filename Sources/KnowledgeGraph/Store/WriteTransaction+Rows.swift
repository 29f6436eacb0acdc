import Foundation
internal import GRDB
import PropertyGraph

/// The rows of nodes and edges: written, changed and deleted, without a word to the journal. Both
/// recording and undo come through here.
extension WriteTransaction {
  static let insertNode = """
    INSERT INTO node (id, key, labels, name, date, earliest, latest, properties)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let insertEdge = """
    INSERT INTO edge (id, key, type, source, target, directed, date, earliest, latest, properties)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let insertName = "INSERT INTO name (folded, node) VALUES (?, ?)"

  func insert(_ record: NodeRecord, row: Int64) throws {
    let stored = try storedProperties(of: record)
    let insert = try db.cachedStatement(sql: Self.insertNode)
    insert.bind(1, row)
    insert.bind(2, record.id)
    insert.bind(3, try symbol(ofLabels: record.labels))
    bind(stored, to: insert, from: 4)
    guard try insert.runUnlessTaken() else {
      throw KnowledgeError("There is a node with the id \"\(record.id)\" already.")
    }
    nodeRows[record.id] = row
    try insertNames(of: record, row: row)
  }

  func insert(_ record: EdgeRecord, row: Int64) throws {
    guard try insertIfFree(record, row: row) else {
      throw KnowledgeError("There is an edge with the id \"\(record.id)\" already.")
    }
  }

  /// Inserts an edge, unless its id is taken; returns whether it did.
  func insertIfFree(_ record: EdgeRecord, row: Int64) throws -> Bool {
    let stored = try storedProperties(of: record)
    let insert = try db.cachedStatement(sql: Self.insertEdge)
    insert.bind(1, row)
    insert.bind(2, record.id)
    insert.bind(3, try record.type.map(symbol))
    insert.bind(4, try end(record.source, of: record))
    insert.bind(5, try end(record.target, of: record))
    insert.bind(6, record.isDirected)
    bind(stored, to: insert, from: 7)
    return try insert.runUnlessTaken()
  }

  /// Writes all columns of a node anew but its id.
  func update(_ record: NodeRecord, row: Int64) throws {
    let stored = try storedProperties(of: record)
    let update = try db.cachedStatement(
      sql: """
        UPDATE node SET labels = ?2, name = ?3, date = ?4, earliest = ?5, latest = ?6, properties = ?7
        WHERE id = ?1
        """)
    update.bind(1, row)
    update.bind(2, try symbol(ofLabels: record.labels))
    bind(stored, to: update, from: 3)
    try update.run()
  }

  /// Writes the date and the properties of an edge anew; its type and ends never change.
  func update(_ record: EdgeRecord, row: Int64) throws {
    let stored = try storedProperties(of: record)
    let update = try db.cachedStatement(
      sql: "UPDATE edge SET date = ?2, earliest = ?3, latest = ?4, properties = ?5 WHERE id = ?1")
    update.bind(1, row)
    bind(stored, to: update, from: 2)
    try update.run()
  }

  func setProperty(_ key: String, of node: Stored<NodeRecord>, to value: PropertyValue?) throws {
    var record = node.record
    record.properties[key] = value
    try update(record, row: node.row)
    if key == PropertyKey.name || key == PropertyKey.aliases {
      try run("DELETE FROM name WHERE node = ?", node.row)
      try insertNames(of: record, row: node.row)
    }
  }

  func setProperty(_ key: String, of edge: Stored<EdgeRecord>, to value: PropertyValue?) throws {
    var record = edge.record
    record.properties[key] = value
    try update(record, row: edge.row)
  }

  func deleteNode(row: Int64) throws {
    nodeRows = [:]
    try run("DELETE FROM node WHERE id = ?", row)
  }

  func deleteEdge(row: Int64) throws { try run("DELETE FROM edge WHERE id = ?", row) }

  /// Writes a setting; a new zone moves the bounds of every date that names none.
  func store(setting key: String, _ value: PropertyValue?) throws {
    if let value {
      if key == SettingKey.zone { try check(zone: value) }
      let insert = try db.cachedStatement(
        sql: "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?2")
      insert.bind(1, key)
      insert.bind(2, value.json)
      try insert.run()
    } else {
      let delete = try db.cachedStatement(sql: "DELETE FROM setting WHERE key = ?")
      delete.bind(1, key)
      try delete.run()
    }
    if key == SettingKey.zone {
      forgetZone()
      try moveBounds(of: "node")
      try moveBounds(of: "edge")
    }
  }
}

// MARK: - Columns

extension WriteTransaction {
  /// The number of a set of labels; none for the empty set.
  func symbol(ofLabels labels: [String]) throws -> Int64? {
    labels.isEmpty ? nil : try symbol(labels.joined(separator: ";"))
  }

  func storedProperties(of record: NodeRecord) throws -> StoredProperties {
    try StoredProperties(record.properties, hasNameColumn: true) {
      try bounds(of: $0, on: "node \"\(record.id)\"")
    }
  }

  func storedProperties(of record: EdgeRecord) throws -> StoredProperties {
    try StoredProperties(record.properties, hasNameColumn: false) {
      try bounds(of: $0, on: "edge \"\(record.id)\"")
    }
  }

  /// Binds the columns that nodes and edges share, the last ones of their tables.
  func bind(_ stored: StoredProperties, to statement: Statement, from first: Int32) {
    var next = first
    if stored.hasNameColumn {
      statement.bind(next, stored.name)
      next += 1
    }
    statement.bind(next, stored.date)
    statement.bind(next + 1, stored.earliest)
    statement.bind(next + 2, stored.latest)
    statement.bind(next + 3, stored.json)
  }

  private func end(_ id: String, of edge: EdgeRecord) throws -> Int64 {
    guard let row = try row(ofNode: id) else {
      throw KnowledgeError(
        "The edge from \"\(edge.source)\" to \"\(edge.target)\" has no end: there is no node with the id \"\(id)\"."
      )
    }
    return row
  }

  private func insertNames(of record: NodeRecord, row: Int64) throws {
    let insert = try db.cachedStatement(sql: Self.insertName)
    for name in record.foldedNames {
      insert.bind(1, name)
      insert.bind(2, row)
      try insert.run()
    }
  }

  private func run(_ sql: String, _ row: Int64) throws {
    let statement = try db.cachedStatement(sql: sql)
    statement.bind(1, row)
    try statement.run()
  }
}

extension Statement {
  /// Inserts a row, unless its key is taken; returns whether it did.
  fileprivate func runUnlessTaken() throws -> Bool {
    do {
      try run()
      return true
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      return false
    }
  }
}

// MARK: - Dates

extension WriteTransaction {
  /// The time a date allows in the graph's zone.
  private func bounds(of date: PropertyValue, on owner: String) throws -> DateBounds {
    guard let text = date.string else {
      throw KnowledgeError(
        "The date of \(owner) is \(date.json), which is no text. Write it as in \"2022-09-28\".")
    }
    do {
      return try EDTFDate(text).bounds(in: zone)
    } catch {
      throw KnowledgeError("The date of \(owner) does not hold. \(error)")
    }
  }

  private func check(zone value: PropertyValue) throws {
    guard let name = value.string, TimeZone(identifier: name) != nil else {
      throw KnowledgeError("\(value.json) is no time zone. Try \"Europe/Amsterdam\" or \"UTC\".")
    }
  }

  private func moveBounds(of table: String) throws {
    let zone = try zone
    let select = try db.cachedStatement(
      sql: "SELECT id, date, earliest, latest FROM \(table) WHERE date IS NOT NULL")
    var moved: [(row: Int64, bounds: DateBounds)] = []
    try select.forEachRow { row in
      let bounds = try EDTFDate(row.text(1)).bounds(in: zone)
      let stays =
        row.optionalInteger(2) ?? DateBounds.distantPast == bounds.earliest
        && row.optionalInteger(3) ?? DateBounds.distantFuture == bounds.latest
      if !stays { moved.append((row.integer(0), bounds)) }
    }
    let update = try db.cachedStatement(
      sql: "UPDATE \(table) SET earliest = ?2, latest = ?3 WHERE id = ?1")
    for (row, bounds) in moved {
      update.bind(1, row)
      update.bind(2, bounds.storedEarliest)
      update.bind(3, bounds.storedLatest)
      try update.run()
    }
  }
}

extension NodeRecord {
  /// The name and the aliases under which it is found, folded, each once.
  var foldedNames: Set<String> {
    Self.foldedNames(properties[PropertyKey.name], properties[PropertyKey.aliases])
  }

  static func foldedNames(_ name: PropertyValue?, _ aliases: PropertyValue?) -> Set<String> {
    let names = (name?.strings ?? []) + (aliases?.strings ?? [])
    return Set(names.map(Names.fold)).subtracting([""])
  }
}
