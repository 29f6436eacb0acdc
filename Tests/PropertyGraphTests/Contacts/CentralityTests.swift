import Testing

@testable import PropertyGraph

/// Measures that are taken from the meetings themselves, held against those of the projection.
@Suite struct CentralityTests {
  private func expectAgreement(
    _ contacts: Contacts, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let network = contacts.projection()
    func agree(_ found: Scores, _ expected: Scores) {
      #expect(found.nodes == expected.nodes, sourceLocation: location)
      #expect(found.areNear(expected.values, within: 1e-9), sourceLocation: location)
    }
    #expect(contacts.degree() == network.degree(), sourceLocation: location)
    #expect(contacts.tieCount() == network.tieCount, sourceLocation: location)
    agree(contacts.strength(), network.strength())
    agree(contacts.pageRank(), network.pageRank())
    agree(contacts.pageRank(damping: 0.5), network.pageRank(damping: 0.5))
    agree(contacts.pageRank(damping: 0), network.pageRank(damping: 0))
    agree(try contacts.eigenvectorCentrality(), try network.eigenvectorCentrality())
  }

  @Test(arguments: 0..<300)
  func `are those of the projection`(seed: UInt64) throws {
    try expectAgreement(ContactSketch(seed: seed, people: 9, groups: 2, meetings: 15).contacts)
  }

  @Test(arguments: 0..<100)
  func `are those of the projection among larger meetings`(seed: UInt64) throws {
    try expectAgreement(Contacts.random(seed: seed, people: 40, sizes: 0...12, meetings: 25))
  }

  @Test func `nobody, or nobody who met anybody`() throws {
    try expectAgreement(.empty)
    let (ada, ben, cleo, choir) = (Graph.Node(0), Graph.Node(1), Graph.Node(2), Graph.Node(3))
    let (walk, dinner) = (Graph.Node(4), Graph.Node(5))
    let contacts = Contacts(
      people: [ada, ben, cleo], groups: [choir],
      meetings: [.init(walk), .init(dinner, heads: 7)],
      attendances: [.init(ada, at: walk), .init(ben, at: dinner), .init(choir, at: dinner)])
    try expectAgreement(contacts)
    #expect(contacts.strength().values == [0, 0, 0])
    let third = 1.0 / 3
    #expect(contacts.pageRank().areNear([third, third, third]))
  }

  @Test func `who is recorded twice at a meeting came once`() throws {
    let (ada, ben, cleo, walk) = (Graph.Node(0), Graph.Node(1), Graph.Node(2), Graph.Node(3))
    let contacts = Contacts(
      people: [ada, ben, cleo], groups: [], meetings: [.init(walk)],
      attendances: [ada, ada, ben, ben, ben, cleo].map { .init($0, at: walk) })
    try expectAgreement(contacts)
    #expect(contacts.strength().values == [1, 1, 1])
    #expect(contacts.degree().values == [2, 2, 2])
  }

  @Test func `who met only counted heads walks nowhere`() throws {
    let (ada, ben, cleo) = (Graph.Node(0), Graph.Node(1), Graph.Node(2))
    let (walk, dinner) = (Graph.Node(3), Graph.Node(4))
    let contacts = Contacts(
      people: [ada, ben, cleo], groups: [], meetings: [.init(walk), .init(dinner, heads: 3)],
      attendances: [.init(ada, at: walk), .init(ben, at: walk), .init(cleo, at: dinner)])
    try expectAgreement(contacts)
    #expect(contacts.strength()[cleo] == 0)
  }

  @Test func `are those of the projection beside a hall`() throws {
    let contacts = Contacts.random(
      seed: 3, people: 300, sizes: 0...5, meetings: 200, hall: 250)
    try expectAgreement(contacts)
  }

  @Test func `in a hall of five thousand all are alike`() throws {
    let hall = Contacts.random(seed: 3, people: 5_000, sizes: 0...0, meetings: 0, hall: 5_000)
    let (strengths, ranks) = (hall.strength().values, hall.pageRank().values)
    #expect(strengths.allSatisfy { abs($0 - 1) < 1e-12 })
    #expect(ranks.allSatisfy { abs($0 - 1.0 / 5_000) < 1e-15 })
    #expect(hall.tieCount() == 5_000 * 4_999 / 2)
  }

  @Test func `are the same to the bit on any number of threads`() throws {
    let contacts = Contacts.random(seed: 1, people: 3_000, sizes: 0...9, meetings: 5_000)
    let (ranks, scores) = (
      contacts.pageRank(threads: 1), try contacts.eigenvectorCentrality(threads: 1)
    )
    for threads in [2, 3, 8] {
      #expect(contacts.pageRank(threads: threads) == ranks)
      #expect(try contacts.eigenvectorCentrality(threads: threads) == scores)
      #expect(contacts.degree(threads: threads) == contacts.degree(threads: 1))
    }
  }
}

extension Contacts {
  /// People who come by chance to meetings of chosen sizes, some counted twice and some with heads of
  /// whom only the number is known; and, if asked for, to one more meeting of many.
  static func random(
    seed: UInt64, people count: Int, sizes: ClosedRange<Int>, meetings: Int, hall: Int = 0
  ) -> Contacts {
    var random = SplitMix64(seed: seed)
    let people = (0..<count).map { Graph.Node($0) }
    var held = (0..<meetings).map { number in
      Meeting(Graph.Node(count + number), heads: max(0, Int.random(in: -3...2, using: &random)))
    }
    var attendances = held.flatMap { meeting in
      (0..<Int.random(in: sizes, using: &random)).map { _ in
        Attendance(people.randomElement(using: &random)!, at: meeting.node)
      }
    }
    if hall > 0 {
      held.append(Meeting(Graph.Node(count + meetings)))
      attendances += people.prefix(hall).map { Attendance($0, at: held.last!.node) }
    }
    return Contacts(people: people, groups: [], meetings: held, attendances: attendances)
  }
}
