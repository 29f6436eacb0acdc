import Foundation
import PropertyGraph
import Testing

@Suite struct BetweennessTests {
  @Test(arguments: 0..<32)
  func `is the share of shortest paths`(seed: UInt64) async throws {
    let network = Network.random(seed: seed)
    let slow = network.slowBetweenness
    #expect(try await network.betweenness().areNear(slow))
    let pairs = network.isDirected ? 110.0 : 55
    #expect(try await network.betweenness(normalized: true).areNear(slow.map { $0 / pairs }))
  }

  @Test(arguments: [false, true])
  func `is right in a larger network, too`(isDirected: Bool) async throws {
    let network = Network.random(seed: 6, nodes: 70, ties: 110, isDirected: isDirected)
    #expect(try await network.betweenness().areNear(network.slowBetweenness))
  }

  @Test(arguments: [false, true])
  func `is the same to the bit on any number of threads`(isDirected: Bool) async throws {
    let network = Network.random(seed: 8, nodes: 300, ties: 700, isDirected: isDirected)
    let scores = try await network.betweenness(threads: 1)
    let estimate = try await network.betweenness(samples: 50, threads: 1)
    for threads in [2, 3, 9] {
      #expect(try await network.betweenness(threads: threads) == scores)
      #expect(try await network.betweenness(samples: 50, threads: threads) == estimate)
    }
  }

  @Test func `a sample of everybody is exact`() async throws {
    let network = Network.random(seed: 9, nodes: 40, ties: 90)
    let exact = try await network.betweenness()
    for samples in [40, 1000] {
      let estimate = try await network.betweenness(samples: samples, seed: 3)
      #expect(estimate.samples == 40)
      #expect(estimate.scores.areNear(exact.values))
      #expect(estimate.errors.values.allSatisfy { $0 == 0 })
      #expect(estimate.margin == 0)
    }
  }

  @Test func `samples are right on average, and as far off as they say`() async throws {
    let network = Network.random(seed: 10, nodes: 60, ties: 150)
    let exact = try await network.betweenness(normalized: true).values
    var (sums, inside) = ([Double](repeating: 0, count: 60), 0)
    for seed in 0..<100 {
      let estimate = try await network.betweenness(
        samples: 20, seed: UInt64(seed), normalized: true)
      for row in exact.indices {
        sums[row] += estimate.scores.values[row]
        let off = abs(estimate.scores.values[row] - exact[row])
        #expect(off <= estimate.margin)
        inside += off <= 2 * estimate.errors.values[row] ? 1 : 0
      }
    }
    for row in exact.indices { #expect(abs(sums[row] / 100 - exact[row]) < 0.01) }
    #expect(0.8...0.99 ~= Double(inside) / (100 * 60))
  }

  @Test func `the margin counts pairs where scores do`() async throws {
    for isDirected in [false, true] {
      let network = Network.random(seed: 12, nodes: 60, ties: 150, isDirected: isDirected)
      let share = try await network.betweenness(samples: 20, normalized: true).margin
      let margin = try await network.betweenness(samples: 20).margin
      let pairs = isDirected ? 59.0 * 58 : 59 * 58 / 2
      #expect(abs(margin - share * pairs) < 1e-6)
    }
  }

  @Test func `one seed draws one sample, another another`() async throws {
    let network = Network.random(seed: 11, nodes: 60, ties: 150)
    let first = try await network.betweenness(samples: 5, seed: 1)
    #expect(try await network.betweenness(samples: 5, seed: 1) == first)
    #expect(try await network.betweenness(samples: 5, seed: 2).scores != first.scores)
  }

  @Test func `one sample says nothing about its error`() async throws {
    let network = Network.random(seed: 12, nodes: 10, ties: 30)
    let estimate = try await network.betweenness(samples: 1)
    #expect(estimate.errors.top().isEmpty)
  }

  @Test func `nobody stands between two`() async throws {
    let two = Network(nodes: [Graph.Node(1), Graph.Node(2)], ties: [.init(.init(1), .init(2))])
    #expect(try await two.betweenness(normalized: true).values == [0, 0])
    #expect(try await Graph.empty.network().betweenness().values == [])
    #expect(try await Graph.empty.network().betweenness(samples: 3).samples == 0)
  }

  @Test func `stops when its task is cancelled`() async {
    let network = Network.random(seed: 13, nodes: 2000, ties: 9000)
    let work = Task { try await network.betweenness() }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
  }
}
