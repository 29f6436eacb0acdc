import PropertyGraph

/// A time, and what communities did in it.
struct Representing {
  private let time: DateBounds?
  private let reading: Reading

  private var graph: Graph { reading.graph }

  init(_ time: DateBounds?, _ reading: Reading) {
    self.time = time
    self.reading = reading
  }

  func contains(_ meeting: Graph.Node) -> Bool { contains(graph.bounds(of: meeting)) ?? false }

  /// `nil` for what is undated.
  private func contains(_ bounds: DateBounds) -> Bool? {
    guard let time else { return true }
    return bounds.mayFall(in: time)
  }

  /// Whether nothing came of a product after all.
  private func isDropped(_ product: Graph.Node) -> Bool {
    graph[product][PropertyKey.status] == .string("dropped")
  }

  private func containsProduct(_ product: Graph.Node) -> Bool {
    if let isWithin = contains(graph.bounds(of: product)) { return isWithin }
    let made = reading.edges(into: product, .made).compactMap { contains(graph.bounds(of: $0)) }
    if !made.isEmpty { return made.contains(true) }
    return reading.edges(into: product, .ledTo).map(graph.source(of:)).contains {
      reading.kind(of: $0) == .meeting && contains($0)
    }
  }
}

extension Representing {
  func representation(
    of community: Graph.Node, among attendances: Int
  ) -> Representation.Community {
    let of = takingPart(of: community)
    let progress = graph.target(of: community).map { target in
      let share = attendances == 0 ? 0 : 100 * Double(of.attendances) / Double(attendances)
      let reached = if case .people = target { Double(of.number) } else { share }
      return Representation.Progress(target: target, reached: reached)
    }
    return Representation.Community(
      community: reading.named(community), of: of, by: made(by: community),
      madeFor: dedicated(to: community), target: progress)
  }

  // MARK: Of

  private func takingPart(of community: Graph.Node) -> Representation.TakingPart {
    let parts = reading.takingPart(of: community).filter { contains($0.meeting) }
    var members: [Graph.Node: (meetings: Int, evidence: Evidence)] = [:]
    var bringers: [Graph.Node: Int] = [:]
    for part in parts {
      for (who, evidence) in part.members {
        let known = members[who] ?? (0, evidence)
        members[who] = (known.meetings + 1, min(known.evidence, evidence))
      }
      for bringer in part.broughtBy { bringers[bringer, default: 0] += 1 }
    }
    return Representation.TakingPart(
      meetings: parts.count, attendances: parts.reduce(0) { $0 + $1.people },
      people: members.map { member($0, $1.meetings, $1.evidence) }.sorted {
        ($1.meetings, $0.name, $0.id) < ($0.meetings, $1.name, $1.id)
      },
      counted: parts.map(\.heads).max() ?? 0, isUncounted: parts.contains { $0.isUncounted },
      itself: parts.compactMap(\.itself).min(),
      broughtBy: bringers.map(bringer).sorted {
        ($1.meetings, $0.name, $0.id) < ($0.meetings, $1.name, $1.id)
      })
  }

  private func member(
    _ node: Graph.Node, _ meetings: Int, _ evidence: Evidence
  ) -> Representation.Member {
    let named = reading.named(node)
    return Representation.Member(
      id: named.id, name: named.name, meetings: meetings,
      evidence: max(evidence, reading.evidence(of: node)))
  }

  private func bringer(_ node: Graph.Node, _ meetings: Int) -> Representation.Bringer {
    let named = reading.named(node)
    return Representation.Bringer(id: named.id, name: named.name, meetings: meetings)
  }

  // MARK: By

  private func made(by community: Graph.Node) -> [Representation.Made] {
    var makings: [Graph.Node: [(maker: Graph.Node, evidence: Evidence)]] = [:]
    func add(_ maker: Graph.Node, _ edge: Graph.Edge, _ support: Evidence) {
      let product = graph.target(of: edge)
      guard containsProduct(product), !isDropped(product) else { return }
      makings[product, default: []].append((maker, max(support, reading.evidence(of: edge))))
    }
    for edge in edgesMade(by: community) { add(community, edge, .recorded) }
    for membership in reading.edges(into: community, .memberOf)
    where reading.fits(membership, .memberOf) {
      let member = graph.source(of: membership)
      for edge in edgesMade(by: member)
      where reading.mayCover(membership, graph.target(of: edge)) {
        add(member, edge, reading.evidence(of: membership))
      }
    }
    return makings.map(made).sorted { Thing.stands($0.product, before: $1.product) }
  }

  private func made(
    _ product: Graph.Node, _ makings: [(maker: Graph.Node, evidence: Evidence)]
  ) -> Representation.Made {
    let makers = Set(makings.map(\.maker)).map(reading.named)
    return Representation.Made(
      product: reading.thing(product), status: graph[product][PropertyKey.status]?.string,
      makers: makers.sorted { ($0.name, $0.id) < ($1.name, $1.id) },
      evidence: max(makings.map(\.evidence).min() ?? .inferred, reading.evidence(of: product)))
  }

  private func edgesMade(by maker: Graph.Node) -> [Graph.Edge] {
    reading.fitting(.made, from: maker)
  }

  // MARK: For

  private func dedicated(to community: Graph.Node) -> [Representation.Dedicated] {
    let edges = reading.fitting(.madeFor, into: community)
    return Dictionary(grouping: edges, by: graph.source(of:)).compactMap { thing, edges in
      let isMeeting = reading.kind(of: thing) == .meeting
      guard isMeeting ? contains(thing) : containsProduct(thing) && !isDropped(thing) else {
        return nil
      }
      return Representation.Dedicated(
        thing: reading.thing(thing),
        evidence: max(
          edges.map(reading.evidence(of:)).min() ?? .inferred, reading.evidence(of: thing)))
    }.sorted { Thing.stands($0.thing, before: $1.thing) }
  }
}
