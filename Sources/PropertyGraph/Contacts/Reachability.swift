/// Who can have heard, when, from whom and where: a tree whose roots are those who knew.
///
/// ```swift
/// let reach = contacts.reach(from: ada)
/// for arrival in reach.arrivals { print(arrival.time, arrival.participant, arrival.hops) }
/// reach[cleo]?.teller                            // ben
/// reach.path(to: cleo)?.map(\.meeting)           // walk, dinner
/// ```
///
/// ``Contacts`` says what a path is. Each arrival is possible by itself; two may exclude each other.
public struct Reachability: Sendable {
  private let contacts: Contacts
  private let tree: ContactTree

  /// Somebody knows.
  public struct Arrival: Hashable, Sendable {
    public let participant: Graph.Node
    /// When they know: at the latest (certain), or at the soonest (uncertain). A seed knows from its
    /// own moment on. `DateBounds.distantFuture` or `distantPast` where the dates do not say.
    public let time: Int64
    /// From whom; `nil` for a seed.
    public let teller: Graph.Node?
    /// At which meeting; `nil` for a seed.
    public let meeting: Graph.Node?
    /// Through how many meetings; 0 for a seed.
    public let hops: Int
  }

  /// One meeting on a path, at which `from` told `to`.
  public struct Step: Hashable, Sendable {
    public let meeting: Graph.Node
    public let from: Graph.Node
    public let to: Graph.Node
    /// When the meeting begins, at the earliest.
    public let departure: Int64
    /// When `to` knows.
    public let arrival: Int64
  }

  init(of contacts: Contacts, _ tree: ContactTree) {
    self.contacts = contacts
    self.tree = tree
  }

  /// How many know, the seeds among them. O(p).
  public var count: Int { tree.times.indices.count(where: tree.reaches) }

  /// All who know, the seeds among them, by time, then by participant.
  ///
  /// - Complexity: O(p + r) for the r who know; they are listed anew each time.
  public var arrivals: [Arrival] {
    tree.rows(of: contacts.participants)
      .map { Reachability.arrival(of: Int($0), tree, contacts) }
  }

  /// When and from whom a participant knows, or `nil` if they cannot. O(log p).
  public subscript(participant: Graph.Node) -> Arrival? {
    guard let row = contacts.row(of: participant), tree.reaches(row) else { return nil }
    return Reachability.arrival(of: row, tree, contacts)
  }

  /// The foremost path: meeting by meeting from a seed to the participant; empty for a seed, `nil`
  /// for whom news cannot reach. O(log p + hops).
  public func path(to participant: Graph.Node) -> [Step]? {
    contacts.row(of: participant).flatMap { contacts.steps(to: $0, tree) }
  }

  private static func arrival(of row: Int, _ tree: ContactTree, _ contacts: Contacts) -> Arrival {
    let (teller, meeting) = (Int(tree.parents[row]), Int(tree.meetings[row]))
    return Arrival(
      participant: contacts.participants[row],
      time: tree.times[row],
      teller: teller < 0 ? nil : contacts.participants[teller],
      meeting: meeting < 0 ? nil : contacts.meetings[meeting],
      hops: Int(tree.hops[row]))
  }
}

extension Contacts {
  /// A meeting at which one row certainly tells another.
  func step(at meeting: Int, from: Int, to: Int) -> Reachability.Step {
    Reachability.Step(
      meeting: meetings[meeting], from: participants[from], to: participants[to],
      departure: starts[meeting], arrival: ends[meeting])
  }

  /// The way to a row as steps, or `nil` if there is none.
  func steps(to row: Int, _ tree: ContactTree) -> [Reachability.Step]? {
    guard tree.reaches(row) else { return nil }
    return tree.way(to: row).dropLast().reversed().map { row in
      Reachability.Step(
        meeting: meetings[Int(tree.meetings[row])],
        from: participants[Int(tree.parents[row])],
        to: participants[row],
        departure: starts[Int(tree.meetings[row])],
        arrival: tree.times[row])
    }
  }
}

extension Reachability: Equatable {
  /// Whether the same participants know, at the same time, by the same way.
  public static func == (one: Self, other: Self) -> Bool { one.arrivals == other.arrivals }
}
