import PropertyGraph

/// Where each element of a trail hangs, through whom, and what that rests on.
struct TrailPlaces {
  let trail: Trail
  /// By element; the root's is `nil`.
  private(set) var places: [Place?]
  /// Who came to all meetings of the trail, one meeting after the other.
  private(set) var guests: [Guest] = []
  /// Everybody who came to one of them.
  private(set) var people = NodeNumbers()
  /// Through whom, or what, all that hangs came where it hangs.
  private(set) var via: [Graph.Node] = []
  /// The edges of which something is noted beside what hangs.
  private(set) var notes: [Graph.Edge] = []

  /// Who came to the meetings where the insight arose, which are not in the trail.
  let beginners: [Beginner]

  /// Where in `guests` those of each element stand; nowhere for what is no meeting.
  private var ranges: [Range<Int>]
  /// The numbers in `people` of who the guests are.
  private var numbers: [Int] = []
  /// The latest meeting of each of the people.
  private var visits: [Visit] = []
  private var latestOfSeries: [Graph.Node: Int] = [:]
  private let reading: Reading

  /// The latest meeting of the trail that somebody came to.
  private struct Visit {
    let meeting: Int
    let evidence: Evidence
  }

  /// Somebody who made a product or took on an action, with the best evidence that they did.
  private struct Maker {
    let who: Graph.Node
    let evidence: Evidence
  }

  /// Somebody who came to a meeting where the insight arose.
  struct Beginner {
    let guest: Guest
    let meeting: Graph.Node
    /// What says that it arose there.
    let support: Evidence
  }

  /// A place in the tree.
  struct Place {
    let parent: Int
    /// Where in the places' `via` stands through whom it came.
    var via = 0..<0
    let how: Spread.How
    /// What hanging it there rests on, beside its being in the trail at all.
    let evidence: Evidence
    var isPerhaps = false
    /// Whether nothing says who brought it here.
    var isUnexplained = false
    /// Where in the places' `notes` stand the edges of which something is noted.
    var notes = 0..<0
  }

  init(_ trail: Trail) {
    self.trail = trail
    reading = trail.reading
    places = Array(repeating: nil, count: trail.count)
    beginners = trail.arose.flatMap { [reading] arose in
      reading.guests(of: arose.meeting).map {
        Beginner(guest: $0, meeting: arose.meeting, support: arose.evidence)
      }
    }
    ranges = Array(repeating: 0..<0, count: trail.count)
    for element in trail.order.entering {
      let kind = trail.kinds[element]
      if kind == .meeting { welcome(element) }
      if element != 0 { places[element] = place(of: element, kind) }
      if kind == .meeting { remember(element) }
    }
  }

  /// Who came to an element of the trail; nobody to what is no meeting.
  func guests(of element: Int) -> ArraySlice<Guest> { guests[ranges[element]] }

  /// The number in `people` of who a guest is, by their position in `guests`.
  func number(ofGuestAt position: Int) -> Int { numbers[position] }

  private mutating func welcome(_ meeting: Int) {
    let start = guests.count
    reading.add(guestsOf: trail.node(meeting), to: &guests)
    ranges[meeting] = start..<guests.count
    for guest in guests[start...] {
      let number = people.number(of: guest.who)
      if number == visits.count { visits.append(Visit(meeting: -1, evidence: .inferred)) }
      numbers.append(number)
    }
  }

  private mutating func place(of element: Int, _ kind: NodeLabel) -> Place {
    let arrows = trail.arrows[element]
    return switch kind {
    case .meeting: placeOfMeeting(element, arrows)
    case .insight: placeOfInsight(arrows)
    default: placeOfProduct(element, arrows)
    }
  }

  private mutating func remember(_ meeting: Int) {
    for index in ranges[meeting] {
      let (before, evidence) = (visits[numbers[index]], guests[index].evidence)
      visits[numbers[index]] = Visit(
        meeting: meeting,
        evidence: before.meeting == meeting ? min(before.evidence, evidence) : evidence)
    }
    for edge in reading.edges(from: trail.node(meeting), .partOf) {
      latestOfSeries[reading.graph.target(of: edge)] = meeting
    }
  }

  private func visit(of who: Graph.Node) -> Visit? {
    people[who].map { visits[$0] }.flatMap { $0.meeting < 0 ? nil : $0 }
  }
}

// MARK: - Meetings

extension TrailPlaces {
  private typealias Arrows = ArraySlice<Trail.Arrow>

  private mutating func placeOfMeeting(_ meeting: Int, _ arrows: Arrows) -> Place {
    var place =
      placeUnderProduct(arrows) ?? placeByCarriers(arrows) ?? placeInSeries(meeting)
      ?? placeBySharedGuests(meeting) ?? placeUnderInsight(arrows)
    place.notes = add(notesOf: arrows)
    return place
  }

