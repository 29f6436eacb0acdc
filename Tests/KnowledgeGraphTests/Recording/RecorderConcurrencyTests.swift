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
}
