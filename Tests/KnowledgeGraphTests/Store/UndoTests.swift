import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct UndoTests {
  let folder: TemporaryFolder
  let store: GraphStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  @Test func `undo takes the newest entry back`() async throws {
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    let before = try await store.graph().dump
    try await store.apply([.set(.node("janny"), key: "note", to: "here")], verb: "edit")
    let undo = try await store.undo()
    #expect(undo.undoes == 2)
    #expect(undo.summary == #"changed Person "Janny""#)
    #expect(try await store.graph().dump == before)
  }

  @Test func `undo twice takes two entries back, not the undo`() async throws {
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    try await store.apply([.set(.node("janny"), key: "note", to: "here")], verb: "edit")
    try await store.undo()
    #expect(try await store.undo().undoes == 1)
    #expect(try await store.graph() == .empty)
  }

  @Test func `undoing an undo is redo`() async throws {
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    let before = try await store.graph().dump
    let undo = try await store.undo()
    try await store.undo(undo.id)
    #expect(try await store.graph().dump == before)
    #expect(try await store.entry(1)?.undoneBy == nil)
    #expect(try await store.entry(2)?.undoneBy == 3)
  }

  @Test func `nothing to undo is said`() async throws {
    let error = await #expect(throws: KnowledgeError.self) { try await store.undo() }
    #expect(error?.description == "There is nothing to undo.")
  }

  @Test func `an unknown entry is said`() async throws {
    let error = await #expect(throws: KnowledgeError.self) { try await store.undo(7) }
    #expect(error?.description == "There is no entry 7 in the journal.")
  }

  @Test func `what is undone is not undone again`() async throws {
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    try await store.undo()
    let error = await #expect(throws: KnowledgeError.self) { try await store.undo(1) }
    #expect(
      error?.description
        == "Entry 1 is undone already, by entry 2. To have it again, undo 2.")
  }

  @Test func `an earlier entry that nothing touched since is taken back alone`() async throws {
    try await store.apply([.addNode(NodeRecord(id: "a"))], verb: "add")
    try await store.apply([.addNode(NodeRecord(id: "b"))], verb: "add")
    try await store.undo(1)
    #expect(try await store.graph().dump == "node b\n")
    try await store.undo()
    #expect(try await store.graph() == .empty)
  }

  @Test func `an entry that a later one touches stays, and the later one is named`() async throws {
    try await store.apply([.addNode(NodeRecord(id: "a"))], verb: "add")
    try await store.apply([.addNode(NodeRecord(id: "b"))], verb: "add")
    try await store.apply([.set(.node("a"), key: "note", to: "x")], verb: "edit")
    let error = await #expect(throws: KnowledgeError.self) { try await store.undo(1) }
    #expect(
      error?.description
        == #"Entry 1 cannot be undone before entry 3 (edit: changed "a"), which touches the same elements. Undo 3 first."#
    )
    try await store.undo(3)
    try await store.undo(1)
    #expect(try await store.graph().dump == "node b\n")
  }

  @Test(arguments: [
    GraphChange.addEdge(EdgeRecord(source: "a", target: "b")),
    .set(.node("b"), key: "by", to: .strings(["a"])),
    .addNode(NodeRecord(id: "c", properties: ["introducedBy": .strings(["a"])])),
  ])
  func `an entry to which a later one refers stays`(later: GraphChange) async throws {
    try await store.apply([.addNode(NodeRecord(id: "b"))], verb: "add")
    try await store.apply([.addNode(NodeRecord(id: "a"))], verb: "add")
    try await store.apply([later], verb: "link")
    await #expect(throws: KnowledgeError.self) { try await store.undo(2) }
    try await store.undo(3)
    try await store.undo(2)
    #expect(try await store.graph().dump == "node b\n")
  }

  @Test func `a redo onto what has gone since is refused`() async throws {
    try await store.apply(
      [.addNode(NodeRecord(id: "a")), .addNode(NodeRecord(id: "b"))], verb: "add")
    try await store.apply([.addEdge(EdgeRecord(source: "a", target: "b"))], verb: "link")
    let undo = try await store.undo()
    try await store.undo()
    let error = await #expect(throws: KnowledgeError.self) { try await store.undo(undo.id) }
    #expect(error?.description.hasPrefix("Entry 3 cannot be undone before entry 4") == true)
  }

  @Test func `a redo of what was recorded anew since is refused`() async throws {
    try await store.apply([.addNode(NodeRecord(id: "a"))], verb: "add")
    let undo = try await store.undo()
    try await store.apply([.addNode(NodeRecord(id: "a"))], verb: "add")
    let error = await #expect(throws: KnowledgeError.self) { try await store.undo(undo.id) }
    #expect(error?.description.hasPrefix("Entry 2 cannot be undone before entry 3") == true)
  }

  @Test func `what returns has its old row again, and nothing else got it meanwhile`()
    async throws
  {
    func row(of id: String) async throws -> Int64? {
      try await store.read { try $0.row(ofNode: id) }
    }
    try await store.apply([.addNode(NodeRecord(id: "a"))], verb: "add")
    try await store.apply([.addNode(NodeRecord(id: "b"))], verb: "add")
    let undo = try await store.undo()
    try await store.apply([.addNode(NodeRecord(id: "c"))], verb: "add")
    try await store.undo(undo.id)
    #expect(try await row(of: "b") == 2)
    #expect(try await row(of: "c") == 3)
  }
}

@Suite struct UndoLawTests {
  @Test(arguments: 0..<60)
  func `after any sequence of changes, undo restores the dump step by step, and redo too`(
    seed: Int
  ) async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    var random = RandomChanges(seed: seed)
    var dumps = [""]
    for _ in 0..<12 {
      guard try await store.apply(random.next(), verb: "test") != nil else { continue }
      let dump = try await store.graph().dump
      #expect(dump == random.graph.dump)
      dumps.append(dump)
    }
    var undos: [Int64] = []
    for dump in dumps.dropLast().reversed() {
      undos.append(try await store.undo().id)
      #expect(try await store.graph().dump == dump)
    }
    for (undo, dump) in zip(undos.reversed(), dumps.dropFirst()) {
      try await store.undo(undo)
      #expect(try await store.graph().dump == dump)
    }
    #expect(try await store.inconsistencies() == [])
  }

  @Test(arguments: 0..<40)
  func `any undo is refused or can itself be undone, and all entries can be in the end`(seed: Int)
    async throws
  {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    var random = RandomChanges(seed: seed)
    var numbers = SplitMix64(seed: UInt64(seed + 1000) &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<10 { try await store.apply(random.next(), verb: "test") }
    for _ in 0..<15 {
      let newest = try await store.history(limit: 1).first?.id ?? 1
      let before = try await store.graph().dump
      do {
        let undo = try await store.undo(Int64.random(in: 1...newest, using: &numbers))
        let after = try await store.graph().dump
        try await store.undo(undo.id)
        #expect(try await store.graph().dump == before)
        try await store.undo(try await store.history(limit: 1)[0].id)
        #expect(try await store.graph().dump == after)
      } catch is KnowledgeError {
        #expect(try await store.graph().dump == before)
      }
    }
    while let entry = try await store.history().first(where: {
      $0.undoes == nil && $0.undoneBy == nil
    }) {
      #expect(try await store.undo().undoes == entry.id)
    }
    #expect(try await store.graph() == .empty)
    #expect(try await store.inconsistencies() == [])
  }
}