  /// Under the latest product of the trail that was carried into it.
  private mutating func placeUnderProduct(_ arrows: Arrows) -> Place? {
    guard let product = latest(arrows, { $0 == .product }) else { return nil }
    let used = best(arrows.filter { $0.source == product })
    return Place(
      parent: product, via: add(via: carriers(used)), how: .carried, evidence: evidence(used))
  }

  /// Under the latest meeting that a noted carrier came to, else under the insight: a voice needs no
  /// earlier meeting.
  private mutating func placeByCarriers(_ arrows: Arrows) -> Place? {
    guard reading.hasCarriers else { return nil }
    let used = best(arrows.filter { !reading.carriers(along: $0.edge).isEmpty })
    guard !used.isEmpty else { return nil }
    let carriers = carriers(used)
    guard let visit = latestVisit(of: carriers) else {
      return placeUnderInsight(used[...], via: carriers)
    }
    return Place(
      parent: visit.meeting, via: add(via: carriers), how: .carried,
      evidence: max(evidence(used), visit.evidence))
  }

  /// Under the previous meeting of its series.
  private mutating func placeInSeries(_ meeting: Int) -> Place? {
    guard !latestOfSeries.isEmpty else { return nil }
    let series = reading.series(of: trail.node(meeting))
    let previous = series.compactMap { series in
      latestOfSeries[series].map { (series: series, meeting: $0) }
    }
    guard let last = previous.max(by: { trail.isEarlier($0.meeting, than: $1.meeting) }) else {
      return nil
    }
    return Place(
      parent: last.meeting, via: add(via: [last.series]), how: .carried, evidence: .inferred)
  }

  /// Under the latest meeting shared with somebody who came, perhaps via them.
  private mutating func placeBySharedGuests(_ meeting: Int) -> Place? {
    var latest = -1
    for index in ranges[meeting] {
      let visited = visits[numbers[index]].meeting
      if visited >= 0, latest < 0 || trail.isEarlier(latest, than: visited) { latest = visited }
    }
    guard latest >= 0 else { return nil }
    let start = via.count
    for index in ranges[meeting] where visits[numbers[index]].meeting == latest {
      // Guests stand in the order of who they are.
      if via.count == start || via[via.count - 1] != guests[index].who {
        via.append(guests[index].who)
      }
    }
    return Place(
      parent: latest, via: start..<via.count, how: .carried, evidence: .inferred, isPerhaps: true)
  }

  /// Under the insight that was carried into it.
  private mutating func placeUnderInsight(_ arrows: Arrows, via: [Graph.Node] = []) -> Place {
    let insight = latest(arrows) ?? 0
    return Place(
      parent: insight, via: add(via: via), how: .carried,
      evidence: evidence(arrows, from: insight), isUnexplained: via.isEmpty)
  }

  private func carriers(_ arrows: [Trail.Arrow]) -> [Graph.Node] {
    guard reading.hasCarriers else { return [] }
    return Set(arrows.flatMap { reading.carriers(along: $0.edge) }).sorted()
  }

  /// The latest meeting that one of these came to, with the best evidence that one did.
  private func latestVisit(of people: [Graph.Node]) -> Visit? {
    people.compactMap(visit).max { first, second in
      first.meeting == second.meeting
        ? second.evidence < first.evidence : trail.isEarlier(first.meeting, than: second.meeting)
    }
  }
}

// MARK: - Insights, products, actions and communities

extension TrailPlaces {
  /// Under the meeting, else the product, that sparked it, else the insight it grew from.
  private mutating func placeOfInsight(_ arrows: Arrows) -> Place {
    let source =
      latest(arrows, { $0 == .meeting }) ?? latest(arrows, { $0 == .product }) ?? latest(arrows)
    return place(under: source ?? 0, arrows)
  }

  /// Under the meeting that led to it, else the latest one a maker came to, else what it came from: via
  /// the makers who came there, or where the insight arose.
  private mutating func placeOfProduct(_ element: Int, _ arrows: Arrows) -> Place {
    let makers = makers(of: element)
    if let meeting = latest(arrows, { $0 == .meeting }) {
      var place = place(under: meeting, arrows)
      place.via = add(via: makers.filter { came($0, to: meeting, as: place.evidence) }.map(\.who))
      return place
    }
    var source = place(under: latest(arrows) ?? 0, arrows)
    if let place = placeByMakers(makers, arrows, source) { return place }
    if source.parent == 0 {
      source.via = add(via: makers.filter { began($0, as: source.evidence) }.map(\.who))
    }
    return source
  }

