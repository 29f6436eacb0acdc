internal import GRDB
public import PropertyGraph
import Synchronization

/// A graph that was read from the file, and what tells whether the file still holds it.
struct Snapshot: Sendable {
  let version: Version
  let graph: Graph

  /// Changes whenever anybody, this store or another, has written to the file.
  struct Version: Equatable {
    /// Counts what other connections commit.
    let others: Int64
    /// Counts the rows that this connection writes.
    let own: Int

    init(_ db: Database) throws {
      others = try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
      own = db.totalChangesCount
    }
  }
}

extension GraphStore {
  /// The graph as it stands in the file now, in memory.
  ///
  /// Until somebody writes to the file, further calls return the same graph at no cost.
  ///
  /// - Complexity: O(graph) when the file has changed.
  public func graph() async throws -> Graph {
    try await read { [self] db in
      let version = try Snapshot.Version(db)
      if let last = snapshot.withLock({ $0 }), last.version == version { return last.graph }
      let graph = try Graph(reading: db)
      snapshot.withLock { $0 = Snapshot(version: version, graph: graph) }
      return graph
    }
  }
}

extension Graph {
  /// Reads all rows, in order of id so that nothing need be sorted, byte by byte into columns.
  init(reading db: Database) throws {
    var builder = Graph.Builder()
    try builder.readSettings(db)
    let symbols = try Symbols(db)
    let rows = try builder.readNodes(db, symbols)
    try builder.readEdges(db, symbols, rows)
    self = try builder.finish()
  }
}

extension Graph.Builder {
  fileprivate mutating func readSettings(_ db: Database) throws {
    let select = try db.cachedStatement(sql: "SELECT key, value FROM setting")
    try select.forEachRow { row in
      set(setting: row.text(0), to: PropertyValue(json: row.text(1)))
    }
  }

  /// - Returns: the row in the graph of each row in the file.
  fileprivate mutating func readNodes(_ db: Database, _ symbols: Symbols) throws -> RowNumbers {
    let select = try db.cachedStatement(
      sql: "SELECT id, key, labels, name, date, properties FROM node ORDER BY key")
    let names = nodeColumn(PropertyKey.name)
    let dates = nodeColumn(PropertyKey.date)
    var labelSets: [Int64: Int] = [:]
    var rows = try RowNumbers(db)
    try select.forEachRow { row in
      let node = row.withBytes(1) { self.node($0).row }
      rows[row.integer(0)] = node
      if let symbol = row.optionalInteger(2) {
        let set = labelSets[symbol] ?? labelSet(joined: symbols[symbol].utf8Span.span)
        labelSets[symbol] = set
        setLabels(of: node, to: set)
      }
      if !row.isNull(3) { row.withBytes(3) { set(node: node, names, text: $0) } }
      if !row.isNull(4) { row.withBytes(4) { set(node: node, dates, text: $0) } }
      if !row.isNull(5) {
        try row.withBytes(5) { try readMembers($0) { set(node: node, nodeColumn($0), $1) } }
      }
    }
    return rows
  }

  fileprivate mutating func readEdges(_ db: Database, _ symbols: Symbols, _ rows: RowNumbers)
    throws
  {
    let select = try db.cachedStatement(
      sql: "SELECT key, type, source, target, directed, date, properties FROM edge ORDER BY key")
    let dates = edgeColumn(PropertyKey.date)
    try select.forEachRow { row in
      guard let source = rows[row.integer(2)], let target = rows[row.integer(3)] else {
        throw KnowledgeError("The graph is damaged: the edge \(row.text(0)) has no end.")
      }
      let edge = row.withBytes(0) {
        self.edge($0, source: source, target: target, directed: row.integer(4) != 0)
      }
      if let symbol = row.optionalInteger(1) {
        setType(of: edge, to: symbols[symbol].utf8Span.span)
      }
      if !row.isNull(5) { row.withBytes(5) { set(edge: edge, dates, text: $0) } }
      if !row.isNull(6) {
        try row.withBytes(6) { try readMembers($0) { set(edge: edge, edgeColumn($0), $1) } }
      }
    }
  }
}

private func readMembers(
  _ json: Span<UInt8>, _ member: (_ key: String, PropertyValue) -> Void
) throws {
  guard PropertyValue.readObject(json, member: member) else {
    throw KnowledgeError(
      "The graph is damaged: \(String(decoding: json)) is no list of properties.")
  }
}

/// The texts that rows name by number.
private struct Symbols {
  private var names: [Int64: String] = [:]

  init(_ db: Database) throws {
    let select = try db.cachedStatement(sql: "SELECT id, name FROM symbol")
    try select.forEachRow { names[$0.integer(0)] = $0.text(1) }
  }

  subscript(number: Int64) -> String { names[number] ?? "" }
}

/// The row in the graph of each row of the file: in an array as far as numbers are dense enough for
/// one, which is always so unless most nodes were removed.
private struct RowNumbers {
  private var dense: [UInt32]
  private var sparse: [Int64: UInt32] = [:]

  init(_ db: Database) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM node") ?? 0
    let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let rowsOnPage: Int64 = 200
    let isDense = (0...pages * rowsOnPage).contains(last)
    dense = [UInt32](repeating: .max, count: isDense ? Int(last) + 1 : 0)
  }

  subscript(row: Int64) -> Int? {
    get {
      let number = dense.indices.contains(Int(row)) ? dense[Int(row)] : sparse[row] ?? .max
      return number == .max ? nil : Int(number)
    }
    set {
      let number = newValue.map { UInt32($0) } ?? .max
      if dense.indices.contains(Int(row)) { dense[Int(row)] = number } else { sparse[row] = number }
    }
  }
}
