import PropertyGraph
import Testing

@Suite struct DegreeTests {
  @Test(arguments: 0..<32)
  func `counts ties and adds up weights`(seed: UInt64) {
    let network = Network.random(seed: seed)
    func scores(_ value: (Network.Tie) -> Double, at ends: (Network.Tie) -> [Graph.Node])
      -> [Double]
    {
      network.nodes.map { node in
        network.ties.filter { ends($0).contains(node) }.reduce(0) { $0 + value($1) }
      }
    }
    let both = { (tie: Network.Tie) in [tie.a, tie.b] }
    let source = { (tie: Network.Tie) in network.isDirected ? [tie.a] : [tie.a, tie.b] }
    let target = { (tie: Network.Tie) in network.isDirected ? [tie.b] : [tie.a, tie.b] }
    #expect(network.degree().values == scores({ _ in 1 }, at: both))
    #expect(network.outDegree().values == scores({ _ in 1 }, at: source))
    #expect(network.inDegree().values == scores({ _ in 1 }, at: target))
    #expect(network.strength().values == scores(\.weight, at: both))
    #expect(network.outStrength().values == scores(\.weight, at: source))
    #expect(network.inStrength().values == scores(\.weight, at: target))
  }

  @Test func `a meeting adds 1 to the strength of all who came`() {
    let nodes = (0..<5).map { Graph.Node($0) }
    let contacts = Contacts(
      people: Array(nodes[..<3]), groups: [], meetings: [.init(nodes[3]), .init(nodes[4])],
      attendances: [
        .init(nodes[0], at: nodes[3]), .init(nodes[1], at: nodes[3]), .init(nodes[2], at: nodes[3]),
        .init(nodes[0], at: nodes[4]), .init(nodes[1], at: nodes[4]),
      ])
    #expect(contacts.projection().strength().values == [2, 2, 1])
  }

  @Test func `nobody has no ties`() {
    #expect(Graph.empty.network().degree().values == [])
    #expect(Graph.empty.network(directed: true).strength().values == [])
  }
}
