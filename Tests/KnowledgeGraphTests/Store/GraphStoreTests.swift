import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct GraphStoreTests {
  let folder: TemporaryFolder
  let store: GraphStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  static let evening: [GraphChange] = [
    .addNode(NodeRecord(id: "janny", labels: ["Person"], properties: ["name": "Janny"])),
    .addNode(
      NodeRecord(
        id: "evening", labels: ["Meeting"],
        properties: ["name": "Evening", "date": "2022-09-28", "place": "Leeuwarden"])),
    .addEdge(
      EdgeRecord(
        type: "ATTENDED", source: "janny", target: "evening", properties: ["role": "speaker"])),
  ]

  @Test func `what was applied is in the graph`() async throws {
    try await store.apply(Self.evening, verb: "meet")
    #expect(
      try await store.graph().dump == """
        node evening :Meeting date="2022-09-28" name="Evening" place="Leeuwarden"
        node janny :Person name="Janny"
        edge janny--ATTENDED--evening janny -ATTENDED-> evening role="speaker"

        """)
  }

  @Test func `another store finds the same in the file`() async throws {
    try await store.apply(Self.evening, verb: "meet")
    let other = try folder.store()
    #expect(try await other.graph() == store.graph())
  }

  @Test func `an entry says what was done`() async throws {
    let entry = try #require(try await store.apply(Self.evening, verb: "meet"))
    #expect(entry.verb == "meet")
    #expect(
      entry.summary
        == #"added Person "Janny", Meeting "Evening" and the link janny attended evening"#)
  }

  @Test func `nothing to change is no entry`() async throws {
    try await store.apply(Self.evening, verb: "meet")
    let entry = try await store.apply(
      [.set(.node("evening"), key: "place", to: "Leeuwarden")], verb: "edit")
    #expect(entry == nil)
  }

  @Test func `a write that throws changes nothing`() async throws {
    await #expect(throws: KnowledgeError.self) {
      try await store.apply(Self.evening + [.removeNode("nobody")], verb: "meet")
    }
    #expect(try await store.graph() == .empty)
  }
}
