/// Who came to which meeting, in time: what reach, paths, acquaintance and the network of people
/// are computed on.
///
/// ```swift
/// let contacts = Contacts(
///   people: [ada, ben, cleo], groups: [choir],
///   meetings: [.init(walk, monday), .init(dinner, friday, heads: 12)],
///   attendances: [
///     .init(ada, at: walk), .init(ben, at: walk),
///     .init(ben, at: dinner), .init(cleo, at: dinner), .init(choir, at: dinner),
///   ])
/// contacts.reach(from: ada).arrivals.map(\.participant)      // ada, ben, then cleo and choir
/// contacts.reach(from: cleo).path(to: ada)                   // nil: dinner came after the walk
/// contacts.met(ben).map(\.participant)                       // ada, cleo, choir
/// ```
///
/// **How news travels.** A meeting is one group contact: each person who came can hear from each
/// person who knew. Nobody knows how long a fuzzy date really took, so there are two answers, and
/// the first is always part of the second:
///
/// - ``Certainty/certain``: a path of meetings of which each was over before the next began, in
///   every reading of the dates: `latest(mᵢ) ≤ earliest(mᵢ₊₁)`. A meeting that begins at the very
///   moment at which another ends follows it. News arrives at the latest end of the last meeting,
///   and the least of these over all paths is the arrival.
/// - ``Certainty/uncertain``: a path for which some reading of the dates exists:
///   `earliest(mᵢ) < latest(mⱼ)` for all `i < j`. News arrives at the greatest earliest start along
///   the path. Meetings that overlap may pass it on to each other, both ways.
///
/// Somebody who knows from a time `t` on counts as a meeting that took place at `t`: it tells
/// certainly from `t ≤ earliest(m)`, possibly from `t < latest(m)`. Who knows only from
/// `DateBounds.distantFuture` on is not known ever to know, and does not count as a seed.
///
/// An undated meeting allows any time. It certainly passes on only what somebody knew from always
/// (`DateBounds.distantPast`), and arrives at `DateBounds.distantFuture`, after which nothing
/// certainly follows. Possibly it joins anything to anything.
///
/// **From whom.** Of all who could have told somebody at the moment of arrival: who knew it first,
/// then the lowest id, and of their meetings the one that begins first, then the lowest id. In an
/// uncertain spread news may run through several meetings at one instant; there, who had it in
/// fewer such steps is first. So the carriers form a tree, rooted in the seeds. A seed stays a root unless news reaches
/// it strictly before the time from which it knows by itself.
///
/// **Groups** (communities that came) are reached and pass nothing on.
///
/// Reference: Wu et al., "Path problems in temporal graphs", PVLDB 7(9), 2014,
/// doi 10.14778/2732939.2732945.
public struct Contacts: Sendable {
  /// Those who may come, people first, each part by node. A position in it is a *row*.
  let participants: [Graph.Node]
  /// How many of the participants are people.
  public let peopleCount: Int

  /// The meetings by earliest start, then node. They are numbered by their position in it.
  let meetings: [Graph.Node]
  /// Which number each meeting has.
  let numbers: Positions
  /// The earliest start of each meeting.
  let starts: [Int64]
  /// The latest end of each meeting.
  let ends: [Int64]
  /// What each meeting adds to the tie of two people who came: 1 / (n − 1).
  let shares: [Double]

  /// For each meeting the rows of those who came, ascending, so people first.
  let came: CompressedRows
  /// For each meeting where in `came.items` its people end and its groups begin.
  let peopleEnds: [Int32]
  /// For each row the meetings they came to, ascending.
  let went: CompressedRows

  /// Nobody met anybody.
  public static let empty = Contacts(people: [], groups: [], meetings: [], attendances: [])

  /// Sorts who came where. Coming twice to the same meeting counts once.
  ///
  /// - Parameters:
  ///   - people: everybody who passes on what they hear, also those who came nowhere.
  ///   - groups: communities: reached, but silent. Nobody is both.
  ///   - meetings: each once, in any order.
  ///   - attendances: of the participants and meetings listed, in any order.
  /// - Complexity: O(p + a + m log m), plus the greatest row number of a node.
  public init(
    people: [Graph.Node], groups: [Graph.Node], meetings: [Meeting], attendances: [Attendance]
  ) {
    let people = people.sortedWithoutRepeats()
    let meetings = meetings.sorted {
      ($0.bounds.earliest, $0.node) < ($1.bounds.earliest, $1.node)
    }
    participants = people + groups.sortedWithoutRepeats()
    peopleCount = people.count
    self.meetings = meetings.map(\.node)
    starts = meetings.map(\.bounds.earliest)
    ends = meetings.map(\.bounds.latest)

    let rows = Positions(of: participants)
    numbers = Positions(of: self.meetings)
    let byRow = CompressedRows(
      count: participants.count,
      keys: attendances.map { rows[$0.participant] },
      values: attendances.map { [numbers] in numbers[$0.meeting] })
    came = byRow.transposed(count: meetings.count).withoutRepeats()
    went = came.transposed(count: participants.count)
    peopleEnds = came.firstPositions(notBelow: peopleCount)

    let (came, peopleEnds) = (came, peopleEnds)
    shares = meetings.indices.map { meeting in
      let people = Int(peopleEnds[meeting]) - came[meeting].lowerBound
      let others = people + meetings[meeting].heads - 1
      return others > 0 ? 1 / Double(others) : 0
    }
  }
}

extension Contacts {
  /// One conversation: when it was, and how many came of whom only the number is known.
  public struct Meeting: Hashable, Sendable {
    public let node: Graph.Node
    public let bounds: DateBounds
    /// Counted heads of groups, beside the people who are listed.
    public let heads: Int

    /// - Precondition: `heads >= 0`.
    public init(_ node: Graph.Node, _ bounds: DateBounds = .unknown, heads: Int = 0) {
      precondition(heads >= 0, "a group has no fewer than 0 heads")
      self.node = node
      self.bounds = bounds
      self.heads = heads
    }
  }

  /// Somebody came to a meeting.
  public struct Attendance: Hashable, Sendable {
    public let participant: Graph.Node
    public let meeting: Graph.Node

    public init(_ participant: Graph.Node, at meeting: Graph.Node) {
      self.participant = participant
      self.meeting = meeting
    }
  }
}

extension Contacts {
  /// How many people and groups may come.
  public var participantCount: Int { participants.count }

  /// How many meetings there are.
  public var meetingCount: Int { meetings.count }

  /// How often somebody came somewhere.
  public var attendanceCount: Int { came.items.count }

  /// All people, by node. O(p).
  package var people: [Graph.Node] { Array(participants[..<peopleCount]) }

  /// The positions in `came.items` of the people who came to a meeting; those of groups follow.
  func people(at meeting: Int) -> Range<Int> { came[meeting].lowerBound..<Int(peopleEnds[meeting]) }

  /// The row of a participant, or `nil` for any other node. O(log p).
  func row(of participant: Graph.Node) -> Int? {
    participants[..<peopleCount].position(of: participant)
      ?? participants[peopleCount...].position(of: participant)
  }

  /// The meetings that a participant came to, by earliest start. O(log p + the result).
  public func meetings(of participant: Graph.Node) -> [Graph.Node] {
    guard let row = row(of: participant) else { return [] }
    return went[row].map { meetings[Int(went.items[$0])] }
  }
}
