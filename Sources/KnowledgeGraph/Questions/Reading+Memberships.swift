import PropertyGraph

/// A community that somebody belongs to, and how one knows that they did at the time.
struct Membership: Hashable {
  let community: Graph.Node
  let evidence: Evidence
}

extension Reading {
  /// The communities that somebody may have belonged to at a time, by id; a community belongs to
  /// itself.
  ///
  /// A dated membership counts as long as its date lasts. That somebody was a member then is recorded
  /// only if the date of the membership covers the whole time; of an undated one nobody knows since
  /// when, nor whether it ended.
  func memberships(of who: Graph.Node, during time: DateBounds) -> [Membership] {
    guard kind(of: who) == .person else { return [Membership(community: who, evidence: .recorded)] }
    var memberships: [Membership] = []
    for edge in edges(from: who, .memberOf) where fits(edge, .memberOf) {
      let bounds = graph.bounds(of: edge)
      if bounds.precedes(time) == true || time.precedes(bounds) == true { continue }
      let isCertain = bounds != .unknown && bounds.covers(time)
      let found = Membership(
        community: graph.target(of: edge),
        evidence: max(
          evidence(of: edge), evidence(of: graph.target(of: edge)),
          isCertain ? .recorded : .inferred))
      if let known = memberships.firstIndex(where: { $0.community == found.community }) {
        if found.evidence < memberships[known].evidence { memberships[known] = found }
      } else {
        memberships.append(found)
      }
    }
    return memberships.sorted { $0.community < $1.community }
  }
}
