internal import GRDB
import PropertyGraph

/// A whole graph into a store that has neither node nor edge: its indexes are built last, and one
/// change in the journal holds the range of rows.
extension WriteTransaction {
  /// - Precondition: the store is empty, and the dates of the graph hold.
  func load(_ graph: Graph) throws {
    guard graph.nodeCount > 0 else { return }
    let columns = try LoadColumns(graph, self)
    let firstNode = try newRow(of: .node)
    let firstEdge = try newRow(of: .edge)
    try rebuildingIndexes {
      try loadNodes(of: graph, columns, from: firstNode)
      try loadEdges(of: graph, columns, from: firstEdge, nodesFrom: firstNode)
    }
    skipRows(nodes: graph.nodeCount - 1, edges: graph.edgeCount - 1)

    let rows = ImportedRows(
      nodes: firstNode...firstNode + Int64(graph.nodeCount) - 1,
      edges: graph.edgeCount == 0 ? nil : firstEdge...firstEdge + Int64(graph.edgeCount) - 1)
    try journal(JournalChange(element: .graph, after: rows.json), name: "")
  }

  private func loadNodes(of graph: Graph, _ columns: LoadColumns, from first: Int64) throws {
    let insert = try db.cachedStatement(sql: Self.insertNode)
    let names = try db.cachedStatement(sql: Self.insertName)
    var json: [UInt8] = []
    for node in graph.nodes {
      let row = first + Int64(node.index)
      insert.bind(1, row)
      graph.withIDBytes(of: node) { insert.bind(2, bytes: $0) }
      insert.bind(3, columns.labels[graph.labelSet(of: node)])
      insert.bind(4, text: columns.names, at: node.index)
      try bind(columns.nodeDates, at: node.index, graph.bounds(of: node), columns, insert, from: 5)
      columns.nodeProperties.write(node.index, to: &json)
      insert.bind(8, json: json)
      try insert.run()
      for name in columns.foldedNames(node.index) {
        names.bind(1, name)
        names.bind(2, row)
        try names.run()
      }
    }
  }

  private func loadEdges(
    of graph: Graph, _ columns: LoadColumns, from first: Int64, nodesFrom firstNode: Int64
  ) throws {
    let insert = try db.cachedStatement(sql: Self.insertEdge)
    var json: [UInt8] = []
    for edge in graph.edges {
      insert.bind(1, first + Int64(edge.index))
      graph.withIDBytes(of: edge) { insert.bind(2, bytes: $0) }
      insert.bind(3, columns.types[graph.typeIndex(of: edge)])
      insert.bind(4, firstNode + Int64(graph.source(of: edge).index))
      insert.bind(5, firstNode + Int64(graph.target(of: edge).index))
      insert.bind(6, graph.isDirected(edge))
      try bind(columns.edgeDates, at: edge.index, graph.bounds(of: edge), columns, insert, from: 7)
      columns.edgeProperties.write(edge.index, to: &json)
      insert.bind(10, json: json)
      try insert.run()
    }
  }

  private func bind(
    _ dates: PropertyGraph.Column?, at row: Int, _ bounds: DateBounds, _ columns: LoadColumns,
    _ insert: Statement, from first: Int32
  ) throws {
    var bounds = bounds
    insert.bind(first, text: dates, at: row)
    if !columns.isInZone, let date = dates?.value(at: row)?.string {
      bounds = try EDTFDate(date).bounds(in: zone)
    }
    insert.bind(first + 1, bounds.storedEarliest)
    insert.bind(first + 2, bounds.storedLatest)
  }
}

/// The columns of a graph as the rows of a store take them.
private struct LoadColumns {
  /// The symbols of the graph's sets of labels and types, by their numbers there.
  let labels: [Int64?]
  let types: [Int64?]
  let names: PropertyGraph.Column?
  let aliases: PropertyGraph.Column?
  let nodeDates: PropertyGraph.Column?
  let nodeProperties: JSONColumns
  let edgeDates: PropertyGraph.Column?
  let edgeProperties: JSONColumns
  /// Whether the graph reads its dates in the zone of the store.
  let isInZone: Bool

  init(_ graph: Graph, _ transaction: WriteTransaction) throws {
    labels = try graph.labelSets.map(transaction.symbol(ofLabels:))
    types = try graph.types.map { $0.isEmpty ? nil : try transaction.symbol($0) }
    names = graph.nodeColumns.first { $0.key == PropertyKey.name }
    aliases = graph.nodeColumns.first { $0.key == PropertyKey.aliases }
    nodeDates = graph.nodeColumns.first { $0.key == PropertyKey.date }
    edgeDates = graph.edgeColumns.first { $0.key == PropertyKey.date }
    nodeProperties = JSONColumns(graph.nodeColumns, hasNameColumn: true)
    edgeProperties = JSONColumns(graph.edgeColumns, hasNameColumn: false)
    isInZone = try graph.zone == transaction.zone
  }

  func foldedNames(_ row: Int) -> Set<String> {
    NodeRecord.foldedNames(names?.value(at: row), aliases?.value(at: row))
  }
}

/// Properties that stand together in one JSON object, written row by row.
private struct JSONColumns {
  private let columns: [JSONColumn]

  private struct JSONColumn {
    let values: PropertyGraph.Column
    /// The key in quotes and a colon.
    let prefix: [UInt8]
    /// Whether texts stand in a column of the table.
    let isName: Bool
  }

  init(_ all: [PropertyGraph.Column], hasNameColumn: Bool) {
    columns = all.sorted { $0.key < $1.key }.filter { $0.key != PropertyKey.date }.map {
      JSONColumn(
        values: $0, prefix: Array("\($0.key.json):".utf8),
        isName: hasNameColumn && $0.key == PropertyKey.name)
    }
  }

  /// Writes the object of a row; nothing if it has no such property.
  func write(_ row: Int, to json: inout [UInt8]) {
    json.removeAll(keepingCapacity: true)
    for column in columns {
      guard let value = column.values.value(at: row) else { continue }
      if column.isName, case .string(let name) = value, !name.isEmpty { continue }
      json.append(json.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
      json += column.prefix
      json += value.json.utf8
    }
    if !json.isEmpty { json.append(UInt8(ascii: "}")) }
  }
}

extension Statement {
  fileprivate func bind(_ parameter: Int32, json: [UInt8]) {
    if json.isEmpty { bind(parameter, nil as String?) } else { bind(parameter, bytes: json.span) }
  }

  /// Binds the text that a row has in a column; null if it has none, or an empty one.
  fileprivate func bind(_ parameter: Int32, text column: PropertyGraph.Column?, at row: Int) {
    bind(parameter, nil as String?)
    _ = column?.withText(at: row) { if !$0.isEmpty { bind(parameter, bytes: $0) } }
  }
}
