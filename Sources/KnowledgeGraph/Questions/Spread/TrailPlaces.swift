import PropertyGraph

/// Where each element of a trail hangs, through whom, and what that rests on.
struct TrailPlaces {
  let trail: Trail
  /// By element; the root's is `nil`.
  private(set) var places: [Place?]
  /// Who came, by element; empty for what is no meeting.
  private(set) var guests: [[Guest]]

  private var latestMeetings: [Graph.Node: Visit] = [:]
  private var latestOfSeries: [Graph.Node: Int] = [:]

  /// The latest meeting of the trail that somebody came to.
  private struct Visit {
    let meeting: Int
    let evidence: Evidence
  }

  /// A place in the tree.
  struct Place {
    let parent: Int
    var via: [Graph.Node] = []
    let how: String
    /// What hanging it there rests on, beside its being in the trail at all.
    let evidence: Evidence
    var isPerhaps = false
    /// Whether nothing says who brought it here.
    var isUnexplained = false
    var notes: [String] = []
  }

  init(_ trail: Trail) {
    self.trail = trail
    places = Array(repeating: nil, count: trail.elements.count)
    guests = Array(repeating: [], count: trail.elements.count)
    for element in trail.order.entering {
      let kind = trail.elements[element].kind
      if kind == .meeting { guests[element] = reading.guests(of: trail.elements[element].node) }
      if element != 0 { places[element] = place(of: element, kind) }
      if kind == .meeting { remember(element) }
    }
  }

  private var reading: Reading { trail.reading }

  private func place(of element: Int, _ kind: NodeLabel) -> Place {
    let arrows = trail.usedArrows(into: element)
    return switch kind {
    case .meeting: placeOfMeeting(element, arrows)
    case .insight: placeOfInsight(arrows)
    default: placeOfProduct(element, arrows)
    }
  }

  private mutating func remember(_ meeting: Int) {
    for guest in guests[meeting] {
      let before = latestMeetings[guest.who]
      let evidence = before?.meeting == meeting ? before!.evidence : guest.evidence
      latestMeetings[guest.who] = Visit(
        meeting: meeting, evidence: min(evidence, guest.evidence))
    }
    for edge in reading.edges(from: trail.elements[meeting].node, .partOf) {
      latestOfSeries[reading.graph.target(of: edge)] = meeting
    }
  }
}

// MARK: - Meetings

extension TrailPlaces {
  private func placeOfMeeting(_ meeting: Int, _ arrows: [Trail.Arrow]) -> Place {
    var place =
      placeUnderProduct(arrows) ?? placeByCarriers(arrows) ?? placeInSeries(meeting)
      ?? placeBySharedGuests(meeting) ?? placeUnderInsight(arrows, via: [])
    place.notes = arrows.compactMap { reading.note(of: $0.edge) }
    return place
  }

  /// Under the latest product of the trail that was carried into it.
  private func placeUnderProduct(_ arrows: [Trail.Arrow]) -> Place? {
    guard let product = latest(arrows, from: [.product]) else { return nil }
    let used = best(arrows.filter { $0.source == product })
    return Place(
      parent: product, via: carriers(used), how: "carried", evidence: evidence(used))
  }

  /// Under the latest meeting that a noted carrier came to, else under the insight: a voice needs no
  /// earlier meeting.
  private func placeByCarriers(_ arrows: [Trail.Arrow]) -> Place? {
    let used = best(arrows.filter { !carriers([$0]).isEmpty })
    guard !used.isEmpty else { return nil }
    let via = carriers(used)
    guard let visit = latestVisit(of: via) else { return placeUnderInsight(used, via: via) }
    return Place(
      parent: visit.meeting, via: via, how: "carried",
      evidence: max(evidence(used), visit.evidence))
  }

  /// Under the previous meeting of its series.
  private func placeInSeries(_ meeting: Int) -> Place? {
    let series = reading.series(of: trail.elements[meeting].node)
    let previous = series.compactMap { series in
      latestOfSeries[series].map { (series: series, meeting: $0) }
    }
    guard let last = previous.max(by: { isEarlier($0.meeting, than: $1.meeting) }) else {
      return nil
    }
    return Place(parent: last.meeting, via: [last.series], how: "carried", evidence: .inferred)
  }

  /// Under the latest meeting shared with somebody who came, perhaps via them.
  private func placeBySharedGuests(_ meeting: Int) -> Place? {
    let came = guests[meeting].map(\.who).withoutRepeats
    guard let visit = latestVisit(of: came) else { return nil }
    return Place(
      parent: visit.meeting, via: came.filter { latestMeetings[$0]?.meeting == visit.meeting },
      how: "carried", evidence: .inferred, isPerhaps: true)
  }

  /// Under the insight that was carried into it.
  private func placeUnderInsight(_ arrows: [Trail.Arrow], via: [Graph.Node]) -> Place {
    let insight = latest(arrows, from: NodeLabel.allCases) ?? 0
    let used = best(arrows.filter { $0.source == insight })
    return Place(
      parent: insight, via: via, how: "carried", evidence: evidence(used),
      isUnexplained: via.isEmpty)
  }

