import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct ConcurrencyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `two stores on one file lose nothing`() async throws {
    let stores = [try folder.store(author: "a"), try folder.store(author: "b")]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          for number in 0..<50 {
            let id = "\(store.author ?? "")\(number)"
            try await store.apply([.addNode(NodeRecord(id: id))], verb: "add")
          }
        }
      }
      try await group.waitForAll()
    }
    for store in stores {
      #expect(try await store.graph().nodeCount == 100)
      #expect(try await store.history().count == 100)
    }
    #expect(try await stores[0].inconsistencies() == [])
  }

  @Test func `two stores that look before they add make nobody twice`() async throws {
    let stores = [try folder.store(), try folder.store()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          for number in 0..<30 {
            try await store.write(verb: "add") { transaction in
              guard try transaction.nodes(folded: "janny \(number)").isEmpty else { return }
              try transaction.apply(
                .addNode(
                  NodeRecord(
                    id: UUID().uuidString, properties: ["name": .string("Janny \(number)")])))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await stores[0].graph().nodeCount == 30)
    #expect(try await stores[0].history().count == 30)
  }

  @Test func `a store sees what another has written`() async throws {
    let (one, other) = (try folder.store(), try folder.store())
    #expect(try await one.graph() == .empty)
    try await other.apply(GraphStoreTests.evening, verb: "meet")
    #expect(try await one.graph().nodeCount == 2)
    try await one.undo()
    #expect(try await other.graph() == .empty)
  }

  @Test func `stores that make one file at once make one graph`() async throws {
    for round in 0..<10 {
      try await withThrowingTaskGroup(of: Void.self) { [folder] group in
        for writer in 0..<4 {
          group.addTask {
            let store = try folder.store("\(round).kring")
            try await store.apply([.addNode(NodeRecord(id: "n\(writer)"))], verb: "add")
          }
        }
        try await group.waitForAll()
      }
      #expect(try await folder.store("\(round).kring").graph().nodeCount == 4)
    }
  }
}
