import KnowledgeGraph
import PropertyGraph

/// The recorded spread of an insight as DESIGN words it, rule by rule, on plain records.
struct SlowSpread {
  struct Place: Equatable, CustomStringConvertible {
    var parent: String
    var via: Set<String> = []
    var how: String
    var isInferred: Bool
    var generation = 0

    var description: String {
      "under \(parent) via \(via.sorted()) \(how)\(isInferred ? " inferred" : "") \(generation)"
    }
  }

  let facts: Facts
  let root: String
  private(set) var places: [String: Place] = [:]
  /// Which line of the tree each arrival stands on, by the first arrival of that line.
  private(set) var lines: [String: String] = [:]

  private(set) var trail: Set<String> = []
  private(set) var arrows: [EdgeRecord] = []
  private var recorded: Set<String> = []
  private(set) var entered: [String] = []
  private var times: [String: Int64] = [:]
  private var lineSeries: [String: Set<String>] = [:]

  init(_ graph: Graph, of root: String) {
    facts = Facts(graph)
    self.root = root
    trail = reached { _ in true }
    recorded = reached { [facts] in !facts.isInferred($0) && !facts.isInferred($0.target) }
    arrows = arrowsBetween()
    enter()
    for element in entered.dropFirst() where !isConversant(element) {
      let place = place(of: element)
      hang(element, place)
    }
    let hung = places
    for who in facts.nodes.keys.sorted() where isConversant(who) {
      if let place = firstKnowledge(of: who, hung) { hang(who, place) }
    }
  }

  private func isConversant(_ id: String) -> Bool {
    ["Person", "Community"].contains(facts.label(id))
  }

  // The trail.

  private func flows(_ edge: EdgeRecord) -> Bool {
    edge.type != "SPARKED" || facts.label(edge.source) == "Product"
  }

  private func reached(_ isUsable: (EdgeRecord) -> Bool) -> Set<String> {
    let arrows = facts.edges(.carriedInto, .grewInto, .ledTo, .sparked).filter { edge in
      flows(edge) && facts.label(edge.source) != "Meeting" && isUsable(edge)
    }
    var found: Set = [root]
    while let next = arrows.first(where: {
      found.contains($0.source) && !found.contains($0.target)
    }) {
      found.insert(next.target)
    }
    return found
  }

  /// Arrows between elements, meetings' too.
  private func arrowsBetween() -> [EdgeRecord] {
    facts.edges(.carriedInto, .grewInto, .ledTo, .sparked).filter { edge in
      trail.contains(edge.source) && trail.contains(edge.target) && edge.target != root
        && edge.source != edge.target
    }
  }

  /// What sparked the root outside its trail.
  private var sparks: [EdgeRecord] {
    facts.edges(.sparked).filter {
      $0.target == root && facts.label(root) == "Insight" && facts.label($0.source) == "Meeting"
        && !trail.contains($0.source)
    }
  }

  // Entering.

  private mutating func enter() {
    for element in trail { times[element] = facts.bounds(element).earliest }
    let first = sparks.map { facts.bounds($0.source).earliest }.min()
    times[root] = max(times[root]!, first ?? .min)
    entered = [root]
    while entered.count < trail.count {
      let outside = trail.subtracting(entered)
      let ready = outside.filter { element in
        let sources = Set(arrows.filter { $0.target == element }.map(\.source))
        let waitsFor = sources.intersection(outside).subtracting([element])
        return !sources.isDisjoint(with: entered)
          && waitsFor.allSatisfy { leads(from: element, to: $0, within: outside, arrows) }
      }
      for element in ready {
        let sources = arrows.filter { $0.target == element && entered.contains($0.source) }
        times[element] = max(
          facts.bounds(element).earliest, sources.map { times[$0.source]! }.max()!)
      }
      entered.append(ready.min { (times[$0]!, $0) < (times[$1]!, $1) }!)
    }
  }

  private func leads(
    from start: String, to end: String, within part: Set<String>, _ arrows: [EdgeRecord]
  ) -> Bool {
    var found: Set = [start]
    while let next = arrows.first(where: {
      found.contains($0.source) && part.contains($0.target) && !found.contains($0.target)
    }) {
      found.insert(next.target)
    }
    return found.contains(end)
  }

  private func position(_ element: String) -> Int { entered.firstIndex(of: element)! }

  // Where elements hang.

  private func place(of element: String) -> Place {
    let used = arrows.filter {
      $0.target == element && position($0.source) < position(element)
    }
    var place =
      switch facts.label(element) {
      case "Meeting": placeOfMeeting(element, used)
      case "Insight": placeOfInsight(used)
      default: placeOfProduct(element, used)
      }
    if !recorded.contains(element) { place.isInferred = true }
    return place
  }

  private func latest(_ elements: some Sequence<String>) -> String? {
    elements.max { position($0) < position($1) }
  }

