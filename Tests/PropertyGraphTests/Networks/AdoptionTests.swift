import Testing

@testable import PropertyGraph

@Suite struct AdoptionTests {
  private let nodes = (0..<10).map { Graph.Node($0) }

  private func adoption(_ times: Int64...) -> Adoption {
    Adoption(Dictionary(uniqueKeysWithValues: zip(nodes, times)))
  }

  @Test func `classes are cut at the mean and at standard deviations from it`() {
    // The mean is 10, the standard deviation of the sample the root of 200 / 9: 4.71.
    let classes = adoption(0, 10, 10, 10, 10, 10, 10, 10, 10, 20).classes()
    #expect(classes[nodes[0]] == .innovator)
    #expect(classes[nodes[1]] == .earlyMajority)
    #expect(classes[nodes[9]] == .laggard)
    let pair = adoption(100, 200).classes()
    #expect(pair[nodes[0]] == .earlyMajority)
    #expect(pair[nodes[1]] == .lateMajority)
    let spread = adoption(1, 4, 6, 6, 7, 7, 8, 8, 10, 13).classes()
    #expect(spread[nodes[0]] == .earlyAdopter)
    #expect(spread[nodes[1]] == .earlyMajority)
    #expect(spread[nodes[6]] == .lateMajority)
    #expect(spread[nodes[9]] == .laggard)
  }

  @Test func `there are no classes where all were equally early`() {
    #expect(adoption().classes().isEmpty)
    #expect(adoption(7).classes().isEmpty)
    #expect(adoption(7, 7, 7).classes().isEmpty)
  }

  @Test(arguments: 0..<50)
  func `classes do not depend on the scale or on where it begins`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let times = (0..<10).map { _ in Int64.random(in: 0..<30, using: &random) }
    func classes(_ scale: (Int64) -> Int64) -> [Graph.Node: AdopterClass] {
      Adoption(Dictionary(uniqueKeysWithValues: zip(nodes, times.map(scale)))).classes()
    }
    #expect(classes { $0 } == classes { 1_600_000_000 + 64 * $0 })
  }

  @Test func `who is earlier is in no later class`() {
    let order = Dictionary(
      uniqueKeysWithValues: AdopterClass.allCases.enumerated().map { ($1, $0) })
    let ranks = adoption(3, 1, 4, 1, 5, 9, 2, 6, 5, 3).classes().mapValues { order[$0]! }
    let all = adoption(3, 1, 4, 1, 5, 9, 2, 6, 5, 3)
    for one in nodes {
      for other in nodes where all[one]! <= all[other]! { #expect(ranks[one]! <= ranks[other]!) }
    }
  }
}
