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
  ///   - absent: somebody who is taken not to have been there, nor in `contacts`.
  ///   - knowing: who would know it without them.
  init(
    of insight: Graph.Node, mode: Spread.Mode, in reading: Reading, _ contacts: Contacts,
    without absent: Graph.Node? = nil, knowing: Set<Graph.Node> = []
  ) {
    self.reading = reading
    self.insight = insight
    self.mode = mode
    let all = Knowers(of: TrailPlaces(Trail(from: insight, in: reading))).first
    known = absent == nil ? all : all.filter { $0.key != absent && knowing.contains($0.key) }
    let own = reading.graph.bounds(of: insight)
    let seeds = known.values.map { knowing in
      let recorded = reading.bounds(of: knowing)
      let bounds = recorded == .unknown ? own : recorded
      return Contacts.Seed(
        knowing.who, since: mode == .uncertain ? bounds.earliest : bounds.latest)
    }
    reach = contacts.reach(from: seeds, mode.certainty)
  }

  /// Whether it may have reached somebody.
  func reaches(_ who: Graph.Node) -> Bool { reach[who] != nil }

  func spread() -> Spread {
    let root = reading.thing(insight)
    var draft = SpreadDraft(insight: Spread.Arrival(root, insight))
    var branches: [Graph.Node: Int] = [:]
    for arrival in reach.arrivals.sorted(by: { $0.hops < $1.hops }) {
      let parent = arrival.teller.map { branches[$0]! } ?? 0
      branches[arrival.participant] = draft.add(
        self.arrival(arrival, from: draft.branches[parent].id), under: parent)
    }
    let (arrivals, lines) = draft.ordered(in: reading) { _ in 0 }
    return Spread(
      insight: root.named, mode: mode, origins: reading.origins(of: insight), arrivals: arrivals,
      lines: lines, reach: Spread.Reach(arrivals.lazy.map(\.label)),
      measures: Spread.Measures(of: arrivals, lines: lines, root: root.bounds, in: reading.graph),
      findings: [], graph: reading.graph)
  }

  private func arrival(_ arrival: Reachability.Arrival, from parent: String) -> Spread.Arrival {
    guard let meeting = arrival.meeting else {
      return reading.arrival(of: known[arrival.participant]!, from: parent)
    }
    let who = reading.thing(arrival.participant)
    let (bounds, place) = (reading.graph.bounds(of: meeting), reading.thing(meeting))
    return Spread.Arrival(
      node: arrival.participant, id: who.id, name: who.name, label: who.label, date: place.date,
      bounds: mode == .uncertain
        ? DateBounds(earliest: arrival.time, latest: bounds.latest) : bounds,
      from: parent, via: [place.named], how: "possible", generation: 0, evidence: .possible,
      isPerhaps: true, notes: [], people: 0)
  }
}

extension Spread.Arrival {
  /// The insight itself, as the root of a tree.
  fileprivate init(_ thing: Thing, _ node: Graph.Node) {
    self.init(
      node: node, id: thing.id, name: thing.name, label: thing.label, date: thing.date,
      bounds: thing.bounds,
      from: nil, via: [], how: "", generation: 0, evidence: .recorded, isPerhaps: false, notes: [],
      people: 0)
  }
}
