extension Contacts {
  /// Somebody who came to a meeting that one came to, too.
  public struct Contact: Sendable, Equatable {
    public let participant: Graph.Node
    /// The meetings that both came to, by earliest start.
    public let meetings: ArraySlice<Graph.Node>
    /// The meetings of these that began first and last by their earliest starts; one whose start
    /// is unknown only where there is no other.
    public let first: Graph.Node
    public let last: Graph.Node
    /// Newman's weight between two people (see ``Contacts/forEachTie(_:)``); `nil` with a group.
    public let weight: Double?
  }

  /// Whom a person or group met, people first, each part by node.
  ///
  /// ```swift
  /// for contact in contacts.met(ben) { print(contact.participant, contact.meetings.count) }
  /// ```
  ///
  /// - Complexity: O(k + p / 64) for the k attendances of the meetings that they came to.
  public func met(_ participant: Graph.Node) -> [Contact] {
    guard let row = row(of: participant) else { return [] }
    let shared = sharedMeetings(of: row)
    let nodes = shared.meetings.items.map { meetings[Int($0)] }
    return shared.others.indices.map { index in
      let other = Int(shared.others[index])
      let range = shared.meetings[index]
      let numbers = shared.meetings.items[range]
      let isPersonal = max(row, other) < peopleCount
      let firstDated = range.first { starts[Int(numbers[$0])] > DateBounds.distantPast }
      return Contact(
        participant: participants[other],
        meetings: nodes[range],
        first: nodes[firstDated ?? range.lowerBound],
        last: nodes[range.upperBound - 1],
        weight: isPersonal ? numbers.reduce(0) { $0 + shares[Int($1)] } : nil)
    }
  }

  /// The others who came to the meetings of a row, ascending, and to which of them.
  private func sharedMeetings(of row: Int) -> (others: [Int32], meetings: CompressedRows) {
    let own = went.items[went[row]]
    var set = RowSet(count: participants.count)
    for meeting in own {
      for other in came.items[came[Int(meeting)]] where other != row { set.insert(other) }
    }
    let others = set.ranked()

    var keys: [Int32] = []
    var values: [Int32] = []
    let total = own.reduce(0) { $0 + came[Int($1)].count }
    keys.reserveCapacity(total)
    values.reserveCapacity(total)
    for meeting in own {
      for other in came.items[came[Int(meeting)]] where other != row {
        keys.append(Int32(set.rank(of: other)))
        values.append(meeting)
      }
    }
    return (others, CompressedRows(count: others.count, keys: keys, values: values))
  }

  /// The meetings that two participants both came to, by earliest start. O(log p + their meetings).
  public func meetings(of one: Graph.Node, and other: Graph.Node) -> [Graph.Node] {
    guard let one = row(of: one), let other = row(of: other) else { return [] }
    let others = went.items[went[other]]
    return went.items[went[one]].filter { others.position(of: $0) != nil }
      .map { meetings[Int($0)] }
  }
}
