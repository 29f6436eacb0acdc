import Testing

@testable import PropertyGraph

@Suite struct ProjectionTests {
  @Test func `a talk for two counts more than a hall`() {
    let people = (0..<200).map { Graph.Node($0) }
    let (talk, hall) = (Graph.Node(200), Graph.Node(201))
    let contacts = Contacts(
      people: people, groups: [], meetings: [.init(talk), .init(hall)],
      attendances: people.map { .init($0, at: hall) } + people.prefix(2).map { .init($0, at: talk) }
    )
    let network = contacts.projection()
    #expect(network.tieCount == 200 * 199 / 2)
    #expect(network.weight(people[0], people[1]) == 1 + 1 / 199.0)
    #expect(network.weight(people[7], people[3]) == 1 / 199.0)
  }

  @Test func `counted heads make a tie looser, groups and repeats do not`() {
    let (ada, ben, choir, dinner) = (Graph.Node(0), Graph.Node(1), Graph.Node(2), Graph.Node(3))
    let contacts = Contacts(
      people: [ada, ben], groups: [choir], meetings: [.init(dinner, heads: 3)],
      attendances: [ada, ben, choir, ada, choir].map { .init($0, at: dinner) })
    #expect(contacts.attendanceCount == 3)
    #expect(contacts.projection().weight(ada, ben) == 0.25)
    #expect(contacts.projection().tieCount == 1)
    #expect(contacts.met(ada).map(\.weight) == [0.25, nil])
    #expect(contacts.met(choir).map(\.participant) == [ada, ben])
    #expect(contacts.met(dinner).isEmpty)
  }

