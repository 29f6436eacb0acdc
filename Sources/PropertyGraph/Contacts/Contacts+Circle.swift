extension Contacts {
  /// Everybody within so many meetings of a person or group: whom they met, whom these met, and so on;
  /// people first, each part by node.
  ///
  /// ```swift
  /// contacts.circle(of: ada)                // ben, with whom she walked
  /// contacts.circle(of: ada, within: 2)     // ben, and whom he met: cleo and the choir
  /// ```
  ///
  /// Which meeting came first does not matter here; ``reach(from:since:_:)`` asks how news travelled.
  /// A group is met, and leads to nobody else unless it is the one asked about.
  ///
  /// Where more people came to the meetings that are to be looked at than are left to find, each of
  /// these looks whether they came to one of them. (S. Beamer et al., "Direction-optimizing
  /// breadth-first search", 2012, doi 10.1109/SC.2012.50.)
  ///
  /// - Parameter steps: through how many meetings at most; 1 for those whom they met themselves.
  /// - Complexity: for one step O(k + p / 4096), k being the attendances of the meetings they came to;
  ///   at most O(p + a + m).
  public func circle(of participant: Graph.Node, within steps: Int = 1) -> [Graph.Node] {
    guard steps > 0, let row = row(of: participant) else { return [] }
    var circle = Circle(around: row, in: self)
    for _ in 1..<steps where !circle.edge.isEmpty { circle.widen(in: self) }
    return circle.others.map { participants[Int($0)] }
  }
}

/// Those who were found around somebody, step by step outwards.
private struct Circle {
  private let center: Int32
  /// All who were found, and of them those whom the last step found.
  private var found: RowSet
  private(set) var edge: [Int32]
  /// The meetings that anybody before them came to; none before the second step.
  private var visited: RowSet?

  /// Whom somebody met.
  init(around row: Int, in contacts: Contacts) {
    center = Int32(row)
    found = RowSet(count: contacts.participantCount)
    contacts.insertGuests(of: contacts.went.items.span.extracting(contacts.went[row]), into: &found)
    found.insert(center)
    edge = found.rows
  }

  /// All who were found, ascending, but not who is in the middle.
  var others: [Int32] {
    var others = found
    others.remove(center)
    return others.rows
  }

  /// Adds whom those at the edge met.
  mutating func widen(in contacts: Contacts) {
    var visited = visited ?? RowSet(count: contacts.meetingCount)
    let people = edge.prefix { $0 < contacts.peopleCount }
    let visits = people.reduce(0) { $0 + contacts.went[Int($1)].count }
    if visits > contacts.attendanceCount / 100 {
      edge = contacts.guests(of: people, among: &visited, except: found)
    } else {
      edge = contacts.guests(of: people, notAmong: &visited, except: found)
    }
    for row in edge { found.insert(row) }
    self.visited = visited
  }
}

extension Contacts {
  /// Those who came to a meeting of these people and were not found; the meetings are then visited.
  /// Looks at whom is left to find, and at as many meetings of each as it takes.
  fileprivate func guests(
    of people: ArraySlice<Int32>, among visited: inout RowSet, except found: RowSet
  ) -> [Int32] {
    let went = went.items.span
    for row in people { visited.insert(went.extracting(self.went[Int(row)])) }
    return (0..<Int32(participantCount)).filter { row in
      guard !found.contains(row) else { return false }
      for position in self.went[Int(row)] where visited.contains(went[position]) { return true }
      return false
    }
  }

  /// The same. Looks at all who came to a meeting that was not visited.
  fileprivate func guests(
    of people: ArraySlice<Int32>, notAmong visited: inout RowSet, except found: RowSet
  ) -> [Int32] {
    let went = went.items.span
    var meetings: [Int32] = []
    for row in people {
      for position in self.went[Int(row)] where visited.add(went[position]) {
        meetings.append(went[position])
      }
    }
    var guests = RowSet(count: participantCount)
    insertGuests(of: meetings.span, into: &guests)
    return guests.rows.filter { !found.contains($0) }
  }

  fileprivate func insertGuests(of meetings: Span<Int32>, into guests: inout RowSet) {
    for index in meetings.indices {
      guests.insert(came.items.span.extracting(came[Int(meetings[index])]))
    }
  }
}
