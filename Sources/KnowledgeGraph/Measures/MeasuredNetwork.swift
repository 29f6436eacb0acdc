public import PropertyGraph

/// What a measure is taken on: a network, and the graph that knows what its nodes are.
///
/// ```swift
/// let people = graph.measuredNetwork()                         // who met whom, where people met
/// let whole = graph.measuredNetwork(.whole)                    // all nodes and links
/// try await people.measured(.degree, top: 10)
/// ```
public struct MeasuredNetwork: Sendable {
  /// Which network of a graph.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Encodable {
    /// The people and who met whom, with Newman's weights.
    case people
    /// All nodes, and who or what is linked to whom, with the property `weight` where links have one.
    case whole
  }

  public let kind: Kind
  /// The graph whose nodes are measured.
  public let graph: Graph
  /// What ties them.
  let source: Source

  /// What ties the nodes that are measured.
  enum Source: Sendable {
    /// Meetings of people; their ties are made only for measures that look at ties.
    case meetings(Contacts)
    /// Links.
    case links(Network)
  }

  /// Who came where, if people who met are measured.
  public var contacts: Contacts? {
    if case .meetings(let contacts) = source { contacts } else { nil }
  }

  /// Its ties, without direction. Those of people who met are made anew each time.
  ///
  /// - Complexity: as `Contacts.projection(hasWeights:threads:)` for people who met, else O(1).
  public var network: Network {
    switch source {
    case .meetings(let contacts): contacts.projection()
    case .links(let network): network
    }
  }
}

extension Graph {
  /// The network of this graph on which measures are taken.
  ///
  /// - Parameter kind: the people or the whole; `nil`: the people if any two met, else the whole.
  /// - Complexity: O(nodes + edges).
  public func measuredNetwork(_ kind: MeasuredNetwork.Kind? = nil) -> MeasuredNetwork {
    if kind == .whole { return linkedNetwork(.whole) }
    let contacts = contacts()
    if kind == nil, !contacts.hasTies { return linkedNetwork(.whole) }
    return MeasuredNetwork(kind: .people, graph: self, source: .meetings(contacts))
  }

  /// The kind that is measured where none is named: the people if any two met, else the whole.
  var measuredKind: MeasuredNetwork.Kind { contacts().hasTies ? .people : .whole }

  /// The network of a part of this graph.
  ///
  /// - Parameters:
  ///   - kind: as in ``measuredNetwork(_:)``.
  ///   - part: what to measure. What lies around somebody lies around them in the network of the kind:
  ///     among people, whom they met, and not their meetings. Its `people` does not matter.
  /// - Throws: as ``selecting(_:)``.
  public func measuredNetwork(
    _ kind: MeasuredNetwork.Kind? = nil, part: Selection
  ) throws -> MeasuredNetwork {
    var part = part
    part.people = false
    guard part.around != nil || part.minWeight > 0, kind != .whole else {
      return try selecting(part).measuredNetwork(kind)
    }
    var wider = part
    wider.around = nil
    let kind = try kind ?? selecting(wider).measuredKind
    part.people = kind == .people
    return try selecting(part).linkedNetwork(kind)
  }

  /// The network of all nodes and links, as one of a kind.
  func linkedNetwork(_ kind: MeasuredNetwork.Kind) -> MeasuredNetwork {
    let hasWeights = edgeColumns.contains { $0.key == "weight" }
    let network = network(weight: hasWeights ? "weight" : nil)
    return MeasuredNetwork(kind: kind, graph: self, source: .links(network))
  }
}
