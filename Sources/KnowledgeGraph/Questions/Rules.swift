import PropertyGraph

/// The rules of good recording, each asked of one element.
///
/// What is asked of many elements (who came where, who knew a thing when) is looked up once and kept.
struct Rules {
  let reading: Reading
  /// The meetings that somebody came to.
  private var visits: [Graph.Node: Set<Graph.Node>] = [:]
  /// How somebody may have come to know a thing.
  private var ways: [Graph.Node: Ways] = [:]

  init(reading: Reading) { self.reading = reading }

  private var graph: Graph { reading.graph }

  private func finding(_ rule: Finding.Rule, _ nodes: [Graph.Node], _ text: String) -> Finding {
    Finding(rule: rule, ids: nodes.map { graph[$0].id }, text: text)
  }

  private func quoted(_ node: Graph.Node) -> String { "\"\(reading.name(of: node))\"" }
}

// MARK: - Insights and what is carried

extension Rules {
  /// Who voiced an insight that meetings sparked and came to none of them.
  func voices(of insight: Graph.Node) -> [Finding] {
    let meetings = reading.edges(into: insight, .sparked).map(graph.source(of:))
      .filter { reading.kind(of: $0) == .meeting }
    guard let meeting = meetings.first else { return [] }
    let came = Set(meetings.flatMap { reading.guests(of: $0).map(\.who) })
    return sources(.voiced, of: insight).filter { !came.contains($0) }.map { voice in
      finding(
        .voiceAbsent, [voice, insight, meeting],
        "\(reading.name(of: voice)) voiced \(quoted(insight)), which \(quoted(meeting)) sparked, but did not come to it."
      )
    }
  }

  /// What is odd about carrying something into a meeting.
  mutating func carrying(_ edge: Graph.Edge) -> [Finding] {
    guard reading.fits(edge, .carriedInto) else { return [] }
    let thing = graph.source(of: edge)
    let meeting = graph.target(of: edge)
    let carriers = reading.carriers(along: edge)
    let ways = ways(of: thing)
    var findings: [Finding] = []
    for carrier in carriers where !visits(of: carrier).contains(meeting) {
      findings.append(
        finding(
          .carrierAbsent, [carrier, thing, meeting],
          "\(reading.name(of: carrier)) carried \(quoted(thing)) into \(quoted(meeting)), but did not come to it."
        ))
    }
    for carrier in carriers where !hasEarlierWay(carrier, ways, before: meeting) {
      findings.append(
        finding(
          .carrierUnaware, [carrier, thing, meeting],
          "\(reading.name(of: carrier)) carried \(quoted(thing)) into \(quoted(meeting)), but nothing says how they knew it."
        ))
    }
    if let voiced = ways.voicedSince, graph.bounds(of: meeting).latest <= voiced {
      findings.append(
        finding(
          .carriedBeforeVoiced, [thing, meeting],
          "\(quoted(thing)) was carried into \(quoted(meeting)) before anybody voiced it."))
    }
    return findings
  }

  /// Nobody is recorded as having brought an insight.
  func broughtByNobody(_ edge: Graph.Edge) -> Finding? {
    let isIdea =
      reading.kind(of: graph.source(of: edge)) == .insight && reading.fits(edge, .carriedInto)
    guard isIdea, reading.carriers(along: edge).isEmpty else { return nil }
    return broughtByNobody(graph.source(of: edge), into: graph.target(of: edge))
  }

  func broughtByNobody(_ idea: Graph.Node, into meeting: Graph.Node) -> Finding {
    finding(
      .broughtByNobody, [idea, meeting],
      "Nobody is recorded as having brought \(quoted(idea)) to \(quoted(meeting)).")
  }
}

// MARK: - Ways of knowing

/// How somebody may have come to know a thing, as far as it is recorded.
private struct Ways {
  /// Who voiced, made, took on or hold it, or what it came from or led to.
  var parts: [Graph.Node: [Part]] = [:]
  /// The meetings where it arose or was told.
  var tellings: Set<Graph.Node> = []
  /// The earliest start of its voicing; `nil` for what is no insight.
  var voicedSince: Int64?

  struct Part {
    let bounds: DateBounds
    /// The meetings at which somebody came to hold it.
    let meetings: [Graph.Node]
  }
}

