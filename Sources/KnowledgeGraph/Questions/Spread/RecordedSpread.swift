import PropertyGraph

/// A recorded spread put together: the elements of a trail and who knows the idea, as a tree.
struct RecordedSpread {
  private let places: TrailPlaces
  private let trail: Trail
  private let reading: Reading
  /// The elements that the first rows show, and who knows it, whom the others show.
  private var elements = [0]
  private let knowers: [Knowing]
  private var draft: SpreadDraft

  init(_ places: TrailPlaces) {
    self.places = places
    trail = places.trail
    reading = places.trail.reading
    knowers = Knowers(of: places).all
    draft = SpreadDraft(of: trail.node(0), in: reading)
    draft.expect(trail.count + knowers.count)
    var rows = Array(repeating: 0, count: trail.count)
    for element in trail.order.entering.dropFirst() {
      guard let place = places.places[element], !trail.kinds[element].isConversant else { continue }
      rows[element] = draft.add(
        trail.node(element), trail.bounds[element], under: rows[place.parent],
        series: series(of: element))
      elements.append(element)
    }
    for knowing in knowers {
      draft.add(knowing.who, knowing.bounds, under: rows[Int(knowing.place)])
    }
  }

  /// The finished answer.
  func spread() -> Spread {
    var notes = places.notes
    let tree = draft.ordered { number in
      number < elements.count
        ? row(of: elements[number])
        : row(of: knowers[number - elements.count], addingTo: &notes)
    } people: { rows in
      var count = Headcount()
      for row in rows { count.add(places.guests(of: elements[row]), in: reading) }
      return count.sum
    }
    return Spread(
      .recorded,
      told: Spread.Told(reading, root: trail.node(0), tree, via: places.via, notes: notes))
  }

  private func series(of element: Int) -> [Graph.Node] {
    trail.kinds[element] == .meeting ? reading.series(of: trail.node(element)) : []
  }

  private func row(of element: Int) -> Spread.Row {
    let node = trail.node(element)
    let people = Headcount.sum(of: places.guests(of: element), in: reading)
    guard let place = places.places[element] else {
      var row = Spread.Row(root: node, in: reading)
      row.people = people
      return row
    }
    return Spread.Row(
      node: node, how: place.how, kind: trail.kinds[element],
      evidence: max(place.evidence, trail.evidence(of: element)), isPerhaps: place.isPerhaps,
      dated: .node(node), isUnexplained: place.isUnexplained, people: people,
      bounds: trail.bounds[element], via: Spread.Run(place.via), notes: Spread.Run(place.notes))
  }

  private func row(of knowing: Knowing, addingTo notes: inout [Graph.Edge]) -> Spread.Row {
    var row = Spread.Row(knowing, in: reading)
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
      node: root, how: .voiced, kind: reading.kind(of: root), evidence: .recorded,
      dated: .node(root), bounds: reading.graph.bounds(of: root))
  }

  /// Somebody who knows an idea.
  init(_ knowing: Knowing, in reading: Reading) {
    self.init(
      node: knowing.who, how: knowing.how, kind: reading.kind(of: knowing.who),
      evidence: knowing.evidence, dated: knowing.dated, bounds: knowing.bounds)
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