  private func carriers(_ arrows: [Trail.Arrow]) -> [Graph.Node] {
    var carriers: [Graph.Node] = []
    for arrow in arrows {
      for carrier in reading.nodes(namedBy: PropertyKey.by, of: arrow.edge)
      where !carriers.contains(carrier) {
        carriers.append(carrier)
      }
    }
    return carriers.sorted()
  }

  /// The latest meeting that one of these came to, with the best evidence that one did.
  private func latestVisit(of people: [Graph.Node]) -> Visit? {
    people.compactMap { latestMeetings[$0] }.max { first, second in
      first.meeting == second.meeting
        ? second.evidence < first.evidence : isEarlier(first.meeting, than: second.meeting)
    }
  }
}

// MARK: - Insights, products, actions and communities

extension TrailPlaces {
  /// Under the meeting, else the product, that sparked it, else the insight it grew from.
  private func placeOfInsight(_ arrows: [Trail.Arrow]) -> Place {
    let source =
      latest(arrows, from: [.meeting]) ?? latest(arrows, from: [.product])
      ?? latest(arrows, from: NodeLabel.allCases)
    return place(under: source ?? 0, arrows)
  }

  /// Under the meeting that led to it, else the latest one a maker came to, else what it came from.
  private func placeOfProduct(_ element: Int, _ arrows: [Trail.Arrow]) -> Place {
    if let meeting = latest(arrows, from: [.meeting]) {
      var place = place(under: meeting, arrows)
      place.via = makers(of: element, whoCameTo: meeting, knownAs: place.evidence)
      return place
    }
    let source = place(under: latest(arrows, from: NodeLabel.allCases) ?? 0, arrows)
    let makers = makers(of: element)
    let visits = makers.compactMap { latestMeetings[$0.who] }
    guard let last = visits.map(\.meeting).max(by: isEarlier(_:than:)) else { return source }
    let came = makers.filter { latestMeetings[$0.who]?.meeting == last }
    let evidence = came.map { max($0.evidence, latestMeetings[$0.who]!.evidence) }.min()!
    return Place(
      parent: last, via: came.map(\.who), how: source.how,
      evidence: max(evidence, self.evidence(arrows)), notes: source.notes)
  }

  /// The makers who came to a meeting, as far as that is no less certain than `evidence`.
  private func makers(
    of element: Int, whoCameTo meeting: Int, knownAs evidence: Evidence
  ) -> [Graph.Node] {
    makers(of: element).filter { maker in
      guests[meeting].contains { guest in
        guest.who == maker.who && max(maker.evidence, guest.evidence) <= evidence
      }
    }.map(\.who)
  }

  private func place(under source: Int, _ arrows: [Trail.Arrow]) -> Place {
    let used = best(arrows.filter { $0.source == source })
    return Place(
      parent: source, how: used.first.map { reading.how($0.edge, $0.type) } ?? "led",
      evidence: evidence(used),
      notes: used.compactMap { reading.note(of: $0.edge) })
  }

  /// Who made a product or took on an action, by id, with the best evidence that they did.
  private func makers(of element: Int) -> [(who: Graph.Node, evidence: Evidence)] {
    let type: EdgeType = trail.elements[element].kind == .action ? .tookOn : .made
    var makers: [Graph.Node: Evidence] = [:]
    for edge in reading.edges(into: trail.elements[element].node, type)
    where reading.fits(edge, type) {
      makers[reading.graph.source(of: edge), default: .inferred] =
        min(makers[reading.graph.source(of: edge)] ?? .inferred, reading.evidence(of: edge))
    }
    return makers.map { ($0.key, $0.value) }.sorted { $0.who < $1.who }
  }
}

// MARK: - The latest, and the best

extension TrailPlaces {
  /// The source of one of these kinds that entered last.
  private func latest(_ arrows: [Trail.Arrow], from kinds: [NodeLabel]) -> Int? {
    arrows.map(\.source).filter { kinds.contains(trail.elements[$0].kind) }
      .max(by: isEarlier(_:than:))
  }

  private func isEarlier(_ first: Int, than second: Int) -> Bool {
    trail.order.positions[first] < trail.order.positions[second]
  }

  /// The recorded ones, else all: what was noted is not weakened by what was inferred beside it.
  private func best(_ arrows: [Trail.Arrow]) -> [Trail.Arrow] {
    let recorded = arrows.filter { reading.evidence(of: $0.edge) == .recorded }
    return recorded.isEmpty ? arrows : recorded
  }

  private func evidence(_ arrows: [Trail.Arrow]) -> Evidence {
    arrows.map { reading.evidence(of: $0.edge) }.min() ?? .inferred
  }
}

extension [Graph.Node] {
  /// A sorted list with each node once.
  fileprivate var withoutRepeats: [Graph.Node] {
    indices.filter { $0 == 0 || self[$0] != self[$0 - 1] }.map { self[$0] }
  }
}
