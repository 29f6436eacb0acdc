import GRDB
import PropertyGraph

@testable import KnowledgeGraph

extension GraphStore {
  /// What is wrong with the file: what SQLite finds, names that are not those of their nodes, bounds
  /// that are not those of their dates.
  func inconsistencies() async throws -> [String] {
    try await read { db in
      var found = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      found += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
      let graph = try Graph(reading: db)
      for node in graph.nodes {
        let view = graph[node]
        let names = try Set(
          String.fetchAll(
            db,
            sql: "SELECT folded FROM name WHERE node = (SELECT id FROM node WHERE key = ?)",
            arguments: [view.id]))
        if names != view.record.foldedNames { found.append("names of \(view.id): \(names)") }
        found += try self.bounds(db, "node", view.id, expected: view.bounds)
      }
      for edge in graph.edges {
        found += try self.bounds(db, "edge", graph[edge].id, expected: graph[edge].bounds)
      }
      return found
    }
  }

  private func bounds(_ db: Database, _ table: String, _ id: String, expected: DateBounds) throws
    -> [String]
  {
    let row = try Row.fetchOne(
      db, sql: "SELECT earliest, latest FROM \(table) WHERE key = ?", arguments: [id])
    let earliest: Int64? = row?["earliest"]
    let latest: Int64? = row?["latest"]
    guard earliest == expected.storedEarliest, latest == expected.storedLatest else {
      return ["bounds of \(id): \(earliest ?? 0) \(latest ?? 0), not \(expected)"]
    }
    return []
  }
}
