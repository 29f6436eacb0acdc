public import PropertyGraph

extension Graph {
  /// What was done of, by and for communities.
  ///
  /// ```swift
  /// let buren = try graph.node(named: "Buren", labeled: [.community])
  /// let answer = try graph.representation(of: [buren], during: try EDTFDate("2026"))
  /// answer.communities[0].of.number          // different people who took part
  /// ```
  ///
  /// - *Of* it are its members who came, and the heads that were counted where it came itself. A member
  ///   counts unless the dates say that they were not a member at the time.
  /// - *By* it is what it or its members made and did not drop.
  /// - *For* it is what is noted so and was not dropped.
  ///
  /// A meeting belongs to a time if it may have been in it. A product does by its own date; without one
  /// by that of its making, else by a meeting of that time that led to it. What nothing dates belongs
  /// to no time.
  ///
  /// - Parameters:
  ///   - communities: which; `nil` for all of which anything is noted, or that have a target.
  ///   - time: when; without one, always.
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Complexity: O(nodes + attendances), and the meetings of the members of each community.
  public func representation(
    of communities: [Node]? = nil, during time: EDTFDate? = nil
  ) throws -> Representation {
    let reading = Reading(self)
    let representing = Representing(time.map { $0.bounds(in: zone) }, reading)
    let meetings = nodes.filter { reading.kind(of: $0) == .meeting && representing.contains($0) }
    let attendances = try meetings.reduce(0) { sum, meeting in
      try Task.checkCancellation()
      return sum + Int(Headcount.sum(of: reading.guests(of: meeting), in: reading))
    }
    let asked = communities ?? nodes.filter { reading.kind(of: $0) == .community }
    let answers = try asked.map { community in
      try Task.checkCancellation()
      return representing.representation(of: community, among: attendances)
    }
    .filter { communities != nil || $0.hasAnything }
    .sorted { ($1.of.attendances, $0.sortName) < ($0.of.attendances, $1.sortName) }
    return Representation(
      during: time?.description, meetings: meetings.count, attendances: attendances,
      communities: answers)
  }
}

extension Representation.Community {
  fileprivate var hasAnything: Bool {
    of.meetings > 0 || !by.isEmpty || !madeFor.isEmpty || target != nil
  }

  fileprivate var sortName: String { "\(community.name)\u{0}\(community.id)" }
}