  private func under(_ parent: String, _ used: [EdgeRecord], via: Set<String> = []) -> Place {
    let edges = used.filter { $0.source == parent }
    let noted = edges.filter { !facts.isInferred($0) }
    let edge = (noted.isEmpty ? edges : noted).first!
    let how =
      switch edge.type {
      case "CARRIED_INTO": "carried"
      case "SPARKED": "sparked"
      case "LED_TO": "led"
      default: edge.properties["form"]?.text ?? "grew"
      }
    return Place(parent: parent, via: via, how: how, isInferred: noted.isEmpty)
  }

  private func carriers(_ edges: [EdgeRecord]) -> Set<String> {
    Set(edges.flatMap { facts.named("by", $0) })
  }

  private func notedFirst(_ edges: [EdgeRecord]) -> [EdgeRecord] {
    let noted = edges.filter { !facts.isInferred($0) }
    return noted.isEmpty ? edges : noted
  }

  /// The meetings that entered before an element and that somebody came to.
  private func meetings(before element: String, of who: String) -> [String] {
    entered[..<position(element)].filter { meeting in
      facts.label(meeting) == "Meeting"
        && facts.came(to: meeting).contains { $0.source == who }
    }
  }

  private func isNoted(_ who: String, at meeting: String) -> Bool {
    facts.came(to: meeting).contains { $0.source == who && !facts.isInferred($0) }
  }

  private func placeOfMeeting(_ meeting: String, _ used: [EdgeRecord]) -> Place {
    let products = used.map(\.source).filter { facts.label($0) == "Product" }
    if let product = latest(products) {
      let edges = notedFirst(used.filter { $0.source == product })
      return under(product, used, via: carriers(edges))
    }
    let by = notedFirst(used.filter { !carriers([$0]).isEmpty })
    if !by.isEmpty {
      let via = carriers(by)
      guard let last = latest(via.flatMap { meetings(before: meeting, of: $0) }) else {
        return under(latest(by.map(\.source))!, by, via: via)
      }
      let came = via.contains {
        latest(meetings(before: meeting, of: $0)) == last && isNoted($0, at: last)
      }
      return Place(
        parent: last, via: via, how: "carried",
        isInferred: !came || by.allSatisfy(facts.isInferred))
    }
    let series = facts.edges(.partOf).filter { $0.source == meeting }.map(\.target)
      .filter { facts.label($0) == "Series" }
    let siblings = facts.edges(.partOf).filter {
      series.contains($0.target) && entered[..<position(meeting)].contains($0.source)
    }
    if let last = latest(siblings.map(\.source)) {
      let shared = siblings.filter { $0.source == last }.map(\.target)
      return Place(parent: last, via: [shared.min()!], how: "carried", isInferred: true)
    }
    let came = Set(facts.came(to: meeting).map(\.source))
    if let last = latest(came.flatMap { meetings(before: meeting, of: $0) }) {
      let both = came.filter { meetings(before: meeting, of: $0).contains(last) }
      return Place(parent: last, via: both, how: "carried", isInferred: true)
    }
    return under(latest(used.map(\.source))!, used)
  }

  private func placeOfInsight(_ used: [EdgeRecord]) -> Place {
    let meetings = used.map(\.source).filter { facts.label($0) == "Meeting" }
    let products = used.map(\.source).filter { facts.label($0) == "Product" }
    return under(latest(meetings) ?? latest(products) ?? latest(used.map(\.source))!, used)
  }

  private func placeOfProduct(_ product: String, _ used: [EdgeRecord]) -> Place {
    let sources = used.map(\.source)
    let type: EdgeType = facts.label(product) == "Action" ? .tookOn : .made
    let made = facts.edges(type).filter { $0.target == product }
    let makers = Set(made.map(\.source))
    if let meeting = latest(sources.filter { facts.label($0) == "Meeting" }) {
      var place = under(meeting, used)
      place.via = makers.filter { who in
        guard facts.came(to: meeting).contains(where: { $0.source == who }) else { return false }
        let isNoted =
          isNoted(who, at: meeting)
          && made.contains { $0.source == who && !facts.isInferred($0) }
        return isNoted || place.isInferred
      }
      return place
    }
    var source = under(latest(sources)!, used)
    guard let last = latest(makers.flatMap { meetings(before: product, of: $0) }) else {
      if source.parent == root {
        source.via = makers.filter { who in
          sparks.contains { spark in
            let came = facts.came(to: spark.source).contains { $0.source == who }
            let isNoted =
              !facts.isInferred(spark) && !facts.isInferred(spark.source)
              && isNoted(who, at: spark.source)
              && made.contains { $0.source == who && !facts.isInferred($0) }
            return came && (isNoted || source.isInferred)
          }
        }
      }
      return source
    }
    let came = makers.filter { meetings(before: product, of: $0).contains(last) }
    let wasNoted = came.contains { who in
      isNoted(who, at: last) && made.contains { $0.source == who && !facts.isInferred($0) }
    }
    return Place(
      parent: last, via: came, how: source.how,
      isInferred: !wasNoted || used.allSatisfy(facts.isInferred))
  }

