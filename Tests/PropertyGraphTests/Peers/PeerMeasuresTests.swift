import PropertyGraph
import Testing

/// Other libraries find the same numbers in the same networks, wherever they have the same measure.
struct PeerMeasuresTests {
  @Test(
    .enabled(if: MeasurePeer.networkx.isInstalled, "networkx is not installed."),
    arguments: SharedMeasure.all)
  func `networkx finds the same`(measure: SharedMeasure) async throws {
    try await compare(measure, with: .networkx)
  }

  @Test(
    .enabled(if: MeasurePeer.igraph.isInstalled, "igraph is not installed."),
    arguments: SharedMeasure.all.filter { !SharedMeasure.ofNetworkxOnly.contains($0.name) })
  func `igraph finds the same`(measure: SharedMeasure) async throws {
    try await compare(measure, with: .igraph)
  }

  private func compare(_ measure: SharedMeasure, with peer: MeasurePeer) async throws {
    var compared = 0
    for (network, found) in zip(MeasurePeer.sketches, try peer.measures()) {
      guard let expected = found[measure.name] else { continue }
      compared += 1
      let ours = try await measure.values(network)
      let isSame =
        ours.count == expected.count
        && zip(ours, expected).allSatisfy { one, other in
          one == other || abs((one ?? .nan) - (other ?? .nan)) < 1e-7
        }
      #expect(isSame, "\(measure): \(ours) is not \(expected) in \(network.ties)")
    }
    #expect(compared >= 8, "\(peer) knows no \(measure)")
  }
}

/// A measure that other libraries have, too, under its name in `measures.py`.
struct SharedMeasure: Sendable, CustomTestStringConvertible {
  let name: String
  let values: @Sendable (Network) async throws -> [Double?]

  var testDescription: String { name }

  /// Those that igraph does not have.
  static let ofNetworkxOnly = ["normalizedBetweenness", "effectiveSize"]

  static let all: [SharedMeasure] = [
    scores("degree") { $0.degree() },
    scores("inDegree") { $0.inDegree() },
    scores("outDegree") { $0.outDegree() },
    scores("strength") { $0.strength() },
    scores("inStrength") { $0.inStrength() },
    scores("outStrength") { $0.outStrength() },
    scores("pageRank") { $0.pageRank(tolerance: 1e-13) },
    scores("closeness") { try await $0.closeness() },
    scores("harmonicCloseness") { try await $0.harmonicCloseness() },
    scores("betweenness") { try await $0.betweenness() },
    scores("normalizedBetweenness") { try await $0.betweenness(normalized: true) },
    scores("distances") { $0.distances(from: $0.nodes[0]) },
    scores("eigenvectorCentrality") { try $0.eigenvectorCentrality(tolerance: 1e-13) },
    number("degreeAssortativity") { $0.degreeAssortativity() },
    number("kindAssortativity") { $0.assortativity { $0.index % 3 } },
    number("modularity") { network in
      let kinds = network.nodes.map { Int32($0.index % 3) }
      return network.modularity(of: Partition(nodes: network.nodes, marks: kinds))
    },
    groups("components") { $0.components() },
    groups("strongComponents") { $0.strongComponents() },
    scores("coreNumbers") { $0.undirected.coreNumbers() },
    scores("triangles") { try await $0.triangles().counts },
    scores("clustering") { try await $0.triangles().clustering },
    number("transitivity") { try await $0.triangles().transitivity },
    number("averageClustering") { try await $0.triangles().averageClustering },
    scores("constraint") { try await $0.constraint() },
    scores("effectiveSize") { try await $0.effectiveSize() },
    SharedMeasure("bridges") { network in
      network.nodes.map { node in
        Double(network.bridges().count { $0.a == node || $0.b == node })
      }
    },
    SharedMeasure("articulationPoints") { network in
      network.articulationPoints().map { Double($0.index) }
    },
  ]

  private init(_ name: String, _ values: @escaping @Sendable (Network) async throws -> [Double?]) {
    self.name = name
    self.values = values
  }

  private static func scores(
    _ name: String, _ measure: @escaping @Sendable (Network) async throws -> Scores
  ) -> SharedMeasure {
    SharedMeasure(name) { try await measure($0).values.map { $0.isNaN ? nil : $0 } }
  }

  private static func number(
    _ name: String, _ measure: @escaping @Sendable (Network) async throws -> Double?
  ) -> SharedMeasure {
    SharedMeasure(name) { [try await measure($0)] }
  }

  /// Groups, told by the lowest node of each.
  private static func groups(
    _ name: String, _ measure: @escaping @Sendable (Network) async throws -> Partition
  ) -> SharedMeasure {
    SharedMeasure(name) { network in
      let groups = try await measure(network)
      return network.nodes.map { Double(groups.members(of: groups[$0]!)[0].index) }
    }
  }
}
