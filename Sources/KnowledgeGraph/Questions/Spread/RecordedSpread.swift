import PropertyGraph

/// A recorded spread put together: the elements of a trail and who knows the idea, as a tree.
struct RecordedSpread {
  private let places: TrailPlaces
  private let trail: Trail
  private let reading: Reading
  private var draft: SpreadDraft
  /// The elements that the first rows of the draft show.
  private var elements = [0]
  private var notes: [Graph.Edge]

  init(_ places: TrailPlaces) {
    self.places = places
    trail = places.trail
    reading = places.trail.reading
    notes = places.notes
    var root = Spread.Row(root: trail.node(0), in: reading)
    root.people = Headcount.sum(of: places.guests(of: 0), in: reading)
    draft = SpreadDraft(insight: root, in: reading)
    var rows = Array(repeating: 0, count: trail.count)
    for element in trail.order.entering.dropFirst() {
      guard let place = places.places[element], !trail.kinds[element].isConversant else { continue }
      rows[element] = draft.add(
        row(of: element, at: place, under: rows[place.parent]), series: series(of: element))
      elements.append(element)
    }
    let knowers = Knowers(of: places)
    draft.expect(elements.count + knowers.all.count)
    for knowing in knowers.all {
      draft.add(row(of: knowing, under: rows[knowing.place]))
    }
  }

  /// The finished answer.
  func spread() -> Spread {
    let (rows, lines) = draft.ordered { rows in
      var count = Headcount()
      for row in rows { count.add(places.guests(of: elements[row]), in: reading) }
      return count.sum
    }
    return Spread(
      .recorded, lines: lines,
      told: Spread.Told(
        reading, root: trail.node(0), rows: rows, via: places.via, notes: notes))
  }

  private func series(of element: Int) -> [Graph.Node] {
    trail.kinds[element] == .meeting ? reading.series(of: trail.node(element)) : []
  }

  private func row(
    of element: Int, at place: TrailPlaces.Place, under parent: Int
  ) -> Spread.Row {
    let node = trail.node(element)
    return Spread.Row(
      node: node, kind: trail.kinds[element],
      evidence: max(place.evidence, trail.evidence(of: element)), isPerhaps: place.isPerhaps,
      isUnexplained: place.isUnexplained, how: place.how, dated: .node(node),
      bounds: reading.graph.bounds(of: node), parent: Int32(parent),
      people: Headcount.sum(of: places.guests(of: element), in: reading),
      via: Spread.Run(place.via), notes: Spread.Run(place.notes))
  }

  private mutating func row(of knowing: Knowing, under parent: Int) -> Spread.Row {
    var row = Spread.Row(knowing, under: parent, in: reading)
    if let edge = knowing.edge {
      guard reading.isNoted(edge) else { return row }
      row.notes = Spread.Run(notes.count..<notes.count + 1)
      notes.append(edge)
    } else if let number = trail.numbers[knowing.who], let place = places.places[number] {
      row.notes = Spread.Run(place.notes)
    }
    return row
  }
}

extension Spread.Row {
  /// The insight itself, as the root of a tree.
  init(root: Graph.Node, in reading: Reading) {
    self.init(
      node: root, kind: reading.kind(of: root), evidence: .recorded, how: .voiced,
      dated: .node(root), bounds: reading.graph.bounds(of: root), parent: -1)
  }

  /// Somebody who knows an idea.
  init(_ knowing: Knowing, under parent: Int, in reading: Reading) {
    self.init(
      node: knowing.who, kind: reading.kind(of: knowing.who), evidence: knowing.evidence,
      how: knowing.how, dated: knowing.dated, bounds: knowing.bounds, parent: Int32(parent))
  }
}

extension Reading {
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
