import PropertyGraph

/// The tree of a recorded spread while it is put in order: elements and people with their parents,
/// successive meetings of a series on one line.
struct SpreadTree {
  private let places: TrailPlaces
  /// The root, then the elements as they entered, then people and communities by id.
  private var branches: [Branch] = []
  /// The lines: which branches each holds, and which lines hang under it.
  private var lines: [Line] = []

  private struct Branch {
    let arrival: Spread.Arrival
    var line: Int
  }

  private struct Line {
    var branches: [Int]
    /// The series that all its meetings belong to.
    var series: [Graph.Node]
    var children: [Int] = []
    let generation: Int
  }

  private var trail: Trail { places.trail }
  private var reading: Reading { places.trail.reading }

  init(_ places: TrailPlaces) {
    self.places = places
    var branchOfElement = Array(repeating: 0, count: places.trail.elements.count)
    for element in trail.order.entering where !trail.elements[element].kind.isConversant {
      branchOfElement[element] = branches.count
      let parent = places.places[element].map { branchOfElement[$0.parent] }
      addElement(element, under: parent)
    }
    for knowing in Knowers(of: places).all { add(knowing, under: branchOfElement[knowing.place]) }
  }

  private mutating func addElement(_ element: Int, under parent: Int?) {
    let series = seriesOf(element)
    guard let parent, let place = places.places[element] else {
      lines.append(Line(branches: [0], series: [], generation: 0))
      branches.append(Branch(arrival: arrival(element, nil, generation: 0), line: 0))
      return
    }
    let above = branches[parent].line
    let shared = series.filter(lines[above].series.contains)
    if !shared.isEmpty {
      lines[above].branches.append(branches.count)
      lines[above].series = shared
    } else {
      addLine(under: above, series: series)
    }
    let line = shared.isEmpty ? lines.count - 1 : above
    branches.append(
      Branch(
        arrival: arrival(element, place, generation: lines[line].generation), line: line))
  }

  private mutating func add(_ knowing: Knowing, under parent: Int) {
    addLine(under: branches[parent].line, series: [])
    let line = lines.count - 1
    branches.append(
      Branch(
        arrival: arrival(knowing, from: branches[parent].arrival.id, lines[line].generation),
        line: line))
  }

  private mutating func addLine(under parent: Int, series: [Graph.Node]) {
    lines[parent].children.append(lines.count)
    lines.append(
      Line(
        branches: [branches.count], series: series, generation: lines[parent].generation + 1))
  }

  private func seriesOf(_ element: Int) -> [Graph.Node] {
    guard trail.elements[element].kind == .meeting else { return [] }
    return reading.edges(from: trail.elements[element].node, .partOf)
      .map(reading.graph.target(of:)).filter { reading.kind(of: $0) == .series }
  }
}

// MARK: - Arrivals

extension SpreadTree {
  private func arrival(
    _ element: Int, _ place: TrailPlaces.Place?, generation: Int
  ) -> Spread.Arrival {
    let thing = reading.thing(trail.elements[element].node)
    return Spread.Arrival(
      id: thing.id, name: thing.name, label: thing.label, date: thing.date, bounds: thing.bounds,
      from: place.map { reading.graph[trail.elements[$0.parent].node].id },
      via: place?.via.map(reading.named) ?? [], how: place?.how ?? "", generation: generation,
      evidence: max(place?.evidence ?? .recorded, trail.evidence(of: element)),
      isPerhaps: place?.isPerhaps ?? false, notes: place?.notes ?? [],
      people: headcount(element))
  }

  private func headcount(_ element: Int) -> Int {
    var count = Headcount()
    count.add(places.guests[element], in: reading)
    return count.sum
  }

  private func arrival(_ knowing: Knowing, from: String, _ generation: Int) -> Spread.Arrival {
    let named = reading.named(knowing.who)
    let (date, bounds) =
      switch knowing.dated {
      case .edge(let edge): (reading.date(of: edge), reading.graph.bounds(of: edge))
      case .node(let node): (reading.date(of: node), reading.graph.bounds(of: node))
      }
    return Spread.Arrival(
      id: named.id, name: named.name, label: reading.label(of: knowing.who), date: date,
      bounds: bounds, from: from, via: [], how: knowing.how, generation: generation,
      evidence: knowing.evidence, isPerhaps: false, notes: knowing.notes, people: 0)
  }
}

// MARK: - In order

extension SpreadTree {
  /// The finished answer.
  func spread() -> Spread {
    var arrivals: [Spread.Arrival] = []
    var finished: [Spread.Line] = []
    var waiting = [(line: 0, parent: -1)]
    var parents: [Int] = []
    arrivals.reserveCapacity(branches.count)
    finished.reserveCapacity(lines.count)
    while let (line, parent) = waiting.popLast() {
      let start = arrivals.count
      if line != 0 { arrivals += lines[line].branches.map { branches[$0].arrival } }
      waiting += sorted(lines[line].children).reversed().map { ($0, finished.count) }
      parents.append(parent)
      finished.append(finishedLine(line, arrivals: start..<arrivals.count, end: finished.count + 1))
    }
    for line in finished.indices.dropFirst().reversed() {
      let parent = parents[line]
      finished[parent].end = max(finished[parent].end, finished[line].end)
    }
    let root = branches[0].arrival
    return Spread(
      insight: Named(id: root.id, name: root.name), mode: .recorded, origins: origins(),
      arrivals: arrivals, lines: finished, reach: Spread.Reach(arrivals.lazy.map(\.label)),
      measures: Spread.Measures(
        of: arrivals, lines: finished, root: root.bounds, in: reading.graph),
      findings: TrailFindings(places).all)
  }

  private func finishedLine(_ line: Int, arrivals: Range<Int>, end: Int) -> Spread.Line {
    let isSeries = arrivals.count > 1
    return Spread.Line(
      arrivals: arrivals, generation: lines[line].generation, end: end,
      series: isSeries ? lines[line].series.first.map(reading.named) : nil,
      people: isSeries
        ? people(line) : line == 0 ? 0 : branches[lines[line].branches[0]].arrival.people)
  }

  private func people(_ line: Int) -> Int {
    var count = Headcount()
    for branch in lines[line].branches {
      let node = reading.graph.node(branches[branch].arrival.id)!
      count.add(places.guests[trail.numbers[node]!], in: reading)
    }
    return count.sum
  }

  /// By earliest start, undated last, then name, then id.
  private func sorted(_ children: [Int]) -> [Int] {
    guard children.count > 1 else { return children }
    return children.sorted { first, second in
      let (left, right) = (arrival(of: first), arrival(of: second))
      let (start, other) = (left.bounds.placeInOrder, right.bounds.placeInOrder)
      if start != other { return start < other }
      return (left.name, left.id) < (right.name, right.id)
    }
  }

  private func arrival(of line: Int) -> Spread.Arrival { branches[lines[line].branches[0]].arrival }

  /// Where the idea arose.
  private func origins() -> [Spread.Origin] {
    let root = trail.elements[0].node
    var origins: [Spread.Origin] = []
    for type in [EdgeType.sparked, .ledTo, .grewInto] {
      for edge in reading.edges(into: root, type) where reading.fits(edge, type) {
        origins.append(
          Spread.Origin(
            thing: reading.thing(reading.graph.source(of: edge)),
            how: reading.how(edge, type), evidence: reading.evidence(of: edge)))
      }
    }
    return origins
  }
}
