import Testing

@testable import PropertyGraph

@Suite struct TrianglesTests {
  /// Looks at every three nodes.
  private func counts(_ network: Network) -> [Double] {
    let nodes = network.nodes
    var counts = [Double](repeating: 0, count: nodes.count)
    for a in nodes {
      for b in network.neighbors(of: a) where b > a {
        for c in network.neighbors(of: b) where c > b && network.weight(a, c) != 0 {
          for node in [a, b, c] { counts[node.index] += 1 }
        }
      }
    }
    return counts
  }

  @Test(arguments: 0..<100)
  func `triangles are found once, in any number of threads`(seed: UInt64) async throws {
    let network = Network.random(
      seed: seed, nodes: 30, ties: 30 + Int(seed) * 3, isDirected: seed % 2 == 0)
    let triangles = try await network.triangles(threads: 1)
    #expect(triangles.counts.values == counts(network.undirected))
    #expect(try await network.triangles(threads: 3) == triangles)
    #expect(triangles.count * 3 == Int(triangles.counts.values.reduce(0, +)))
  }

  @Test(arguments: 0..<50)
  func `clustering is which part of the pairs of contacts are tied`(seed: UInt64) async throws {
    let network = Network.random(seed: seed, nodes: 12, ties: 30)
    let triangles = try await network.triangles()
    var (tied, all, sum) = (0, 0, 0.0)
    for node in network.nodes {
      let contacts = network.neighbors(of: node)
      let pairs = contacts.flatMap { one in contacts.filter { $0 > one }.map { (one, $0) } }
      let closed = pairs.count { network.weight($0, $1) != 0 }
      let clustering = pairs.isEmpty ? 0 : Double(closed) / Double(pairs.count)
      #expect(triangles.clustering[node] == clustering)
      tied += closed
      all += pairs.count
      sum += clustering
    }
    #expect(triangles.transitivity == Double(tied) / Double(all))
    #expect(abs(triangles.averageClustering - sum / 12) < 1e-12)
  }

  @Test func `Zachary's club has 45, the Florentine families three`() async throws {
    let club = try await Network.zachary.triangles()
    #expect(club.count == 45)
    #expect(club.counts.values[0] == 18)
    #expect(abs(club.transitivity - 0.2557) < 1e-4)
    #expect(abs(club.averageClustering - 0.5706) < 1e-4)
    let families = try await Network.florentine.triangles()
    #expect(families.count == 3)
    #expect(abs(families.transitivity - 9 / 47) < 1e-12)
    #expect(abs(families.averageClustering - 0.16) < 1e-12)
  }

  @Test func `nothing meets, nothing is closed`() async throws {
    let nobody = try await Network(nodes: [], ties: []).triangles()
    #expect(nobody.count == 0)
    #expect(nobody.transitivity == 0)
    #expect(nobody.averageClustering == 0)
    let pair = try await Network(
      nodes: [Graph.Node(0), Graph.Node(1)], ties: [.init(Graph.Node(0), Graph.Node(1))]
    ).triangles()
    #expect(pair.clustering.values == [0, 0])
    #expect(pair.transitivity == 0)
  }

  @Test func `stops when its task is cancelled`() async {
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await Network.zachary.triangles()
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
  }
}
