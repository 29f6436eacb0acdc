import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct MergeTests {
  let folder: TemporaryFolder
  let store: GraphStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  private func graph(_ changes: GraphChange...) throws -> Graph {
    try Graph.empty.applying(changes)
  }

  private func janny(_ name: String, _ label: String = "Person") -> GraphChange {
    .addNode(NodeRecord(id: "janny", labels: [label], properties: ["name": .string(name)]))
  }

  @Test func `an import into an empty store is that graph, and one change`() async throws {
    let graph = try Graph.empty.applying(
      GraphStoreTests.evening + [.set(.graph, key: "zone", to: "Europe/Amsterdam")])
    let report = try await store.merge(graph)
    #expect(try await store.graph() == graph)
    #expect(report.newNodes == 2)
    #expect(report.newEdges == 1)
    #expect(report.entry?.summary == "added 2 nodes and 1 link; changed the setting zone")
    #expect(try await store.history() == [report.entry].compactMap(\.self))
    #expect(try await store.inconsistencies() == [])
  }

  @Test func `an import into an empty store can be undone and redone`() async throws {
    let graph = try Graph.empty.applying(GraphStoreTests.evening)
    try await store.merge(graph)
    let undo = try await store.undo()
    #expect(
      undo.summary
        == #"removed Meeting "Evening", Person "Janny" and the link janny attended evening"#)
    #expect(try await store.graph() == .empty)
    let redo = try await store.undo(undo.id)
    #expect(redo.summary == "added 2 nodes and 1 link")
    #expect(try await store.graph() == graph)
    #expect(try await store.history()[1].summary == undo.summary)
    #expect(try await store.inconsistencies() == [])
  }

  @Test func `an import is not undone while a later entry hangs on it`() async throws {
    try await store.merge(Graph.empty.applying(GraphStoreTests.evening))
    try await store.apply(
      [
        .addNode(NodeRecord(id: "daniel")),
        .addEdge(EdgeRecord(type: "KNOWS", source: "daniel", target: "janny")),
      ], verb: "link")
    let error = await #expect(throws: KnowledgeError.self) { try await store.undo(1) }
    #expect(error?.description.hasPrefix("Entry 1 cannot be undone before entry 2") == true)
    try await store.undo()
    try await store.undo()
    #expect(try await store.graph() == .empty)
  }

  @Test func `an import after all was removed gets rows of its own`() async throws {
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    let undo = try await store.undo()
    try await store.merge(graph(.addNode(NodeRecord(id: "other"))))
    try await store.undo(undo.id)
    #expect(try await store.graph().nodeCount == 3)
    #expect(try await store.inconsistencies() == [])
  }

  @Test func `importing twice changes nothing`() async throws {
    let graph = try Graph.empty.applying(GraphStoreTests.evening)
    try await store.merge(graph)
    let report = try await store.merge(graph)
    #expect(report.entry == nil)
    #expect(report.knownNodes == 2)
    #expect(report.knownEdges == 1)
  }

  @Test func `a node with the same id, label and folded name is the same`() async throws {
    try await store.merge(graph(janny("Janny Bakker-Klein")))
    let report = try await store.merge(graph(janny("janny bakker klein")))
    #expect(report.knownNodes == 1)
    #expect(
      report.differences == [
        MergeReport.Difference(
          element: .node("janny"), key: "name", known: "Janny Bakker-Klein",
          offered: "janny bakker klein")
      ])
    #expect(try await store.graph().dump.contains("Janny Bakker-Klein"))
  }

  @Test func `nodes that share an id and nothing else are listed, and nothing is imported`()
    async throws
  {
    try await store.merge(graph(janny("Janny Bakker-Klein")))
    let before = try await store.graph()
    let error = await #expect(throws: KnowledgeError.self) {
      try await store.merge(graph(janny("Janny", "Theme"), .addNode(NodeRecord(id: "new"))))
    }
    #expect(
      error?.description == """
        Nothing was imported: a node shares its id with another that has another kind or name.
          janny: Person "Janny Bakker-Klein" here, Theme "Janny" in the import
        If they are the same, import with --trust-ids; if not, give them other ids in the file.
        """)
    #expect(try await store.graph() == before)
  }

  @Test func `trusted ids are the same whatever they are called`() async throws {
    try await store.merge(graph(janny("Janny Bakker-Klein")))
    let report = try await store.merge(graph(janny("Janny B.", "Theme")), trustingIDs: true)
    #expect(report.differences.map(\.key) == ["kind", "name"])
    #expect(report.entry == nil)
  }

  @Test func `what was missing is filled in, what differs is kept`() async throws {
    try await store.merge(
      graph(janny("Janny"), .set(.node("janny"), key: "place", to: "Leeuwarden")))
    let report = try await store.merge(
      graph(
        janny("Janny"), .set(.node("janny"), key: "place", to: "Utrecht"),
        .set(.node("janny"), key: "note", to: "new")))
    #expect(report.filledIn == 1)
    #expect(report.differences.map(\.offered) == ["Utrecht"])
    #expect(
      try await store.graph().dump
        == "node janny :Person name=\"Janny\" note=\"new\" place=\"Leeuwarden\"\n")
  }

  @Test func `what differs is replaced when asked`() async throws {
    try await store.merge(
      graph(janny("Janny"), .set(.node("janny"), key: "place", to: "Leeuwarden")))
    let report = try await store.merge(
      graph(janny("Janny"), .set(.node("janny"), key: "place", to: "Utrecht")), replacing: true)
    #expect(report.differences.map(\.known) == ["Leeuwarden"])
    #expect(try await store.graph().dump.contains("Utrecht"))
  }

  @Test func `an edge that says the same on the same day is the same, whatever its id`()
    async throws
  {
    try await store.merge(Graph.empty.applying(GraphStoreTests.evening))
    let graph = try Graph.empty.applying(
      GraphStoreTests.evening.dropLast() + [
        .addEdge(EdgeRecord(id: "e0", type: "ATTENDED", source: "janny", target: "evening"))
      ])
    let report = try await store.merge(graph)
    #expect(report.knownEdges == 1)
    #expect(report.entry == nil)
  }

  @Test func `an edge whose id another bears gets one of its own`() async throws {
    let nodes = [GraphChange.addNode(NodeRecord(id: "a")), .addNode(NodeRecord(id: "b"))]
    let first = EdgeRecord(id: "0", type: "KNOWS", source: "a", target: "b")
    let second = EdgeRecord(id: "0", type: "TRUSTS", source: "b", target: "a")
    try await store.merge(Graph.empty.applying(nodes + [.addEdge(first)]))
    let report = try await store.merge(Graph.empty.applying(nodes + [.addEdge(second)]))
    #expect(report.renamedEdges == ["0"])
    #expect(try await store.graph().edge("b--TRUSTS--a") != nil)
  }

  @Test func `dates that are none are listed, and nothing is imported`() async throws {
    let error = await #expect(throws: KnowledgeError.self) {
      try await store.merge(
        graph(
          .addNode(NodeRecord(id: "a", properties: ["date": "yesterday"])),
          .addNode(NodeRecord(id: "b", properties: ["date": .float(12.5)])),
          .addNode(NodeRecord(id: "c", properties: ["date": "../.."]))))
    }
    #expect(
      error?.description
        == #"Nothing was imported: a date is none on a ("yesterday"), b (12.5). Write it as in "2022-09-28", or give that property another name."#
    )
    #expect(try await store.graph() == .empty)
  }

  @Test func `a year that came as a number is a date`() async throws {
    try await store.merge(
      graph(.addNode(NodeRecord(id: "a", properties: ["date": .integer(2019)]))))
    #expect(try await store.graph().dump == "node a date=\"2019\"\n")
  }

  @Test func `a known zone stays, and dates are read in it`() async throws {
    try await store.apply([.set(.graph, key: "zone", to: "Europe/Amsterdam")], verb: "init")
    let report = try await store.merge(
      Graph.empty.applying(
        GraphStoreTests.evening + [.set(.graph, key: "zone", to: "America/New_York")]))
    #expect(report.differences.map(\.element) == [.graph])
    #expect(try await store.graph().zone.identifier == "Europe/Amsterdam")
    #expect(try await store.inconsistencies() == [])
  }

  @Test(arguments: 0..<30)
  func `an import of any graph is that graph, and its undo and redo too`(seed: Int) async throws {
    var random = RandomChanges(seed: seed)
    for _ in 0..<8 { _ = try random.next() }
    guard random.graph.nodeCount > 0 else { return }
    try await store.merge(random.graph)
    #expect(try await store.graph().dump == random.graph.dump)
    let undo = try await store.undo()
    #expect(try await store.graph() == .empty)
    let redo = try await store.undo(undo.id)
    #expect(try await store.graph().dump == random.graph.dump)
    #expect(try await store.inconsistencies() == [])
    try await store.undo()
    #expect(try await store.graph() == .empty)
    #expect(try await store.entry(redo.id)?.undoneBy == nil)
    #expect(try await store.entry(1)?.undoneBy == redo.id + 1)
    #expect(try await store.inconsistencies() == [])
  }

  @Test(arguments: 0..<20)
  func `the redo of an import goes beside what was recorded meanwhile`(seed: Int) async throws {
    var random = RandomChanges(seed: seed)
    for _ in 0..<8 { _ = try random.next() }
    guard random.graph.nodeCount > 0 else { return }
    let other = GraphChange.addNode(NodeRecord(id: "other", properties: ["name": "Other"]))
    try await store.merge(random.graph)
    let undo = try await store.undo()
    try await store.apply([other], verb: "add")
    try await store.undo(undo.id)
    #expect(try await store.graph().dump == random.graph.applying([other]).dump)
    try await store.undo(1)
    #expect(try await store.graph() == Graph.empty.applying([other]))
    #expect(try await store.inconsistencies() == [])
  }

  @Test(arguments: 0..<30)
  func `importing again what has grown since brings what is new`(seed: Int) async throws {
    var random = RandomChanges(seed: seed)
    for _ in 0..<5 { _ = try random.next() }
    let first = random.graph
    try await store.merge(first)
    var added: [GraphChange] = []
    for _ in 0..<5 {
      added += try random.next().filter {
        if case .addNode = $0 { true } else if case .addEdge = $0 { true } else { false }
      }
    }
    var grown = first
    for change in added { grown = (try? grown.applying([change])) ?? grown }
    try await store.merge(grown, trustingIDs: true)
    #expect(try await store.graph().edgeCount == grown.edgeCount)
    #expect(try await store.graph().nodeCount == grown.nodeCount)
    #expect(try await store.inconsistencies() == [])
  }
}
