import PropertyGraph

/// What of a network is looked at, in each of several times anew: who lies around somebody then, and
/// what ties weigh enough then.
///
/// As JSON `{"around": {"id", "name", "label"}, "steps", "minWeight"}`; the first is null for everybody.
public struct Surroundings: Hashable, Sendable, Encodable {
  /// Around whom; `nil` for everybody.
  public let around: Measured.Member?
  /// How many ties they reach.
  public let steps: Int
  /// How much a tie must weigh, 0 for all ties.
  public let minWeight: Double
}

extension Graph {
  /// What of this graph to measure, time after time: all of the part that is asked for, the kind of its
  /// network, and what to look at in it in each time; `nil` for all.
  ///
  /// - Throws: as ``selecting(_:)``; also if who is in the middle is never in such a network.
  func measurable(
    _ part: Selection, on kind: MeasuredNetwork.Kind?
  ) throws -> (graph: Graph, kind: MeasuredNetwork.Kind, Surroundings?) {
    let center = try part.around.map { self[try node(named: $0)] }
    var wider = part
    (wider.around, wider.people) = (nil, false)
    let graph = try selecting(wider)
    let kind = kind ?? graph.measuredKind
    let minWeight = kind == .people ? part.minWeight : 0
    guard center != nil || minWeight > 0 else { return (graph, kind, nil) }
    let around = try center.map { center in
      let reading = Reading(graph)
      guard let node = graph.node(center.id), kind == .whole || reading.kind(of: node) == .person
      else { throw KnowledgeError.isLeftOut(center) }
      return reading.member(node)
    }
    return (graph, kind, Surroundings(around: around, steps: part.steps, minWeight: minWeight))
  }

  /// The network of this graph, or what of it is looked at: nothing where who is in the middle is not
  /// there.
  ///
  /// - Complexity: O(nodes + edges); for people as ``people(minWeight:)`` where not all is looked at.
  func measuredNetwork(
    _ kind: MeasuredNetwork.Kind, _ surroundings: Surroundings?
  ) -> MeasuredNetwork {
    guard let surroundings else { return measuredNetwork(kind) }
    let graph = kind == .people ? people(minWeight: surroundings.minWeight) : self
    guard let center = surroundings.around else { return graph.linkedNetwork(kind) }
    let near =
      graph.node(center.id).map { graph.around($0, steps: surroundings.steps) }
      ?? graph.subgraph(nodes: { _ in false })
    return near.linkedNetwork(kind)
  }
}

extension KnowledgeError {
  /// That somebody or something is not in the part that was asked for.
  static func isLeftOut(_ center: Graph.NodeView) -> KnowledgeError {
    KnowledgeError(
      "\"\(center.name ?? center.id)\" is not in what else was asked for. Ask for more, or for what lies around another."
    )
  }
}
