import KnowledgeGraph
import PropertyGraph
import Testing

/// An autumn in which one idea went from a bootcamp to an evening, and its book, three years later.
private func evening() throws -> Graph {
  try Graph.sketch(
    """
    setting zone=Europe/Amsterdam
    Person bernou Bernou Ozinga
    Person janny Janny Bakker-Klein
    Person daniel Daniël Pit
    Person noor Noor
    Community fers Fers
    Theme work Opbouwwerk
    Meeting bootcamp Bootcamp date=2019-23
    Meeting session Sessie date=2022-09-28
    Insight idea OF and BY for ALL date=2018
    Insight later Echt samen
    Product book Het boek date=2023
    bernou ATTENDED bootcamp
    daniel ATTENDED bootcamp
    janny ATTENDED session
    daniel ATTENDED session
    fers HOSTED session
    bernou VOICED idea
    idea CARRIED_INTO bootcamp by=bernou
    idea CARRIED_INTO session by=daniel,bernou
    session SPARKED later
    session LED_TO book
    janny MADE book
    session ABOUT work
    noor KNOWS janny date=2021/..
    """)
}

extension Graph {
  fileprivate var ids: [String] { nodes.map { self[$0].id } }
}

@Suite struct `What of a graph is handed on` {
  @Test func `All of it, if nothing is asked`() throws {
    #expect(try evening().selecting(Selection()) == evening())
  }

  @Test func `Each choice is made among what is left by the one before`() throws {
    var selection = Selection()
    selection.during = try EDTFDate("2022")
    selection.people = true
    let met = try evening().selecting(selection)
    #expect(met.ids == ["bernou", "daniel", "janny", "noor"])
    #expect(met.edges.map { met[$0].id } == ["daniel--MET--janny"])
    selection.around = "Janny"
    #expect(try evening().selecting(selection).ids == ["daniel", "janny"])
  }

  @Test func `The people of a trail met where it went, and know how far that is`() throws {
    var selection = Selection()
    selection.spread = "of and by for all"
    selection.people = true
    let met = try evening().selecting(selection)
    #expect(met.ids == ["bernou", "daniel", "janny"])
    #expect(met[met.node("janny")!]["generation"] == 3)
    #expect(
      met.edges.map { met[$0].id } == ["bernou--MET--daniel", "daniel--MET--janny"])
  }

  @Test func `A centre that is not among what is left is named`() throws {
    var selection = Selection()
    selection.around = "Opbouwwerk"
    selection.only = ["Person"]
    #expect(throws: KnowledgeError.self) { try evening().selecting(selection) }
      .map {
        #expect(
          $0.description
            == "\"Opbouwwerk\" is not in what else was asked for. Ask for more, or for what lies around another."
        )
      }
  }

  @Test(arguments: 0..<50)
  func `No list names what was left out`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let part = graph.only(labels: ["Meeting", "Insight", "Product"])
    for edge in part.edges {
      for id in part[edge]["by"]?.strings ?? [] { #expect(part.node(id) != nil) }
    }
  }

  @Test func `A list that names nothing at all stays as it is`() throws {
    let graph = try Graph.sketch(
      """
      Insight idea
      Meeting m
      Person ada
      Person bo
      idea CARRIED_INTO m by=ada,stranger
      """)
    let part = graph.only(labels: ["Insight", "Meeting"])
    #expect(part[part.edges[0]]["by"] == .strings(["stranger"]))
  }
}

@Suite struct `Only some labels and types` {
  @Test func `Labels bring the links between them`() throws {
    let part = try evening().only(labels: ["Person", "Product"])
    #expect(part.ids == ["bernou", "book", "daniel", "janny", "noor"])
    #expect(part.edges.map { part[$0].id } == ["janny--MADE--book", "noor--KNOWS--janny"])
  }

  @Test func `Types bring what they join`() throws {
    #expect(try evening().only(types: ["CARRIED_INTO"]).ids == ["bootcamp", "idea", "session"])
  }

  @Test func `Both together are these nodes and only these links`() throws {
    let part = try evening().only(labels: ["Person"], types: ["KNOWS", "MADE"])
    #expect(part.ids == ["bernou", "daniel", "janny", "noor"])
    #expect(part.edgeCount == 1)
  }

