import Testing

@testable import PropertyGraph

@Suite struct GroupTiesTests {
  private func partition(_ network: Network, seed: UInt64) -> Partition {
    var random = SplitMix64(seed: seed)
    return Partition(
      nodes: network.nodes,
      marks: network.nodes.map { _ in Int32.random(in: 0..<4, using: &random) })
  }

  @Test(arguments: 0..<60)
  func `ties are counted within groups and between each two`(seed: UInt64) {
    let network = Network.random(
      seed: seed, nodes: 20, ties: 60, isDirected: seed % 2 == 0, hasWeights: seed % 3 == 0)
    let partition = partition(network, seed: seed)
    let ties = network.ties(among: partition)
    let all = network.undirected.ties
    for a in 0..<partition.count {
      for b in 0..<partition.count {
        let own = all.filter { tie in
          let ends = [partition[tie.a]!, partition[tie.b]!]
          return ends.sorted() == [a, b].sorted()
        }
        #expect(ties.between(a, b)?.count ?? 0 == own.count)
        #expect(ties.between(a, b)?.weight ?? 0 == own.reduce(0) { $0 + $1.weight })
      }
    }
    let bridging = all.filter { partition[$0.a] != partition[$0.b] }
    #expect(network.bridgingTies(among: partition) == bridging)
    #expect(ties.bridging.count == bridging.count)
    #expect(ties.bonding.count + ties.bridging.count == all.count)
    #expect(
      ties.bonding.weight + ties.bridging.weight == all.reduce(0) { $0 + $1.weight })
  }

  @Test(arguments: 0..<60)
  func `each node's ties are told apart`(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 20, ties: 40, hasWeights: seed % 2 == 0)
    let partition = partition(network, seed: seed)
    let ties = network.ties(among: partition)
    for node in network.nodes {
      let contacts = network.neighbors(of: node)
      func weight(_ group: Int) -> Double {
        contacts.filter { partition[$0] == group }.reduce(0) { $0 + network.weight(node, $1) }
      }
      let weights = (0..<partition.count).map(weight)
      let total = weights.reduce(0, +)
      #expect(ties.bondingWeights[node] == weight(partition[node]!))
      #expect(ties.bridgingWeights[node] == total - weight(partition[node]!))
      let spread = weights.reduce(1) { $0 - $1 / total * $1 / total }
      if let found = ties.participation[node] {
        #expect(abs(found - spread) < 1e-12)
      } else {
        #expect(contacts.isEmpty)
      }
    }
  }

  @Test func `two sides of a club, and who stands between them`() async throws {
    let club = Network.zachary
    let communities = try await club.communities()
    let ties = club.ties(among: communities)
    #expect(ties.bonding.count == 57)
    #expect(ties.bridging.count == 21)
    #expect(abs(ties.externalInternalIndex - (21 - 57) / 78) < 1e-12)
    #expect(ties.bridgingWeights.top(2).map(\.node) == [Graph.Node(0), Graph.Node(33)])
  }

  @Test func `without ties there are none`() {
    let alone = Network(nodes: [Graph.Node(1)], ties: [])
    let ties = alone.ties(among: alone.components())
    #expect(ties.pairs.isEmpty)
    #expect(ties.externalInternalIndex == 0)
    #expect(ties.participation[Graph.Node(1)] == nil)
    #expect(ties.bondingWeights[Graph.Node(1)] == 0)
    #expect(ties.between(0, 0) == nil)
  }
}