extension Rules {
  /// Whether something recorded allows a carrier to have known a thing before a meeting: they voiced,
  /// made, took on or hold it or what it came from or led to, or came to another meeting where it
  /// arose or was told.
  private mutating func hasEarlierWay(
    _ carrier: Graph.Node, _ ways: Ways, before meeting: Graph.Node
  ) -> Bool {
    let hasPart = ways.parts[carrier]?.contains { part in
      mayPrecede(part.bounds, meeting) && part.meetings != [meeting]
    }
    if hasPart ?? false { return true }
    return visits(of: carrier).contains { other in
      other != meeting && ways.tellings.contains(other)
        && mayPrecede(graph.bounds(of: other), meeting)
    }
  }

  private mutating func visits(of who: Graph.Node) -> Set<Graph.Node> {
    if let known = visits[who] { return known }
    let isConversant = reading.kind(of: who)?.isConversant ?? false
    let found = Set(isConversant ? reading.comings(of: who).map(graph.target(of:)) : [])
    visits[who] = found
    return found
  }

  private mutating func ways(of thing: Graph.Node) -> Ways {
    if let known = ways[thing] { return known }
    var found = Ways(tellings: Set(tellings(of: thing)), voicedSince: voicedSince(thing))
    for part in Set([thing] + kin(of: thing)) {
      for type in [EdgeType.voiced, .made, .holds, .tookOn] {
        for edge in reading.fitting(type, into: part) {
          let meetings = type == .holds ? reading.nodes(namedBy: PropertyKey.at, of: edge) : []
          found.parts[graph.source(of: edge), default: []].append(
            Ways.Part(bounds: bounds(of: edge, meetings), meetings: meetings))
        }
      }
    }
    ways[thing] = found
    return found
  }

  private func voicedSince(_ thing: Graph.Node) -> Int64? {
    guard reading.kind(of: thing) == .insight else { return nil }
    let own = graph.bounds(of: thing)
    let voiced = reading.fitting(.voiced, into: thing).map { edge in
      graph.bounds(of: edge) == .unknown ? own : graph.bounds(of: edge)
    }
    return (voiced.isEmpty ? [own] : voiced).map(\.earliest).min()
  }

  private func bounds(of edge: Graph.Edge, _ meetings: [Graph.Node]) -> DateBounds {
    let own = graph.bounds(of: edge)
    return own == .unknown ? graph.bounds(of: meetings.first ?? graph.target(of: edge)) : own
  }

  private func mayPrecede(_ bounds: DateBounds, _ meeting: Graph.Node) -> Bool {
    graph.bounds(of: meeting).precedes(bounds) != true
  }

  /// What a thing directly came from or led to, meetings aside.
  private func kin(of thing: Graph.Node) -> [Graph.Node] {
    [EdgeType.sparked, .grewInto, .ledTo].flatMap { type in
      reading.fitting(type, into: thing).map(graph.source(of:))
        + reading.fitting(type, from: thing)
        .map(graph.target(of:))
    }
    .filter { reading.kind(of: $0) != .meeting }
  }

  /// The meetings where a thing arose or was told.
  private func tellings(of thing: Graph.Node) -> [Graph.Node] {
    let origins = reading.fitting(.sparked, into: thing) + reading.fitting(.ledTo, into: thing)
    return origins.map(graph.source(of:)).filter { reading.kind(of: $0) == .meeting }
      + reading.fitting(.carriedInto, from: thing)
      .map(graph.target(of:))
  }

  /// Where the edges of a type into a node come from, each once, by id.
  private func sources(_ type: EdgeType, of node: Graph.Node) -> [Graph.Node] {
    Set(reading.fitting(type, into: node).map(graph.source(of:))).sorted()
  }
}

// MARK: - Products

extension Rules {
  /// What is odd about a product.
  func product(_ product: Graph.Node) -> [Finding] {
    var findings: [Finding] = []
    if reading.fitting(.made, into: product).isEmpty {
      findings.append(
        finding(
          .madeByNobody, [product], "Nobody is recorded as having made \(quoted(product))."))
    }
    let origins = sources(.ledTo, of: product) + sources(.grewInto, of: product)
    for origin in Set(origins).sorted()
    where graph.bounds(of: product).precedes(graph.bounds(of: origin)) == true {
      findings.append(
        finding(
          .olderThanSource, [product, origin],
          "\(quoted(product)) is older than \(quoted(origin)), which it came from."))
    }
    return findings
  }
}
