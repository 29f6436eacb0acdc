import Testing

@testable import PropertyGraph

@Suite struct CommunitiesTests {
  /// A network of circles that meet more among themselves than with others, and the circles.
  private func circles(seed: UInt64) -> (network: Network, circles: Partition) {
    var random = SplitMix64(seed: seed)
    let (count, size) = (Int.random(in: 2...6, using: &random), 8)
    let nodes = (0..<count * size).map { Graph.Node($0) }
    let ties = nodes.indices.flatMap { one in
      nodes.indices.compactMap { other -> Network.Tie? in
        let odds = one / size == other / size ? 0.6 : 0.05
        return one < other && random.fraction() < odds ? .init(nodes[one], nodes[other]) : nil
      }
    }
    return (
      Network(nodes: nodes, ties: ties),
      Partition(nodes: nodes, marks: nodes.indices.map { Int32($0 / size) })
    )
  }

  /// The same groups, but for one node that is of another.
  private func moving(_ row: Int, to group: Int32, _ partition: Partition) -> Partition {
    var marks = partition.groups
    marks[row] = group
    return Partition(nodes: partition.nodes, marks: marks)
  }

  @Test(arguments: 0..<100)
  func `each community hangs together by its own ties`(seed: UInt64) async throws {
    let network = Network.random(
      seed: seed, nodes: 40, ties: 20 + Int(seed), isDirected: seed % 2 == 0,
      hasWeights: seed % 3 == 0)
    for resolution in [0.3, 1, 2] {
      let communities = try await network.communities(
        resolution: resolution, seed: seed, iterations: 1 + Int(seed % 3))
      for group in 0..<communities.count {
        let members = Set(communities.members(of: group))
        let own = Network(
          nodes: Array(members),
          ties: network.ties.filter { members.contains($0.a) && members.contains($0.b) })
        #expect(own.components().count == 1)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `in the end nobody gains by moving, and no two by joining`(seed: UInt64) async throws {
    let network = Network.random(
      seed: seed, nodes: 16, ties: 40, hasWeights: seed % 2 == 0)
    let communities = try await network.communities(seed: seed, iterations: 100)
    let reached = network.modularity(of: communities) + 1e-9
    let alone = Int32(communities.count)
    for row in network.nodes.indices {
      for group in 0...alone where group < network.nodeCount {
        #expect(network.modularity(of: moving(row, to: group, communities)) <= reached)
      }
    }
    for one in 0..<alone {
      for other in 0..<one {
        let joined = communities.groups.map { $0 == one ? other : $0 }
        let partition = Partition(nodes: network.nodes, marks: joined)
        #expect(network.modularity(of: partition) <= reached)
      }
    }
  }

  @Test func `finds on the whole no less than Louvain, nor than what was planted`() async throws {
    var (leiden, louvain, planted) = (0.0, 0.0, 0.0)
    for seed in 0..<20 as Range<UInt64> {
      let (network, circles) = circles(seed: seed)
      leiden += network.modularity(of: try await network.communities(seed: seed))
      louvain += network.modularity(of: slowLouvain(network))
      planted += network.modularity(of: circles)
    }
    #expect(leiden >= louvain)
    #expect(leiden >= planted)
  }

  /// Groups joined greedily, level by level, without refinement: Blondel et al. 2008.
  private func slowLouvain(_ network: Network) -> Partition {
    var groups = network.nodes.indices.map { Int32($0) }
    func modularity(_ groups: [Int32]) -> Double {
      network.modularity(of: Partition(nodes: network.nodes, marks: groups))
    }
    var wholes = network.nodes.indices.map { [$0] }
    while true {
      let before = groups
      var isBetter = true
      while isBetter {
        isBetter = false
        for whole in wholes {
          for group in Set(groups).sorted() where group != groups[whole[0]] {
            var moved = groups
            for row in whole { moved[row] = group }
            if modularity(moved) > modularity(groups) + 1e-12 {
              groups = moved
              isBetter = true
            }
          }
        }
      }
      if groups == before { return Partition(nodes: network.nodes, marks: groups) }
      wholes = Set(groups).sorted().map { group in groups.indices.filter { groups[$0] == group } }
    }
  }

  @Test(arguments: 0..<30)
  func `Zachary's club has four, of modularity 0.4198`(seed: UInt64) async throws {
    let communities = try await Network.zachary.communities(seed: seed)
    let found = Network.zachary.modularity(of: communities)
    #expect(found > 0.4155)
    if found > 0.419 {
      #expect(communities.sizes == [12, 11, 6, 5])
      #expect(abs(found - 0.4198) < 1e-4)
    }
  }

  @Test func `Zachary's club with the first seed`() async throws {
    let communities = try await Network.zachary.communities()
    #expect(communities.sizes == [12, 11, 6, 5])
  }

  @Test func `a ring of circles shows what resolution is for`() async throws {
    // 30 circles of five, each tied to the next by one tie: pairs of them have the greatest modularity
    // (Fortunato & Barthélemy 2007).
    let nodes = (0..<150).map { Graph.Node($0) }
    let circles = nodes.indices.flatMap { one in
      (one + 1..<max(one + 1, one / 5 * 5 + 5)).map { Network.Tie(nodes[one], nodes[$0]) }
    }
    let ring = (0..<30).map { Network.Tie(nodes[$0 * 5], nodes[($0 * 5 + 6) % 150]) }
    let network = Network(nodes: nodes, ties: circles + ring)
    let single = Partition(nodes: nodes, marks: nodes.indices.map { Int32($0 / 5) })
    #expect(abs(network.modularity(of: single) - 0.876) < 1e-3)
    let wide = try await network.communities(iterations: 20)
    #expect(network.modularity(of: wide) > 0.882)
    #expect(try await network.communities(resolution: 3) == single)
  }

  @Test(arguments: 0..<20)
  func `the same network gives the same, in whatever order it was told`(
    seed: UInt64
  ) async throws {
    let network = Network.random(seed: seed, nodes: 60, ties: 150, hasWeights: true)
    let communities = try await network.communities(seed: seed)
    var random = SplitMix64(seed: seed + 1)
    let turned = network.ties.shuffled(using: &random).map { tie in
      Network.Tie(tie.b, tie.a, weight: tie.weight)
    }
    let again = Network(nodes: network.nodes.reversed(), ties: turned, hasWeights: true)
    #expect(try await again.communities(seed: seed) == communities)
    let inMinutes = Network(
      nodes: network.nodes,
      ties: network.ties.map { .init($0.a, $0.b, weight: $0.weight * 64) }, hasWeights: true)
    #expect(try await inMinutes.communities(seed: seed) == communities)
  }

  @Test func `who has no ties is alone, and ties that weigh nothing are none`() async throws {
    let nodes = (0..<5).map { Graph.Node($0) }
    let network = Network(
      nodes: nodes,
      ties: [
        .init(nodes[0], nodes[1]), .init(nodes[1], nodes[2], weight: 0),
        .init(nodes[2], nodes[3], weight: -1),
      ], hasWeights: true)
    #expect(try await network.communities().sizes == [2, 1, 1, 1])
    let loose = Network(nodes: nodes, ties: [])
    #expect(try await loose.communities().count == 5)
    #expect(try await Network(nodes: [], ties: []).communities().count == 0)
  }

  @Test(arguments: 0..<20)
  func `without resolution communities are components`(seed: UInt64) async throws {
    let network = Network.random(seed: seed, nodes: 30, ties: 25)
    #expect(try await network.communities(resolution: 0) == network.components())
    #expect(try await network.communities(resolution: 1e6).count == 30)
  }

  @Test func `a part of a list is put into each order about equally often`() {
    var random = SplitMix64(seed: 1)
    var counts: [[Int32]: Int] = [:]
    for _ in 0..<6000 {
      var list: [Int32] = [9, 1, 2, 3, 8]
      list.shuffle(1..<4, using: &random)
      counts[list, default: 0] += 1
    }
    #expect(counts.keys.allSatisfy { $0[0] == 9 && $0[4] == 8 })
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 120 })
  }

  @Test func `stops when its task is cancelled`() async {
    let nodes = (0..<40_000).map { Graph.Node($0) }
    let way = Network(
      nodes: nodes, ties: zip(nodes, nodes.dropFirst()).map { .init($0, $1) })
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await way.communities()
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
  }
}
