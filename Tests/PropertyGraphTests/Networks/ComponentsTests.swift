import Testing

@testable import PropertyGraph

@Suite struct ComponentsTests {
  /// For each row the lowest row that it can go to and come back from.
  private func marks(_ network: Network) -> [Int32] {
    let rows = network.nodes.indices
    var leads = rows.map { row in rows.map { $0 == row } }
    for tie in network.ties {
      leads[tie.a.index][tie.b.index] = true
      if !network.isDirected { leads[tie.b.index][tie.a.index] = true }
    }
    for middle in rows {
      for from in rows where leads[from][middle] {
        for to in rows where leads[middle][to] { leads[from][to] = true }
      }
    }
    return rows.map { row in Int32(rows.first { leads[row][$0] && leads[$0][row] }!) }
  }

  @Test(arguments: 0..<100)
  func `components are what ties join`(seed: UInt64) {
    let network = Network.random(
      seed: seed, nodes: 20, ties: 6 + Int(seed % 20), isDirected: seed % 2 == 0)
    #expect(
      network.components() == Partition(nodes: network.nodes, marks: marks(network.undirected)))
  }

  @Test(arguments: 0..<200)
  func `strong components are what circles join`(seed: UInt64) {
    let network = Network.random(
      seed: seed, nodes: 16, ties: 8 + Int(seed % 40), isDirected: true)
    #expect(
      network.strongComponents() == Partition(nodes: network.nodes, marks: marks(network)))
    #expect(network.undirected.strongComponents() == network.components())
  }

  @Test func `a way of many nodes needs no deep stack`() {
    let nodes = (0..<100_000).map { Graph.Node($0) }
    let way = zip(nodes, nodes.dropFirst()).map { Network.Tie($0, $1) }
    let network = Network(nodes: nodes, ties: way, isDirected: true)
    #expect(network.components().count == 1)
    #expect(network.strongComponents().count == 100_000)
    let circle = Network(
      nodes: nodes, ties: way + [.init(nodes.last!, nodes[0])], isDirected: true)
    #expect(circle.strongComponents().sizes == [100_000])
  }

  @Test func `who has no tie is alone`() {
    let network = Network(nodes: [Graph.Node(3), Graph.Node(5)], ties: [])
    #expect(network.components().sizes == [1, 1])
    #expect(Network(nodes: [], ties: []).components().count == 0)
    #expect(Network(nodes: [], ties: [], isDirected: true).strongComponents().count == 0)
  }
}
