import PropertyGraph

extension CommonGround {
  /// Adds all who are drawn to each theme: by caring about it, less by what they voiced, hold or made
  /// about it, least by coming to a meeting about it or through a community of theirs that cares.
  mutating func addThemes(_ reading: Reading, _ acquaintance: Acquaintance) throws {
    for theme in reading.graph.nodes where reading.kind(of: theme) == .theme {
      try Task.checkCancellation()
      var draws: [Int: Draw] = [:]
      reading.forEachDrawn(to: theme) { person, draw in
        guard let row = acquaintance.row(of: person) else { return }
        draws[row] = max(draws[row] ?? draw, draw)
      }
      add(.theme, theme, draws.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  /// Adds all who could be introduced by each person.
  mutating func addContacts(_ acquaintance: Acquaintance) throws {
    for (row, contacts) in try acquaintance.contacts().enumerated() {
      add(.contact, people[row], contacts.map { ($0, .full) })
    }
  }
}

extension Reading {
  /// Hands over who is drawn to a theme and how strongly, some several times.
  fileprivate func forEachDrawn(
    to theme: Graph.Node, _ body: (_ who: Graph.Node, _ draw: Draw) -> Void
  ) {
    for edge in edges(into: theme, .caresAbout) {
      let who = graph.source(of: edge)
      body(who, .full)
      guard kind(of: who) == .community else { continue }
      for membership in edges(into: who, .memberOf) { body(graph.source(of: membership), .lent) }
    }
    for edge in edges(into: theme, .about) {
      let thing = graph.source(of: edge)
      switch kind(of: thing) {
      case .insight:
        for holder in holders(of: thing) { body(holder, .half) }
      case .product:
        for made in edges(into: thing, .made) { body(graph.source(of: made), .half) }
      case .meeting, .series:
        for meeting in meetings(within: thing) {
          for guest in guests(of: meeting) { body(guest.who, .faint) }
        }
      default: break
      }
    }
  }

  /// The meetings of a series, perhaps some twice; a meeting is its own.
  private func meetings(within thing: Graph.Node) -> [Graph.Node] {
    guard kind(of: thing) == .series else { return [thing] }
    return edges(into: thing, .partOf).map(graph.source(of:)).filter { kind(of: $0) == .meeting }
  }

  /// Who voiced an insight or holds it, in whatever stance, some twice.
  func holders(of insight: Graph.Node) -> [Graph.Node] {
    edges(into: insight, .voiced).map(graph.source(of:))
      + edges(into: insight, .holds).map(graph.source(of:))
  }

  /// The themes that a thing is about.
  func themes(of thing: Graph.Node) -> [Graph.Node] {
    edges(from: thing, .about).map(graph.target(of:)).filter { kind(of: $0) == .theme }
  }
}
