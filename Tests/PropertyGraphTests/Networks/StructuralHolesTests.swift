import Testing

@testable import PropertyGraph

@Suite struct StructuralHolesTests {
  /// Burt's formulas, word for word, on a matrix.
  private struct Matrix {
    let weights: [[Double]]

    init(_ network: Network) {
      let none = [Double](repeating: 0, count: network.nodeCount)
      var weights = network.nodes.map { _ in none }
      for tie in network.ties {
        weights[tie.a.index][tie.b.index] += tie.weight
        weights[tie.b.index][tie.a.index] += tie.weight
      }
      self.weights = weights
    }

    func contacts(_ row: Int) -> [Int] { weights.indices.filter { weights[row][$0] != 0 } }
    func part(_ row: Int, _ contact: Int) -> Double {
      weights[row][contact] / weights[row].reduce(0, +)
    }
    func strength(_ row: Int, _ contact: Int) -> Double {
      weights[row][contact] / weights[row].max()!
    }

    func constraint(_ row: Int) -> Double? {
      contacts(row).isEmpty
        ? nil
        : contacts(row).reduce(0) { sum, contact in
          let indirect = contacts(row).reduce(0) { $0 + part(row, $1) * part($1, contact) }
          let whole = part(row, contact) + indirect
          return sum + whole * whole
        }
    }

    func effectiveSize(_ row: Int) -> Double? {
      contacts(row).isEmpty
        ? nil
        : contacts(row).reduce(0) { sum, contact in
          sum + 1
            - contacts(row).reduce(0) { $0 + part(row, $1) * strength(contact, $1) }
        }
    }
  }

  private func differ(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one != other }
    return abs(one - other) > 1e-9
  }

  @Test(arguments: 0..<100)
  func `are Burt's, in any number of threads`(seed: UInt64) async throws {
    let network = Network.random(
      seed: seed, nodes: 24, ties: 10 + Int(seed), isDirected: seed % 2 == 0,
      hasWeights: seed % 3 == 0)
    let matrix = Matrix(network)
    let constraint = try await network.constraint(threads: 1)
    let size = try await network.effectiveSize(threads: 1)
    for node in network.nodes {
      #expect(!differ(constraint[node], matrix.constraint(node.index)), "\(node)")
      #expect(!differ(size[node], matrix.effectiveSize(node.index)), "\(node)")
    }
    #expect(try await network.constraint(threads: 3) == constraint)
    #expect(try await network.effectiveSize(threads: 3) == size)
  }

  @Test(arguments: 0..<20)
  func `a hub's contacts do not read the hub`(seed: UInt64) async throws {
    // Everybody knows the first, and few each other: rows of very different length.
    var random = SplitMix64(seed: seed)
    let nodes = (0..<60).map { Graph.Node($0) }
    let network = Network(
      nodes: nodes,
      ties: nodes.dropFirst().map { .init(nodes[0], $0, weight: 2) }
        + Network.drawn(20, among: 60, using: &random),
      hasWeights: true)
    let matrix = Matrix(network)
    let constraint = try await network.constraint()
    let size = try await network.effectiveSize()
    for node in nodes {
      #expect(!differ(constraint[node], matrix.constraint(node.index)), "\(node)")
      #expect(!differ(size[node], matrix.effectiveSize(node.index)), "\(node)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hub of a hundred thousand is no trouble`() async throws {
    let nodes = (0..<100_000).map { Graph.Node($0) }
    let ring = zip(nodes.dropFirst(), nodes.dropFirst(2)).map { Network.Tie($0, $1) }
    let network = Network(nodes: nodes, ties: ring + nodes.dropFirst().map { .init(nodes[0], $0) })
    let size = try await network.effectiveSize()
    #expect(abs(size[nodes[500]]! - (3 - 4.0 / 3)) < 1e-12)
    #expect(abs(size[nodes[0]]! - (99_999 - 2 * 99_998.0 / 99_999)) < 1e-6)
  }

  @Test func `Medici stand between families that have no other tie`() async throws {
    let constraint = try await Network.florentine.constraint()
    let size = try await Network.florentine.effectiveSize()
    #expect(abs(constraint[Network.family("Medici")]! - 0.2099) < 1e-4)
    #expect(constraint.values.min() == constraint[Network.family("Medici")])
    #expect(constraint[Network.family("Pazzi")] == 1)
    #expect(abs(size[Network.family("Medici")]! - 17.0 / 3) < 1e-12)
    #expect(abs(size[Network.family("Guadagni")]! - 4) < 1e-12)
    let club = try await Network.zachary.constraint()
    #expect(abs(club.values[0] - 0.1554) < 1e-4)
    #expect(abs(club.values[33] - 0.1564) < 1e-4)
  }

  @Test func `who has no ties has no number`() async throws {
    let alone = Network(nodes: [Graph.Node(0)], ties: [])
    #expect(try await alone.constraint()[Graph.Node(0)] == nil)
    #expect(try await alone.effectiveSize()[Graph.Node(0)] == nil)
    #expect(try await Network(nodes: [], ties: []).constraint().values.isEmpty)
  }
}
