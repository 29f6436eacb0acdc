internal import GRDB
import PropertyGraph

/// An element together with the number of its row.
struct Stored<Record> {
  var row: Int64
  var record: Record
}

/// Nodes and edges read from their rows, a few at a time.
extension Database {
  func storedNode(row: Int64) throws -> Stored<NodeRecord>? {
    try storedNodes("WHERE n.id = ?") { $0.bind(1, row) }.first
  }

  func storedEdge(row: Int64) throws -> Stored<EdgeRecord>? {
    try storedEdges("WHERE e.id = ?") { $0.bind(1, row) }.first
  }

  /// The row of the node with this id.
  func row(ofNode id: String) throws -> Int64? {
    let select = try cachedStatement(sql: "SELECT id FROM node WHERE key = ?")
    select.bind(1, id)
    return try select.first { $0.integer(0) }
  }

  /// The row of the edge with this id.
  func row(ofEdge id: String) throws -> Int64? {
    let select = try cachedStatement(sql: "SELECT id FROM edge WHERE key = ?")
    select.bind(1, id)
    return try select.first { $0.integer(0) }
  }

  /// The nodes `n` that meet a condition.
  func storedNodes(_ condition: String, bind: (Statement) -> Void) throws
    -> [Stored<NodeRecord>]
  {
    let select = try cachedStatement(
      sql: """
        SELECT n.id, n.key, l.name, n.name, n.date, n.properties
        FROM node n LEFT JOIN symbol l ON l.id = n.labels \(condition)
        """)
    bind(select)
    var found: [Stored<NodeRecord>] = []
    try select.forEachRow { row in
      var properties = try row.optionalText(5).map([String: PropertyValue].init(json:)) ?? [:]
      if let name = row.optionalText(3) { properties[PropertyKey.name] = .string(name) }
      if let date = row.optionalText(4) { properties[PropertyKey.date] = .string(date) }
      let labels = row.optionalText(2)?.split(separator: ";").map(String.init) ?? []
      found.append(
        Stored(
          row: row.integer(0),
          record: NodeRecord(id: row.text(1), labels: labels, properties: properties)))
    }
    return found
  }

  /// The edges `e` that meet a condition.
  func storedEdges(_ condition: String, bind: (Statement) -> Void) throws
    -> [Stored<EdgeRecord>]
  {
    let select = try cachedStatement(
      sql: """
        SELECT e.id, e.key, t.name, s.key, o.key, e.directed, e.date, e.properties
        FROM edge e JOIN node s ON s.id = e.source JOIN node o ON o.id = e.target
        LEFT JOIN symbol t ON t.id = e.type \(condition)
        """)
    bind(select)
    var found: [Stored<EdgeRecord>] = []
    try select.forEachRow { row in
      var properties = try row.optionalText(7).map([String: PropertyValue].init(json:)) ?? [:]
      if let date = row.optionalText(6) { properties[PropertyKey.date] = .string(date) }
      found.append(
        Stored(
          row: row.integer(0),
          record: EdgeRecord(
            id: row.text(1), type: row.optionalText(2), source: row.text(3), target: row.text(4),
            isDirected: row.integer(5) != 0, properties: properties)))
    }
    return found
  }
}
