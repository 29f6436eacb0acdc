import GRDB
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct SchemaTests {
  let folder: TemporaryFolder
  let store: GraphStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store(author: "eva")
  }

  private func rows(_ sql: String) async throws -> [String] {
    try await store.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.map { "\($0.0)=\($0.1.isNull ? "" : "\($0.1.storage.value ?? "")")" }
          .joined(separator: " ")
      }
    }
  }

  @Test func `a browser shows people and meetings as tables`() async throws {
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    #expect(
      try await rows("SELECT id, name, meetings FROM person")
        == ["id=janny name=Janny meetings=Evening"])
    #expect(
      try await rows("SELECT name, date, place, came FROM meeting")
        == ["name=Evening date=2022-09-28 place=Leeuwarden came=Janny"])
    #expect(
      try await rows("SELECT source, type, target, role FROM link")
        == ["source=Janny type=ATTENDED target=Evening role=speaker"])
    #expect(
      try await rows("SELECT * FROM history")
        == ["entry=1 at=2022-09-28 14:00:00 by=eva verb=meet undoes= changes=3"])
  }

  @Test(arguments: NodeLabel.allCases)
  func `every label has a view`(label: NodeLabel) async throws {
    try await store.apply(
      [.addNode(NodeRecord(id: "x", labels: [label.rawValue, "Other"]))], verb: "add")
    #expect(
      try await rows("SELECT id FROM \"\(label.rawValue.lowercased())\"") == ["id=x"])
  }

  @Test(arguments: [
    "INSERT INTO node (key, properties) VALUES ('x', '[1]')",
    "INSERT INTO node (key, properties) VALUES ('x', '{\"a\":')",
    "INSERT INTO node (key, name) VALUES ('x', '')",
    "INSERT INTO node (key, earliest) VALUES ('x', 5)",
    "INSERT INTO node (key, date, earliest, latest) VALUES ('x', '2022', 5, 5)",
    "INSERT INTO node (key, labels) VALUES ('x', 99)",
    "INSERT INTO node (key) VALUES ('janny')",
    "INSERT INTO edge (key, source, target, directed) VALUES ('x', 1, 99, 1)",
    "INSERT INTO edge (key, source, target, directed) VALUES ('x', 1, 2, 2)",
    "INSERT INTO symbol (name) VALUES ('')",
    "INSERT INTO setting (key, value) VALUES ('x', 'no json')",
    "INSERT INTO change (entry, seq, element) VALUES (99, 1, 'graph')",
    "DELETE FROM node WHERE key = 'janny'",
    "UPDATE edge SET directed = 'yes'",
  ])
  func `the tables keep out what has no meaning, whoever writes`(sql: String) async throws {
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    await #expect(throws: DatabaseError.self) {
      try await store.queue.write { try $0.execute(sql: sql) }
    }
  }
}
