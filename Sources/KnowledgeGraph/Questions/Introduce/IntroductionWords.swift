import PropertyGraph

/// Why two people should meet, in sentences.
struct IntroductionWords {
  let reading: Reading
  let acquaintance: Acquaintance
  let one: Graph.Node
  let other: Graph.Node

  private var graph: Graph { reading.graph }

  private func name(_ node: Graph.Node) -> String { reading.name(of: node) }

  private func quoted(_ node: Graph.Node) -> String { "\"\(name(node))\"" }

  private func reason(
    _ kind: Introductions.Kind, _ nodes: [Graph.Node], _ score: Double, _ evidence: [Evidence],
    _ text: String
  ) -> Introductions.Reason {
    Introductions.Reason(
      kind: kind, ids: nodes.map { graph[$0].id }, score: score,
      evidence: evidence.max() ?? .recorded, text: "\(text).")
  }
}

// MARK: - A theme

extension IntroductionWords {
  /// Both are drawn to a theme.
  func theme(_ theme: Graph.Node, _ score: Double) -> Introductions.Reason {
    let attractions = [one, other].compactMap { Attraction($0, to: theme, reading) }
    guard attractions.count == 2 else {
      preconditionFailure("who shares a theme is drawn to it")
    }
    return reason(
      .theme, [theme], score, attractions.map(\.evidence) + [reading.evidence(of: theme)],
      sentence(attractions[0], attractions[1], theme))
  }

  private func sentence(
    _ first: Attraction, _ second: Attraction, _ theme: Graph.Node
  ) -> String {
    guard first.manner == second.manner, first.thing == second.thing else {
      return
        "\(name(one)) \(clause(first, name(theme))); \(name(other)) \(clause(second, "it"))"
    }
    return first.manner == .cares
      ? "Both care about \(name(theme))\(drives(first.drive, second.drive))"
      : "Both \(first.manner.plural) \(quoted(first.thing)), about \(name(theme))"
  }

  private func clause(_ attraction: Attraction, _ theme: String) -> String {
    switch attraction.manner {
    case .cares: "cares about \(theme)" + (attraction.drive.map { " (a \($0))" } ?? "")
    case .belongs: "is a member of \(name(attraction.thing)), which cares about \(theme)"
    default: "\(attraction.manner.rawValue) \(quoted(attraction.thing)), about \(theme)"
    }
  }

  private func drives(_ first: String?, _ second: String?) -> String {
    switch (first, second) {
    case (let drive?, let another?):
      drive == another
        ? ", a \(drive) of both" : ": a \(drive) of \(name(one)), a \(another) of \(name(other))"
    case (let drive?, nil): ": a \(drive) of \(name(one))"
    case (nil, let drive?): ": a \(drive) of \(name(other))"
    case (nil, nil): ""
    }
  }
}

// MARK: - A contact

extension IntroductionWords {
  /// Others know both; named first are those who know both best.
  func contacts(_ contacts: [Graph.Node], _ score: Double) -> Introductions.Reason {
    let closeness = contacts.map { contact in
      min(
        acquaintance.closeness(of: contact, and: one),
        acquaintance.closeness(of: contact, and: other))
    }
    let best = contacts.indices.sorted {
      (closeness[$1], contacts[$0]) < (closeness[$0], contacts[$1])
    }
    .map { contacts[$0] }
    let ties = [one, other].map { tie(best[0], $0) }
    return reason(
      .contact, best, score, ties.map(\.evidence) + [reading.evidence(of: best[0])],
      "\(names(best)) could introduce them: \(name(best[0])) \(ties[0].words) and \(ties[1].words)")
  }

  private func names(_ people: [Graph.Node]) -> String {
    let shown = people.count > 4 ? people.prefix(3) : people[...]
    let rest = people.count - shown.count
    return (shown.map(name) + (rest > 0 ? ["\(rest) others"] : [])).joined(with: "and")
  }

  /// How somebody knows one of the two: by a declared tie, else from the meeting that is best noted,
  /// of several the latest.
  private func tie(_ contact: Graph.Node, _ person: Graph.Node) -> (
    words: String, evidence: Evidence
  ) {
    let edges = graph.edges(touching: contact, type: EdgeType.knows.rawValue)
      .filter { graph[$0].end(from: contact) == person }
    if let evidence = edges.map(reading.evidence(of:)).min() {
      return ("knows \(name(person))", evidence)
    }
    let meetings = acquaintance.smallMeetings(of: contact, and: person).map { meeting in
      (meeting, max(presence(contact, meeting), presence(person, meeting)))
    }
    let best = meetings.min { left, right in
      let (first, second) = (graph.bounds(of: left.0).earliest, graph.bounds(of: right.0).earliest)
      return (left.1, second, left.0) < (right.1, first, right.0)
    }
    guard let best else { preconditionFailure("a contact met them or knows them") }
    return ("met \(name(person)) at \(quoted(best.0))", best.1)
  }

  private func presence(_ person: Graph.Node, _ meeting: Graph.Node) -> Evidence {
    let guests = reading.guests(of: meeting).filter { $0.who == person }
    return max(guests.map(\.evidence).min() ?? .inferred, reading.evidence(of: meeting))
  }
}

// MARK: - A question

extension IntroductionWords {
  /// One asks a question, the other knows its answer.
  func answer(
    _ question: Graph.Node, isFirstAsking: Bool, _ score: Double
  ) -> Introductions.Reason {
    let (asker, teller) = isFirstAsking ? (one, other) : (other, one)
    let curiosity = Curiosity(reading)
    let ideas = curiosity.ideas(of: teller)
    let answer = curiosity.answers(to: question).filter(ideas.contains).sorted().first
    guard let answer else { preconditionFailure("who knows an answer holds it") }
    let grew = reading.edges(from: question, .grewInto).filter {
      graph.target(of: $0) == answer
        && graph[$0][PropertyKey.form] == .string(InsightForm.answered)
    }
    return reason(
      .answer, [question, answer], score,
      [
        grew.map(reading.evidence(of:)).min() ?? .inferred, knowing(asker, question),
        knowing(teller, answer),
      ],
      "\(name(asker)) asks \(quoted(question)); \(name(teller)) knows an answer: \(quoted(answer))")
  }

  /// One asks about a theme what nothing is noted to answer, the other has an idea about it; `nil`
  /// if it is no news to who asks.
  func idea(
    _ theme: Graph.Node, isFirstAsking: Bool, _ score: Double
  ) -> Introductions.Reason? {
    let (asker, teller) = isFirstAsking ? (one, other) : (other, one)
    let curiosity = Curiosity(reading)
    guard let question = curiosity.openQuestions(of: asker, about: theme).first,
      let idea = curiosity.news(from: teller, to: asker, about: theme).first
    else { return nil }
    return reason(
      .idea, [theme, question, idea], score,
      [
        about(question, theme), about(idea, theme), knowing(asker, question),
        knowing(teller, idea), reading.evidence(of: theme),
      ],
      "\(name(asker)) asks \(quoted(question)); \(name(teller)) has an idea about \(name(theme)) too: \(quoted(idea))"
    )
  }

  private func about(_ insight: Graph.Node, _ theme: Graph.Node) -> Evidence {
    reading.evidence(insight, isAbout: theme) ?? .inferred
  }

  private func knowing(_ person: Graph.Node, _ insight: Graph.Node) -> Evidence {
    let edges = [EdgeType.voiced, .holds].flatMap { reading.edges(from: person, $0) }
    let evidence = edges.filter { graph.target(of: $0) == insight }.map(reading.evidence(of:)).min()
    return max(evidence ?? .inferred, reading.evidence(of: insight))
  }
}
