import PropertyGraph

/// The rules of good recording, each asked of one element.
struct Rules {
  let reading: Reading

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
  func carrying(_ edge: Graph.Edge) -> [Finding] {
    guard reading.fits(edge, .carriedInto) else { return [] }
    let thing = graph.source(of: edge)
    let meeting = graph.target(of: edge)
    var findings: [Finding] = []
    let carriers = reading.nodes(namedBy: PropertyKey.by, of: edge)
    let came = carriers.isEmpty ? [] : Set(reading.guests(of: meeting).map(\.who))
    for carrier in carriers where !came.contains(carrier) {
      findings.append(
        finding(
          .carrierAbsent, [carrier, thing, meeting],
          "\(reading.name(of: carrier)) carried \(quoted(thing)) into \(quoted(meeting)), but did not come to it."
        ))
    }
    for carrier in carriers where !hasEarlierWay(carrier, to: thing, before: meeting) {
      findings.append(
        finding(
          .carrierUnaware, [carrier, thing, meeting],
          "\(reading.name(of: carrier)) carried \(quoted(thing)) into \(quoted(meeting)), but nothing says how they knew it."
        ))
    }
    if isCarriedBeforeVoiced(thing, into: meeting) {
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
    guard isIdea, reading.nodes(namedBy: PropertyKey.by, of: edge).isEmpty else { return nil }
    return broughtByNobody(graph.source(of: edge), into: graph.target(of: edge))
  }

  func broughtByNobody(_ idea: Graph.Node, into meeting: Graph.Node) -> Finding {
    finding(
      .broughtByNobody, [idea, meeting],
      "Nobody is recorded as having brought \(quoted(idea)) to \(quoted(meeting)).")
  }

  private func isCarriedBeforeVoiced(_ thing: Graph.Node, into meeting: Graph.Node) -> Bool {
    guard reading.kind(of: thing) == .insight else { return false }
    let own = graph.bounds(of: thing)
    var voiced = fitting(.voiced, into: thing).map { edge in
      graph.bounds(of: edge) == .unknown ? own : graph.bounds(of: edge)
    }
    if voiced.isEmpty { voiced = [own] }
    return voiced.allSatisfy { graph.bounds(of: meeting).precedes($0) == true }
  }
}

// MARK: - Ways of knowing

extension Rules {
  /// Whether something recorded allows a carrier to have known a thing before a meeting: they voiced,
  /// made, took on or hold it or what it came from or led to, or came to another meeting where it
  /// arose or was told.
  private func hasEarlierWay(
    _ carrier: Graph.Node, to thing: Graph.Node, before meeting: Graph.Node
  ) -> Bool {
    hasPart(carrier, in: thing, before: meeting)
      || kin(of: thing).contains { hasPart(carrier, in: $0, before: meeting) }
      || tellings(of: thing).contains { other in
        other != meeting && mayPrecede(graph.bounds(of: other), meeting)
          && reading.guests(of: other).contains { $0.who == carrier }
      }
  }

  private func hasPart(
    _ carrier: Graph.Node, in thing: Graph.Node, before meeting: Graph.Node
  ) -> Bool {
    [EdgeType.voiced, .made, .holds, .tookOn].contains { type in
      fitting(type, into: thing).contains { edge in
        graph.source(of: edge) == carrier && mayPrecede(bounds(of: edge, type), meeting)
          && !(type == .holds && reading.nodes(namedBy: PropertyKey.at, of: edge) == [meeting])
      }
    }
  }

  private func bounds(of edge: Graph.Edge, _ type: EdgeType) -> DateBounds {
    let own = graph.bounds(of: edge)
    guard own == .unknown else { return own }
    let meeting = reading.nodes(namedBy: PropertyKey.at, of: edge).first
    return graph.bounds(
      of: type == .holds ? meeting ?? graph.target(of: edge) : graph.target(of: edge))
  }

  private func mayPrecede(_ bounds: DateBounds, _ meeting: Graph.Node) -> Bool {
    graph.bounds(of: meeting).precedes(bounds) != true
  }

  /// What a thing directly came from or led to, meetings aside.
  private func kin(of thing: Graph.Node) -> [Graph.Node] {
    [EdgeType.sparked, .grewInto, .ledTo].flatMap { type in
      fitting(type, into: thing).map(graph.source(of:))
        + reading.edges(from: thing, type).filter { reading.fits($0, type) }
        .map(graph.target(of:))
    }
    .filter { reading.kind(of: $0) != .meeting }
  }

  /// The meetings where a thing arose or was told.
  private func tellings(of thing: Graph.Node) -> [Graph.Node] {
    let origins = fitting(.sparked, into: thing) + fitting(.ledTo, into: thing)
    return origins.map(graph.source(of:)).filter { reading.kind(of: $0) == .meeting }
      + reading.edges(from: thing, .carriedInto).filter { reading.fits($0, .carriedInto) }
      .map(graph.target(of:))
  }

  private func fitting(_ type: EdgeType, into node: Graph.Node) -> [Graph.Edge] {
    reading.edges(into: node, type).filter { reading.fits($0, type) }
  }

  /// Where the edges of a type into a node come from, each once, by id.
  private func sources(_ type: EdgeType, of node: Graph.Node) -> [Graph.Node] {
    Set(fitting(type, into: node).map(graph.source(of:))).sorted()
  }
}

// MARK: - Products

extension Rules {
  /// What is odd about a product.
  func product(_ product: Graph.Node) -> [Finding] {
    var findings: [Finding] = []
    if fitting(.made, into: product).isEmpty {
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
