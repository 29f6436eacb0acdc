import PropertyGraph

/// The communities by which one could tell somebody: those of which some people are known, but few.
struct SmallGroups {
  private(set) var nodes: Set<Graph.Node> = []
  /// Whether all of them together are no small group.
  private(set) var mayStandTogether = false

  /// - Parameter minimum: how many people make a group that is not small.
  init(in graph: Graph, below minimum: Int) {
    let reading = Reading(graph)
    var members: Set<Graph.Node> = []
    var others = 0
    for node in graph.nodes where reading.kind(of: node) == .community {
      let known = reading.members(of: node)
      let size = max(known.count, reading.countedHeads(of: node))
      guard size > 0, size < minimum else { continue }
      nodes.insert(node)
      members.formUnion(known)
      others += size - known.count
    }
    mayStandTogether = members.count + others >= minimum
  }
}

extension Reading {
  /// The people that are members of a community.
  fileprivate func members(of community: Graph.Node) -> Set<Graph.Node> {
    Set(edges(into: community, .memberOf).map(graph.source(of:)).filter { kind(of: $0) == .person })
  }

  /// The largest number that was noted of a community.
  fileprivate func countedHeads(of community: Graph.Node) -> Int {
    let came = edges(from: community, .attended).map { heads($0) }.max() ?? 0
    guard case .integer(let headcount) = graph[community][PropertyKey.headcount] else {
      return came
    }
    return max(came, Int(clamping: headcount))
  }
}
