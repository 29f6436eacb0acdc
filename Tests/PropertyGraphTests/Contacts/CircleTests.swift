import Testing

@testable import PropertyGraph

@Suite struct CircleTests {
  private let ada = Graph.Node(0)
  private let ben = Graph.Node(1)
  private let cleo = Graph.Node(2)
  private let dora = Graph.Node(3)
  private let choir = Graph.Node(4)
  private let walk = Graph.Node(5)
  private let dinner = Graph.Node(6)
  private let concert = Graph.Node(7)

  /// Ada and Ben walked; Ben, Cleo and the choir dined; the choir sang for Dora.
  private var contacts: Contacts {
    Contacts(
      people: [ada, ben, cleo, dora], groups: [choir],
      meetings: [.init(walk), .init(dinner), .init(concert)],
      attendances: [
        .init(ada, at: walk), .init(ben, at: walk), .init(ben, at: dinner),
        .init(cleo, at: dinner), .init(choir, at: dinner), .init(choir, at: concert),
        .init(dora, at: concert),
      ])
  }

  @Test func `widens meeting by meeting`() {
    #expect(contacts.circle(of: ada) == [ben])
    #expect(contacts.circle(of: ada, within: 2) == [ben, cleo, choir])
    #expect(contacts.circle(of: ben) == [ada, cleo, choir])
  }

  @Test func `a group leads on only from itself`() {
    #expect(contacts.circle(of: ada, within: 9) == [ben, cleo, choir])
    #expect(contacts.circle(of: choir, within: 2) == [ada, ben, cleo, dora])
    #expect(contacts.circle(of: dora, within: 2) == [choir])
  }

  @Test func `no steps, or nobody who could come, find nobody`() {
    #expect(contacts.circle(of: ada, within: 0).isEmpty)
    #expect(contacts.circle(of: walk, within: 2).isEmpty)
    #expect(Contacts.empty.circle(of: ada).isEmpty)
  }

  @Test(arguments: 0..<100)
  func `finds whom going from meeting to meeting finds`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 30, groups: 4, meetings: 25)
    expectTruth(sketch.contacts, of: sketch.participants[...], in: sketch)
  }

  @Test(arguments: 0..<20)
  func `where there are far more meetings than anybody came to, too`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 400, groups: 20, meetings: 500)
    expectTruth(sketch.contacts, of: sketch.participants.prefix(5), in: sketch)
  }

  private func expectTruth(
    _ contacts: Contacts, of participants: ArraySlice<Graph.Node>, in sketch: ContactSketch
  ) {
    let people = Set(sketch.people)
    let inOrder = sketch.people.sorted() + sketch.groups.sorted()
    for participant in participants {
      var found: Set = [participant]
      for steps in 1...4 {
        let leading = found.filter { $0 == participant || people.contains($0) }
        for meeting in sketch.meetings where !sketch.cameTo(meeting).isDisjoint(with: leading) {
          found.formUnion(sketch.cameTo(meeting))
        }
        let expected = inOrder.filter { $0 != participant && found.contains($0) }
        #expect(contacts.circle(of: participant, within: steps) == expected)
      }
      #expect(contacts.circle(of: participant) == contacts.met(participant).map(\.participant))
    }
  }
}

@Suite struct WhoMetMostTests {
  @Test func `those who met most come first, equal ones by node`() {
    let people = (0..<5).map { Graph.Node($0) }
    let (talk, hall) = (Graph.Node(5), Graph.Node(6))
    let contacts = Contacts(
      people: people, groups: [], meetings: [.init(talk), .init(hall)],
      attendances: [0, 3].map { .init(people[$0], at: talk) }
        + [1, 2, 3].map { .init(people[$0], at: hall) })
    let best = contacts.whoMetMost(3)
    #expect(best.map(\.person) == [people[3], people[1], people[2]])
    #expect(best.map(\.others) == [3, 2, 2])
    #expect(contacts.whoMetMost(0).isEmpty)
    #expect(contacts.whoMetMost(9).map(\.others) == [3, 2, 2, 1, 0])
  }

  @Test(arguments: 0..<200)
  func `has the greatest degrees of the network`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 20, groups: 3, meetings: 30)
    let degrees = sketch.contacts.projection().degree()
    for count in [1, 4, 30] {
      let best = sketch.contacts.whoMetMost(count)
      let expected = degrees.top(count)
      #expect(best.map(\.person) == expected.map(\.node))
      #expect(best.map { Double($0.others) } == expected.map(\.value))
    }
  }
}

@Suite struct GuestsTests {
  @Test(arguments: 0..<200)
  func `are there once, with their first meeting that has a date`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 9, groups: 3, meetings: 12)
    var random = SplitMix64(seed: seed)
    let chosen = sketch.meetings.shuffled(using: &random).prefix(5)
    let inOrder = chosen.sorted { left, right in
      func place(_ meeting: Contacts.Meeting) -> Int64 {
        meeting.bounds.earliest == DateBounds.distantPast ? .max : meeting.bounds.earliest
      }
      return (place(left), left.node) < (place(right), right.node)
    }
    var expected: [Contacts.Guest] = []
    for meeting in inOrder {
      for participant in sketch.people.sorted() + sketch.groups.sorted()
      where sketch.cameTo(meeting).contains(participant)
        && !expected.contains(where: { $0.participant == participant })
      {
        expected.append(Contacts.Guest(participant: participant, meeting: meeting.node))
      }
    }
    #expect(sketch.contacts.guests(of: chosen.map(\.node) + [sketch.people[0]]) == expected)
  }
}
