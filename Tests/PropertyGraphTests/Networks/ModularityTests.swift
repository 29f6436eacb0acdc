import Testing

@testable import PropertyGraph

@Suite struct ModularityTests {
  /// The definition, word for word: over all pairs of nodes of one group, what ties them less what would
  /// by chance.
  static func modularity(
    _ network: Network, _ partition: Partition, resolution: Double
  ) -> Double {
    let nodes = network.nodes
    let strengths = nodes.map { one in nodes.reduce(0) { $0 + network.weight(one, $1) } }
    let total = strengths.reduce(0, +)
    var sum = 0.0
    for (row, one) in nodes.enumerated() {
      for (other, two) in nodes.enumerated() where partition[one] == partition[two] {
        sum += network.weight(one, two) - resolution * strengths[row] * strengths[other] / total
      }
    }
    return sum / total
  }

  @Test(arguments: 0..<50)
  func `is what lies within groups less what would by chance`(seed: UInt64) {
    let network = Network.random(
      seed: seed, nodes: 15, ties: 30, isDirected: seed % 2 == 0, hasWeights: seed % 3 == 0)
    var random = SplitMix64(seed: seed)
    let partition = Partition(
      nodes: network.nodes, marks: (0..<15).map { _ in Int32.random(in: 0..<4, using: &random) })
    for resolution in [0, 0.5, 1, 2] {
      let expected = Self.modularity(network.undirected, partition, resolution: resolution)
      let found = network.modularity(of: partition, resolution: resolution)
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test func `of one group, and of no ties, is 0`() {
    let network = Network.zachary
    let whole = Partition(nodes: network.nodes, marks: network.nodes.map { _ in 3 })
    #expect(abs(network.modularity(of: whole)) < 1e-12)
    #expect(Network(nodes: [], ties: []).modularity(of: .init(nodes: [], marks: [])) == 0)
    let alone = Network(nodes: [Graph.Node(0)], ties: [])
    #expect(alone.modularity(of: alone.components()) == 0)
  }

  @Test func `the two sides of Zachary's club have 0.358`() {
    // Those who went with the instructor when the club fell apart.
    let instructor: Set = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    let sides = Partition(
      nodes: Network.zachary.nodes, marks: (0..<34).map { instructor.contains($0) ? 1 : 0 })
    #expect(abs(Network.zachary.modularity(of: sides) - 0.3582) < 1e-4)
  }
}
