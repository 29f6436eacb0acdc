import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Spread that time and meetings allow` {
  @Test(arguments: 0..<150, [Spread.Mode.certain, .uncertain])
  func `it is what the recorded holders can tell, and those whom they told`(
    seed: Int, mode: Spread.Mode
  ) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let slow = SlowContacts(graph)
    for insight in graph.nodes(labeled: "Insight") {
      let recorded = graph.spread(of: insight).arrivals
        .filter { ["Person", "Community"].contains($0.label) }
      let seeds = recorded.map { holder in
        let bounds = holder.bounds == .unknown ? graph[insight].bounds : holder.bounds
        return (id: holder.id, since: mode == .certain ? bounds.latest : bounds.earliest)
      }
      let expected = slow.arrivals(from: seeds, isCertain: mode == .certain)
      let spread = graph.spread(of: insight, mode: mode)
      #expect(Set(spread.arrivals.map(\.id)) == Set(expected.keys), "\(graph.dump)")
      for arrival in spread.arrivals where arrival.how == "possible" {
        #expect(arrival.evidence == .possible)
        let moment = mode == .certain ? arrival.bounds.latest : arrival.bounds.earliest
        #expect(moment == expected[arrival.id])
      }
      for arrival in spread.arrivals where arrival.how != "possible" {
        let holder = try #require(recorded.first { $0.id == arrival.id })
        #expect(holder.evidence == arrival.evidence && holder.how == arrival.how)
        #expect(arrival.generation == 1)
      }
    }
  }

  @Test(arguments: 0..<100)
  func `what is certain is uncertain too, and not later`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") {
      let certain = graph.spread(of: insight, mode: .certain).arrivals.map(\.id)
      let uncertain = graph.spread(of: insight, mode: .uncertain).arrivals.map(\.id)
      #expect(Set(certain).isSubset(of: uncertain))
    }
  }

  @Test func `a holder tells whom they met since, and only possibly`() throws {
    let graph = try Graph.sketch(
      """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Meeting before Before date=2019-05-01
      Meeting walk Walk date=2020-05-01
      Meeting dinner Dinner date=2020
      ada VOICED idea date=2020-01-01
      ada ATTENDED before
      cleo ATTENDED before
      ada ATTENDED walk
      ben ATTENDED walk
      ben ATTENDED dinner
      cleo ATTENDED dinner
      """)
    let idea = graph.node("idea")!
    #expect(
      graph.spread(of: idea, mode: .certain).text == """
        Idea
          ada [2020-01-01] voiced
            ben [2020-05-01] possible perhaps via walk (possible)
        """)
    #expect(
      graph.spread(of: idea, mode: .uncertain).text == """
        Idea
          ada [2020-01-01] voiced
            ben [2020-05-01] possible perhaps via walk (possible)
              cleo [2020] possible perhaps via dinner (possible)
        """)
  }
}
