import Foundation
import PropertyGraph
import Synchronization
import Testing

@testable import KnowledgeGraph

@Suite struct KilledProcessTests {
  /// The meeting that round `round` records as its number `number`.
  static func meeting(_ round: Int, _ number: Int) -> [GraphChange] {
    let id = "r\(round)m\(number)"
    return [
      .addNode(NodeRecord(id: id, labels: ["Meeting"], properties: ["date": "2022-09-28"])),
      .addNode(NodeRecord(id: "\(id)p", labels: ["Person"], properties: ["name": .string(id)])),
    ]
      + (0..<6).map { guest in
        .addEdge(
          EdgeRecord(
            id: "\(id)e\(guest)", type: "ATTENDED", source: "\(id)p", target: id,
            properties: ["role": "guest"]))
      }
  }

  @Test func `what was acknowledged is whole after a kill, and nothing else is there`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path("test.kring")
    for round in 0..<12 {
      let log = folder.path("acknowledged-\(round)")
      try Data().write(to: URL(filePath: log))
      let least = 3 * round
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, log = log as String, round = round as Int, least = least as Int] in
        let recorded = Atomic(0)
        Thread.detachNewThread {
          while recorded.load(ordering: .relaxed) < least { usleep(20) }
          usleep(UInt32(97 * round))
          kill(getpid(), SIGKILL)
        }
        let store = try GraphStore(path: path)
        let acknowledged = try FileHandle(forWritingTo: URL(filePath: log))
        for number in 0... {
          try await store.apply(Self.meeting(round, number), verb: "meet")
          try acknowledged.write(contentsOf: Data([1]))
          recorded.add(1, ordering: .relaxed)
        }
      }
      #expect(try await verify(path, round: round, log: log) >= least)
    }
  }

  /// - Returns: how many meetings were acknowledged.
  private func verify(_ path: String, round: Int, log: String) async throws -> Int {
    let acknowledged = try Data(contentsOf: URL(filePath: log)).count
    let store = try GraphStore(path: path)
    let graph = try await store.graph()
    let meetings = graph.nodes(labeled: "Meeting").filter { graph[$0].id.hasPrefix("r\(round)m") }
    #expect((acknowledged...acknowledged + 1).contains(meetings.count))
    var expected = Graph.empty
    for number in 0..<meetings.count {
      expected = try expected.applying(Self.meeting(round, number))
    }
    let found = graph.subgraph(nodes: { graph[$0].id.hasPrefix("r\(round)m") })
    #expect(found == expected)
    #expect(try await store.history().count == graph.nodes(labeled: "Meeting").count)
    #expect(try await store.inconsistencies() == [])
    return acknowledged
  }
}
