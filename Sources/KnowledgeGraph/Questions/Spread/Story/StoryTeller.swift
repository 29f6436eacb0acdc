import PropertyGraph

/// Puts a spread into sentences, one event after the other.
struct StoryTeller {
  let spread: Spread
  /// What is recorded of it, also where the story is of what is possible.
  let recorded: Spread
  let phrases: any StoryPhrases
  let reading: Reading
  let parents: [Int?]
  /// Which line of the tree each arrival stands on.
  private let lineOfArrival: [Int]
  /// Where each carrier stands among all, the one with most people first.
  private let ranks: [String: Int]

  /// What was told last: the line of the tree, and when it was.
  private var lastLine = 0
  private var lastDate: String?
  private var lastBounds = DateBounds.unknown
  var hasPresumed = false
  var hasPerhaps = false

  /// The most events that are told one by one.
  private static let most = 10

  init(_ spread: Spread, _ phrases: any StoryPhrases) {
    self.spread = spread
    self.phrases = phrases
    reading = spread.reading
    recorded = spread.mode == .recorded ? spread : spread.graph.spread(of: spread.told.root)
    parents = spread.parents
    var lineOfArrival = Array(repeating: 0, count: spread.arrivals.count)
    for (line, content) in spread.lines.enumerated() {
      for arrival in content.arrivals { lineOfArrival[arrival] = line }
    }
    self.lineOfArrival = lineOfArrival
    ranks = Dictionary(
      spread.carriers.enumerated().map { ($1.who.id, $0) }, uniquingKeysWith: min)
  }

  mutating func paragraphs() -> [String] {
    let beginning = beginning().joined(separator: " ")
    return [beginning] + (spread.mode == .recorded ? eventParagraphs() : [possibility()])
      + [ending()]
  }

  // MARK: The events

  /// The lines that are told as events, in the order of time; the others are who came to know it.
  private func events() -> [Int] {
    let times = spread.times
    let lines = spread.lines.indices.dropFirst().filter { !first(of: $0).isConversant }
    return lines.sorted { left, right in
      let (one, other) = (
        times[spread.lines[left].arrivals.lowerBound],
        times[spread.lines[right].arrivals.lowerBound]
      )
      return one != other ? one < other : left < right
    }
  }

  private mutating func eventParagraphs() -> [String] {
    let events = events()
    let told = told(of: events)
    var paragraphs: [String] = []
    var sentences: [String] = []
    var count = 0
    var rest = StoryFacts.Rest()
    for event in events {
      guard told.contains(event) else {
        add(event, to: &rest)
        continue
      }
      if rest != StoryFacts.Rest() { sentences.append(phrases.rest(rest)) }
      rest = StoryFacts.Rest()
      if count == 4 || gap(to: first(of: event).bounds)?.unit == .year {
        if !sentences.isEmpty { paragraphs.append(sentences.joined(separator: " ")) }
        (sentences, count) = ([], 0)
      }
      sentences += self.sentences(of: event, isShort: told.count > 6)
      count += 1
    }
    if rest != StoryFacts.Rest() { sentences.append(phrases.rest(rest)) }
    return paragraphs + (sentences.isEmpty ? [] : [sentences.joined(separator: " ")])
  }

  /// The events that are told one by one: all if they are few, else those below which most people hang.
  private func told(of events: [Int]) -> Set<Int> {
    guard events.count > Self.most + 2 else { return Set(events) }
    func people(_ line: Int) -> Int {
      let end = spread.lines[line].end
      let last =
        end < spread.lines.count ? spread.lines[end].arrivals.lowerBound : spread.arrivals.count
      return spread.arrivals[spread.lines[line].arrivals.lowerBound..<last]
        .count { $0.isPerson }
    }
    let weights = events.map { (line: $0, people: people($0)) }
    let heaviest = weights.sorted { left, right in
      left.people != right.people ? left.people > right.people : left.line < right.line
    }
    return Set(heaviest.prefix(Self.most).map(\.line))
  }

  private func add(_ line: Int, to rest: inout StoryFacts.Rest) {
    switch NodeLabel(rawValue: first(of: line).label) {
    case .meeting: rest.meetings += spread.lines[line].arrivals.count
    case .product: rest.products += 1
    case .action: rest.actions += 1
    default: rest.insights += 1
    }
    for newcomer in spread.newcomers(of: line) {
      if spread.arrivals[newcomer].isPerson {
        rest.people += 1
      } else {
        rest.communities += 1
      }
    }
  }

  private mutating func sentences(of line: Int, isShort: Bool) -> [String] {
    let event = first(of: line)
    let isMeeting = event.label == NodeLabel.meeting.rawValue
    let main =
      !isMeeting
      ? outcome(line) : spread.lines[line].series == nil ? arrival(line) : returning(line)
    lastLine = line
    let notes = isShort || event.notes.count != 1 || !isMeeting ? [] : event.notes
    return [main] + notes.map { phrases.noted($0) }
      + companies(at: line, besides: isMeeting ? [] : ["made", "voiced", "took on"])
  }

