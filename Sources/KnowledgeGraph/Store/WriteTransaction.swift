import Foundation
internal import GRDB
import PropertyGraph

/// The open write transaction of a store, lent by ``GraphStore/write(verb:_:)``: it looks up what is
/// there, applies changes, and writes each into the journal. It must not outlive the closure.
///
/// What it finds is what will be there when it commits: no other process can write in between, so
/// two of them never create the same person twice.
final class WriteTransaction {
  let db: Database
  private let verb: String
  private let author: String?
  private let date: Date
  /// The entry that this one takes back; to be set before the first change.
  var undoes: Int64?

  /// The journal entry, once the first change has been made.
  private(set) var entry: Int64?
  private(set) var tally = ChangeTally()
  private var sequence: Int64 = 0
  private var symbols: [String: Int64] = [:]
  /// The rows of the nodes that it has come across.
  var nodeRows: [String: Int64] = [:]
  private var nextRows: [JournalChange.Element: Int64] = [:]
  private var knownZone: TimeZone?

  init(_ db: Database, verb: String, author: String?, date: Date) {
    self.db = db
    self.verb = verb
    self.author = author
    self.date = date
  }
}

// MARK: - The journal

extension WriteTransaction {
  /// Writes a change that has just been made into the journal.
  ///
  /// - Parameter name: how people know the element.
  func journal(_ change: JournalChange, name: @autoclosure () -> String) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO change (entry, seq, element, row, key, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    sequence += 1
    insert.bind(1, try openEntry())
    insert.bind(2, sequence)
    insert.bind(3, change.element.rawValue)
    insert.bind(4, change.row)
    insert.bind(5, try change.key.map(symbol))
    insert.bind(6, change.before)
    insert.bind(7, change.after)
    try insert.run()
    try tally.count(change, name: name())
  }

  /// Leaves out so many numbers in the sequence of changes, and returns the first.
  func takeSequence(_ count: Int) -> Int64 {
    defer { sequence += Int64(count) }
    return sequence + 1
  }

  /// Counts anew, after changes were written that nobody counted.
  func recountTally() throws {
    if let entry { tally = try db.tally(of: entry) }
  }

  func openEntry() throws -> Int64 {
    if let entry { return entry }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO entry (at, by, verb, undoes) VALUES (?, ?, ?, ?)")
    insert.bind(1, Int64(date.timeIntervalSince1970.rounded(.down)))
    insert.bind(2, author)
    insert.bind(3, verb)
    insert.bind(4, undoes)
    try insert.run()
    entry = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// The entry as others will read it; `nil` if nothing has been changed.
  var journalEntry: JournalEntry? {
    entry.map {
      JournalEntry(
        id: $0, date: date, author: author, verb: verb, undoes: undoes, undoneBy: nil,
        tally: tally)
    }
  }
}

// MARK: - Symbols, rows and the zone

extension WriteTransaction {
  /// The number of a set of labels, a type or a key, which it gets now if it is new.
  func symbol(_ name: String) throws -> Int64 { try knownSymbol(name) ?? newSymbol(name) }

  /// The number of a set of labels, a type or a key; nil if nothing has ever borne it.
  func knownSymbol(_ name: String) throws -> Int64? {
    if let symbol = symbols[name] { return symbol }
    let select = try db.cachedStatement(sql: "SELECT id FROM symbol WHERE name = ?")
    select.bind(1, name)
    let symbol = try select.first { $0.integer(0) }
    symbols[name] = symbol
    return symbol
  }

  private func newSymbol(_ name: String) throws -> Int64 {
    let insert = try db.cachedStatement(sql: "INSERT INTO symbol (name) VALUES (?)")
    insert.bind(1, name)
    try insert.run()
    symbols[name] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// A row number that no element has ever had, so that undo can always give a row back.
  func newRow(of element: JournalChange.Element) throws -> Int64 {
    let row = try nextRows[element] ?? firstFreeRow(of: element)
    nextRows[element] = row + 1
    return row
  }

  /// Leaves out rows that an import has filled by itself.
  func skipRows(nodes: Int, edges: Int) {
    nextRows[.node]? += Int64(nodes)
    nextRows[.edge]? += Int64(edges)
  }

  private func firstFreeRow(of element: JournalChange.Element) throws -> Int64 {
    let select = try db.cachedStatement(
      sql: """
        SELECT max(
          (SELECT coalesce(max(id), 0) FROM \(element.rawValue)),
          (SELECT coalesce(max(row), 0) FROM change WHERE element = '\(element.rawValue)'))
        """)
    return try select.first { $0.integer(0) + 1 } ?? 1
  }

  /// The zone in which dates without one are read.
  var zone: TimeZone {
    get throws {
      if let knownZone { return knownZone }
      let zone = try setting(SettingKey.zone)?.string.flatMap(TimeZone.init(identifier:)) ?? .gmt
      knownZone = zone
      return zone
    }
  }

  /// Has the zone read again, after it was set.
  func forgetZone() {
    knownZone = nil
  }
}

/// The settings of the graph that the store itself heeds.
enum SettingKey {
  static let zone = "zone"
}
