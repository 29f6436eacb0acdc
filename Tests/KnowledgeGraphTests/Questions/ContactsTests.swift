import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Who met whom, and whom news could reach` {
  @Test(arguments: 0..<300)
  func `met is what the slow and obvious version says`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let slow = SlowContacts(graph)
    for person in graph.nodes(labeled: "Person") + graph.nodes(labeled: "Community") {
      let id = graph[person].id
      let met = graph.met(person)
      let others = slow.facts.nodes.keys.filter { $0 != id && !slow.shared(id, $0).isEmpty }
      #expect(Set(met.contacts.map(\.id)) == Set(others))
      for contact in met.contacts {
        #expect(Set(contact.in.map(\.id)) == Set(slow.shared(id, contact.id)))
        #expect(contact.meetings == contact.in.count)
        let arePeople = [id, contact.id].allSatisfy { slow.facts.label($0) == "Person" }
        #expect((contact.weight != nil) == arePeople)
        if let weight = contact.weight {
          #expect(abs(weight - slow.weight(id, contact.id)) < 1e-9)
        }
      }
    }
  }

  @Test(arguments: 0..<300)
  func `the people's network holds each pair that met, once`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let slow = SlowContacts(graph)
    let people = graph.people()
    #expect(
      people.nodes.map { people[$0].id } == graph.nodes(labeled: "Person").map { graph[$0].id })
    var pairs: Set<[String]> = []
    for edge in people.edges {
      let view = people[edge]
      let ends = [people[view.source].id, people[view.target].id]
      #expect(pairs.insert(ends).inserted && !view.isDirected && view.type == "MET")
      #expect(view["meetings"] == .integer(Int64(slow.shared(ends[0], ends[1]).count)))
    }
    let ids = people.nodes.map { people[$0].id }
    for one in ids {
      for other in ids where one < other {
        #expect(pairs.contains([one, other]) == !slow.shared(one, other).isEmpty)
      }
    }
  }

  @Test func `a least weight leaves out who only sat in a large hall together`() throws {
    let graph = try Graph { build in
      let guests = (100..<250).map { "p\($0)" }
      for id in guests { try build.addNode(NodeRecord(id: id, labels: ["Person"])) }
      for (meeting, came) in [("hall", guests), ("table", ["p103", "p207", "p111"])] {
        try build.addNode(
          NodeRecord(id: meeting, labels: ["Meeting"], properties: ["date": "2022-09-28"]))
        for id in came {
          try build.addEdge(EdgeRecord(type: "ATTENDED", source: id, target: meeting))
        }
      }
    }
    #expect(graph.people().edgeCount == 150 * 149 / 2)
    let close = graph.people(minWeight: 0.01)
    #expect(close.nodeCount == 150)
    #expect(
      close.edges.map { close[$0].id }
        == ["p103--MET--p111", "p103--MET--p207", "p111--MET--p207"])
    #expect(close.edges.allSatisfy { close[$0]["first"] == "2022-09-28" })
  }

  @Test(arguments: 0..<150, [Spread.Mode.certain, .uncertain])
  func `reach is what telling everybody until nothing changes says`(seed: Int, mode: Spread.Mode)
    throws
  {
    let graph = try RandomKnowledge.graph(seed: seed)
    let slow = SlowContacts(graph)
    let date = try RandomKnowledge.dates[seed % RandomKnowledge.dates.count].map {
      try EDTFDate($0)
    }
    let since = date?.bounds(in: graph.zone).earliest ?? DateBounds.distantPast
    for person in graph.nodes(labeled: "Person") {
      let reached = graph.reach(from: person, since: date, mode: mode)
      var expected = slow.arrivals(
        from: [(graph[person].id, since)], isCertain: mode == .certain)
      expected[graph[person].id] = nil
      #expect(Set(reached.arrivals.map(\.id)) == Set(expected.keys), "\(graph.dump)")
      for arrival in reached.arrivals {
        let moment = try #require(expected[arrival.id])
        #expect(arrival.moment == (DateBounds.isOpen(moment) ? nil : moment))
      }
    }
  }

  @Test(arguments: 0..<100)
  func `somebody is a source exactly of those within their reach`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let contacts = graph.contacts()
    let people = graph.nodes(labeled: "Person")
    for person in people {
      let sources = graph.sources(of: person, in: contacts).arrivals.map(\.id)
      let tellers = people.filter { other in
        other != person
          && graph.reach(from: other, in: contacts).arrivals.contains { $0.id == graph[person].id }
      }
      #expect(Set(sources) == Set(tellers.map { graph[$0].id }))
    }
  }

  @Test(arguments: 0..<100, [Spread.Mode.certain, .uncertain])
  func `a path arrives when reach says, step by step`(seed: Int, mode: Spread.Mode) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let slow = SlowContacts(graph)
    for person in graph.nodes(labeled: "Person") {
      let reached = graph.reach(from: person, mode: mode)
      for other in graph.nodes(labeled: "Person") where other != person {
        let path = try graph.path(from: person, to: other, mode: mode)
        let arrival = reached.arrivals.first { $0.id == graph[other].id }
        #expect((path.steps == nil) == (arrival == nil))
        guard let arrival, let steps = path.steps else { continue }
        #expect(path.moment == arrival.moment && steps.count == arrival.hops)
        #expect(steps.first?.from.id == graph[person].id)
        for (step, next) in zip(steps, steps.dropFirst()) { #expect(step.to == next.from) }
        for step in steps {
          #expect(slow.guests(step.meeting.id).isSuperset(of: [step.from.id, step.to.id]))
        }
      }
    }
  }

  @Test func `a hall of counted people weighs less than a talk for two`() throws {
    let graph = try Graph.sketch(
      """
      Person ada Ada
      Person ben Ben
      Community village The village
      Meeting talk Talk date=2020-01-01
      Meeting hall Hall date=2020-02-01
      Meeting party Party date=2020-03-01
      ada ATTENDED talk
      ben ATTENDED talk
      ada ATTENDED hall
      ben HOSTED hall
      ben ATTENDED hall
      village ATTENDED hall count=9
      village ATTENDED hall count=4
      ada ATTENDED party
      ben ATTENDED party presence=invited
      """)
    let met = graph.met(graph.node("ada")!)
    #expect(met.contacts.map(\.id) == ["ben", "village"])
    #expect(met.contacts[0].weight == 1.1)
    #expect(met.contacts[0].first == "2020-01-01")
    #expect(met.contacts[0].last == "2020-02-01")
    #expect(met.contacts[1].weight == nil)
    #expect(graph.contacts().meetings(of: graph.node("village")!).count == 1)
  }
}

extension DateBounds {
  static func isOpen(_ moment: Int64) -> Bool {
    moment == distantPast || moment == distantFuture
  }
}
