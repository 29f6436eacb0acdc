import PropertyGraph

/// What of a trail would still stand without somebody, and who would still know.
///
/// One pass in the order in which the elements enter: whether an element stands depends only on what
/// entered before it.
struct Standing {
  /// Whether each element of the trail stands.
  private(set) var elements: [Bool]
  /// Who would know it, by the ways that are left.
  private(set) var knows: Set<Graph.Node> = []

  private let places: TrailPlaces
  private let absent: Graph.Node
  /// Whether a meeting into which nobody is noted to have carried it needs somebody who may have.
  private let needsBearers: Bool
  /// Who knew it by any way.
  private var knew: Set<Graph.Node> = []
  /// Whether they themselves knew it.
  private var absentKnew = false
  /// Of each series, whether one of its meetings stands.
  private var series: [Graph.Node: Bool] = [:]

  private var trail: Trail { places.trail }
  private var reading: Reading { places.trail.reading }

  init(of places: TrailPlaces, without absent: Graph.Node, needsBearers: Bool = false) {
    self.places = places
    self.absent = absent
    self.needsBearers = needsBearers
    elements = Array(repeating: false, count: places.trail.count)
    let bearers = Bearers(of: places)
    for element in trail.order.entering {
      elements[element] = element == 0 ? beginningStands : stands(element)
      remember(element, bearers.at[element])
    }
  }

  /// Whether an element of the trail, or somebody who knows it, is left.
  func has(_ node: Graph.Node) -> Bool {
    if knows.contains(node) { return true }
    return trail.numbers[node].map { elements[$0] } ?? false
  }

  private mutating func remember(_ element: Int, _ bearers: [Graph.Node]) {
    if bearers.contains(absent) { absentKnew = true }
    for who in bearers where who != absent {
      knew.insert(who)
      if elements[element] { knows.insert(who) }
    }
    guard needsBearers, trail.kinds[element] == .meeting else { return }
    for whole in reading.series(of: trail.node(element)) {
      series[whole] = elements[element] || series[whole] ?? false
    }
  }
}

extension Standing {
  /// The idea itself stands unless they alone voiced it, or made it.
  private var beginningStands: Bool {
    let authors = authors(of: 0)
    return authors.isEmpty || authors.contains { $0 != absent }
  }

  private func stands(_ element: Int) -> Bool {
    let arrows = trail.arrows[element]
    if trail.kinds[element] == .meeting {
      return arrows.contains { elements[$0.source] && isCarried($0, into: element) }
    }
    let authors = authors(of: element)
    return (authors.isEmpty || authors.contains(where: isAble))
      && stands(any: arrows) { $0 == .meeting } && stands(any: arrows) { $0 != .meeting }
  }

  /// Whether one of the sources of a kind stands, if there are any.
  private func stands(any arrows: ArraySlice<Trail.Arrow>, of isKind: (NodeLabel) -> Bool) -> Bool {
    let sources = arrows.map(\.source).filter { isKind(trail.kinds[$0]) }
    return sources.isEmpty || sources.contains { elements[$0] }
  }

  /// Whether somebody is there who knows it by another way, or who knew it nobody knows how.
  private func isAble(_ who: Graph.Node) -> Bool {
    who != absent && (knows.contains(who) || !knew.contains(who))
  }

  private func isCarried(_ arrow: Trail.Arrow, into meeting: Int) -> Bool {
    let carriers = reading.carriers(along: arrow.edge)
    if !carriers.isEmpty { return carriers.contains(where: isAble) }
    guard needsBearers, trail.kinds[arrow.source] == .insight else { return true }
    return mayHaveBeenBrought(into: meeting)
  }

  /// Whether somebody who came, or the series, may have brought it; also if nobody ever may have.
  private func mayHaveBeenBrought(into meeting: Int) -> Bool {
    let guests = places.guests(of: meeting).map(\.who)
    let wholes = reading.series(of: trail.node(meeting)).compactMap { series[$0] }
    if wholes.contains(true) || guests.contains(where: knows.contains) { return true }
    return wholes.isEmpty && !guests.contains { $0 == absent ? absentKnew : knew.contains($0) }
  }

  private func authors(of element: Int) -> [Graph.Node] {
    let type: EdgeType? =
      switch trail.kinds[element] {
      case .insight: .voiced
      case .product: .made
      case .action: .tookOn
      default: nil
      }
    guard let type else { return [] }
    return reading.fitting(type, into: trail.node(element)).map(reading.graph.source(of:))
  }
}

/// Who is recorded as knowing an idea at each element of its trail, by whatever way.
private struct Bearers {
  private(set) var at: [[Graph.Node]]

  init(of places: TrailPlaces) {
    let (trail, reading) = (places.trail, places.trail.reading)
    at = (0..<trail.count).map { places.guests(of: $0).map(\.who) }
    func sources(_ type: EdgeType, of element: Int) -> [Graph.Node] {
      reading.fitting(type, into: trail.node(element)).map(reading.graph.source(of:))
    }
    for element in trail.kinds.indices {
      switch trail.kinds[element] {
      case .insight:
        at[element] += sources(.voiced, of: element)
        for edge in reading.fitting(.holds, into: trail.node(element)) {
          let place = trail.first(of: reading.meetings(ofHolding: edge))
          at[place ?? element].append(reading.graph.source(of: edge))
        }
      case .product: at[element] += sources(.made, of: element)
      case .action: at[element] += sources(.tookOn, of: element)
      case .person, .community: at[element].append(trail.node(element))
      default: break
      }
    }
    at[0] += places.beginners.map(\.guest.who)
  }
}
