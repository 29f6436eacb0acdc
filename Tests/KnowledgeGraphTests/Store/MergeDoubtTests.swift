import PropertyGraph
import Testing

@testable import KnowledgeGraph

/// What an import would do, and what it does where something may be either of two.
@Suite struct MergeDoubtTests {
  private func roles(_ roles: String?..., idsFrom first: Int) throws -> Graph {
    try Graph { build in
      try build.addNode(NodeRecord(id: "ada", labels: ["Person"]))
      try build.addNode(NodeRecord(id: "m", labels: ["Meeting"]))
      for (number, role) in roles.enumerated() {
        try build.addEdge(
          EdgeRecord(
            id: "\(first + number)", type: "ATTENDED", source: "ada", target: "m",
            properties: role.map { ["role": .string($0)] } ?? [:]))
      }
    }
  }

  private func merge(_ offered: Graph, into known: Graph) throws -> MergeReport {
    try MergeReport(of: offered, into: known)
  }

  @Test func `Of parallel edges each is known as what it is, in whatever order`() throws {
    let report = try merge(
      roles(nil, "host", "speaker", idsFrom: 10), into: roles("speaker", nil, "host", idsFrom: 0))
    #expect(report.knownEdges == 3 && report.newEdges == 0)
    #expect(report.differences.isEmpty && report.filledIn == 0)
  }

  @Test func `An edge that says less than one of several is that one`() throws {
    let report = try merge(
      roles(nil, idsFrom: 10), into: roles("speaker", "host", idsFrom: 0))
    #expect(report.knownEdges == 1 && report.newEdges == 0)
  }

  @Test func `An edge that may be either of two is neither`() throws {
    let report = try merge(roles("host", idsFrom: 10), into: roles(nil, nil, idsFrom: 0))
    #expect(report.newEdges == 1)
    #expect(report.doubtfulEdges == ["10"])
    #expect(report.filledIn == 0)
  }

  @Test func `An edge that contradicts all of several is new`() throws {
    let report = try merge(
      roles("guest", idsFrom: 10), into: roles("speaker", "host", idsFrom: 0))
    #expect(report.newEdges == 1 && report.doubtfulEdges == ["10"])
  }

  @Test func `The only one there is, is the one, and the difference is listed`() throws {
    let report = try merge(roles("guest", idsFrom: 10), into: roles("host", idsFrom: 0))
    #expect(report.knownEdges == 1 && report.differences.map(\.offered) == ["guest"])
  }

  @Test func `A new node that is called like a known one is named`() throws {
    let known = try Graph.sketch(
      """
      Person janny Janny Bakker-Klein
      Theme work Opbouwwerk
      Meeting a Avond date=2022
      """)
    let offered = try Graph.sketch(
      """
      Person n1 janny bakker klein
      Person n2 Opbouwwerk
      Meeting n3 Avond date=2022
      Meeting n4 Avond date=2023
      Person janny Janny Bakker-Klein
      """)
    let report = try merge(offered, into: known)
    #expect(
      report.namesakes == [
        MergeReport.Namesake(id: "n1", known: "janny"), MergeReport.Namesake(id: "n3", known: "a"),
      ])
    #expect(report.matched == ["janny"])
  }

  @Test(arguments: 0..<30)
  func `The preview says what the import then does`(seed: Int) async throws {
    var random = RandomChanges(seed: seed)
    for _ in 0..<5 { _ = try random.next() }
    let first = random.graph
    for _ in 0..<5 { _ = try random.next() }
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.merge(first)
    let before = try await store.graph()
    let preview = try MergeReport(of: random.graph, into: before, trustingIDs: true)
    #expect(try await store.graph() == before)
    var done = try await store.merge(random.graph, trustingIDs: true)
    done.entry = nil
    #expect(done == preview)
  }

  @Test(arguments: 0..<50)
  func `A graph whose edges have other ids is known all the same`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let renamed = try Graph { build in
      for node in graph.nodes { try build.addNode(graph[node].record) }
      for edge in graph.edges {
        var record = graph[edge].record
        record.id = "\(edge.index)"
        try build.addEdge(record)
      }
    }
    let report = try merge(renamed, into: graph)
    #expect(report.newEdges == 0 && report.knownEdges == graph.edgeCount)
    #expect(report.differences.isEmpty && report.filledIn == 0)
  }

  @Test func `A preview is refused where the import would be`() throws {
    let known = try Graph.sketch("Person a Ada")
    #expect(throws: KnowledgeError.self) { try merge(.sketch("Theme a Ada"), into: known) }
    #expect(throws: KnowledgeError.self) { try merge(.sketch("Person b date=ooit"), into: known) }
  }
}
