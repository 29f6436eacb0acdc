import PropertyGraph

/// How and when somebody first came to know an idea, and where in its trail.
struct Knowing {
  let who: Graph.Node
  let place: Int
  let how: String
  let evidence: Evidence
  /// What dates it: the edge that records it where that is dated, else a node.
  let dated: Dated
  var notes: [String] = []

  /// When it counts, no earlier than its place.
  let time: Int64
  /// Whether nothing says where or when, so that any other way of knowing says more.
  let isVague: Bool
  /// Where its place stands among those that entered.
  let position: Int
  /// Voices first, then makers, then holders, then who only heard.
  let rank: Int

  /// What carries the date.
  enum Dated {
    case edge(Graph.Edge)
    case node(Graph.Node)
  }

  /// Whether this was before `other`; of two at once the better one.
  func precedes(_ other: Knowing) -> Bool {
    if isVague != other.isVague { return other.isVague }
    if time != other.time { return time < other.time }
    if position != other.position { return position < other.position }
    if evidence != other.evidence { return evidence < other.evidence }
    return rank < other.rank
  }
}

/// Who knows an idea, each by the way they first came to know it.
struct Knowers {
  private let places: TrailPlaces
  private var found: [Knowing] = []
  /// Where each stands in `found`.
  private var positions: [Graph.Node: Int] = [:]

  private var trail: Trail { places.trail }
  private var reading: Reading { places.trail.reading }
  private var graph: Graph { places.trail.reading.graph }

  init(of places: TrailPlaces) {
    self.places = places
    for element in trail.order.entering {
      switch trail.elements[element].kind {
      case .insight:
        addVoices(of: element)
        addHolders(of: element)
      case .product: addMakers(of: element, .made, "made")
      case .action: addMakers(of: element, .tookOn, "took on")
      case .meeting: addGuests(of: element)
      default: addFounded(element)
      }
    }
    addGuestsWhereItArose()
  }

  /// They all, by id.
  var all: [Knowing] { found.sorted { $0.who < $1.who } }

  /// How each first came to know it.
  var first: [Graph.Node: Knowing] {
    Dictionary(found.map { ($0.who, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func add(_ knowing: Knowing) {
    guard let known = positions[knowing.who] else {
      positions[knowing.who] = found.count
      found.append(knowing)
      return
    }
    if knowing.precedes(found[known]) { found[known] = knowing }
  }

  private mutating func addVoices(of insight: Int) {
    for edge in edges(.voiced, into: insight) {
      add(knowing(edge, at: insight, how: "voiced", rank: 0, else: node(insight)))
    }
  }

  private mutating func addMakers(of product: Int, _ type: EdgeType, _ how: String) {
    for edge in edges(type, into: product) {
      add(knowing(edge, at: product, how: how, rank: 1, else: node(product)))
    }
  }

  private mutating func addHolders(of insight: Int) {
    for edge in edges(.holds, into: insight) {
      let meetings = reading.nodes(namedBy: PropertyKey.at, of: edge)
        .filter { reading.kind(of: $0) == .meeting }
      let place = meetings.compactMap { trail.numbers[$0] }.min { isEarlier($0, than: $1) }
      let stance = graph[edge][PropertyKey.stance]?.string ?? "knows"
      let dated = place.map(node) ?? meetings.first ?? node(insight)
      add(
        knowing(
          edge, at: place ?? insight, how: stance, rank: 2, else: dated,
          support: trail.evidence(of: insight),
          isVague: meetings.isEmpty && graph.bounds(of: edge) == .unknown))
    }
  }

  private mutating func addGuests(of meeting: Int) {
    for guest in places.guests[meeting] {
      add(heard(guest, at: meeting, in: node(meeting), support: trail.evidence(of: meeting)))
    }
  }

  /// Who came to a meeting that sparked the insight heard it there, also where nobody carried it.
  private mutating func addGuestsWhereItArose() {
    guard trail.elements[0].kind == .insight else { return }
    for edge in reading.edges(into: node(0), .sparked) where reading.fits(edge, .sparked) {
      let meeting = graph.source(of: edge)
      guard reading.kind(of: meeting) == .meeting, trail.numbers[meeting] == nil else { continue }
      let support = max(reading.evidence(of: edge), reading.evidence(of: meeting))
      for guest in reading.guests(of: meeting) {
        add(heard(guest, at: 0, in: meeting, support: support))
      }
    }
  }

  /// A community that an idea led to knows it from the start.
  private mutating func addFounded(_ element: Int) {
    guard let place = places.places[element], trail.elements[element].kind.isConversant else {
      return
    }
    add(
      Knowing(
        who: node(element), place: place.parent, how: place.how,
        evidence: max(place.evidence, trail.evidence(of: element)), dated: .node(node(element)),
        notes: place.notes, time: trail.order.times[element], isVague: false,
        position: trail.order.positions[place.parent], rank: 1))
  }
}

extension Knowers {
  private func node(_ element: Int) -> Graph.Node { trail.elements[element].node }

  private func isEarlier(_ first: Int, than second: Int) -> Bool {
    trail.order.positions[first] < trail.order.positions[second]
  }

  private func edges(_ type: EdgeType, into element: Int) -> [Graph.Edge] {
    reading.edges(into: node(element), type).filter { reading.fits($0, type) }
  }

  private func knowing(
    _ edge: Graph.Edge, at place: Int, how: String, rank: Int, else node: Graph.Node,
    support: Evidence? = nil, isVague: Bool = false
  ) -> Knowing {
    let isDated = graph.bounds(of: edge) != .unknown
    let who = graph.source(of: edge)
    return Knowing(
      who: who, place: place, how: how,
      evidence: max(
        reading.evidence(of: edge), reading.evidence(of: who),
        support ?? trail.evidence(of: place)),
      dated: isDated ? .edge(edge) : .node(node),
      notes: reading.note(of: edge).map { [$0] } ?? [],
      time: time(isDated ? graph.bounds(of: edge) : graph.bounds(of: node), at: place),
      isVague: isVague, position: trail.order.positions[place], rank: rank)
  }

  private func heard(
    _ guest: Guest, at place: Int, in meeting: Graph.Node, support: Evidence
  ) -> Knowing {
    knowing(guest.edge, at: place, how: "heard", rank: 3, else: meeting, support: support)
  }

  /// Nobody knows an idea at a place before it came there.
  private func time(_ bounds: DateBounds, at place: Int) -> Int64 {
    max(bounds.earliest, trail.order.times[place])
  }
}
