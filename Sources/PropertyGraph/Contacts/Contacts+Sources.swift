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
    let window = PathWindow(since: since, until: DateBounds.distantFuture)
    return Sources(of: self, roads(to: row, in: window))
  }

  /// One scan backwards. In order of earliest start, latest first, what was found first is the
  /// latest departure, and all meetings that a meeting can lead to were seen before it.
  ///
  /// - Parameter source: the scan ends when they can tell.
  func roads(to target: Int, in window: PathWindow, from source: Int? = nil) -> ContactTree {
    var roads = ContactTree(count: participants.count, never: DateBounds.distantPast)
    roads.times[target] = window.until
    guard let last = meetings(of: target, in: window).last else { return roads }
    scan(
      from: Int(last), to: target, in: window, until: source,
      &roads.times, &roads.parents, &roads.meetings, &roads.hops)
    return roads
  }

  private func scan(
    from last: Int, to target: Int, in window: PathWindow, until source: Int?,
    _ times: inout [Int64], _ listeners: inout [Int32], _ through: inout [Int32],
    _ hops: inout [Int32]
  ) {
    var times = times.mutableSpan
    var listeners = listeners.mutableSpan
    var through = through.mutableSpan
    var hops = hops.mutableSpan
    let starts = starts.span
    let ends = ends.span
    let offsets = came.offsets.span
    let peopleEnds = peopleEnds.span
    let came = came.items.span

    var meeting = last + 1
    while meeting > 0 {
      meeting -= 1
      let (start, end) = (starts[meeting], ends[meeting])
      if start < window.since { break }
      if let source, listeners[source] >= 0 { break }
      let first = Int(offsets[meeting])

      // Of those who can pass news on once it is over, the last, then the lowest.
      var next: Int32 = -1
      var latest = end - 1  // no overflow: an end exceeds a start
      for position in first..<Int(offsets[meeting + 1]) {
        let time = times[Int(came[position])]
        if time > latest {
          latest = time
          next = came[position]
        }
      }
      guard next >= 0 else { continue }

      for position in first..<Int(peopleEnds[meeting]) {
        let teller = Int(came[position])
        let known = listeners[teller]
        if known >= 0 {
          guard times[teller] == start, (latest, known) >= (times[Int(known)], next) else {
            continue
          }
        } else if teller == target {
          continue
        }
        times[teller] = start
        listeners[teller] = next
        through[teller] = Int32(truncatingIfNeeded: meeting)
        hops[teller] = hops[Int(next)] + 1
      }
    }
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
