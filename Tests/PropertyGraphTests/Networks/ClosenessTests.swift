import PropertyGraph
import Testing

@Suite struct ClosenessTests {
  @Test(arguments: 0..<32)
  func `is what distances say`(seed: UInt64) async throws {
    let network = Network.random(seed: seed)
    let closeness = network.slowDistancesBefore.map { distances in
      let sum = Double(distances.reduce(0, +))
      return sum == 0 ? 0 : Double(distances.count * distances.count) / sum / 11
    }
    #expect(try await network.closeness().areNear(closeness))
    let harmonic = network.slowDistancesBefore.map { $0.reduce(0) { $0 + 1 / Double($1) } }
    #expect(try await network.harmonicCloseness().areNear(harmonic))
    #expect(
      try await network.harmonicCloseness(normalized: true).areNear(harmonic.map { $0 / 11 }))
  }

  @Test(arguments: [false, true])
  func `searches from more than 64 nodes`(isDirected: Bool) async throws {
    let network = Network.random(seed: 2, nodes: 130, ties: 170, isDirected: isDirected)
    let sums = network.slowDistancesBefore.map { $0.reduce(0) { $0 + 1 / Double($1) } }
    #expect(try await network.harmonicCloseness().areNear(sums))
  }

  @Test func `is the same to the bit on any number of threads`() async throws {
    let network = Network.random(seed: 4, nodes: 700, ties: 1500, isDirected: true)
    let (near, harmonic) = (
      try await network.closeness(threads: 1), try await network.harmonicCloseness(threads: 1)
    )
    for threads in [2, 5] {
      #expect(try await network.closeness(threads: threads) == near)
      #expect(try await network.harmonicCloseness(threads: threads) == harmonic)
    }
  }

  @Test func `of one, and of none`() async throws {
    let one = Network(nodes: [Graph.Node(4)], ties: [])
    #expect(try await one.closeness().values == [0])
    #expect(try await one.harmonicCloseness(normalized: true).values == [0])
    #expect(try await Graph.empty.network().closeness().values == [])
  }

  @Test func `a chain is searched to its end`() async throws {
    let nodes = (0..<300).map { Graph.Node($0) }
    let chain = Network(nodes: nodes, ties: zip(nodes, nodes.dropFirst()).map { .init($0, $1) })
    let closeness = try await chain.closeness()
    #expect(abs(closeness[nodes[0]]! - 2 / 300) < 1e-12)
    #expect(closeness.top(2).map(\.node) == [nodes[149], nodes[150]])
  }
}