  private func first(of line: Int) -> Spread.Arrival {
    spread.arrivals[spread.lines[line].arrivals.lowerBound]
  }
}

// MARK: - Sentences

extension StoryTeller {
  private mutating func arrival(_ line: Int) -> String {
    let arrival = first(of: line)
    let position = spread.lines[line].arrivals.lowerBound
    let carriers = carriers(of: arrival)
    let doubt = doubt(arrival)
    return phrases.arrival(
      StoryFacts.Arrival(
        time: time(of: arrival), thing: thing(above: position), meeting: arrival.name,
        carriers: doubt == .perhaps && carriers.count > 4 ? [] : carriers,
        carrierCount: carriers.count, doubt: doubt))
  }

  /// What was brought to a meeting, where that is not the idea itself.
  private func thing(above position: Int) -> String? {
    guard let parent = parents[position].map({ spread.arrivals[$0] }),
      !parent.isConversant, parent.label != NodeLabel.meeting.rawValue
    else { return nil }
    return parent.name
  }

  private mutating func returning(_ line: Int) -> String {
    let meetings = spread.arrivals[spread.lines[line].arrivals]
    let noted = meetings.filter { $0.evidence == .recorded && !$0.isPerhaps }
    var carriers: [String] = []
    for carrier in noted.flatMap(carriers(of:)) where !carriers.contains(carrier) {
      carriers.append(carrier)
    }
    if noted.count < meetings.count { hasPresumed = true }
    let last = meetings[meetings.endIndex - 1]
    remember(last.date, last.bounds)
    return phrases.returning(
      StoryFacts.Return(
        from: first(of: line).date.flatMap(SpokenDate.init)?.start,
        to: last.date.flatMap(SpokenDate.init)?.end,
        thing: thing(above: spread.lines[line].arrivals.lowerBound), meetings: meetings.count,
        series: spread.lines[line].series?.name ?? "", carriers: carriers,
        presumed: meetings.count - noted.count, people: spread.lines[line].people))
  }

  private mutating func outcome(_ line: Int) -> String {
    let arrival = first(of: line)
    let authors = participants(in: arrival.node)
    let kind: StoryFacts.Outcome.Kind =
      switch NodeLabel(rawValue: arrival.label) {
      case .insight: .insight
      case .action: .action
      default: .product
      }
    let presumed = authors.filter { $0.evidence != .recorded }.map(\.name)
    if !presumed.isEmpty { hasPresumed = true }
    return phrases.outcome(
      StoryFacts.Outcome(
        time: time(of: arrival), source: source(of: line), how: arrival.how, kind: kind,
        name: arrival.name,
        authors: authors.filter { $0.evidence == .recorded }.map(\.name),
        presumedAuthors: presumed,
        status: spread.graph[arrival.node][PropertyKey.status]?.string, doubt: doubt(arrival)))
  }

  /// What something came from, as one says it after what was told last. That it hangs under a meeting
  /// because those who made it came there does not say that it came from it.
  private func source(of line: Int) -> StoryFacts.Source {
    let position = spread.lines[line].arrivals.lowerBound
    guard let parent = parents[position] else { return .idea }
    let (source, above) = (spread.arrivals[parent], lineOfArrival[parent])
    guard source.label == NodeLabel.meeting.rawValue else { return .thing(source.name) }
    guard isNoted(source.node, ledTo: spread.arrivals[position].node) else {
      return thing(behind: spread.arrivals[position]).map { .thing($0.name) } ?? .idea
    }
    if above == lastLine { return .thisMeeting }
    return .meeting(spread.lines[above].series?.name ?? source.name)
  }

  /// Whether an arrow says that something came of a meeting.
  private func isNoted(_ meeting: Graph.Node, ledTo outcome: Graph.Node) -> Bool {
    [EdgeType.ledTo, .sparked].contains { type in
      reading.fitting(type, into: outcome).contains { reading.graph.source(of: $0) == meeting }
    }
  }

  /// The latest insight, product or action of the trail that an arrow says something came from in the
  /// way that is told of it; `nil` for the idea itself.
  private func thing(behind arrival: Spread.Arrival) -> Spread.Arrival? {
    let type: EdgeType = arrival.how == "led" ? .ledTo : .grewInto
    let sources = Set(reading.fitting(type, into: arrival.node).map(reading.graph.source(of:)))
    let times = spread.times
    return spread.arrivals.indices
      .filter { position in
        let other = spread.arrivals[position]
        return sources.contains(other.node) && other.label != NodeLabel.meeting.rawValue
          && !other.isConversant
      }
      .max { times[$0] < times[$1] }.map { spread.arrivals[$0] }
  }

