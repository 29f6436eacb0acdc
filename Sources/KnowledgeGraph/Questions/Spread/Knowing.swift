import PropertyGraph

/// How and when somebody first came to know an idea, and where in its trail.
///
/// There is one for each arrival, so it is small.
struct Knowing {
  let who: Graph.Node
  /// The element of the trail where they did.
  let place: Int32
  let how: Spread.How
  let evidence: Evidence
  /// Whether nothing says where or when, so that any other way of knowing says more.
  let isVague: Bool
  /// Voices first, then makers, then holders with a stance, then those without, then who only heard.
  let rank: UInt8
  /// What dates it: the edge that records it where that is dated, else a node.
  let dated: Spread.Dated
  /// The edge that records it; `nil` for a community that the idea led to.
  let edge: Graph.Edge?
  /// Where its place stands among those that entered.
  let position: Int32
  /// The time that the date allows.
  let bounds: DateBounds
  /// When it counts, no earlier than its place.
  let time: Int64

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
  /// Each once.
  private(set) var all: [Knowing] = []

  private var numbers: NodeNumbers
  /// Where each stands in `all`, by number; -1 for who came and is not known to know it yet.
  private var positions: [Int32]
  private let places: TrailPlaces
  private let trail: Trail
  private let reading: Reading
  private let graph: Graph

  init(of places: TrailPlaces) {
    self.places = places
    trail = places.trail
    reading = places.trail.reading
    graph = places.trail.reading.graph
    numbers = places.people
    positions = Array(repeating: -1, count: places.people.count)
    all.reserveCapacity(places.people.count * 3 / 2)
    for element in trail.order.entering {
      switch trail.kinds[element] {
      case .insight:
        addVoices(of: element)
        addHolders(of: element)
      case .product: addMakers(of: element, .made, .made)
      case .action: addMakers(of: element, .tookOn, .tookOn)
      case .meeting: addGuests(of: element)
      default: addFounded(element)
      }
    }
    addGuestsWhereItArose()
  }

  private mutating func add(_ knowing: Knowing) {
    let number = numbers.number(of: knowing.who)
    if number == positions.count { positions.append(-1) }
    add(knowing, number)
  }

  private mutating func add(_ knowing: Knowing, _ number: Int) {
    let position = Int(positions[number])
    if position < 0 {
      positions[number] = Int32(all.count)
      all.append(knowing)
    } else if knowing.precedes(all[position]) {
      all[position] = knowing
    }
  }

  private mutating func addVoices(of insight: Int) {
    for edge in edges(.voiced, into: insight) where reading.fits(edge, .voiced) {
      add(knowing(edge, at: insight, how: .voiced, rank: 0, else: trail.node(insight)))
    }
  }

  private mutating func addMakers(of product: Int, _ type: EdgeType, _ how: Spread.How) {
    for edge in edges(type, into: product) where reading.fits(edge, type) {
      add(knowing(edge, at: product, how: how, rank: 1, else: trail.node(product)))
    }
  }

  private mutating func addHolders(of insight: Int) {
    for edge in edges(.holds, into: insight) where reading.fits(edge, .holds) {
      let meetings = reading.meetings(ofHolding: edge)
      let place = trail.first(of: meetings)
      let dated = place.map(trail.node) ?? meetings.first ?? trail.node(insight)
      let hasStance = graph[edge][PropertyKey.stance]?.string != nil
      add(
        knowing(
          edge, at: place ?? insight, how: .holds(edge), rank: hasStance ? 2 : 3, else: dated,
          support: trail.evidence(of: insight),
          isVague: meetings.isEmpty && graph.bounds(of: edge) == .unknown))
    }
  }

  private mutating func addGuests(of meeting: Int) {
    let support = trail.evidence(of: meeting)
    let (node, time) = (trail.node(meeting), trail.order.times[meeting])
    let guests = places.guests(of: meeting)
    for position in guests.indices {
      let number = places.number(ofGuestAt: position)
      if knew(number, before: time) { continue }
      add(heard(guests[position], at: meeting, in: node, support: support), number)
    }
  }

  /// Whether somebody is known to have known it before a time, so that nothing later counts.
  private func knew(_ number: Int, before time: Int64) -> Bool {
    guard positions[number] >= 0 else { return false }
    let known = all[Int(positions[number])]
    return !known.isVague && known.time < time
  }

  /// Who came to a meeting that sparked the insight heard it there, also where nobody carried it.
  private mutating func addGuestsWhereItArose() {
    for beginner in places.beginners {
      add(heard(beginner.guest, at: 0, in: beginner.meeting, support: beginner.support))
    }
  }

  /// A community that an idea led to knows it from the start.
  private mutating func addFounded(_ element: Int) {
    guard let place = places.places[element], trail.kinds[element].isConversant else { return }
    let node = trail.node(element)
    add(
      Knowing(
        who: node, place: Int32(place.parent), how: place.how,
        evidence: max(place.evidence, trail.evidence(of: element)), isVague: false, rank: 1,
        dated: .node(node), edge: nil, position: Int32(trail.order.positions[place.parent]),
        bounds: trail.bounds[element], time: trail.order.times[element]))
  }
}

extension Knowers {
  private func edges(_ type: EdgeType, into element: Int) -> Graph.EdgeList {
    reading.edges(into: trail.node(element), type)
  }

  private func knowing(
    _ edge: Graph.Edge, at place: Int, how: Spread.How, rank: UInt8, else node: Graph.Node,
    support: Evidence? = nil, isVague: Bool = false
  ) -> Knowing {
    let own = graph.bounds(of: edge)
    let isDated = own != .unknown
    let bounds = isDated ? own : graph.bounds(of: node)
    let who = graph.source(of: edge)
    return Knowing(
      who: who, place: Int32(place), how: how,
      evidence: max(
        reading.evidence(of: edge), reading.evidence(of: who),
        support ?? trail.evidence(of: place)),
      isVague: isVague, rank: rank, dated: isDated ? .edge(edge) : .node(node), edge: edge,
      position: Int32(trail.order.positions[place]), bounds: bounds,
      // Nobody knows an idea at a place before it came there.
      time: max(bounds.earliest, trail.order.times[place]))
  }

  private func heard(
    _ guest: Guest, at place: Int, in meeting: Graph.Node, support: Evidence
  ) -> Knowing {
    knowing(guest.edge, at: place, how: .heard, rank: 4, else: meeting, support: support)
  }
}

extension Trail {
  /// Of some meetings, the one that entered first.
  func first(of meetings: [Graph.Node]) -> Int? {
    meetings.compactMap { numbers[$0] }.min { isEarlier($0, than: $1) }
  }
}

extension Reading {
  /// The meetings at which somebody came to hold an insight.
  func meetings(ofHolding edge: Graph.Edge) -> [Graph.Node] {
    nodes(namedBy: PropertyKey.at, of: edge).filter { kind(of: $0) == .meeting }
  }
}