  /// Under the latest meeting a maker came to, via the makers who came; else as its source has it.
  private mutating func placeByMakers(
    _ makers: [Maker], _ arrows: Arrows, _ source: Place
  ) -> Place? {
    var latest = -1
    for maker in makers {
      guard let meeting = visit(of: maker.who)?.meeting else { continue }
      if latest < 0 || trail.isEarlier(latest, than: meeting) { latest = meeting }
    }
    guard latest >= 0 else { return nil }
    var came: [Graph.Node] = []
    var support = Evidence.possible
    for maker in makers {
      guard let visit = visit(of: maker.who), visit.meeting == latest else { continue }
      came.append(maker.who)
      support = min(support, max(maker.evidence, visit.evidence))
    }
    return Place(
      parent: latest, via: add(via: came), how: source.how,
      evidence: max(support, evidence(arrows)), notes: source.notes)
  }

  /// Whether a maker came to a meeting, as far as that is no less certain than `evidence`.
  private func came(
    _ maker: Maker, to meeting: Int, as evidence: Evidence
  ) -> Bool {
    guests(of: meeting).contains { guest in
      guest.who == maker.who && max(maker.evidence, guest.evidence) <= evidence
    }
  }

  /// Whether a maker came to a meeting where the insight arose, as far as that is no less certain than
  /// `evidence`.
  private func began(_ maker: Maker, as evidence: Evidence) -> Bool {
    beginners.contains { beginner in
      beginner.guest.who == maker.who
        && max(maker.evidence, beginner.guest.evidence, beginner.support) <= evidence
    }
  }

  private mutating func place(under source: Int, _ arrows: Arrows) -> Place {
    let support = evidence(arrows, from: source)
    var how: Spread.How?
    let start = notes.count
    for arrow in arrows where arrow.source == source && reading.evidence(of: arrow.edge) == support
    {
      how = how ?? Spread.How(arrow.edge, arrow.type)
      if reading.isNoted(arrow.edge) { notes.append(arrow.edge) }
    }
    return Place(
      parent: source, how: how ?? .led, evidence: support, notes: start..<notes.count)
  }

  /// Who made a product or took on an action, by id.
  private func makers(of element: Int) -> [Maker] {
    let type: EdgeType = trail.kinds[element] == .action ? .tookOn : .made
    var makers: [Maker] = []
    for edge in reading.edges(into: trail.node(element), type) where reading.fits(edge, type) {
      makers.append(
        Maker(who: reading.graph.source(of: edge), evidence: reading.evidence(of: edge)))
    }
    makers.sort(makers.indices) {
      $0.who != $1.who ? $0.who < $1.who : $0.evidence < $1.evidence
    }
    return makers.withoutRepeats { $0.who }
  }
}

// MARK: - The latest, and the best

extension TrailPlaces {
  /// The source of one of these kinds that entered last.
  private func latest(
    _ arrows: Arrows, _ isKind: (NodeLabel) -> Bool = { _ in true }
  ) -> Int? {
    var latest: Int?
    for arrow in arrows where isKind(trail.kinds[arrow.source]) {
      if latest.map({ trail.isEarlier($0, than: arrow.source) }) ?? true { latest = arrow.source }
    }
    return latest
  }

  /// The recorded ones, else all: what was noted is not weakened by what was inferred beside it.
  private func best(_ arrows: [Trail.Arrow]) -> [Trail.Arrow] {
    guard arrows.count > 1 else { return arrows }
    let recorded = arrows.filter { reading.evidence(of: $0.edge) == .recorded }
    return recorded.isEmpty ? arrows : recorded
  }

  private func evidence(_ arrows: some Sequence<Trail.Arrow>) -> Evidence {
    var best: Evidence?
    for arrow in arrows {
      let evidence = reading.evidence(of: arrow.edge)
      best = min(best ?? evidence, evidence)
    }
    return best ?? .inferred
  }

  /// What arrows from one source rest on.
  private func evidence(_ arrows: Arrows, from source: Int) -> Evidence {
    var best = Evidence.inferred
    for arrow in arrows where arrow.source == source {
      best = min(best, reading.evidence(of: arrow.edge))
    }
    return best
  }

  private mutating func add(via nodes: [Graph.Node]) -> Range<Int> {
    let start = via.count
    via += nodes
    return start..<via.count
  }

  private mutating func add(notesOf arrows: some Sequence<Trail.Arrow>) -> Range<Int> {
    let start = notes.count
    for arrow in arrows where reading.isNoted(arrow.edge) { notes.append(arrow.edge) }
    return start..<notes.count
  }
}

extension Array {
  /// A sorted list with the first of those that agree in something.
  fileprivate consuming func withoutRepeats(by key: (Element) -> some Equatable) -> [Element] {
    guard indices.dropFirst().contains(where: { key(self[$0]) == key(self[$0 - 1]) }) else {
      return self
    }
    return indices.filter { $0 == 0 || key(self[$0]) != key(self[$0 - 1]) }.map { self[$0] }
  }
}
