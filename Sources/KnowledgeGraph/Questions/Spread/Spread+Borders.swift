public import PropertyGraph

extension Spread {
  /// How an idea went from community to community.
  ///
  /// ```swift
  /// for border in spread.borders.crossed { print(border.date ?? "", border.from, border.community) }
  /// ```
  public struct Borders: Hashable, Sendable {
    public let insight: Named
    public let mode: Mode
    /// The communities in which it began, the earliest first.
    public let homes: [Home]
    /// The borders that it crossed, the earliest first: one for each community that it came to.
    public let crossed: [Border]
    /// How many of the people whom it reached are of no community on record.
    public let outsiders: Int
  }

  /// A community in which an idea began.
  public struct Home: Hashable, Sendable {
    public let community: Named
    /// Who of it had it first: somebody, or the community itself.
    public let first: Named
    /// How they came to it: `voiced`, `heard` …
    public let how: String
    public let date: String?
    public let bounds: DateBounds
    public let evidence: Evidence
    /// How many of its people it reached.
    public let people: Int
  }

  /// That an idea came to a community, from another.
  public struct Border: Hashable, Sendable {
    /// The community that it came to.
    public let community: Named
    /// The communities that it came from; none where nobody knows.
    public let from: [Named]
    /// Who carried it over; none where nobody noted it.
    public let via: [Named]
    /// Who of the community had it first: somebody, or the community itself.
    public let first: Named
    /// The meeting, or what else it was, that they had it from; `nil` where nothing says.
    public let place: Named?
    public let date: String?
    public let bounds: DateBounds
    public let evidence: Evidence
    /// How many of its people it reached.
    public let people: Int
  }

  /// The borders between communities that it crossed: when, by whom, from which to which.
  ///
  /// A community has it from the first arrival of one of its members, or of itself; the first is one
  /// with whom the idea began, else the one that had it no later than what it hangs under and all
  /// others, a missing time being before all others. Whom a person belongs to, `MEMBER_OF` says; a dated membership counts while it lasts.
  ///
  /// - The idea *began* in the communities of those who hang under the insight itself because they
  ///   voiced it, made it or heard it where it arose; in a possible spread, of all that are recorded as
  ///   knowing it.
  /// - Any other community that it reached has a *border*, crossed where its first hangs, by the
  ///   carriers (`via`) of that meeting or thing; they are never the first themselves. It came from the
  ///   carriers' communities. Where no carrier is noted it came from the communities of those who had
  ///   it one step before, and that is inferred.
  ///
  /// So there are no more borders than communities reached, and a border is recorded only if all that
  /// says so is: also that the two were members at the time. Of an undated membership that is inferred.
  ///
  /// - Complexity: O(n log n) for the n arrivals and their memberships.
  public var borders: Borders { BorderSearch(self).borders }
}

/// The search for the first of each community, and for how it came to them.
private struct BorderSearch {
  private let spread: Spread
  private let reading: Reading
  private let parents: [Int?]
  /// When each arrival counts: no earlier than what it hangs under.
  private let times: [Int64]
  /// The communities of each arrival that takes part in conversations.
  private let memberships: [[Membership]]
  /// The communities of those who hang under each arrival; under `nil`, under the insight.
  private let bearers: [Int?: Set<Graph.Node>]
  private var communities: [Graph.Node: Reached] = [:]

  private struct Reached {
    var first: Int
    var evidence: Evidence
    var people = 0
  }

  init(_ spread: Spread) {
    self.spread = spread
    reading = spread.reading
    parents = spread.parents
    times = spread.times
    memberships = spread.arrivals.map { [reading] arrival in
      arrival.isConversant
        ? reading.memberships(of: arrival.node, during: arrival.bounds) : []
    }
    var bearers: [Int?: Set<Graph.Node>] = [:]
    for (position, communities) in memberships.enumerated() where !communities.isEmpty {
      bearers[parents[position], default: []].formUnion(communities.lazy.map(\.community))
    }
    self.bearers = bearers
    for (position, communities) in memberships.enumerated() {
      for membership in communities { note(membership, at: position) }
    }
  }

