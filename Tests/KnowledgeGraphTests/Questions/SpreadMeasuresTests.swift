import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Measures of a spread` {
  /// Ada tells Ben and Cleo, Ben tells Dora, Dora perhaps tells Eva.
  static let relay = """
    Insight idea Idea date=2019
    Person ada Ada
    Person ben Ben
    Person cleo Cleo
    Person dora Dora
    Person eva Eva
    Person finn Finn
    Meeting walk Walk date=2020-03
    Meeting dinner Dinner date=2020-03-31
    Meeting picnic Picnic date=2021
    ada VOICED idea date=2019
    idea CARRIED_INTO walk by=ada
    ada ATTENDED walk
    ben ATTENDED walk
    cleo ATTENDED walk
    idea CARRIED_INTO dinner by=ben
    ben ATTENDED dinner
    dora ATTENDED dinner
    idea CARRIED_INTO picnic
    dora ATTENDED picnic
    eva ATTENDED picnic
    finn HOLDS idea
    """

  private func spread(_ text: String) throws -> Spread {
    let graph = try Graph.sketch(text)
    return graph.spread(of: graph.node("idea")!)
  }

  @Test func `the curve says how many people had it by the end of each date`() throws {
    let curve = try spread(Self.relay).curve
    #expect(curve.steps.map(\.date) == ["2019", "2020-03-31", "2021"])
    #expect(curve.steps.map(\.people) == [2, 5, 6])
  }

  @Test func `whose date has no end, or is missing, is counted apart`() throws {
    let curve = try spread(
      """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      ada VOICED idea date=2019
      ben VOICED idea date=[2020..]
      cleo VOICED idea
      """
    ).curve
    #expect(curve.steps.map(\.people) == [1])
    #expect(curve.undated == 2)
  }

  @Test func `one event with a vague date took no time, two with the same date may have`() throws {
    let evening = """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      Meeting walk Walk date=2020-03
      Meeting dinner Dinner date=2020-03
      idea CARRIED_INTO walk
      ada ATTENDED walk
      ben ATTENDED walk
      """
    let one = try spread(evening)
    #expect(one.measures.daysLeast == 0 && one.measures.daysMost == 0)
    let two = try spread(evening + "\nidea CARRIED_INTO dinner")
    #expect(two.measures.daysLeast == 0 && two.measures.daysMost == 30)
    #expect(
      two.story(in: .english).paragraphs.last == "In all it reached two people, at two meetings.")
  }

  @Test func `carriers stand in the order of how many people hang below what they carried`() throws
  {
    let carriers = try spread(Self.relay).carriers
    #expect(carriers.map(\.who.id) == ["ada", "ben", "dora"])
    #expect(carriers.map(\.people) == [3, 1, 0])
    #expect(carriers.map(\.perhaps) == [1, 1, 1])
    #expect(carriers.map(\.carried) == [1, 1, 1])
  }

  @Test func `of a possible spread the carriers are those who may have told others`() throws {
    let graph = try Graph.sketch(
      """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Meeting walk Walk date=2020-03
      Meeting dinner Dinner date=2020-04
      ada VOICED idea date=2019
      ada ATTENDED walk
      ben ATTENDED walk
      ben ATTENDED dinner
      cleo ATTENDED dinner
      """)
    let carriers = graph.spread(of: graph.node("idea")!, mode: .certain).carriers
    #expect(carriers.map(\.who.id) == ["ada", "ben"])
    #expect(carriers.map(\.people) == [0, 0])
    #expect(carriers.map(\.perhaps) == [2, 1])
  }

  @Test(arguments: 0..<200, Spread.Mode.allCases)
  func `the curve ends at the number of dated people`(seed: Int, mode: Spread.Mode) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") {
      let spread = graph.spread(of: insight, mode: mode)
      let curve = spread.curve
      #expect((curve.steps.last?.people ?? 0) + curve.undated == spread.reach[.person])
      for (step, next) in zip(curve.steps, curve.steps.dropFirst()) {
        #expect(step.moment < next.moment && step.people < next.people)
      }
      for step in curve.steps {
        let people = spread.arrivals.filter { $0.label == "Person" && $0.date != nil }
        #expect(people.count { $0.bounds.latest <= step.moment } == step.people)
      }
    }
  }

  @Test(arguments: 0..<300)
  func `a carrier has all people with a way up through what they carried`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") {
      let spread = graph.spread(of: insight)
      let arrivals = Dictionary(uniqueKeysWithValues: spread.arrivals.map { ($0.id, $0) })
      func waysUp(_ arrival: Spread.Arrival) -> [Spread.Arrival] {
        [arrival] + (arrivals[arrival.from!].map(waysUp) ?? [])
      }
      func isNoted(_ arrival: Spread.Arrival) -> Bool {
        !arrival.isPerhaps && arrival.evidence == .recorded
      }
      let people = spread.arrivals.filter { $0.label == "Person" }
      for carrier in spread.carriers {
        let others = people.filter { $0.id != carrier.who.id }.map(waysUp)
        let noted = others.count { way in
          guard let end = way.firstIndex(where: { !isNoted($0) }) else {
            return way.contains { $0.via.contains(carrier.who) }
          }
          return way[..<end].contains { $0.via.contains(carrier.who) }
        }
        #expect(carrier.people == noted)
        #expect(
          carrier.people + carrier.perhaps
            == others.count { $0.contains { $0.via.contains(carrier.who) } })
      }
      let named = Set(spread.arrivals.flatMap(\.via).map(\.id)).filter { id in
        ["Person", "Community"].contains(graph[graph.node(id)!].labels.first)
      }
      #expect(Set(spread.carriers.map(\.who.id)) == named)
    }
  }
}
