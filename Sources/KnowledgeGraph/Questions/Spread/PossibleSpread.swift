import PropertyGraph

/// Whom an idea may have reached along meetings, from those who are recorded as knowing it.
struct PossibleSpread {
  private let reading: Reading
  private let insight: Graph.Node
  private let mode: Spread.Mode
  /// Who is recorded as knowing it, and how.
  private let known: [Graph.Node: Knowing]
  private let reach: Reachability

  /// - Parameters:
  ///   - places: the recorded trail of the insight.
  ///   - absent: somebody who is taken not to have been there, nor in `contacts`.
  ///   - knowing: who would know it without them.
  init(
    of places: TrailPlaces, mode: Spread.Mode, in contacts: Contacts,
    without absent: Graph.Node? = nil, knowing: Set<Graph.Node> = []
  ) {
    reading = places.trail.reading
    insight = places.trail.node(0)
    self.mode = mode
    let own = reading.graph.bounds(of: insight)
    var known: [Graph.Node: Knowing] = [:]
    for way in Knowers(of: places).all
    where absent == nil || way.who != absent && knowing.contains(way.who) {
      known[way.who] = way
    }
    self.known = known
    let seeds = known.values.map { knowing in
      let bounds = knowing.bounds == .unknown ? own : knowing.bounds
      return Contacts.Seed(
        knowing.who, since: mode == .uncertain ? bounds.earliest : bounds.latest)
    }
    reach = contacts.reach(from: seeds, mode.certainty)
  }

  /// Whether it may have reached somebody.
  func reaches(_ who: Graph.Node) -> Bool { reach[who] != nil }

  func spread() -> Spread {
    var draft = SpreadDraft(of: insight, in: reading)
    var told = [Spread.Row(root: insight, in: reading)]
    var rows: [Graph.Node: Int] = [:]
    var meetings: [Graph.Node] = []
    for arrival in reach.arrivals.sorted(by: { $0.hops < $1.hops }) {
      var row = row(of: arrival)
      if let meeting = arrival.meeting {
        row.via = Spread.Run(meetings.count..<meetings.count + 1)
        meetings.append(meeting)
      }
      told.append(row)
      rows[arrival.participant] = draft.add(
        row.node, row.bounds, under: arrival.teller.map { rows[$0]! } ?? 0)
    }
    let tree = draft.ordered(row: { told[$0] }, people: { _ in 0 })
    return Spread(
      mode, told: Spread.Told(reading, root: insight, tree, via: meetings, notes: []))
  }

  private func row(of arrival: Reachability.Arrival) -> Spread.Row {
    guard let meeting = arrival.meeting else {
      return Spread.Row(known[arrival.participant]!, in: reading)
    }
    let bounds = reading.graph.bounds(of: meeting)
    return Spread.Row(
      node: arrival.participant, how: .possible, kind: reading.kind(of: arrival.participant),
      evidence: .possible, isPerhaps: true, dated: .node(meeting),
      bounds: mode == .uncertain
        ? DateBounds(earliest: arrival.time, latest: bounds.latest) : bounds)
  }
}
