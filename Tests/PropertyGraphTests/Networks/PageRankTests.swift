import PropertyGraph
import Testing

@Suite struct PageRankTests {
  @Test(arguments: 0..<32)
  func `is the share of a random walk`(seed: UInt64) {
    let network = Network.random(seed: seed)
    let ranks = network.pageRank(tolerance: 1e-14)
    #expect(ranks.areNear(network.slowPageRank(damping: 0.85), within: 1e-12))
    #expect(
      network.pageRank(damping: 0.5, tolerance: 1e-14)
        .areNear(network.slowPageRank(damping: 0.5), within: 1e-12))
    #expect(abs(ranks.values.reduce(0, +) - 1) < 1e-12)
  }

  @Test(arguments: [1e-4, 1e-8, 1e-12])
  func `is as near as it is asked to be`(tolerance: Double) {
    let network = Network.random(seed: 3, nodes: 40, ties: 90, isDirected: true)
    let found = network.pageRank(tolerance: tolerance)
    // What is still to come is a geometric series of what changed last.
    let rest = tolerance * 0.85 / (1 - 0.85)
    let off = zip(found.values, network.pageRank(tolerance: 1e-15).values).map { abs($0 - $1) }
    #expect(off.reduce(0, +) <= rest)
  }

  @Test(arguments: [false, true])
  func `is the same to the bit on any number of threads`(isDirected: Bool) {
    let network = Network.random(
      seed: 1, nodes: 3000, ties: 9000, isDirected: isDirected, hasWeights: isDirected)
    let ranks = network.pageRank(threads: 1)
    for threads in [2, 3, 8] { #expect(network.pageRank(threads: threads) == ranks) }
  }

  @Test func `without damping, without ties, and without nodes`() {
    let network = Network.random(seed: 1, nodes: 4, ties: 5, isDirected: true)
    #expect(network.pageRank(damping: 0).values == [0.25, 0.25, 0.25, 0.25])
    let strangers = Network(nodes: [Graph.Node(3), Graph.Node(5)], ties: [])
    #expect(strangers.pageRank().values == [0.5, 0.5])
    #expect(Graph.empty.network().pageRank().values == [])
  }

  @Test func `a tie of a weight below 0 is not followed`() {
    let nodes = (0..<3).map { Graph.Node($0) }
    func ranks(_ weight: Double) -> Scores {
      Network(
        nodes: nodes,
        ties: [.init(nodes[0], nodes[1], weight: 2), .init(nodes[0], nodes[2], weight: weight)],
        isDirected: true, hasWeights: true
      ).pageRank()
    }
    #expect(ranks(-3) == ranks(0))
  }
}
