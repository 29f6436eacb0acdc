extension Contacts {
  /// Somebody who came to a meeting.
  public struct Guest: Hashable, Sendable {
    public let participant: Graph.Node
    public let meeting: Graph.Node

    public init(participant: Graph.Node, meeting: Graph.Node) {
      self.participant = participant
      self.meeting = meeting
    }
  }

  /// Who came to any of these meetings, each once, with the first of them to which they came: in order
  /// of earliest start, those who first came to the same one by participant, people before groups.
  ///
  /// ```swift
  /// contacts.guests(of: [walk, dinner])     // ada and ben on the walk, then cleo and the choir
  /// ```
  ///
  /// A meeting whose start is unknown comes last. A node that is no meeting is left out.
  ///
  /// - Complexity: O(k + p / 64) for the k who came, and the sorting of the meetings.
  public func guests(of meetings: [Graph.Node]) -> [Guest] {
    let chosen = numbersByStart(of: meetings)
    var seen = RowSet(count: participantCount)
    var guests: [Guest] = []
    guests.reserveCapacity(chosen.reduce(0) { $0 + came[Int($1)].count })
    for number in chosen {
      let meeting = self.meetings[Int(number)]
      seen.insert(came.items.span.extracting(came[Int(number)])) { row in
        guests.append(Guest(participant: participants[Int(row)], meeting: meeting))
      }
    }
    return guests
  }

  /// The numbers of meetings by earliest start, those whose start is unknown last.
  private func numbersByStart(of meetings: [Graph.Node]) -> [Int32] {
    let sorted = meetings.compactMap { numbers.position(of: $0) }.sorted()
    let dated = sorted.partitionPoint { starts[Int($0)] > DateBounds.distantPast }
    return Array(sorted[dated...] + sorted[..<dated])
  }
}
