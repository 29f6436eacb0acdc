import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Outcomes of a meeting` {
  static let walk = """
    Person ada Ada
    Person ben Ben
    Person cleo Cleo
    Person dora Dora
    Meeting before Before date=2019
    Meeting walk Walk date=2020-01-01
    Meeting after After date=2020-02
    Insight idea Idea
    Product book Book
    Product slides Slides
    ada ATTENDED before
    ben ATTENDED before
    ada ATTENDED walk
    ben ATTENDED walk
    cleo ATTENDED walk
    cleo ATTENDED walk
    dora ATTENDED walk presence=invited
    ada ATTENDED after
    cleo ATTENDED after
    walk SPARKED idea
    walk LED_TO book inferred=true
    idea CARRIED_INTO after by=cleo
    slides CARRIED_INTO walk by=ben
    """

  @Test func `what it sparked and led to, with trails, and what was brought in`() throws {
    let graph = try Graph.sketch(Self.walk)
    let outcomes = graph.outcomes(of: graph.node("walk")!)
    #expect(outcomes.meeting.id == "walk")
    #expect(outcomes.outcomes.map(\.thing.id) == ["book", "idea"])
    #expect(outcomes.outcomes.map(\.how) == ["led", "sparked"])
    #expect(outcomes.outcomes.map(\.evidence) == [.inferred, .recorded])
    #expect(outcomes.outcomes[1].trail.arrivals.contains { $0.id == "after" })
    #expect(outcomes.brought.map(\.thing.id) == ["slides"])
    #expect(outcomes.brought[0].by.map(\.id) == ["ben"])
  }

  @Test func `ties first recorded that day, and who met again`() throws {
    let graph = try Graph.sketch(Self.walk)
    let ties = graph.outcomes(of: graph.node("walk")!).ties
    #expect(ties.count == 2)
    #expect(ties.metAgain == 1)
    #expect(ties.first.map { $0.people.map(\.id) } == [["ada", "cleo"], ["ben", "cleo"]])
    #expect(ties.first.map(\.metAgain) == [true, false])
  }

  @Test(arguments: 0..<200)
  func `ties are the pairs with no other meeting that may be earlier`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let slow = SlowContacts(graph)
    for meeting in slow.meetings {
      let people = slow.guests(meeting).filter { slow.facts.label($0) == "Person" }.sorted()
      var expected: [[String]] = []
      var again: [Bool] = []
      for one in people {
        for other in people where one < other {
          let others = slow.shared(one, other).filter { $0 != meeting }
          let isNew = others.allSatisfy {
            slow.facts.bounds(meeting).latest <= slow.facts.bounds($0).earliest
          }
          if isNew {
            expected.append([one, other])
            again.append(!others.isEmpty)
          }
        }
      }
      let ties = graph.outcomes(of: graph.node(meeting)!).ties
      #expect(ties.first.map { $0.people.map(\.id) } == expected)
      #expect(ties.first.map(\.metAgain) == again)
      #expect(ties.count == expected.count && ties.metAgain == again.filter { $0 }.count)
    }
  }
}
