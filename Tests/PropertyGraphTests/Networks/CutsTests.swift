import Testing

@testable import PropertyGraph

@Suite struct CutsTests {
  private func without(_ network: Network, _ gone: (Network.Tie) -> Bool) -> Int {
    Network(nodes: network.nodes, ties: network.ties.filter { !gone($0) }).components().count
  }

  @Test(arguments: 0..<200)
  func `what is found parts the network when it goes`(seed: UInt64) {
    let network = Network.random(
      seed: seed, nodes: 16, ties: 8 + Int(seed % 20), isDirected: seed % 3 == 0,
      hasWeights: seed % 2 == 0)
    let plain = network.undirected
    let parts = plain.components().count
    #expect(network.bridges() == plain.ties.filter { tie in without(plain) { $0 == tie } > parts })
    // Who goes is then a part of their own.
    #expect(
      network.articulationPoints()
        == plain.nodes.filter { node in
          let rest = without(plain) { $0.a == node || $0.b == node } - 1
          return rest > parts
        })
  }

  @Test func `the families that hold Florence together`() {
    let network = Network.florentine
    #expect(
      network.articulationPoints()
        == ["Albizzi", "Guadagni", "Medici", "Salviati"].map(Network.family))
    #expect(
      network.bridges()
        == [
          ("Acciaiuoli", "Medici"), ("Albizzi", "Ginori"), ("Guadagni", "Lamberteschi"),
          ("Medici", "Salviati"), ("Pazzi", "Salviati"),
        ].map { .init(Network.family($0), Network.family($1)) })
    #expect(Network.zachary.articulationPoints() == [Graph.Node(0)])
    #expect(Network.zachary.bridges() == [.init(Graph.Node(0), Graph.Node(11))])
  }

  @Test func `a way of many nodes needs no deep stack`() {
    let nodes = (0..<100_000).map { Graph.Node($0) }
    let way = Network(
      nodes: nodes, ties: zip(nodes, nodes.dropFirst()).map { .init($0, $1) })
    #expect(way.bridges().count == 99_999)
    #expect(way.articulationPoints().count == 99_998)
  }

  @Test func `nothing parts nothing`() {
    #expect(Network(nodes: [], ties: []).bridges().isEmpty)
    #expect(Network(nodes: [Graph.Node(4)], ties: []).articulationPoints().isEmpty)
  }
}
