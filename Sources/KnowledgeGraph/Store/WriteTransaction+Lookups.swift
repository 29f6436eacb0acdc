internal import GRDB
import PropertyGraph

extension WriteTransaction {
  /// The node with this id.
  func node(_ id: String) throws -> NodeRecord? { try storedNode(id)?.record }

  /// The node in this row.
  func node(row: Int64) throws -> NodeRecord? { try db.storedNode(row: row)?.record }

  /// The edge with this id.
  func edge(_ id: String) throws -> EdgeRecord? { try storedEdge(id)?.record }

  /// The nodes that bear this name or alias, folded by `Names.fold`, in order of id.
  func nodes(folded name: String) throws -> [NodeRecord] {
    try nodes("JOIN name m ON m.node = n.id WHERE m.folded = ? ORDER BY n.key") {
      $0.bind(1, name)
    }
  }

  /// All folded names and aliases of the nodes that bear one of these labels, of all nodes if there
  /// are none, packed for matching them by their words or by nearness. O(their number).
  func knownNames(labeled labels: Set<NodeLabel>) throws -> KnownNames {
    var names = KnownNames()
    func read(_ select: Statement) throws {
      try select.forEachRow { row in
        row.withBytes(0) { names.append($0, row: row.integer(1)) }
      }
    }
    if labels.isEmpty { try read(db.cachedStatement(sql: "SELECT folded, node FROM name")) }
    let select = try db.cachedStatement(
      sql: "SELECT m.folded, m.node FROM node n JOIN name m ON m.node = n.id WHERE n.labels = ?")
    for symbol in try labelSets(with: labels) {
      select.bind(1, symbol)
      try read(select)
    }
    return names
  }

  /// The same, each with the id of its node and in their order, for suggesting some of them.
  func names(labeled labels: Set<NodeLabel>) throws -> [(folded: String, id: String)] {
    let select = try db.cachedStatement(
      sql: """
        SELECT m.folded, n.key FROM node n JOIN name m ON m.node = n.id
        WHERE n.labels = ? ORDER BY m.folded, n.key
        """)
    var names: [(folded: String, id: String)] = []
    if labels.isEmpty {
      let select = try db.cachedStatement(
        sql: "SELECT m.folded, n.key FROM node n JOIN name m ON m.node = n.id ORDER BY 1, 2")
      try select.forEachRow { names.append(($0.text(0), $0.text(1))) }
    }
    for symbol in try labelSets(with: labels) {
      select.bind(1, symbol)
      try select.forEachRow { names.append(($0.text(0), $0.text(1))) }
    }
    return names
  }

  /// The nodes with this label whose whole time lies within `day`, in order of id: a date names that
  /// day's only meeting.
  func nodes(labeled label: NodeLabel, on day: DateBounds) throws -> [NodeRecord] {
    try labelSets(with: [label]).flatMap { symbol in
      try nodes("WHERE n.labels = ? AND n.earliest >= ? AND n.latest <= ? ORDER BY n.key") {
        $0.bind(1, symbol)
        $0.bind(2, day.earliest)
        $0.bind(3, day.latest)
      }
    }
  }

  /// The labels that nodes bear, in order of name.
  func labels() throws -> [String] {
    let select = try db.cachedStatement(
      sql: """
        SELECT name FROM symbol s WHERE EXISTS (SELECT 1 FROM node WHERE labels = s.id)
        """)
    var labels: Set<String> = []
    try select.forEachRow { row in
      labels.formUnion(row.text(0).split(separator: ";").map(String.init))
    }
    return labels.sorted()
  }

  /// The edges that leave a node, of one type or of all, in order of id.
  func edges(from id: String, type: String? = nil) throws -> [EdgeRecord] {
    try edges(at: "source", id, type: type)
  }

  /// The edges that arrive at a node, of one type or of all, in order of id.
  func edges(into id: String, type: String? = nil) throws -> [EdgeRecord] {
    try edges(at: "target", id, type: type)
  }

  /// The edges of one type from one node to another, in order of id.
  func edges(from source: String, type: String, to target: String) throws -> [EdgeRecord] {
    guard let source = try row(ofNode: source), let target = try row(ofNode: target),
      let type = try knownSymbol(type)
    else { return [] }
    return try db.storedEdges("WHERE e.source = ? AND e.type = ? AND e.target = ? ORDER BY e.key") {
      $0.bind(1, source)
      $0.bind(2, type)
      $0.bind(3, target)
    }
    .map(\.record)
  }

  /// What is true of the graph as a whole.
  func setting(_ key: String) throws -> PropertyValue? {
    let select = try db.cachedStatement(sql: "SELECT value FROM setting WHERE key = ?")
    select.bind(1, key)
    return try select.first { PropertyValue(json: $0.text(0)) } ?? nil
  }
}

// MARK: - Rows

extension WriteTransaction {
  /// The row of the node with this id.
  func row(ofNode id: String) throws -> Int64? {
    if let row = nodeRows[id] { return row }
    nodeRows[id] = try db.row(ofNode: id)
    return nodeRows[id]
  }

  func storedNode(_ id: String) throws -> Stored<NodeRecord>? {
    let node = try db.storedNodes("WHERE n.key = ?") { $0.bind(1, id) }.first
    nodeRows[id] = node?.row
    return node
  }

  func storedEdge(_ id: String) throws -> Stored<EdgeRecord>? {
    try db.storedEdges("WHERE e.key = ?") { $0.bind(1, id) }.first
  }

  /// The newest entry of the journal before this transaction's own; nil if it has none.
  func newestEntry() throws -> Int64? {
    let select = try db.cachedStatement(sql: "SELECT max(id) FROM entry")
    var newest: Int64?
    try select.forEachRow { newest = $0.optionalInteger(0) }
    return newest
  }

  private func nodes(_ condition: String, bind: (Statement) -> Void) throws -> [NodeRecord] {
    try db.storedNodes(condition, bind: bind).map(\.record)
  }

  private func edges(at end: String, _ id: String, type: String?) throws -> [EdgeRecord] {
    let isOfType = type == nil ? "" : "AND e.type = (SELECT id FROM symbol WHERE name = ?)"
    return try db.storedEdges(
      "WHERE e.\(end) = (SELECT id FROM node WHERE key = ?) \(isOfType) ORDER BY e.key"
    ) {
      $0.bind(1, id)
      if let type { $0.bind(2, type) }
    }
    .map(\.record)
  }

  /// The sets of labels in which one of these occurs.
  private func labelSets(with labels: Set<NodeLabel>) throws -> [Int64] {
    let wanted = Set(labels.map(\.rawValue))
    let select = try db.cachedStatement(sql: "SELECT id, name FROM symbol ORDER BY id")
    var symbols: [Int64] = []
    try select.forEachRow { row in
      let set = row.text(1).split(separator: ";").map(String.init)
      if !wanted.isDisjoint(with: set) { symbols.append(row.integer(0)) }
    }
    return symbols
  }
}
