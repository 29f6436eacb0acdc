import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RecorderConcurrencyTests {
  @Test func `Two who record the same people at once create nobody twice`() async throws {
    let folder = try TemporaryFolder()
    let stores = [try folder.store(), try folder.store()]
    try await withThrowingTaskGroup { group in
      for round in 0..<20 {
        for store in stores {
          group.addTask {
            try await store.record { record in
              try record.meeting(
                "Ronde", on: "20\(round + 10)", hostedBy: "Fers", with: ["Janny Bakker-Klein"])
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let graph = try await stores[0].graph()
    #expect(graph.nodes(labeled: "Person").count == 1)
    #expect(graph.nodes(labeled: "Community").count == 1)
    #expect(graph.nodes(labeled: "Meeting").count == 20)
    #expect(graph.edgeCount == 40)
  }

  @Test func `A name that somebody else recorded in between is known`() async throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store(), try folder.store())
    try await here.record { try $0.person("Janny Bakker-Klein") }
    try await there.record { try $0.person("Daniël Pit") }
    let receipt = try await here.record { try $0.product("Boek", by: ["Daniël"]) }
    #expect(receipt.matched.map(\.id) == ["daniel-pit"])
    try await here.undo()
    try await here.undo()
    let again = try await here.record { try $0.product("Boek", by: ["Daniël"]) }
    #expect(again.created.map(\.id).contains("daniel"))
  }
}
