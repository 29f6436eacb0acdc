import PropertyGraph
import Testing

@Suite struct AssortativityTests {
  @Test(arguments: 0..<32)
  func `is a correlation over all ties`(seed: UInt64) throws {
    let network = Network.random(seed: seed)
    let (out, into) = (network.outDegree().values, network.inDegree().values)
    let slow = slowCorrelation(network.tieWays.map { (out[$0], into[$1]) })
    #expect(slow.isNaN == (network.degreeAssortativity() == nil))
    if let degree = network.degreeAssortativity() { #expect(abs(degree - slow) < 1e-9) }

    let ranks = network.pageRank()
    let rank = try #require(network.assortativity(of: ranks))
    let pairs = network.tieWays.map { (ranks.values[$0], ranks.values[$1]) }
    #expect(abs(rank - slowCorrelation(pairs)) < 1e-9)
  }

  @Test(arguments: 0..<32)
  func `by kind, it is what a table of kinds says`(seed: UInt64) throws {
    let network = Network.random(seed: seed)
    let kinds = network.nodes.map { $0.index % 3 }
    let count = Double(network.tieWays.count)
    func share(_ one: Int?, _ other: Int?) -> Double {
      Double(
        network.tieWays.count {
          (one ?? kinds[$0]) == kinds[$0] && (other ?? kinds[$1]) == kinds[$1]
        }) / count
    }
    let within = (0..<3).reduce(0) { $0 + share($1, $1) }
    let byChance = (0..<3).reduce(0) { $0 + share($1, nil) * share(nil, $1) }
    let found = try #require(network.assortativity { $0.index % 3 })
    #expect(abs(found - (within - byChance) / (1 - byChance)) < 1e-9)
  }

  @Test func `in a star, many meet one`() {
    let nodes = (0..<6).map { Graph.Node($0) }
    let star = Network(nodes: nodes, ties: nodes.dropFirst().map { .init(nodes[0], $0) })
    #expect(star.degreeAssortativity() == -1)
    #expect(star.assortativity { $0 == nodes[0] } == -1)
  }

  @Test func `circles of their own are as assortative as can be`() {
    let nodes = (0..<6).map { Graph.Node($0) }
    let two = Network(
      nodes: nodes,
      ties: [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)].map {
        .init(nodes[$0], nodes[$1])
      })
    #expect(two.assortativity { $0.index < 3 } == 1)
    #expect(two.degreeAssortativity() == nil)
    #expect(two.assortativity { _ in 0 } == nil)
  }

  @Test func `a node without a score has no part in it`() {
    let nodes = (0..<4).map { Graph.Node($0) }
    let chain = Network(nodes: nodes, ties: zip(nodes, nodes.dropFirst()).map { .init($0, $1) })
    let scores = Scores(nodes: nodes, values: [1, 2, 1, .nan])
    #expect(chain.assortativity(of: scores) == -1)
  }

  @Test func `without ties there is none`() {
    let network = Network(nodes: [Graph.Node(0)], ties: [])
    #expect(network.degreeAssortativity() == nil)
    #expect(network.assortativity { _ in 1 } == nil)
  }
}