  @Test(
    arguments: [
      (["people"], ["Person"], []), (["Meeting", "session"], ["Meeting"], []),
      (["person,carried into", "for"], ["Person"], ["CARRIED_INTO", "FOR"]),
      (["BOAT"], ["boat", "Boat"], []), (["boat"], ["boat"], []), (["a,b"], ["a,b"], []),
      (["sails to"], [], ["SAILS_TO"]),
    ] as [([String], Set<String>, Set<String>)])
  func `Kinds are known by what people call them`(
    names: [String], labels: Set<String>, types: Set<String>
  ) throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a", labels: ["boat"]))
      try build.addNode(NodeRecord(id: "b", labels: ["Boat"]))
      try build.addNode(NodeRecord(id: "c", labels: ["a,b", "session"]))
      try build.addEdge(EdgeRecord(type: "SAILS_TO", source: "a", target: "b"))
    }
    let kinds = try graph.kinds(named: names)
    #expect(kinds.labels == labels.union(names.contains("session") ? ["session"] : []))
    #expect(kinds.types == types)
  }

  @Test func `What is no kind is refused, with what it may be`() throws {
    let graph = try evening()
    func problem(_ name: String) -> String? {
      #expect(throws: KnowledgeError.self) { try graph.kinds(named: [name]) }?.description
    }
    #expect(
      problem("Person,persn") == "There is no label or type \"persn\". Did you mean Person?")
    #expect(
      problem("boat") == """
        There is no label or type "boat". Kring's own labels are Person, Community, Meeting, \
        Series, Insight, Product, Theme and Action.
        """)
  }
}

@Suite struct `Only what lies around` {
  @Test func `Steps count either way, and links between what is reached stay`() throws {
    let graph = try evening()
    let janny = try graph.person("Janny")
    #expect(graph.around(janny, steps: 0).ids == ["janny"])
    let near = graph.around(janny, steps: 1)
    #expect(near.ids == ["book", "janny", "noor", "session"])
    #expect(near.edges.contains { near[$0].id == "session--LED_TO--book" })
    #expect(graph.around(janny, steps: 2).ids.contains("daniel"))
    #expect(graph.around(janny, steps: .max) == graph.around(janny, steps: 9))
  }

  @Test(arguments: 0..<50)
  func `Each step adds what is linked to the step before`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    var reached: Set<String> = [graph[graph.nodes[0]].id]
    for steps in 0..<4 {
      #expect(Set(graph.around(graph.nodes[0], steps: steps).ids) == reached)
      var more = reached
      for edge in graph.edges {
        let ends = [graph[graph[edge].source].id, graph[graph[edge].target].id]
        if ends.contains(where: reached.contains) { more.formUnion(ends) }
      }
      reached = more
    }
  }
}

@Suite struct `The trail as a graph` {
  @Test func `Nodes say in which generation, when and through whom`() throws {
    let graph = try evening()
    let trail = graph.trail(of: try graph.insight("of and by for all"))
    #expect(trail.ids == ["bernou", "bootcamp", "daniel", "fers", "idea", "janny", "session"])
    let idea = trail[trail.node("idea")!]
    #expect(idea["generation"] == 0 && idea["arrival"] == "2018" && idea["from"] == nil)
    let session = trail[trail.node("session")!]
    #expect(session["generation"] == 2)
    #expect(session["arrival"] == "2022-09-28")
    #expect(session["from"] == .strings(["bootcamp"]))
    #expect(session["via"] == .strings(["bernou", "daniel"]))
    #expect(session["how"] == "carried" && session["evidence"] == "recorded")
  }

  @Test(arguments: 0..<100)
  func `It says what the spread says`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") {
      let spread = graph.spread(of: insight)
      let trail = graph.trail(of: insight)
      for arrival in spread.arrivals {
        let node = trail[try #require(trail.node(arrival.id))]
        #expect(node["generation"] == .integer(Int64(arrival.generation)))
        #expect(node["arrival"]?.string == arrival.date)
        #expect(node["via"]?.strings ?? [] == arrival.via.map(\.id))
      }
      let told = trail.nodes.filter { trail[$0]["generation"] != nil }
      #expect(told.count == spread.arrivals.count + 1)
    }
  }
}
