import Testing

@testable import PropertyGraph

@Suite struct NetworkTests {
  private struct Ends: Hashable, Comparable {
    let a: Graph.Node
    let b: Graph.Node

    static func < (left: Ends, right: Ends) -> Bool { (left.a, left.b) < (right.a, right.b) }
  }

  /// What a network of these ties holds, the slow way.
  private func expected(
    _ ties: [Network.Tie], isDirected: Bool, hasWeights: Bool
  ) -> [Network.Tie] {
    var weights: [Ends: Double] = [:]
    for tie in ties where tie.a != tie.b {
      let ends =
        isDirected ? Ends(a: tie.a, b: tie.b) : Ends(a: min(tie.a, tie.b), b: max(tie.a, tie.b))
      weights[ends] = hasWeights ? (weights[ends] ?? 0) + tie.weight : 1
    }
    return weights.keys.sorted().map { Network.Tie($0.a, $0.b, weight: weights[$0]!) }
  }

  @Test(arguments: 0..<200)
  func `is simple, and its ties are sorted`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let nodes = (0..<12).map { Graph.Node($0) }
    let ties = Network.drawn(30, among: 12, using: &random)
    let (isDirected, hasWeights) = (seed % 2 == 0, seed % 3 == 0)
    let network = Network(
      nodes: nodes.reversed(), ties: ties, isDirected: isDirected, hasWeights: hasWeights)
    let all = expected(ties, isDirected: isDirected, hasWeights: hasWeights)
    #expect(network.ties == all)
    #expect(network.tieCount == all.count)
    #expect(network.nodes == nodes)
    for one in nodes {
      for other in nodes {
        let tie = all.first { tie in
          tie.a == one && tie.b == other || !isDirected && tie.a == other && tie.b == one
        }
        #expect(network.weight(one, other) == tie?.weight ?? 0)
        #expect(network.neighbors(of: one).contains(other) == (tie != nil))
      }
    }
    #expect(network.unweighted.ties == all.map { .init($0.a, $0.b) })
    #expect(
      network.undirected.ties == expected(ties, isDirected: false, hasWeights: hasWeights))
  }

  @Test(arguments: 0..<50)
  func `ties that arrive are those that leave`(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 12, ties: 30, isDirected: true)
    let back = Network(
      nodes: network.nodes, ties: network.ties.map { .init($0.b, $0.a) }, isDirected: true)
    #expect(back.outgoing == network.incoming)
    #expect(back.incoming == network.outgoing)
  }

  @Test func `a graph is a network of its edges`() throws {
    let graph = try Graph { build in
      for id in ["a", "b", "c", "d"] { try build.addNode(NodeRecord(id: id)) }
      func add(_ source: String, _ target: String, _ weight: PropertyValue?, directed: Bool = true)
        throws
      {
        try build.addEdge(
          EdgeRecord(
            type: "T", source: source, target: target, isDirected: directed,
            properties: weight.map { ["closeness": $0] } ?? [:]))
      }
      try add("a", "b", .integer(2))
      try add("b", "a", .float(0.5))
      try add("b", "c", nil)
      try add("c", "c", .integer(9))
      try add("d", "c", .string("strong"), directed: false)
    }
    let (a, b, c, d) = (
      graph.node("a")!, graph.node("b")!, graph.node("c")!, graph.node("d")!
    )
    #expect(graph.network().ties == [.init(a, b), .init(b, c), .init(c, d)])
    #expect(
      graph.network(weight: "closeness").ties
        == [.init(a, b, weight: 2.5), .init(b, c), .init(c, d)])
    #expect(
      graph.network(directed: true, weight: "closeness").ties == [
        .init(a, b, weight: 2), .init(b, a, weight: 0.5), .init(b, c), .init(c, d), .init(d, c),
      ])
    #expect(Graph.empty.network().nodeCount == 0)
  }

  @Test func `scores are found by node and ranked`() {
    let nodes = (0..<4).map { Graph.Node($0) }
    let scores = Scores(nodes: nodes.reversed(), values: [.nan, 2, 1, 2])
    #expect(scores.nodes == nodes)
    #expect(scores[nodes[0]] == 2)
    #expect(scores[nodes[3]] == nil)
    #expect(scores[Graph.Node(9)] == nil)
    #expect(scores.top().map(\.node) == [nodes[0], nodes[2], nodes[1]])
    #expect(scores.top(2).map(\.value) == [2, 2])
    #expect(scores == scores)
  }

  @Test func `groups are numbered by size, then by their lowest node`() {
    let nodes = (0..<6).map { Graph.Node($0 * 2) }
    let partition = Partition(nodes: nodes, marks: [5, 3, 3, 0, 5, 2])
    #expect(partition.groups == [0, 1, 1, 2, 0, 3])
    #expect(partition.sizes == [2, 2, 1, 1])
    #expect(partition.members(of: 1) == [nodes[1], nodes[2]])
    #expect(partition[nodes[5]] == 3)
    #expect(partition[Graph.Node(1)] == nil)
  }
}
