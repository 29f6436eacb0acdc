import PropertyGraph
import Testing

@Suite struct EigenvectorTests {
  @Test(arguments: 0..<32)
  func `is in proportion to what ties bring`(seed: UInt64) throws {
    let network = Network.random(
      seed: seed, nodes: 12, ties: 70, isDirected: seed % 2 == 1, hasWeights: seed / 2 % 2 == 1)
    let scores = try network.eigenvectorCentrality().values
    let brought = network.nodes.map { target in
      zip(network.nodes, scores).reduce(0) { $0 + network.weight($1.0, target) * $1.1 }
    }
    let growth = brought.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for row in scores.indices { #expect(abs(brought[row] - growth * scores[row]) < 1e-6) }
    #expect(abs(scores.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
    #expect(scores.allSatisfy { $0 >= 0 })
  }

  @Test func `settles where two sides take turns`() throws {
    let nodes = (0..<5).map { Graph.Node($0) }
    let star = Network(nodes: nodes, ties: nodes.dropFirst().map { .init(nodes[0], $0) })
    let scores = try star.eigenvectorCentrality()
    let tip = 0.125.squareRoot()
    #expect(scores.areNear([2 * tip, tip, tip, tip, tip]))
  }

  @Test func `outside of the best tied part it is 0`() throws {
    let nodes = (0..<6).map { Graph.Node($0) }
    let network = Network(
      nodes: nodes,
      ties: [
        .init(nodes[0], nodes[1]), .init(nodes[1], nodes[2]), .init(nodes[2], nodes[0]),
        .init(nodes[3], nodes[4]),
      ])
    let third = (1.0 / 3).squareRoot()
    #expect(
      try network.eigenvectorCentrality().areNear([third, third, third, 0, 0, 0], within: 1e-6))
  }

  @Test func `there is none where no ties lead back`() throws {
    let nodes = (0..<3).map { Graph.Node($0) }
    let chain = Network(
      nodes: nodes, ties: [.init(nodes[0], nodes[1]), .init(nodes[1], nodes[2])], isDirected: true)
    let error = try #require(throws: GraphError.self) { try chain.eigenvectorCentrality() }
    #expect(
      error.description == """
        Nobody has an eigenvector centrality here: no ties lead back to where they come from. Take \
        PageRank, or leave out the directions.
        """)
  }

  @Test func `there is none where it does not settle`() throws {
    // Two pairs, tied equally well, the first leading to the second.
    let nodes = (0..<4).map { Graph.Node($0) }
    let pairs = Network(
      nodes: nodes,
      ties: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)].map { .init(nodes[$0], nodes[$1]) },
      isDirected: true)
    let error = try #require(throws: GraphError.self) {
      try pairs.eigenvectorCentrality(rounds: 1000)
    }
    #expect(
      error.description == """
        Eigenvector centralities have not settled after 1000 rounds: parts of the network are \
        almost equally well tied. Take PageRank, which always settles, or measure one component.
        """)
  }

  @Test func `is the same to the bit on any number of threads`() throws {
    let network = Network.random(seed: 1, nodes: 3000, ties: 9000, hasWeights: true)
    let scores = try network.eigenvectorCentrality(threads: 1)
    for threads in [2, 5] {
      #expect(try network.eigenvectorCentrality(threads: threads) == scores)
    }
  }

  @Test func `without ties all are alike`() throws {
    let strangers = Network(nodes: (0..<4).map { Graph.Node($0) }, ties: [])
    #expect(try strangers.eigenvectorCentrality().values == [0.5, 0.5, 0.5, 0.5])
    #expect(try Graph.empty.network().eigenvectorCentrality().values == [])
  }
}
