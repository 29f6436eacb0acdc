import PropertyGraph
import Testing

@Suite struct GraphTests {
  let evening: Graph

  init() throws {
    evening = try Graph { build in
      build.set(setting: "zone", to: "Europe/Amsterdam")
      try build.addNode(
        NodeRecord(id: "session", labels: ["Meeting"], properties: ["date": "2022-09-28"]))
      try build.addNode(
        NodeRecord(id: "janny", labels: ["Person"], properties: ["name": "Janny Bakker-Klein"]))
      try build.addNode(NodeRecord(id: "fers", labels: ["Community"]))
      try build.addEdge(
        EdgeRecord(
          type: "ATTENDED", source: "janny", target: "session", properties: ["role": "speaker"]))
      try build.addEdge(EdgeRecord(type: "HOSTED", source: "fers", target: "session"))
      try build.addEdge(
        EdgeRecord(type: "KNOWS", source: "janny", target: "fers", isDirected: false))
    }
  }

  @Test func `dumps one line an element in order of id`() {
    #expect(
      evening.dump == """
        setting zone="Europe/Amsterdam"
        node fers :Community
        node janny :Person name="Janny Bakker-Klein"
        node session :Meeting date="2022-09-28"
        edge fers--HOSTED--session fers -HOSTED-> session
        edge janny--ATTENDED--session janny -ATTENDED-> session role="speaker"
        edge janny--KNOWS--fers janny -KNOWS-- fers

        """)
  }

  @Test func `finds nodes and edges by id`() throws {
    let janny = try #require(evening.node("janny"))
    #expect(evening[janny].name == "Janny Bakker-Klein")
    #expect(evening[janny].labels == ["Person"])
    #expect(evening.node("jan") == nil)
    let edge = try #require(evening.edge("janny--ATTENDED--session"))
    #expect(evening[edge].source == janny)
    #expect(evening[edge]["role"] == "speaker")
    #expect(evening[edge]["date"] == nil)
  }

  @Test func `lists edges by node, direction and type`() throws {
    let janny = try #require(evening.node("janny"))
    let session = try #require(evening.node("session"))
    #expect(evening.edges(into: session).map { evening[$0].type } == ["ATTENDED", "HOSTED"])
    #expect(evening.edges(into: session, type: "HOSTED").count == 1)
    #expect(evening.edges(into: session, type: "NOBODY").isEmpty)
    #expect(evening.edges(from: janny).map { evening[$0].type } == ["ATTENDED", "KNOWS"])
    let fers = try #require(evening.node("fers"))
    #expect(evening.edges(touching: fers).map { evening[$0].type } == ["HOSTED", "KNOWS"])
  }

  @Test func `reads dates in the graph's zone`() throws {
    let session = try #require(evening.node("session"))
    let bounds = evening[session].bounds
    #expect(bounds.earliest == 1_664_316_000 - 0)
    #expect(bounds.latest - bounds.earliest == 86_400)
    let janny = try #require(evening.node("janny"))
    #expect(evening[janny].bounds == .unknown)
  }

  @Test func `refuses two nodes of one id and an edge without an end`() {
    let twice = #expect(throws: GraphError.self) {
      try Graph { build in
        try build.addNode(NodeRecord(id: "a"))
        try build.addNode(NodeRecord(id: "a"))
      }
    }
    #expect(twice?.description == "There are two nodes with the id \"a\".")
    let loose = #expect(throws: GraphError.self) {
      try Graph { build in
        try build.addNode(NodeRecord(id: "a"))
        try build.addEdge(EdgeRecord(source: "a", target: "b"))
      }
    }
    #expect(
      loose?.description == "The edge from \"a\" to \"b\" has no end: there is no node \"b\".")
  }

  @Test func `gives parallel edges ids of their own`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a"))
      try build.addNode(NodeRecord(id: "b"))
      for _ in 0..<3 { try build.addEdge(EdgeRecord(type: "T", source: "a", target: "b")) }
      try build.addEdge(EdgeRecord(id: "a--T--b-2", source: "b", target: "a"))
    }
    #expect(
      graph.edges.map { graph[$0].id } == ["a--T--b", "a--T--b-2", "a--T--b-3", "a--T--b-4"])
  }

  @Test func `keeps 1 and 1.0 apart in one column`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a", properties: ["value": 1]))
      try build.addNode(NodeRecord(id: "b", properties: ["value": 1.0]))
      try build.addNode(NodeRecord(id: "c", properties: ["value": .strings(["x", "y"])]))
    }
    let values = graph.nodes.map { graph[$0]["value"] }
    #expect(values == [1, 1.0, .strings(["x", "y"])])
  }

  @Test func `a subgraph keeps the edges whose ends stay`() {
    let part = evening.subgraph(nodes: { !evening[$0].has(label: "Community") })
    #expect(part.nodeCount == 2)
    #expect(part.edges.map { part[$0].type } == ["ATTENDED"])
    #expect(part.settings == evening.settings)
  }
}
