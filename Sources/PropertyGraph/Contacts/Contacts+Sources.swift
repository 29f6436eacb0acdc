extension Contacts {
  /// Everybody from whom news can certainly have reached a participant: reach, backwards.
  ///
  /// `q` is a source of `p` if and only if `p` is within the certain reach of `q`, since the same
  /// moment. Whom a source tells: who can pass it on last, then the lowest id, at the meeting of the
  /// lowest id.
  ///
  /// ```swift
  /// let sources = contacts.sources(of: cleo)
  /// sources[ada]?.time                            // the start of the walk: after that it is too late
  /// sources.path(from: ada)?.map(\.meeting)       // walk, dinner
  /// ```
  ///
  /// - Complexity: O(p + a + m) for p participants, a attendances and m meetings.
  public func sources(
    of participant: Graph.Node, since: Int64 = DateBounds.distantPast
  ) -> Sources {
    guard since < DateBounds.distantFuture, let row = row(of: participant) else {
      return Sources(of: self, nil)
    }
    return Sources(of: self, roads(to: row, since: since))
  }

  /// One scan backwards. In order of earliest start, latest first, what was found first is the
  /// latest departure, and all meetings that a meeting can lead to were seen before it.
  private func roads(to target: Int, since: Int64) -> ContactTree {
    var roads = ContactTree(count: participants.count, never: DateBounds.distantPast)
    roads.times[target] = DateBounds.distantFuture
    guard let last = went.items[went[target]].last else { return roads }

    for meeting in (0...Int(last)).reversed() {
      let (start, end) = (starts[meeting], ends[meeting])
      if start < since { break }
      guard let next = next(at: meeting, from: end, roads.times) else { continue }

      for position in people(at: meeting) {
        let teller = Int(came.items[position])
        let known = Int(roads.parents[teller])
        if known >= 0 {
          guard roads.times[teller] == start,
            (roads.times[next], known) >= (roads.times[known], next)
          else { continue }
        } else if teller == target {
          continue
        }
        roads.times[teller] = start
        roads.parents[teller] = Int32(next)
        roads.meetings[teller] = Int32(meeting)
        roads.hops[teller] = roads.hops[next] + 1
      }
    }
    return roads
  }

  /// Of those at a meeting who can pass news on once it is over, the last, then the lowest.
  private func next(at meeting: Int, from end: Int64, _ times: [Int64]) -> Int? {
    var (result, latest): (Int?, Int64) = (nil, end - 1)  // no overflow: an end exceeds a start
    for position in came[meeting] {
      let row = Int(came.items[position])
      if times[row] > latest { (result, latest) = (row, times[row]) }
    }
    return result
  }
}

/// From whom a participant can have heard, and until when they could tell: a tree whose root is the
/// participant.
public struct Sources: Sendable {
  /// All whose news can have arrived, the participant first, then by time, the latest first, then
  /// by participant.
  public let departures: [Departure]

  private let contacts: Contacts
  private let tree: ContactTree?

  /// Somebody may tell.
  public struct Departure: Hashable, Sendable {
    public let participant: Graph.Node
    /// The latest moment at which they must know: the earliest start of the first meeting on the
    /// way. `DateBounds.distantFuture` for the participant that was asked about.
    public let time: Int64
    /// Whom they tell; `nil` for the participant that was asked about.
    public let listener: Graph.Node?
    /// At which meeting; `nil` for the participant that was asked about.
    public let meeting: Graph.Node?
    /// Through how many meetings it takes.
    public let hops: Int
  }

  init(of contacts: Contacts, _ tree: ContactTree?) {
    self.contacts = contacts
    self.tree = tree
    departures =
      tree.map { tree in
        tree.rows(of: contacts.participants, latestFirst: true)
          .map { Sources.departure(of: Int($0), tree, contacts) }
      } ?? []
  }

  /// Until when and to whom a participant can tell, or `nil` if that leads nowhere. O(log p).
  public subscript(participant: Graph.Node) -> Departure? {
    guard let tree, let row = contacts.row(of: participant), tree.reaches(row) else { return nil }
    return Sources.departure(of: row, tree, contacts)
  }

  /// The path of the latest departure, meeting by meeting; empty for the participant that was asked
  /// about, `nil` for who is no source. An arrival is the latest end
  /// of its meeting, though its listener may know sooner by another way. O(log p + hops).
  public func path(from participant: Graph.Node) -> [Reachability.Step]? {
    guard let tree, let row = contacts.row(of: participant), tree.reaches(row) else { return nil }
    return tree.way(to: row).dropLast().map { row in
      contacts.step(at: Int(tree.meetings[row]), from: row, to: Int(tree.parents[row]))
    }
  }

  private static func departure(
    of row: Int, _ tree: ContactTree, _ contacts: Contacts
  ) -> Departure {
    let (listener, meeting) = (Int(tree.parents[row]), Int(tree.meetings[row]))
    return Departure(
      participant: contacts.participants[row],
      time: tree.times[row],
      listener: listener < 0 ? nil : contacts.participants[listener],
      meeting: meeting < 0 ? nil : contacts.meetings[meeting],
      hops: Int(tree.hops[row]))
  }
}
