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
  /// Its ties, without direction.
  public let network: Network
  /// Who came where, if people who met are measured.
  public let contacts: Contacts?
}

extension Graph {
  /// The network of this graph on which measures are taken.
  ///
  /// - Parameters:
  ///   - kind: the people or the whole; `nil`: the people if any two met, else the whole.
  ///   - measure: the only measure that is to be taken; people who met have no weights if it does not
  ///     look at them, which takes a third of the memory. `nil`: any.
  /// - Complexity: as ``PropertyGraph/Contacts/projection(hasWeights:)``, or O(nodes + edges).
  public func measuredNetwork(
    _ kind: MeasuredNetwork.Kind? = nil, for measure: Measure? = nil
  ) -> MeasuredNetwork {
    if kind == .whole { return wholeNetwork }
    let contacts = contacts()
    if kind == nil, !contacts.hasTies { return wholeNetwork }
    return MeasuredNetwork(
      kind: .people, graph: self,
      network: contacts.projection(hasWeights: measure?.needsWeights ?? true), contacts: contacts)
  }

  /// The kind that is measured where none is named: the people if any two met, else the whole.
  var measuredKind: MeasuredNetwork.Kind { contacts().hasTies ? .people : .whole }

  /// The network of a part of this graph.
  ///
  /// - Parameters:
  ///   - kind: as in ``measuredNetwork(_:for:)``.
  ///   - part: what to measure. What lies around somebody lies around them in the network of the kind:
  ///     among people, whom they met, and not their meetings. Its `people` does not matter.
  ///   - measure: as there.
  /// - Throws: as ``selecting(_:)``.
  public func measuredNetwork(
    _ kind: MeasuredNetwork.Kind? = nil, part: Selection, for measure: Measure? = nil
  ) throws -> MeasuredNetwork {
    var part = part
    part.people = false
    guard part.around != nil || part.minWeight > 0, kind != .whole else {
      return try selecting(part).measuredNetwork(kind, for: measure)
    }
    var wider = part
    wider.around = nil
    let kind = try kind ?? selecting(wider).measuredKind
    part.people = kind == .people
    let graph = try selecting(part)
    return MeasuredNetwork(
      kind: kind, graph: graph, network: graph.weightedNetwork, contacts: nil)
  }

  private var wholeNetwork: MeasuredNetwork {
    MeasuredNetwork(kind: .whole, graph: self, network: weightedNetwork, contacts: nil)
  }

  private var weightedNetwork: Network { network(weight: hasWeights ? "weight" : nil) }

  private var hasWeights: Bool { edgeColumns.contains { $0.key == "weight" } }
}
