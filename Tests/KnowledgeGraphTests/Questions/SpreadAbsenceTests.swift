import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `A spread without somebody` {
  private func absence(
    of who: String, from text: String, _ mode: Spread.Mode = .recorded
  ) throws -> Spread.Absence {
    let graph = try Graph.sketch(text)
    return graph.spread(of: graph.node("idea")!, mode: mode).without(graph.node(who)!)
  }

  @Test func `what they alone carried falls, and what others carried on from there`() throws {
    let absence = try absence(of: "ben", from: `Measures of a spread`.relay)
    #expect(absence.lost.map(\.id) == ["dinner"])
    #expect(absence.perhapsLost.map(\.id) == ["dora", "picnic", "eva"])
    #expect(absence.reach[.person] == 5)
    #expect(absence.reach[.meeting] == 2)
    #expect(!absence.isBeginning)
  }

  @Test func `what a second carrier brought stays`() throws {
    let absence = try absence(
      of: "ada",
      from: """
        Insight idea Idea
        Person ada Ada
        Person ben Ben
        Person cleo Cleo
        Meeting walk Walk
        ada VOICED idea
        ben VOICED idea
        idea CARRIED_INTO walk by=ada,ben
        cleo ATTENDED walk
        """)
    #expect(absence.lost.isEmpty && absence.perhapsLost.isEmpty)
  }

  @Test func `an idea that they alone voiced would not have been`() throws {
    let absence = try absence(of: "ada", from: `Measures of a spread`.relay)
    #expect(absence.isBeginning)
    #expect(absence.reach[.person] == 0)
    #expect(absence.lost.count == 8)
  }

  @Test func `a product falls if all its makers would not have known`() throws {
    let text = """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Meeting walk Walk date=2020
      Product book Book date=2021
      Product song Song date=2022
      cleo VOICED idea
      idea CARRIED_INTO walk by=ada
      ben ATTENDED walk
      idea LED_TO book
      ben MADE book
      idea LED_TO song
      cleo MADE song
      ben MADE song
      """
    #expect(try absence(of: "ada", from: text).lost.map(\.id) == ["walk", "book"])
    #expect(try absence(of: "ada", from: text).reach[.person] == 2)
  }

  @Test func `in a possible spread they tell nobody`() throws {
    let text = """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Person dora Dora
      Meeting walk Walk date=2020-03
      Meeting dinner Dinner date=2020-04
      Meeting picnic Picnic date=2020-05
      ada VOICED idea date=2019
      ada ATTENDED walk
      ben ATTENDED walk
      ben ATTENDED dinner
      cleo ATTENDED dinner
      ada ATTENDED picnic
      dora ATTENDED picnic
      """
    let absence = try absence(of: "ben", from: text, .certain)
    #expect(absence.lost.map(\.id) == ["cleo"])
    #expect(absence.reach[.person] == 2)
  }

  @Test(arguments: 0..<150)
  func `it is what is left when all that does not hold is struck out`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight").prefix(2) {
      let spread = graph.spread(of: insight)
      let slow = SlowSpread(graph, of: graph[insight].id)
      for who in graph.nodes(labeled: "Person") + graph.nodes(labeled: "Community") {
        let id = graph[who].id
        let absence = spread.without(who)
        let noted = SlowAbsence(slow, without: id, needsBearers: false)
        let perhaps = SlowAbsence(slow, without: id, needsBearers: true)
        func isLeft(_ arrival: Spread.Arrival, _ slow: SlowAbsence) -> Bool {
          slow.knows(arrival.id) || slow.standing.contains(arrival.id)
        }
        let others = spread.arrivals.filter { $0.id != id }
        #expect(absence.lost == others.filter { !isLeft($0, noted) }, "\(id)\n\(graph.dump)")
        #expect(
          absence.perhapsLost == others.filter { isLeft($0, noted) && !isLeft($0, perhaps) })
      }
    }
  }

  @Test(arguments: 0..<100, [Spread.Mode.certain, .uncertain])
  func `without somebody, a possible spread is that of a graph in which they met nobody`(
    seed: Int, mode: Spread.Mode
  ) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight").prefix(2) {
      let (spread, recorded) = (graph.spread(of: insight, mode: mode), graph.spread(of: insight))
      for who in graph.nodes(labeled: "Person") {
        let absence = spread.without(who)
        #expect(!absence.lost.contains { $0.node == who } && absence.perhapsLost.isEmpty)
        let kept = spread.arrivals.count { $0.node != who } - absence.lost.count
        let labels = [NodeLabel.person, .community]
        #expect(labels.reduce(0) { $0 + absence.reach[$1] } == kept)
        let isThere = spread.arrivals.contains { $0.node == who }
        if !isThere && recorded.without(who).lost.isEmpty { #expect(absence.lost.isEmpty) }
      }
    }
  }
}
