import Testing

@testable import PropertyGraph

@Suite struct ExposureTests {
  private let ada = Graph.Node(0)
  private let ben = Graph.Node(1)
  private let cleo = Graph.Node(2)
  private let dan = Graph.Node(3)

  @Test func `a threshold is the share of contacts who knew it by then`() {
    let network = Network(
      nodes: [ada, ben, cleo, dan],
      ties: [.init(ada, ben), .init(ben, cleo), .init(cleo, dan), .init(ben, dan)])
    let adoption = Adoption([ada: 1, cleo: 3, ben: 3])
    let thresholds = network.thresholds(of: adoption)
    #expect(thresholds[ada] == 0)
    #expect(thresholds[ben] == 2.0 / 3)
    #expect(thresholds[cleo] == 0.5)
    #expect(thresholds[dan] == nil)
    #expect(network.exposure(to: adoption, at: 2)[dan] == 0)
    #expect(network.exposure(to: adoption, at: 3)[dan] == 1)
  }

  @Test func `in a directed network those count whom one looks to, by weight`() {
    let network = Network(
      nodes: [ada, ben, cleo],
      ties: [.init(ben, ada, weight: 3), .init(ben, cleo), .init(ada, cleo)], isDirected: true,
      hasWeights: true)
    let thresholds = network.thresholds(of: Adoption([ada: 1, ben: 2, cleo: 3]))
    #expect(thresholds[ben] == 0.75)
    #expect(thresholds[ada] == 0)
    #expect(thresholds[cleo] == nil, "cleo looks to nobody")
  }

  @Test func `the first knew it before all others, also together`() {
    let network = Network(nodes: [ada, ben], ties: [.init(ada, ben)])
    let thresholds = network.thresholds(of: Adoption([ada: 1, ben: 1]))
    #expect(thresholds[ada] == 0)
    #expect(thresholds[ben] == 0)
  }

  @Test(arguments: 0..<50)
  func `agrees with counting`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let network = Network.random(seed: seed, nodes: 12, ties: 30, isDirected: seed % 2 == 0)
      .unweighted
    var times: [Graph.Node: Int64] = [:]
    for node in network.nodes where Bool.random(using: &random) {
      times[node] = Int64.random(in: 0..<6, using: &random)
    }
    let thresholds = network.thresholds(of: Adoption(times))
    for node in network.nodes {
      let contacts = network.neighbors(of: node)
      guard let time = times[node], !contacts.isEmpty else {
        #expect(thresholds[node] == nil)
        continue
      }
      let knew = contacts.count { other in times[other].map { $0 <= time } ?? false }
      let isFirst = times.values.allSatisfy { $0 >= time }
      #expect(thresholds[node] == (isFirst ? 0 : Double(knew) / Double(contacts.count)))
    }
  }

  @Test func `contacts are whom one had met before`() {
    let (walk, dinner, talk) = (Graph.Node(4), Graph.Node(5), Graph.Node(6))
    let contacts = Contacts(
      people: [ada, ben, cleo, dan], groups: [],
      meetings: [
        .init(walk, DateBounds(earliest: 0, latest: 10)),
        .init(dinner, DateBounds(earliest: 10, latest: 20)),
        .init(talk),
      ],
      attendances: [
        .init(ada, at: walk), .init(ben, at: walk), .init(dan, at: walk), .init(ben, at: dinner),
        .init(cleo, at: dinner), .init(ada, at: talk), .init(cleo, at: talk),
      ])
    let adoption = Adoption([ada: 5, ben: 10, cleo: 10, dan: 10])
    let exposure = contacts.exposure(of: ben, to: adoption, at: 10)
    #expect(exposure == .init(contacts: 2, knewBefore: 1, knew: 2))
    #expect(exposure.share == 1)
    #expect(contacts.exposure(of: cleo, to: adoption, at: 10).contacts == 0)
    #expect(contacts.exposure(of: cleo, to: adoption, at: 20).contacts == 1)
    #expect(contacts.exposure(of: walk, to: adoption, at: 20).share == nil)
  }
}
