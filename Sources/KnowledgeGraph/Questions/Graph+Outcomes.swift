public import PropertyGraph

extension Graph {
  /// What came of a meeting: what it sparked and led to, with their trails; what was brought in; and
  /// the ties first recorded that day.
  ///
  /// ```swift
  /// let outcomes = graph.outcomes(of: try graph.meeting("2022-09-28"))
  /// outcomes.ties.count        // pairs who share no meeting that may be earlier
  /// ```
  ///
  /// Touches the trails, and the other meetings of those who came.
  public func outcomes(of meeting: Node) -> Outcomes {
    let reading = Reading(self)
    return Outcomes(
      meeting: reading.thing(meeting), outcomes: outcomes(of: meeting, reading),
      brought: reading.brought(into: meeting), ties: FirstTies(at: meeting, in: reading).ties)
  }

  private func outcomes(of meeting: Node, _ reading: Reading) -> [Outcomes.Outcome] {
    var outcomes: [Outcomes.Outcome] = []
    for type in [EdgeType.sparked, .ledTo] {
      let edges = reading.fitting(type, from: meeting)
      for (target, edges) in Dictionary(grouping: edges, by: target(of:)) {
        let recorded = edges.filter { reading.evidence(of: $0) == .recorded }
        outcomes.append(
          Outcomes.Outcome(
            thing: reading.thing(target), how: reading.how(edges[0], type),
            evidence: max(recorded.isEmpty ? .inferred : .recorded, reading.evidence(of: target)),
            notes: (recorded.isEmpty ? edges : recorded).compactMap(reading.note(of:)),
            trail: spread(of: target)))
      }
    }
    return outcomes.sorted { first, second in
      first.thing == second.thing
        ? first.how < second.how : Thing.stands(first.thing, before: second.thing)
    }
  }
}

/// The pairs of people at a meeting who share no other meeting that may be earlier.
private struct FirstTies {
  private let reading: Reading
  private let meeting: Graph.Node
  /// Who came, by id, and what says so.
  private var came: [(who: Graph.Node, evidence: Evidence)] = []

  private var count = 0
  private var metAgain = 0
  private var first: [Outcomes.Tie] = []

  init(at meeting: Graph.Node, in reading: Reading) {
    self.reading = reading
    self.meeting = meeting
    for guest in reading.guests(of: meeting) where reading.kind(of: guest.who) == .person {
      if let last = came.last, last.who == guest.who {
        came[came.count - 1].evidence = min(last.evidence, guest.evidence)
      } else {
        came.append((guest.who, guest.evidence))
      }
    }
    addPairs()
  }

  var ties: Outcomes.Ties { Outcomes.Ties(count: count, metAgain: metAgain, first: first) }

  private mutating func addPairs() {
    let present = Set(came.map(\.who))
    var guests: [Graph.Node: [Graph.Node]] = [:]
    for (place, person) in came.enumerated() {
      var earlier: Set<Graph.Node> = []
      var later: Set<Graph.Node> = []
      for other in reading.meetings(of: person.who) where other != meeting {
        let others =
          guests[other] ?? reading.guests(of: other).map(\.who).filter(present.contains)
        guests[other] = others
        if mayPrecede(other) { earlier.formUnion(others) } else { later.formUnion(others) }
      }
      for second in came[(place + 1)...] where !earlier.contains(second.who) {
        add(person, second, metAgain: later.contains(second.who))
      }
    }
  }

  private mutating func add(
    _ one: (who: Graph.Node, evidence: Evidence), _ other: (who: Graph.Node, evidence: Evidence),
    metAgain again: Bool
  ) {
    count += 1
    if again { metAgain += 1 }
    if first.count < 20 {
      first.append(
        Outcomes.Tie(
          people: [reading.named(one.who), reading.named(other.who)], metAgain: again,
          evidence: max(one.evidence, other.evidence)))
    }
  }

  private func mayPrecede(_ other: Graph.Node) -> Bool {
    let graph = reading.graph
    return graph.bounds(of: other).precedes(graph.bounds(of: meeting)) != false
  }
}

extension Reading {
  /// The meetings that somebody came to, each once.
  func meetings(of person: Graph.Node) -> Set<Graph.Node> {
    let attended = edges(from: person, .attended).filter(came).map(graph.target(of:))
    let hosted = edges(from: person, .hosted).map(graph.target(of:))
    return Set((attended + hosted).filter { kind(of: $0) == .meeting })
  }
}
