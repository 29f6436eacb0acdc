import PropertyGraph

/// A recorded spread put together: the elements of a trail and who knows the idea, as a tree.
struct RecordedSpread {
  private let places: TrailPlaces
  private var draft: SpreadDraft
  /// The elements that the branches of the draft show.
  private var elements = [0]

  private var trail: Trail { places.trail }
  private var reading: Reading { places.trail.reading }

  init(_ places: TrailPlaces) {
    self.places = places
    draft = SpreadDraft(
      insight: Self.arrival(of: 0, in: places, from: nil))
    var branches = Array(repeating: 0, count: places.trail.elements.count)
    for element in trail.order.entering.dropFirst() {
      guard let place = places.places[element], !trail.elements[element].kind.isConversant else {
        continue
      }
      let parent = branches[place.parent]
      branches[element] = draft.add(
        Self.arrival(of: element, in: places, from: draft.branches[parent].id), under: parent,
        series: series(of: element))
      elements.append(element)
    }
    for knowing in Knowers(of: places).all {
      let parent = branches[knowing.place]
      draft.add(
        reading.arrival(of: knowing, from: draft.branches[parent].id), under: parent)
    }
  }

  /// The finished answer.
  func spread() -> Spread {
    let root = draft.branches[0]
    let (arrivals, lines) = draft.ordered(in: reading) { branches in
      var count = Headcount()
      for branch in branches { count.add(places.guests[elements[branch]], in: reading) }
      return count.sum
    }
    return Spread(
      insight: Named(id: root.id, name: root.name), mode: .recorded,
      origins: reading.origins(of: trail.elements[0].node), arrivals: arrivals, lines: lines,
      reach: Spread.Reach(arrivals.lazy.map(\.label)),
      measures: Spread.Measures(of: arrivals, lines: lines, root: root.bounds, in: reading.graph),
      findings: TrailFindings(places).all, graph: reading.graph)
  }

  private func series(of element: Int) -> [Graph.Node] {
    trail.elements[element].kind == .meeting
      ? reading.series(of: trail.elements[element].node) : []
  }

  private static func arrival(
    of element: Int, in places: TrailPlaces, from parent: String?
  ) -> Spread.Arrival {
    let (trail, place) = (places.trail, places.places[element])
    let thing = trail.reading.thing(trail.elements[element].node)
    return Spread.Arrival(
      node: trail.elements[element].node, id: thing.id, name: thing.name, label: thing.label,
      date: thing.date, bounds: thing.bounds,
      from: parent, via: place?.via.map(trail.reading.named) ?? [], how: place?.how ?? "",
      generation: 0, evidence: max(place?.evidence ?? .recorded, trail.evidence(of: element)),
      isPerhaps: place?.isPerhaps ?? false, notes: place?.notes ?? [],
      people: Headcount.sum(of: places.guests[element], in: trail.reading))
  }
}

extension Reading {
  /// Somebody who knows an idea, as an arrival.
  func arrival(of knowing: Knowing, from parent: String) -> Spread.Arrival {
    let named = named(knowing.who)
    let date =
      switch knowing.dated {
      case .edge(let edge): date(of: edge)
      case .node(let node): date(of: node)
      }
    return Spread.Arrival(
      node: knowing.who, id: named.id, name: named.name, label: label(of: knowing.who), date: date,
      bounds: bounds(of: knowing), from: parent, via: [], how: knowing.how, generation: 0,
      evidence: knowing.evidence, isPerhaps: false, notes: knowing.notes, people: 0)
  }

  /// The time that the date of what records somebody's knowing allows.
  func bounds(of knowing: Knowing) -> DateBounds {
    switch knowing.dated {
    case .edge(let edge): graph.bounds(of: edge)
    case .node(let node): graph.bounds(of: node)
    }
  }

  /// The series that a meeting belongs to.
  func series(of meeting: Graph.Node) -> [Graph.Node] {
    edges(from: meeting, .partOf).map(graph.target(of:)).filter { kind(of: $0) == .series }
  }

  /// Where an idea arose.
  func origins(of root: Graph.Node) -> [Spread.Origin] {
    [EdgeType.sparked, .ledTo, .grewInto].flatMap { type in
      edges(into: root, type).filter { fits($0, type) && graph.source(of: $0) != root }.map {
        edge in
        Spread.Origin(
          thing: thing(graph.source(of: edge)), how: how(edge, type), evidence: evidence(of: edge))
      }
    }
  }
}
