import PropertyGraph

/// A meeting that a community took part in: by itself, or through members who came.
struct TakingPart {
  let meeting: Graph.Node
  /// The members who came, each once.
  var members: [(who: Graph.Node, evidence: Evidence)] = []
  /// What says that it came itself; `nil` if it did not.
  var itself: Evidence?
  /// How many came of it who are only counted.
  var heads = 0
  /// Whether it came itself and nobody noted how many they were.
  var isUncounted = false
  /// Who brought it or one of its members, each once.
  var broughtBy: [Graph.Node] = []

  /// How many people came of it, as far as they were listed or counted.
  var people: Int { members.count + heads }
}

extension Reading {
  /// The meetings that a community took part in, by id.
  ///
  /// A member counts unless the dates say that they were not a member at the time of the meeting.
  ///
  /// Touches the meetings of its members.
  func takingPart(of community: Graph.Node) -> [TakingPart] {
    var parts: [Graph.Node: TakingPart] = [:]
    for edge in comings(of: community) {
      add(itself: edge, to: &parts[graph.target(of: edge), default: TakingPart(at: edge, graph)])
    }
    for membership in edges(into: community, .memberOf) where fits(membership, .memberOf) {
      let member = graph.source(of: membership)
      for edge in comings(of: member) where mayCover(membership, graph.target(of: edge)) {
        let evidence = max(evidence(of: membership), evidence(of: edge))
        add(
          member, evidence, edge,
          to: &parts[graph.target(of: edge), default: TakingPart(at: edge, graph)])
      }
    }
    return parts.values.sorted { $0.meeting < $1.meeting }
  }

  /// The edges by which somebody came to meetings.
  func comings(of who: Graph.Node) -> [Graph.Edge] {
    let attended = edges(from: who, .attended).filter { fits($0, .attended) && came($0) }
    let hosted = edges(from: who, .hosted).filter { kind(of: graph.target(of: $0)) == .meeting }
    return attended + hosted
  }

  /// Whether somebody may have been a member when a meeting was, or a thing was made.
  func mayCover(_ membership: Graph.Edge, _ thing: Graph.Node) -> Bool {
    graph.bounds(of: membership).precedes(graph.bounds(of: thing)) == nil
  }

  private func add(itself edge: Graph.Edge, to part: inout TakingPart) {
    let evidence = evidence(of: edge)
    part.itself = min(part.itself ?? evidence, evidence)
    let heads = heads(edge)
    part.heads = max(part.heads, heads)
    part.isUncounted = part.heads == 0
    part.add(broughtBy: carriers(along: edge))
  }

  private func add(
    _ member: Graph.Node, _ evidence: Evidence, _ edge: Graph.Edge, to part: inout TakingPart
  ) {
    if let known = part.members.firstIndex(where: { $0.who == member }) {
      part.members[known].evidence = min(part.members[known].evidence, evidence)
    } else {
      part.members.append((member, evidence))
    }
    part.add(broughtBy: carriers(along: edge))
  }
}

extension TakingPart {
  fileprivate init(at edge: Graph.Edge, _ graph: Graph) { meeting = graph.target(of: edge) }

  fileprivate mutating func add(broughtBy others: [Graph.Node]) {
    broughtBy += others.filter { !broughtBy.contains($0) }
  }
}