  /// Who came to know it at a line, a sentence for each way in which they did.
  ///
  /// - Parameter heard: what to say of those who heard it: `heard` there, or where it `arose`.
  mutating func companies(
    at line: Int, besides told: Set<String>, heard: String = "heard"
  ) -> [String] {
    let newcomers = spread.newcomers(of: line).filter { !brought(it: $0, to: line) }
    var manners: [String] = []
    for newcomer in newcomers {
      let how = spread.arrivals[newcomer].how
      if !manners.contains(how), !told.contains(how), how != "possible" { manners.append(how) }
    }
    return manners.flatMap { how in
      let those = newcomers.map { spread.arrivals[$0] }.filter { $0.how == how }
      guard how == "led" || how == "grew" else {
        return [phrases.company(company(those), how == "heard" ? heard : how)]
      }
      return those.map { outcome(of: $0, at: line) }
    }
  }

  /// Whether somebody is told of as having brought it: nobody hears there what they brought there.
  private func brought(it newcomer: Int, to line: Int) -> Bool {
    spread.arrivals[newcomer].how == "heard"
      && spread.arrivals[spread.lines[line].arrivals].contains {
        !$0.isPerhaps && $0.viaNodes.contains(spread.arrivals[newcomer].node)
      }
  }

  /// A community that it led to.
  private mutating func outcome(of community: Spread.Arrival, at line: Int) -> String {
    let isMeeting = line > 0 && first(of: line).label == NodeLabel.meeting.rawValue
    return phrases.outcome(
      StoryFacts.Outcome(
        time: time(of: community),
        source: line == 0 ? .idea : isMeeting ? .thisMeeting : .thing(first(of: line).name),
        how: "led", kind: .community, name: community.name, authors: [], presumedAuthors: [],
        status: nil, doubt: doubt(community)))
  }

  /// - Parameter doubted: the ids of others of whom it is inferred.
  mutating func company(
    _ all: [Spread.Arrival], doubted: Set<String> = []
  ) -> StoryFacts.Company {
    let presumed = all.filter { $0.evidence != .recorded || doubted.contains($0.id) }
    let isPresumed = Set(presumed.map(\.id))
    let isWhole = all.count <= 6
    let foremost = all.indices.sorted { left, right in
      let (one, other) = (ranks[all[left].id] ?? .max, ranks[all[right].id] ?? .max)
      return one != other ? one < other : left < right
    }
    if !presumed.isEmpty { hasPresumed = true }
    let people = all.count { $0.isPerson }
    return StoryFacts.Company(
      names: isWhole
        ? all.filter { !isPresumed.contains($0.id) }.map(\.name)
        : foremost.prefix(3).map { all[$0].name },
      presumed: isWhole ? presumed.map(\.name) : [], people: people,
      communities: all.count - people, presumedCount: presumed.count, isWhole: isWhole)
  }

  private func carriers(of arrival: Spread.Arrival) -> [String] {
    arrival.viaNodes.filter { reading.kind(of: $0)?.isConversant ?? false }.map(reading.name)
  }

  private mutating func doubt(_ arrival: Spread.Arrival) -> StoryFacts.Doubt {
    if arrival.isPerhaps {
      hasPerhaps = true
      return .perhaps
    }
    guard arrival.evidence != .recorded else { return .none }
    hasPresumed = true
    return .presumed
  }
}

// MARK: - Time

extension StoryTeller {
  /// When something was, as one says it after what was told last.
  private mutating func time(of arrival: Spread.Arrival) -> StoryFacts.Time {
    guard let date = arrival.date, date != lastDate else { return StoryFacts.Time() }
    let gap = gap(to: arrival.bounds)
    remember(date, arrival.bounds)
    return StoryFacts.Time(gap: gap, date: SpokenDate(date))
  }

  mutating func remember(_ date: String?, _ bounds: DateBounds) {
    guard let date else { return }
    lastDate = date
    if bounds.isClosed { lastBounds = bounds }
  }

  /// How long after what was told last; `nil` if that cannot be said.
  private func gap(to bounds: DateBounds) -> StoryFacts.Gap? {
    guard bounds.isClosed, lastBounds.isClosed, lastBounds.latest <= bounds.earliest else {
      return nil
    }
    let days = { (seconds: Int64) in Int((seconds + 43_200) / 86_400) }
    return StoryFacts.Gap(
      least: days(bounds.earliest - lastBounds.latest) + 1,
      most: days(bounds.latest - lastBounds.earliest) - 1)
  }
}

extension StoryFacts.Gap {
  /// A number of days in the unit one says it in; `nil` for less than a day.
  init?(least: Int, most: Int) {
    guard most > 0 else { return nil }
    let middle = Double(least + most) / 2
    let (unit, days): (Unit, Double) =
      switch middle {
      case 700...: (.year, 365.25)
      case 56...: (.month, 30.44)
      case 14...: (.week, 7)
      default: (.day, 1)
      }
    let count = max(1, Int((middle / days).rounded()))
    let isRough = Double(most - least) > 0.3 * middle
    let isOff = abs(Double(count) * days - middle) > 0.1 * middle
    self.init(count: count, unit: unit, isAbout: isRough || isOff)
  }
}
