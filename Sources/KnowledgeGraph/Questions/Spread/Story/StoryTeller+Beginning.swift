import PropertyGraph

extension StoryTeller {
  /// Where and with whom it began, who came to know it there, and who else put it into words.
  mutating func beginning() -> [String] {
    let root = spread.told.root
    let (places, sources) = (placesWhereItArose(), sources())
    if (places + sources).contains(where: \.isPresumed) { hasPresumed = true }
    let voices = voices(of: root, at: places.first)
    let (date, bounds) = beginningDate(places.first, voices.there.first, root)
    remember(date, bounds)
    let others = others(besides: Set(voices.there.map(\.id)), in: root)
    let start = phrases.beginning(
      StoryFacts.Beginning(
        idea: spread.insight.name, form: form(of: root),
        voices: company(voices.there, doubted: voices.doubted),
        date: date.flatMap(SpokenDate.init),
        isFirst: !recorded.arrivals.contains { $0.bounds.precedes(bounds) == true },
        meeting: places.first.map(place), alsoAt: places.dropFirst().map(place),
        sources: sources.filter { !$0.isPresumed }.map(\.thing.name),
        presumedSources: sources.filter(\.isPresumed).map(\.thing.name)))
    let isElsewhere = places.count > 1 || !sources.isEmpty
    return [start] + (spread.mode == .recorded ? companies(where: isElsewhere) : [])
      + (others.map { [phrases.company($0, word(for: root))] } ?? [])
  }

  /// Who else came to know it where it began.
  private mutating func companies(where isElsewhere: Bool) -> [String] {
    companies(
      at: 0, besides: ["voiced", "made", "took on"], heard: isElsewhere ? "arose" : "heard")
  }

  private func beginningDate(
    _ place: Source?, _ voice: Spread.Arrival?, _ root: Graph.Node
  ) -> (String?, DateBounds) {
    if let thing = place?.thing, thing.date != nil { return (thing.date, thing.bounds) }
    if place == nil, let voice, voice.date != nil { return (voice.date, voice.bounds) }
    return (reading.date(of: root), reading.graph.bounds(of: root))
  }

  /// Something that it came from.
  private struct Source {
    let thing: Thing
    let isPresumed: Bool
  }

  private func place(_ source: Source) -> StoryFacts.Place {
    StoryFacts.Place(
      meeting: source.thing.name, date: source.thing.date.flatMap(SpokenDate.init),
      isPresumed: source.isPresumed)
  }

  /// The meetings at which it arose, each once, by date.
  private func placesWhereItArose() -> [Source] {
    origins { $0 == NodeLabel.meeting.rawValue }.sorted { Thing.stands($0.thing, before: $1.thing) }
  }

  /// What else it came from, each once.
  private func sources() -> [Source] { origins { $0 != NodeLabel.meeting.rawValue } }

  private func origins(where isMeant: (String) -> Bool) -> [Source] {
    var sources: [Source] = []
    for origin in spread.origins where isMeant(origin.thing.label) {
      guard !sources.contains(where: { $0.thing.id == origin.thing.id }) else { continue }
      let isRecorded = spread.origins.contains {
        $0.thing.id == origin.thing.id && $0.evidence == .recorded
      }
      let node = reading.graph.node(origin.thing.id)
      let isInferred = node.map { reading.evidence(of: $0) != .recorded } ?? false
      sources.append(Source(thing: origin.thing, isPresumed: !isRecorded || isInferred))
    }
    return sources
  }

  /// Who voiced, made or took it on where it began: as far as is known, they had it from nowhere else.
  /// If it arose at a meeting, they came to that, and it may have been then; else they were the first.
  private func voices(
    of root: Graph.Node, at place: Source?
  ) -> (there: [Spread.Arrival], doubted: Set<String>) {
    let all = recorded.newcomers(of: 0).map { recorded.arrivals[$0] }
      .filter { $0.how == word(for: root) }
    guard let place, let meeting = reading.graph.node(place.thing.id) else {
      let first = all.min { $0.bounds.placeInOrder < $1.bounds.placeInOrder }
      return (all.filter { $0.date == first?.date }, [])
    }
    let guests = Dictionary(
      reading.guests(of: meeting).map { ($0.who, $0.evidence) }, uniquingKeysWith: min)
    let there = all.filter { voice in
      guests[voice.node] != nil && voice.bounds.precedes(place.thing.bounds) == nil
    }
    return (there, Set(there.filter { guests[$0.node] != .recorded }.map(\.id)))
  }

  /// All others who are noted as having voiced, made or taken it on.
  private mutating func others(
    besides told: Set<String>, in root: Graph.Node
  ) -> StoryFacts.Company? {
    let all = participants(in: root).filter { !told.contains($0.id) }
    guard !all.isEmpty else { return nil }
    let presumed = all.filter { $0.evidence != .recorded }.map(\.name)
    if !presumed.isEmpty { hasPresumed = true }
    let people = all.count { $0.label == NodeLabel.person.rawValue }
    let isWhole = all.count <= 6
    return StoryFacts.Company(
      names: isWhole
        ? all.filter { $0.evidence == .recorded }.map(\.name) : all.prefix(3).map(\.name),
      presumed: isWhole ? presumed : [], people: people, communities: all.count - people,
      presumedCount: presumed.count, isWhole: isWhole,
      date: all.count == 1 ? all[0].date.flatMap(SpokenDate.init) : nil)
  }

  /// Who voiced, made or took on something, each once: recorded where any edge says so.
  func participants(in node: Graph.Node) -> [Participant] {
    let all = reading.participants(in: node).sorted { $0.evidence < $1.evidence }
    var known: Set<String> = []
    return all.filter { known.insert($0.id).inserted }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  private func word(for root: Graph.Node) -> String {
    switch reading.kind(of: root) {
    case .product: "made"
    case .action: "took on"
    default: "voiced"
    }
  }

  private func form(of root: Graph.Node) -> String? {
    switch reading.kind(of: root) {
    case .product: "product"
    case .action: "action"
    default: spread.graph[root][PropertyKey.form]?.string
    }
  }
}
