public import PropertyGraph

extension Graph {
  /// Who came to which meeting, in time: what reach, paths, met and the people's projection run on.
  ///
  /// ```swift
  /// let people = graph.contacts().projection()     // who met whom
  /// ```
  ///
  /// Somebody came who attended, unless they were only invited, or who hosted the meeting. A group
  /// counts as many heads as the largest `count` of its attendance says. Who bears both the label of a
  /// person and that of a community is a person.
  ///
  /// O(nodes + attendances), and the sorting of the meetings.
  public func contacts() -> Contacts { contacts(without: nil) }

  /// Who came to which meeting, in time, as if somebody had come to none.
  func contacts(without absent: Node?) -> Contacts {
    let reading = Reading(self)
    var people: [Node] = []
    var groups: [Node] = []
    var meetings: [Contacts.Meeting] = []
    var attendances: [Contacts.Attendance] = []
    for node in nodes {
      switch reading.kind(of: node) {
      case .person: if node != absent { people.append(node) }
      case .community: if node != absent { groups.append(node) }
      case .meeting:
        var heads = 0
        reading.forEachGuest(of: node) { guest, count in
          guard guest != absent else { return }
          attendances.append(Contacts.Attendance(guest, at: node))
          heads += count
        }
        meetings.append(Contacts.Meeting(node, bounds(of: node), heads: heads))
      default: break
      }
    }
    return Contacts(people: people, groups: groups, meetings: meetings, attendances: attendances)
  }
}

extension Reading {
  /// Hands over who came to a meeting, some perhaps twice, with the counted heads they add.
  fileprivate func forEachGuest(
    of meeting: Graph.Node, _ body: (_ guest: Graph.Node, _ heads: Int) -> Void
  ) {
    var counted: [Graph.Node: Int] = [:]
    for edge in edges(into: meeting, .attended) where came(edge) {
      let guest = graph.source(of: edge)
      switch kind(of: guest) {
      case .person: body(guest, 0)
      case .community:
        let more = max(0, heads(edge) - (counted[guest] ?? 0))
        if more > 0 { counted[guest, default: 0] += more }
        body(guest, more)
      default: break
      }
    }
    for edge in edges(into: meeting, .hosted) {
      let host = graph.source(of: edge)
      if kind(of: host)?.isConversant == true { body(host, 0) }
    }
  }
}
