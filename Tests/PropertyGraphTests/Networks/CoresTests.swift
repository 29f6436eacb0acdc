import Testing

@testable import PropertyGraph

@Suite struct CoresTests {
  /// Whoever is left when all with fewer than k ties to the rest have gone, for each k.
  private func coreNumbers(_ network: Network) -> [Double] {
    var numbers = [Double](repeating: 0, count: network.nodeCount)
    var left = Set(network.nodes)
    for k in 1... where !left.isEmpty {
      while let outer = left.first(where: { node in
        network.neighbors(of: node).count(where: left.contains) < k
      }) {
        left.remove(outer)
      }
      for node in left { numbers[node.index] = Double(k) }
      if left.isEmpty { break }
    }
    return numbers
  }

  @Test(arguments: 0..<100)
  func `a core is what is left when the outer ones have gone`(seed: UInt64) {
    let network = Network.random(
      seed: seed, nodes: 20, ties: 10 + Int(seed % 90), isDirected: seed % 2 == 0)
    #expect(network.coreNumbers().values == coreNumbers(network.undirected))
  }

  @Test func `many ties to people who have no other are no depth`() {
    let star = Network(
      nodes: (0..<9).map { Graph.Node($0) },
      ties: (1..<8).map { .init(Graph.Node(0), Graph.Node($0)) })
    #expect(star.coreNumbers().values == [1, 1, 1, 1, 1, 1, 1, 1, 0])
    #expect(Network(nodes: [], ties: []).coreNumbers().values.isEmpty)
  }
}
