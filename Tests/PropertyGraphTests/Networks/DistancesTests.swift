import PropertyGraph
import Testing

@Suite struct DistancesTests {
  @Test(arguments: 0..<32)
  func `are the fewest steps`(seed: UInt64) {
    let network = Network.random(seed: seed)
    let table = network.slowDistances
    for (row, node) in network.nodes.enumerated() {
      #expect(network.distances(from: node).areNear(table[row].map { $0.map(Double.init) ?? .nan }))
    }
  }

  @Test(arguments: [false, true])
  func `are right in a large network, too`(isDirected: Bool) {
    let network = Network.random(seed: 5, nodes: 120, ties: 200, isDirected: isDirected)
    let table = network.slowDistances
    for row in [0, 17, 119] {
      #expect(
        network.distances(from: network.nodes[row])
          .areNear(table[row].map { $0.map(Double.init) ?? .nan }))
    }
  }

  @Test func `nothing leads from a node of elsewhere`() {
    let network = Network.random(seed: 0, nodes: 3, ties: 9)
    #expect(network.distances(from: Graph.Node(7)).areNear([.nan, .nan, .nan]))
  }
}