  // Who knows it.

  private struct Way {
    var place: Place
    var key: (vague: Int, time: Int64, position: Int, inferred: Int, rank: Int)
  }

  private func way(
    _ edge: EdgeRecord, at place: String, _ how: String, rank: Int, dated: String? = nil,
    supported: Bool, vague: Bool = false
  ) -> Way {
    let bounds = facts.bounds(edge) == .unknown ? facts.bounds(dated ?? place) : facts.bounds(edge)
    let isInferred = facts.isInferred(edge) || facts.isInferred(edge.source) || !supported
    return Way(
      place: Place(parent: place, how: how, isInferred: isInferred),
      key: (
        vague ? 1 : 0, max(bounds.earliest, times[place]!), position(place), isInferred ? 1 : 0,
        rank
      ))
  }

  private func firstKnowledge(of who: String, _ hung: [String: Place]) -> Place? {
    var ways: [Way] = []
    func own(_ edges: [EdgeRecord]) -> [EdgeRecord] {
      edges.filter { $0.source == who && trail.contains($0.target) }
    }
    func add(_ edge: EdgeRecord, _ how: String, rank: Int) {
      let supported = recorded.contains(edge.target)
      ways.append(way(edge, at: edge.target, how, rank: rank, supported: supported))
    }
    for edge in own(facts.edges(.voiced)) { add(edge, "voiced", rank: 0) }
    for edge in own(facts.edges(.made)) { add(edge, "made", rank: 1) }
    for edge in own(facts.edges(.tookOn)) { add(edge, "took on", rank: 1) }
    for edge in own(facts.edges(.holds)) {
      ways.append(holding(edge, recorded.contains(edge.target)))
    }
    for edge in own(trail.flatMap(facts.came)) { add(edge, "heard", rank: 4) }
    for spark in sparks {
      for edge in facts.came(to: spark.source) where edge.source == who {
        ways.append(
          way(
            edge, at: root, "heard", rank: 4, dated: spark.source,
            supported: !facts.isInferred(spark) && !facts.isInferred(spark.source)))
      }
    }
    if trail.contains(who) {
      let place = place(of: who)
      ways.append(
        Way(
          place: place,
          key: (0, times[who]!, position(place.parent), place.isInferred ? 1 : 0, 1)))
    }
    return ways.min { $0.key < $1.key }?.place
  }

  private func holding(_ edge: EdgeRecord, _ supported: Bool) -> Way {
    let meetings = (edge.properties["at"]?.strings ?? []).filter {
      facts.nodes[$0] != nil && facts.label($0) == "Meeting"
    }
    let here = meetings.filter(trail.contains).min { position($0) < position($1) }
    let stance = edge.properties["stance"]?.text
    return way(
      edge, at: here ?? edge.target, stance ?? "knows", rank: stance == nil ? 3 : 2,
      dated: here ?? meetings.first, supported: supported,
      vague: meetings.isEmpty && facts.bounds(edge) == .unknown)
  }

  // The tree of lines.

  private mutating func hang(_ id: String, _ place: Place) {
    var place = place
    let series =
      facts.label(id) != "Meeting"
      ? []
      : Set(
        facts.edges(.partOf).filter { $0.source == id && facts.label($0.target) == "Series" }
          .map(\.target))
    let line = lines[place.parent] ?? root
    let shared = series.intersection(lineSeries[line] ?? [])
    let generation = places[place.parent]?.generation ?? 0
    if shared.isEmpty {
      lines[id] = id
      lineSeries[id] = series
      place.generation = generation + 1
    } else {
      lines[id] = line
      lineSeries[line] = shared
      place.generation = generation
    }
    places[id] = place
  }

  /// The mean distance between people, each pair's way walked step by step.
  var structuralVirality: Double? {
    func wayUp(_ id: String) -> [String] {
      var way = [lines[id]!]
      while way.last != root { way.append(lines[places[way.last!]!.parent] ?? root) }
      return way
    }
    let people = places.keys.filter { facts.label($0) == "Person" }.sorted()
    guard people.count > 1 else { return nil }
    var sum = 0
    for first in people {
      for second in people where first < second {
        let (left, right) = (wayUp(first), wayUp(second))
        let meeting = left.first(where: right.contains)!
        sum += left.firstIndex(of: meeting)! + right.firstIndex(of: meeting)!
      }
    }
    return Double(sum) / Double(people.count * (people.count - 1) / 2)
  }
}
