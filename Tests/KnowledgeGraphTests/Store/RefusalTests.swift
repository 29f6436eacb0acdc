import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct RefusalTests {
  static let refusals: [(change: GraphChange, sentence: String)] = [
    (.addNode(NodeRecord(id: "")), "A node needs an id."),
    (.addNode(NodeRecord(id: "janny")), #"There is a node with the id "janny" already."#),
    (
      .addNode(NodeRecord(id: "x", labels: ["A;B"])),
      #""A;B" cannot be a label of "x": a label has letters and no semicolon."#
    ),
    (
      .addNode(NodeRecord(id: "x", properties: ["date": .integer(2022)])),
      #"The date of node "x" is 2022, which is no text. Write it as in "2022-09-28"."#
    ),
    (
      .addEdge(EdgeRecord(id: "janny--ATTENDED--evening", source: "janny", target: "evening")),
      #"There is an edge with the id "janny--ATTENDED--evening" already."#
    ),
    (
      .addEdge(EdgeRecord(source: "janny", target: "nobody")),
      #"The edge from "janny" to "nobody" has no end: there is no node with the id "nobody"."#
    ),
    (.set(.node("nobody"), key: "note", to: "x"), #"There is no node with the id "nobody"."#),
    (.set(.edge("nothing"), key: "note", to: "x"), #"There is no edge with the id "nothing"."#),
    (.set(.node("janny"), key: "", to: "x"), "A property needs a name."),
    (
      .set(.graph, key: "zone", to: "Mars"),
      #""Mars" is no time zone. Try "Europe/Amsterdam" or "UTC"."#
    ),
    (.setLabels(of: "nobody", to: []), #"There is no node with the id "nobody"."#),
    (
      .removeNode("janny"),
      #"The node "janny" cannot be removed while an edge touches it. Remove that first."#
    ),
    (.removeEdge("nothing"), #"There is no edge with the id "nothing"."#),
  ]

  @Test(arguments: refusals.indices)
  func `what has no meaning is refused in one sentence, and nothing changes`(number: Int)
    async throws
  {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    let before = try await store.graph()
    let error = await #expect(throws: KnowledgeError.self) {
      try await store.apply(
        [.addNode(NodeRecord(id: "before")), Self.refusals[number].change], verb: "test")
    }
    #expect(error?.description == Self.refusals[number].sentence)
    #expect(try await store.graph() == before)
    #expect(try await store.history().count == 1)
  }

  @Test(arguments: ["28-09-2022", "2022-13", "2022/2021", "yesterday", ""])
  func `a date that is none is refused, with what to write instead`(date: String) async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let changes: [GraphChange] = [
      .addNode(NodeRecord(id: "a", properties: ["date": .string(date)]))
    ]
    let error = await #expect(throws: KnowledgeError.self) {
      try await store.apply(changes, verb: "add")
    }
    #expect(error?.description.hasPrefix(#"The date of node "a" does not hold. "#) == true)
    #expect(try await store.graph() == .empty)
  }
}