  @Test func `an undated meeting is first or last only by itself`() {
    let (ada, ben) = (Graph.Node(0), Graph.Node(1))
    let (undated, dated) = (Graph.Node(2), Graph.Node(3))
    func first(_ meetings: [Contacts.Meeting]) -> [Graph.Node] {
      let contacts = Contacts(
        people: [ada, ben], groups: [], meetings: meetings,
        attendances: meetings.flatMap { [.init(ada, at: $0.node), .init(ben, at: $0.node)] })
      let contact = contacts.met(ada)[0]
      return [contact.first, contact.last]
    }
    #expect(
      first([.init(undated), .init(dated, .init(earliest: 0, latest: 1))]) == [dated, dated])
    #expect(first([.init(undated)]) == [undated, undated])
  }

  @Test(arguments: 0..<300)
  func `holds each pair that met, once, with the weight of brute force`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 9, groups: 2, meetings: 15)
    let people = sketch.people.sorted()
    var expected: [Contacts.Tie] = []
    for (position, one) in people.enumerated() {
      for other in people[(position + 1)...] {
        if let tie = sketch.tie(one, other) { expected.append(tie) }
      }
    }
    var ties: [Contacts.Tie] = []
    sketch.contacts.forEachTie { ties.append($0) }
    #expect(ties == expected)

    let network = sketch.contacts.projection()
    #expect(network.nodes == people)
    #expect(network.ties == expected.map { .init($0.a, $0.b, weight: $0.weight) })
    #expect(sketch.contacts.projection(hasWeights: false) == network.unweighted)
    #expect(sketch.contacts.hasTies == !expected.isEmpty)
    for one in people {
      for other in people {
        #expect(network.weight(one, other) == sketch.tie(one, other)?.weight ?? 0)
      }
    }
  }

  @Test func `some of many people meet few, others many`() {
    let people = (0..<4_000).map { Graph.Node($0) }
    var random = SplitMix64(seed: 5)
    let sizes = [2, 3, 2, 300, 5, 2, 700, 4]
    let meetings = sizes.indices.map { Contacts.Meeting(Graph.Node(4_000 + $0)) }
    let contacts = Contacts(
      people: people, groups: [], meetings: meetings,
      attendances: zip(meetings, sizes).flatMap { meeting, size in
        (0..<size).map { _ in .init(people.randomElement(using: &random)!, at: meeting.node) }
      })
    var ties: [Network.Tie] = []
    contacts.forEachTie { ties.append(.init($0.a, $0.b, weight: $0.weight)) }
    #expect(ties.count > 200_000)
    #expect(contacts.projection() == Network(nodes: people, ties: ties, hasWeights: true))
  }

  @Test(arguments: [false, true])
  func `is the same to the bit on any number of threads`(hasWeights: Bool) {
    let contacts = Contacts.random(
      seed: 2, people: 2_000, sizes: 0...60, meetings: 300, hall: 300)
    let network = contacts.projection(hasWeights: hasWeights, threads: 1)
    #expect(network.tieCount > 200_000)
    for threads in [2, 3, 8] {
      #expect(contacts.projection(hasWeights: hasWeights, threads: threads) == network)
    }
  }

  @Test(arguments: 0..<300)
  func `adds one for each meeting that was not spent alone`(seed: UInt64) {
    var sketch = ContactSketch(seed: seed, people: 9, groups: 0, meetings: 15)
    sketch.meetings = sketch.meetings.map { .init($0.node, $0.bounds) }
    var strengths: [Graph.Node: Double] = [:]
    for tie in sketch.contacts.projection().ties {
      strengths[tie.a, default: 0] += tie.weight
      strengths[tie.b, default: 0] += tie.weight
    }
    for person in sketch.people {
      let shared = sketch.meetings.map { sketch.cameTo($0) }
        .filter { $0.contains(person) && $0.count > 1 }
      #expect(abs((strengths[person] ?? 0) - Double(shared.count)) < 1e-9)
    }
  }

  @Test(arguments: 0..<300)
  func `met is what both came to`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 7, groups: 3, meetings: 15)
    let contacts = sketch.contacts
    let everybody = sketch.people.sorted() + sketch.groups.sorted()
    for one in everybody {
      let met = contacts.met(one)
      #expect(met.map(\.participant) == everybody.filter { sketch.tie(one, $0) != nil })
      for contact in met {
        let other = contact.participant
        let tie = sketch.tie(one, other)!
        let isPersonal = sketch.people.contains(one) && sketch.people.contains(other)
        #expect(Array(contact.meetings) == sketch.shared(one, other).map(\.node))
        #expect(contact.weight == (isPersonal ? tie.weight : nil))
        #expect(contact.first == tie.first)
        #expect(contact.last == tie.last)
        #expect(contacts.meetings(of: one, and: other) == Array(contact.meetings))
      }
    }
  }

  @Test(arguments: 0..<50)
  func `does not depend on the order of the rows`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 7, groups: 3, meetings: 15)
    var other = sketch
    other.people.reverse()
    other.groups.reverse()
    other.meetings.reverse()
    other.attendances.reverse()
    #expect(sketch.contacts.projection() == other.contacts.projection())
    for participant in sketch.participants {
      let meetings = sketch.contacts.meetings(of: participant)
      #expect(meetings == other.contacts.meetings(of: participant))
      #expect(Set(meetings).count == meetings.count)
      #expect(sketch.contacts.reach(from: participant) == other.contacts.reach(from: participant))
    }
  }
}

extension ContactSketch {
  /// The meetings that two participants both came to, by earliest start, then node.
  func shared(_ one: Graph.Node, _ other: Graph.Node) -> [Contacts.Meeting] {
    meetings.filter { cameTo($0).isSuperset(of: [one, other]) }
      .sorted { ($0.bounds.earliest, $0.node) < ($1.bounds.earliest, $1.node) }
  }

  /// What two participants share, `nil` if nothing.
  func tie(_ one: Graph.Node, _ other: Graph.Node) -> Contacts.Tie? {
    let shared = shared(one, other)
    guard one != other, !shared.isEmpty else { return nil }
    let dated = shared.filter { $0.bounds.earliest > DateBounds.distantPast }
    return Contacts.Tie(
      a: one, b: other,
      weight: shared.reduce(0) { $0 + 1 / Double(peopleAt($1).count + $1.heads - 1) },
      meetings: shared.count,
      first: (dated.first ?? shared[0]).node, last: (dated.last ?? shared.last!).node)
  }
}
