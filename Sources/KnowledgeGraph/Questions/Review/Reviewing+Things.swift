import PropertyGraph

// MARK: - Actions

extension Reviewing {
  func overdue(_ action: Graph.Node) -> Draft? {
    let view = graph[action]
    let status = view[PropertyKey.status]?.string
    guard status != "done", status != "dropped", let due = view[PropertyKey.due]?.text,
      let bounds = EDTFDate(exactly: due)?.bounds(in: graph.zone),
      bounds.earliest < clock.day.earliest
    else { return nil }
    return draft(
      .actionOverdue, action, isCertain: bounds.latest <= clock.day.earliest,
      since: Trace(bounds: bounds, date: due), who: sources(.tookOn, action),
      weight: bounds.latest == DateBounds.distantFuture ? .min : -bounds.latest)
  }
}

// MARK: - Insights and products

extension Reviewing {
  func unanswered(_ question: Graph.Node) -> Draft? {
    let answers = Curiosity(reading).answers(to: question).filter(isThere)
    guard answers.isEmpty else { return nil }
    return quiet(
      .questionUnanswered, question, traces(of: question) + tellings(of: question),
      who: sources(.voiced, question))
  }

  func notCarried(_ insight: Graph.Node) -> Draft? {
    guard tellings(of: insight).isEmpty, !hasOffspring(insight, .grewInto, .ledTo) else {
      return nil
    }
    return quiet(.insightNotCarried, insight, traces(of: insight), who: sources(.voiced, insight))
  }

  func announced(_ product: Graph.Node) -> Draft? {
    guard graph[product][PropertyKey.status] == .string("announced"),
      tellings(of: product).isEmpty, !hasOffspring(product, .grewInto, .sparked)
    else { return nil }
    return quiet(.productUnseen, product, traces(of: product), who: sources(.made, product))
  }

  /// Listed unless there was something of it lately.
  private func quiet(
    _ kind: Review.Kind, _ node: Graph.Node, _ traces: [Trace], who: [Graph.Node],
    weight: Int64? = nil
  ) -> Draft? {
    let dated = traces.filter { $0.bounds != .unknown && clock.mayHaveBeen($0.bounds) }
    let isOver = dated.wereOver(by: clock.moment(monthsBefore: patience.quiet))
    guard isOver != false else { return nil }
    return draft(
      kind, node, isCertain: isOver == true, evidence: dated.latest?.evidence ?? .recorded,
      since: dated.latest, who: who, weight: weight)
  }

  /// When a thing arose and was voiced: its own date, and those of what it came from.
  private func traces(of node: Graph.Node) -> [Trace] {
    let own = Trace(bounds: graph.bounds(of: node), date: reading.date(of: node))
    let voiced = reading.fitting(.voiced, into: node).map { edge in
      Trace(
        bounds: graph.bounds(of: edge), date: reading.date(of: edge),
        evidence: reading.evidence(of: edge))
    }
    let origins = [EdgeType.sparked, .ledTo].flatMap { reading.fitting($0, into: node) }
      .map { trace($0, at: graph.source(of: $0)) }
    return [own] + voiced + origins.filter { $0.meeting != nil }
  }

  /// The meetings into which a thing was carried by that day.
  private func tellings(of node: Graph.Node) -> [Trace] {
    reading.fitting(.carriedInto, from: node)
      .map { trace($0, at: graph.target(of: $0)) }.filter { clock.mayHaveBeen($0.bounds) }
  }

  func trace(_ edge: Graph.Edge, at meeting: Graph.Node) -> Trace {
    Trace(
      bounds: graph.bounds(of: meeting), date: reading.date(of: meeting),
      meeting: reading.kind(of: meeting) == .meeting ? meeting : nil,
      evidence: max(reading.evidence(of: edge), reading.evidence(of: meeting)))
  }

  private func hasOffspring(_ node: Graph.Node, _ types: EdgeType...) -> Bool {
    types.contains { type in
      reading.edges(from: node, type).contains {
        reading.fits($0, type) && graph.target(of: $0) != node && isThere(graph.target(of: $0))
      }
    }
  }

  private func sources(_ type: EdgeType, _ node: Graph.Node) -> [Graph.Node] {
    reading.fitting(type, into: node).map(graph.source(of:))
  }
}

// MARK: - Needs

extension Reviewing {
  func unmet(_ theme: Graph.Node) -> Draft? {
    let caring = reading.fitting(.caresAbout, into: theme).filter(isNeed)
    let about = reading.fitting(.about, into: theme)
    let needed = about.filter(isNeed)
    guard !(caring.isEmpty && needed.isEmpty),
      !about.contains(where: { hasMet(graph.source(of: $0)) })
    else { return nil }
    let traces = (caring + needed).map { edge in
      let own = graph.bounds(of: edge)
      let thing = graph.source(of: edge)
      let isDated = own != .unknown || reading.kind(of: thing)?.isConversant == true
      return Trace(
        bounds: isDated ? own : graph.bounds(of: thing),
        date: isDated ? reading.date(of: edge) : reading.date(of: thing),
        evidence: reading.evidence(of: edge))
    }
    let who = caring.map(graph.source(of:))
    return quiet(.needUnmet, theme, traces, who: who, weight: Int64(Set(who).count))
  }

  private func isNeed(_ edge: Graph.Edge) -> Bool {
    graph[edge][PropertyKey.drive] == .string("need")
  }

  /// Whether this is a meeting that may have been, or a series with one.
  private func hasMet(_ node: Graph.Node) -> Bool {
    switch reading.kind(of: node) {
    case .meeting: clock.mayHaveBeen(graph.bounds(of: node))
    case .series:
      reading.fitting(.partOf, into: node).contains { hasMet(graph.source(of: $0)) }
    default: false
    }
  }
}
