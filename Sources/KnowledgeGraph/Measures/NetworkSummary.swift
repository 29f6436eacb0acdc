import PropertyGraph

/// A network in a few numbers: how large it is, how densely knit, and whether it hangs together.
///
/// ```swift
/// let summary = try await graph.measuredNetwork().summary()
/// summary[.density]                              // 0.91
/// ```
///
/// As JSON `{"network": {"kind", "nodes", "ties"}, "numbers": {"density": 0.91, …}}`.
public struct NetworkSummary: Hashable, Sendable {
  public let network: Measured.Size
  /// What can be said of this network.
  public let numbers: [Number: Double]

  public subscript(number: Number) -> Double? { numbers[number] }
}

extension NetworkSummary {
  /// One of the numbers.
  public enum Number: String, CaseIterable, Hashable, Sendable {
    case meanDegree
    case density
    case components
    case largestComponent
    case alone
    case transitivity
    case clustering
    case assortativity
    case communities
    case modularity
    case bridgingShare
  }
}

extension NetworkSummary.Number {
  /// What it means, after its name.
  public var meaning: String {
    switch self {
    case .meanDegree: "how many others each is tied to, on average"
    case .density: "which share of all pairs is tied"
    case .components: "parts that nothing ties to each other"
    case .largestComponent: "how many are in the largest of them"
    case .alone: "how many have no tie at all"
    case .transitivity: "which part of pairs of ties that meet is closed by a third"
    case .clustering: "which part of the contacts of each know each other, on average"
    case .assortativity: "whether many ties go to many (to 1) or to few (to −1)"
    case .communities: "groups that keep together"
    case .modularity: "how much they keep to themselves, 0 as chance has it"
    case .bridgingShare: "which share of ties leads from one of them to another"
    }
  }

  /// Its name as one writes it: "mean degree".
  public var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
    }
  }
}

extension MeasuredNetwork {
  /// The network in a few numbers.
  ///
  /// - Parameter progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled.
  public func summary(
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> NetworkSummary {
    var numbers: [NetworkSummary.Number: Double] = [:]
    let network = network
    let (nodes, ties) = (Double(network.nodeCount), Double(network.tieCount))
    if nodes > 0 { numbers[.meanDegree] = 2 * ties / nodes }
    if nodes > 1 { numbers[.density] = 2 * ties / (nodes * (nodes - 1)) }
    let components = network.components()
    numbers[.components] = Double(components.count)
    numbers[.largestComponent] = Double(components.sizes.first ?? 0)
    numbers[.alone] = Double(components.sizes.count { $0 == 1 })
    try await network.count(progress, into: &numbers)
    let size = Measured.Size(kind: kind, nodes: network.nodeCount, ties: network.tieCount)
    return NetworkSummary(network: size, numbers: numbers)
  }
}

extension Network {
  fileprivate func count(
    _ progress: (@Sendable (Double) -> Void)?, into numbers: inout [NetworkSummary.Number: Double]
  ) async throws {
    let triangles = try await triangles(progress: progress)
    numbers[.transitivity] = triangles.transitivity
    numbers[.clustering] = triangles.averageClustering
    numbers[.assortativity] = degreeAssortativity()
    guard tieCount > 0 else { return }
    let communities = try await communities()
    let bridging = ties(among: communities).bridging.count
    numbers[.communities] = Double(communities.sizes.count { $0 > 1 })
    numbers[.modularity] = modularity(of: communities)
    numbers[.bridgingShare] = Double(bridging) / Double(tieCount)
  }
}

extension NetworkSummary: Encodable {
  private enum Key: CodingKey { case network, numbers }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(network, forKey: .network)
    var inner = object.nestedContainer(keyedBy: TextKey.self, forKey: .numbers)
    for number in Number.allCases {
      try inner.encode(numbers[number], forKey: TextKey(number.rawValue))
    }
  }
}