  private mutating func note(_ membership: Membership, at position: Int) {
    var reached =
      communities[membership.community]
      ?? Reached(first: position, evidence: membership.evidence)
    if comesFirst(position, before: reached.first) {
      reached.first = position
      reached.evidence = membership.evidence
    }
    if spread.arrivals[position].isPerson { reached.people += 1 }
    communities[membership.community] = reached
  }

  private func comesFirst(_ left: Int, before right: Int) -> Bool {
    func key(_ position: Int) -> (Int, Int64, Int, Int) {
      (
        isAtHome(position) ? 0 : 1, times[position], spread.arrivals[position].generation, position
      )
    }
    return key(left) < key(right)
  }

  var borders: Spread.Borders {
    let inOrder = communities.sorted { left, right in
      left.value.first != right.value.first
        ? comesFirst(left.value.first, before: right.value.first) : left.key < right.key
    }
    return Spread.Borders(
      insight: spread.insight, mode: spread.mode,
      homes: inOrder.filter { isAtHome($0.value.first) }.map { home($0.key, $0.value) },
      crossed: inOrder.filter { !isAtHome($0.value.first) }.map { border($0.key, $0.value) },
      outsiders: memberships.indices.count {
        memberships[$0].isEmpty && spread.arrivals[$0].isPerson
      })
  }

  /// Whether the idea began with an arrival.
  private func isAtHome(_ position: Int) -> Bool {
    guard parents[position] == nil else { return false }
    let beginnings: Set = ["voiced", "made", "took on", "heard"]
    return spread.mode != .recorded || beginnings.contains(spread.arrivals[position].how)
  }

  private func home(_ community: Graph.Node, _ reached: Reached) -> Spread.Home {
    let first = spread.arrivals[reached.first]
    return Spread.Home(
      community: reading.named(community), first: first.named, how: first.how, date: first.date,
      bounds: first.bounds, evidence: max(first.evidence, reached.evidence),
      people: reached.people)
  }

  private func border(_ community: Graph.Node, _ reached: Reached) -> Spread.Border {
    let first = spread.arrivals[reached.first]
    let way = way(to: reached.first)
    let (from, support) =
      way.via.isEmpty
      ? (bearers(above: reached.first), .inferred)
      : origins(way.via, during: first.bounds, besides: community)
    return Spread.Border(
      community: reading.named(community),
      from: from.subtracting([community]).sorted().map(reading.named),
      via: way.via.map(reading.named), first: first.named, place: way.place, date: first.date,
      bounds: first.bounds,
      evidence: max(first.evidence, max(reached.evidence, max(way.evidence, support))),
      people: reached.people)
  }

  /// Where and through whom an arrival had it.
  private func way(
    to position: Int
  ) -> (via: [Graph.Node], place: Named?, evidence: Evidence) {
    guard let parent = parents[position] else { return ([], nil, .recorded) }
    let (arrival, above) = (spread.arrivals[position], spread.arrivals[parent])
    if above.isConversant { return ([above.node], arrival.via.first, arrival.evidence) }
    let carriers = above.viaNodes.filter {
      $0 != arrival.node && reading.kind(of: $0)?.isConversant ?? false
    }
    return (carriers, above.named, above.isPerhaps ? .inferred : above.evidence)
  }

  /// The communities of carriers at a time, and what that rests on.
  private func origins(
    _ carriers: [Graph.Node], during time: DateBounds, besides community: Graph.Node
  ) -> (communities: Set<Graph.Node>, evidence: Evidence) {
    let all = carriers.flatMap { reading.memberships(of: $0, during: time) }
      .filter { $0.community != community }
    return (Set(all.map(\.community)), all.map(\.evidence).max() ?? .recorded)
  }

  /// The communities of those who had it one step before the place where an arrival hangs, or at the
  /// nearest step before that at which anybody had it.
  private func bearers(above position: Int) -> Set<Graph.Node> {
    var step = parents[position].flatMap { parents[$0] }
    while true {
      if let found = bearers[step] { return found }
      guard let place = step else { return [] }
      step = parents[place]
    }
  }
}
