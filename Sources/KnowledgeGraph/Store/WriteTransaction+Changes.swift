internal import GRDB
import PropertyGraph

extension WriteTransaction {
  /// Makes a change and writes it into the journal. What is so already is left alone.
  ///
  /// - Throws: `KnowledgeError` for what has no meaning: an id that is taken or unknown, an edge
  ///   without an end, a date that is no date, a node removed before its edges. The transaction is
  ///   then to be given up.
  func apply(_ change: GraphChange) throws {
    switch change {
    case .addNode(let record): try add(record)
    case .addEdge(let record): try add(record)
    case .addGraph(let graph): try add(graph)
    case .set(.graph, let key, let value): try set(setting: key, to: value)
    case .set(.node(let id), let key, let value): try set(node: id, key, to: value)
    case .set(.edge(let id), let key, let value): try set(edge: id, key, to: value)
    case .setLabels(let id, let labels): try setLabels(of: id, to: labels)
    case .removeNode(let id): try removeNode(id)
    case .removeEdge(let id): try removeEdge(id)
    }
  }
}

// MARK: - Adding

extension WriteTransaction {
  private func add(_ record: NodeRecord) throws {
    try check(record)
    let row = try newRow(of: .node)
    try insert(record, row: row)
    try journal(
      JournalChange(element: .node, row: row, after: record.journalJSON), name: record.title)
  }

  /// Adds an edge, and returns it with the id that it got if it had none.
  @discardableResult
  func add(_ given: EdgeRecord) throws -> EdgeRecord {
    var record = given
    if record.type == "" { record.type = nil }
    try checkKeys(record.properties)
    let row = try newRow(of: .edge)
    if given.id.isEmpty {
      try insertNamed(&record, row: row)
    } else {
      try insert(record, row: row)
    }
    try journal(
      JournalChange(element: .edge, row: row, after: record.journalJSON), name: record.title)
    return record
  }

  /// Inserts an edge under the id that follows from its ends and type, with a number if it is taken.
  private func insertNamed(_ edge: inout EdgeRecord, row: Int64) throws {
    let base = [edge.source, edge.type, edge.target].compactMap(\.self).joined(separator: "--")
    edge.id = base
    var number = 2
    while try !insertIfFree(edge, row: row) {
      edge.id = "\(base)-\(number)"
      number += 1
    }
  }

  private func add(_ graph: Graph) throws {
    for (key, value) in graph.settings.sorted(by: { $0.key < $1.key }) {
      try set(setting: key, to: value)
    }
    if try isEmpty {
      try graph.checkDates()
      try load(graph)
    } else {
      for node in graph.nodes { try add(graph[node].record) }
      for edge in graph.edges { try add(graph[edge].record) }
    }
  }

  /// Whether there is neither node nor edge.
  var isEmpty: Bool {
    get throws {
      let select = try db.cachedStatement(sql: "SELECT NOT EXISTS (SELECT 1 FROM node)")
      return try select.first { $0.integer(0) != 0 } ?? true
    }
  }
}

// MARK: - Setting

extension WriteTransaction {
  private func set(node id: String, _ key: String, to value: PropertyValue?) throws {
    let node = try knownNode(id)
    let before = node.record.properties[key]
    guard before != value else { return }
    try checkKeys([key: value])
    try setProperty(key, of: node, to: value)
    try journal(
      JournalChange(
        element: .node, row: node.row, key: key, before: before?.json, after: value?.json),
      name: node.record.title)
  }

  private func set(edge id: String, _ key: String, to value: PropertyValue?) throws {
    let edge = try knownEdge(id)
    let before = edge.record.properties[key]
    guard before != value else { return }
    try checkKeys([key: value])
    try setProperty(key, of: edge, to: value)
    try journal(
      JournalChange(
        element: .edge, row: edge.row, key: key, before: before?.json, after: value?.json),
      name: edge.record.title)
  }

  private func set(setting key: String, to value: PropertyValue?) throws {
    let before = try setting(key)
    guard before != value else { return }
    try checkKeys([key: value])
    try store(setting: key, value)
    try journal(
      JournalChange(element: .graph, key: key, before: before?.json, after: value?.json),
      name: key)
  }

  private func setLabels(of id: String, to labels: [String]) throws {
    let node = try knownNode(id)
    let changed = NodeRecord(id: id, labels: labels, properties: node.record.properties)
    guard changed.labels != node.record.labels else { return }
    try check(changed)
    try update(changed, row: node.row)
    try journal(
      JournalChange(
        element: .node, row: node.row, before: node.record.journalJSON,
        after: changed.journalJSON),
      name: changed.title)
  }
}

// MARK: - Removing

extension WriteTransaction {
  private func removeNode(_ id: String) throws {
    let node = try knownNode(id)
    let edges = try Set((edges(from: id) + edges(into: id)).map(\.id)).count
    guard edges == 0 else {
      let others =
        edges == 1 ? "an edge touches it. Remove that" : "\(edges) edges touch it. Remove these"
      throw KnowledgeError("The node \"\(id)\" cannot be removed while \(others) first.")
    }
    try deleteNode(row: node.row)
    try journal(
      JournalChange(element: .node, row: node.row, before: node.record.journalJSON),
      name: node.record.title)
  }

  private func removeEdge(_ id: String) throws {
    let edge = try knownEdge(id)
    try deleteEdge(row: edge.row)
    try journal(
      JournalChange(element: .edge, row: edge.row, before: edge.record.journalJSON),
      name: edge.record.title)
  }
}

// MARK: - What has no meaning

extension WriteTransaction {
  func knownNode(_ id: String) throws -> Stored<NodeRecord> {
    guard let node = try storedNode(id) else {
      throw KnowledgeError("There is no node with the id \"\(id)\".")
    }
    return node
  }

  func knownEdge(_ id: String) throws -> Stored<EdgeRecord> {
    guard let edge = try storedEdge(id) else {
      throw KnowledgeError("There is no edge with the id \"\(id)\".")
    }
    return edge
  }

  private func check(_ record: NodeRecord) throws {
    guard !record.id.isEmpty else { throw KnowledgeError("A node needs an id.") }
    for label in record.labels where label.isEmpty || label.contains(";") {
      throw KnowledgeError(
        "\"\(label)\" cannot be a label of \"\(record.id)\": a label has letters and no semicolon.")
    }
    try checkKeys(record.properties)
  }

  private func checkKeys<Value>(_ properties: [String: Value]) throws {
    guard properties[""] == nil else { throw KnowledgeError("A property needs a name.") }
  }
}
