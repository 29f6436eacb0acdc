internal import GRDB
import PropertyGraph

/// A whole graph into a store that has neither node nor edge: its indexes are built last, and one
/// change in the journal holds the range of rows.
extension WriteTransaction {
  func load(_ graph: Graph) throws {
    guard graph.nodeCount > 0 else { return }
    for index in Schema.bulkIndexes { try db.execute(sql: "DROP INDEX \(index.name)") }
    let firstNode = try newRow(of: .node)
    try loadNodes(of: graph, from: firstNode)
    let firstEdge = try newRow(of: .edge)
    try loadEdges(of: graph, from: firstEdge, nodesFrom: firstNode)
    for index in Schema.bulkIndexes { try db.execute(sql: index.sql) }
    skipRows(nodes: graph.nodeCount - 1, edges: graph.edgeCount - 1)

    let rows = ImportedRows(
      nodes: firstNode...firstNode + Int64(graph.nodeCount) - 1,
      edges: graph.edgeCount == 0 ? nil : firstEdge...firstEdge + Int64(graph.edgeCount) - 1)
    try journal(JournalChange(element: .graph, after: rows.json), name: "")
  }

  private func loadNodes(of graph: Graph, from first: Int64) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO node (id, key, labels, name, date, earliest, latest, properties)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertName = try db.cachedStatement(sql: "INSERT INTO name (folded, node) VALUES (?, ?)")
    for node in graph.nodes {
      let record = graph[node].record
      let stored = try storedProperties(of: record)
      let row = first + Int64(node.index)
      insert.bind(1, row)
      insert.bind(2, record.id)
      insert.bind(3, try symbol(ofLabels: record.labels))
      bind(stored, to: insert, from: 4)
      try insert.run()
      for name in record.foldedNames {
        insertName.bind(1, name)
        insertName.bind(2, row)
        try insertName.run()
      }
    }
  }

  private func loadEdges(of graph: Graph, from first: Int64, nodesFrom firstNode: Int64) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO edge (id, key, type, source, target, directed, date, earliest, latest, properties)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for edge in graph.edges {
      let record = graph[edge].record
      let stored = try storedProperties(of: record)
      insert.bind(1, first + Int64(edge.index))
      insert.bind(2, record.id)
      insert.bind(3, try record.type.map(symbol))
      insert.bind(4, firstNode + Int64(graph[edge].source.index))
      insert.bind(5, firstNode + Int64(graph[edge].target.index))
      insert.bind(6, record.isDirected)
      bind(stored, to: insert, from: 7)
      try insert.run()
    }
  }
}
