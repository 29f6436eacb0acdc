import Testing

@testable import PropertyGraph

@Suite struct ReachTests {
  let ada = Graph.Node(0)
  let ben = Graph.Node(1)
  let cleo = Graph.Node(2)
  let choir = Graph.Node(3)
  let walk = Graph.Node(4)
  let dinner = Graph.Node(5)

  /// Ada meets Ben on the walk, Ben meets Cleo at dinner.
  func contacts(
    walk: DateBounds, dinner: DateBounds, choirAtWalk: Bool = false, choirAtDinner: Bool = false
  ) -> Contacts {
    var attendances: [Contacts.Attendance] = [
      .init(ada, at: self.walk), .init(ben, at: self.walk),
      .init(cleo, at: self.dinner),
    ]
    if choirAtWalk { attendances.append(.init(choir, at: self.walk)) }
    attendances.append(.init(choirAtDinner ? choir : ben, at: self.dinner))
    return Contacts(
      people: [ada, ben, cleo], groups: [choir],
      meetings: [.init(self.walk, walk), .init(self.dinner, dinner)], attendances: attendances)
  }

  @Test func `a meeting that begins when another ends follows it`() {
    let touching = contacts(
      walk: .init(earliest: 0, latest: 5), dinner: .init(earliest: 5, latest: 9))
    #expect(touching.reach(from: ada)[cleo]?.time == 9)
    #expect(touching.reach(from: ada, .uncertain)[cleo]?.time == 5)
    #expect(touching.reach(from: cleo)[ada] == nil)
    #expect(touching.reach(from: cleo, .uncertain)[ada] == nil)
  }

  @Test func `meetings that overlap may tell each other, but not certainly`() {
    let overlap = contacts(
      walk: .init(earliest: 0, latest: 6), dinner: .init(earliest: 5, latest: 9))
    #expect(overlap.reach(from: ada)[cleo] == nil)
    #expect(overlap.reach(from: ada, .uncertain)[cleo]?.time == 5)
    #expect(overlap.reach(from: cleo, .uncertain)[ada]?.time == 5)
  }

  @Test func `a meeting tells at its end who knew when it began`() {
    let contacts = contacts(
      walk: .init(earliest: 3, latest: 5), dinner: .init(earliest: 7, latest: 9))
    #expect(contacts.reach(from: ada, since: 3)[ben]?.time == 5)
    #expect(contacts.reach(from: ada, since: 4)[ben] == nil)
    #expect(contacts.reach(from: ada, since: 4, .uncertain)[ben]?.time == 4)
    #expect(contacts.reach(from: ada, since: 5, .uncertain)[ben] == nil)
  }

  @Test func `an undated meeting certainly tells only what was always known`() {
    let contacts = contacts(walk: .unknown, dinner: .init(earliest: 7, latest: 9))
    let reach = contacts.reach(from: ada)
    #expect(reach[ben]?.time == DateBounds.distantFuture)
    #expect(reach[ben]?.teller == ada)
    #expect(reach[cleo] == nil)
    #expect(contacts.reach(from: ada, since: 0)[ben] == nil)
    #expect(contacts.reach(from: ada, .uncertain)[ben]?.time == DateBounds.distantPast)
    #expect(contacts.reach(from: ada, .uncertain)[cleo]?.time == 7)
    #expect(contacts.reach(from: cleo, .uncertain)[ada]?.time == 7)
  }

  @Test func `who is not known ever to know is no seed`() {
    let contacts = contacts(walk: .unknown, dinner: .unknown)
    #expect(contacts.reach(from: ada, since: DateBounds.distantFuture).arrivals.isEmpty)
    #expect(contacts.reach(from: ada, since: DateBounds.distantFuture, .uncertain).arrivals.isEmpty)
  }

  @Test func `a group hears and is silent`() {
    let contacts = contacts(
      walk: .init(earliest: 0, latest: 1), dinner: .init(earliest: 2, latest: 3),
      choirAtWalk: true, choirAtDinner: true)
    for certainty in Contacts.Certainty.allCases {
      let reach = contacts.reach(from: ada, certainty)
      #expect(reach.arrivals.map(\.participant) == [ada, ben, choir])
      #expect(contacts.reach(from: choir, certainty).arrivals.map(\.participant) == [choir])
    }
    #expect(contacts.sources(of: choir).departures.map(\.participant) == [choir, cleo, ada, ben])
    #expect(contacts.sources(of: cleo).departures.map(\.participant) == [cleo])
  }

  @Test func `a seed stays a root unless it hears earlier`() {
    let contacts = contacts(
      walk: .init(earliest: 0, latest: 5), dinner: .init(earliest: 9, latest: 10))
    let same = contacts.reach(from: [.init(ada), .init(ben, since: 5)])
    #expect(same[ben]?.teller == nil)
    let late = contacts.reach(from: [.init(ada), .init(ben, since: 6), .init(ben, since: 7)])
    #expect(late[ben]?.teller == ada)
    #expect(late[ben]?.time == 5)
  }

  @Test func `of two meetings at which the same person told, the first counts`() {
    let (knower, low, high, listener) = (0, 1, 2, 3)
    let came = [[low, listener], [low, high, listener], [knower, high], [knower, low]]
    let contacts = Contacts(
      people: (0..<4).map { Graph.Node($0) }, groups: [],
      meetings: came.indices.map {
        .init(Graph.Node(4 + $0), .init(earliest: Int64($0), latest: 20))
      },
      attendances: came.indices.flatMap { meeting in
        came[meeting].map { .init(Graph.Node($0), at: Graph.Node(4 + meeting)) }
      })
    let arrival = contacts.reach(from: Graph.Node(knower), since: 10, .uncertain)[
      Graph.Node(listener)]
    #expect(arrival?.teller == Graph.Node(low))
    #expect(arrival?.meeting == Graph.Node(4))
    #expect(arrival?.hops == 2)
  }

  @Test func `a path says who told whom, where and when`() {
    let contacts = contacts(
      walk: .init(earliest: 0, latest: 5), dinner: .init(earliest: 6, latest: 9))
    let steps = [
      Reachability.Step(meeting: walk, from: ada, to: ben, departure: 0, arrival: 5),
      Reachability.Step(meeting: dinner, from: ben, to: cleo, departure: 6, arrival: 9),
    ]
    #expect(contacts.path(from: ada, to: cleo) == steps)
    #expect(contacts.reach(from: ada).path(to: cleo) == steps)
    #expect(contacts.sources(of: cleo).path(from: ada) == steps)
    #expect(contacts.path(from: cleo, to: ada) == nil)
    #expect(contacts.path(from: ada, to: ada) == [])
  }

  @Test func `a node that is no participant reaches nobody`() {
    let contacts = contacts(walk: .unknown, dinner: .unknown)
    #expect(contacts.reach(from: walk).arrivals.isEmpty)
    #expect(contacts.sources(of: walk).departures.isEmpty)
    #expect(contacts.path(from: ada, to: walk) == nil)
    #expect(Contacts.empty.reach(from: ada).arrivals.isEmpty)
  }
}
