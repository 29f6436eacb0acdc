public import PropertyGraph

extension Graph {
  /// People who have not met and should, with what speaks for it.
  ///
  /// ```swift
  /// for pair in try graph.introductions(top: 3).introductions {
  ///   print(pair.people.map(\.name), pair.reasons[0].text)
  /// }
  /// // ["Noor", "Wim"] Both care about Plastic, a need of both.
  /// ```
  ///
  /// Who came to the same meeting has met, and a declared tie (`KNOWS`) needs no introduction. Four
  /// reasons speak for the others, each weighing its factor / ln *d*, where *d* people share it: what
  /// is rare says more than what everybody has.
  ///
  /// | kind | what two people share | factor |
  /// |---|---|---|
  /// | `answer` | one asks a question (`VOICED`, `HOLDS`), the other knows what it `GREW_INTO` as `answered` | 2 |
  /// | `theme` | both care about a theme | 1 |
  /// | | one voiced, holds or made something about it | ½ |
  /// | | one only came to a meeting about it, or is a member of a community that cares | ¼ |
  /// | `contact` | somebody knows both, by a declared tie or a meeting of at most fifty | 1 |
  /// | `idea` | one asks about a theme what nothing answers, the other has an idea about it | ½ |
  ///
  /// Two of whom only their communities care share no theme. In a larger meeting nobody gets to know everybody, so nobody can introduce all who were there.
  /// What is noted as inferred counts, and is marked: see ``Introductions/Reason/evidence``.
  ///
  /// The weights are those of Adamic and Adar, "Friends and neighbors on the Web", Social Networks
  /// 25(3), 2003, doi 10.1016/S0378-8733(03)00009-2.
  ///
  /// - Parameters:
  ///   - person: whom to find somebody for; without one, the best pairs of the graph.
  ///   - limit: how many.
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Complexity: O(Σ *d*²) over what people share, and mostly far less: what many share is gone
  ///   through only as long as it could still make a pair one of the best.
  public func introductions(for person: Node? = nil, top limit: Int = 10) throws -> Introductions {
    let reading = Reading(self)
    let acquaintance = Acquaintance(reading)
    var ground = CommonGround(people: acquaintance.people)
    try ground.addThemes(reading, acquaintance)
    ground.addAnswers(reading, acquaintance)
    ground.addIdeas(reading, acquaintance)
    try ground.addContacts(acquaintance)
    ground.finish()
    let matching = Matching(reading: reading, acquaintance: acquaintance, ground: ground)
    return Introductions(
      person: person.map(reading.named), introductions: try matching.best(limit, for: person))
  }
}

/// Finds the best pairs, and says why.
private struct Matching {
  let reading: Reading
  let acquaintance: Acquaintance
  let ground: CommonGround

  func best(_ limit: Int, for person: Graph.Node?) throws -> [Introductions.Introduction] {
    guard limit > 0 else { return [] }
    let curiosity = Curiosity(reading)
    var best = BestPairs(ground, acquaintance, limit: min(limit, 1 << 30)) {
      [ground] circle, row, other in
      guard ground.circles[circle].kind == .idea else { return true }
      let (asker, teller) = ground.isAsking(circle) ? (row, other) : (other, row)
      return !curiosity.news(
        from: ground.people[teller], to: ground.people[asker], about: ground.circles[circle].subject
      ).isEmpty
    }
    if let person {
      if let row = acquaintance.row(of: person) { best.add(row, withAll: true) }
    } else {
      try best.addAll()
    }
    return best.pairs.map { introduction(ground.people[$0.row], ground.people[$0.other], $0) }
  }

  private func introduction(
    _ one: Graph.Node, _ other: Graph.Node, _ pair: BestPairs.Pair
  ) -> Introductions.Introduction {
    let reasons = reasons(pair.row, pair.other)
    return Introductions.Introduction(
      people: [reading.named(one), reading.named(other)], score: CommonGround.score(pair.weight),
      evidence: reasons.map(\.evidence).min() ?? .possible, reasons: reasons)
  }

  private func reasons(_ row: Int, _ other: Int) -> [Introductions.Reason] {
    let words = IntroductionWords(
      reading: reading, acquaintance: acquaintance, one: ground.people[row],
      other: ground.people[other])
    var reasons: [Introductions.Reason] = []
    var contacts: [(who: Graph.Node, weight: Int)] = []
    for (circle, weight) in shared(row, other) {
      let subject = ground.circles[circle].subject
      let score = CommonGround.score(weight)
      switch ground.circles[circle].kind {
      case .contact: contacts.append((subject, weight))
      case .theme: reasons.append(words.theme(subject, score))
      case .answer:
        reasons.append(words.answer(subject, isFirstAsking: ground.isAsking(circle), score))
      case .idea:
        if let reason = words.idea(subject, isFirstAsking: ground.isAsking(circle), score) {
          reasons.append(reason)
        }
      }
    }
    if !contacts.isEmpty {
      let sum = contacts.reduce(0) { $0 + $1.weight }
      reasons.append(words.contacts(contacts.map(\.who), CommonGround.score(sum)))
    }
    return reasons.sorted { Introductions.Reason.stands($0, before: $1) }
  }

  /// The circles of one person whose partners the other is in, and what they weigh.
  private func shared(_ row: Int, _ other: Int) -> [(circle: Int, weight: Int)] {
    let own = Dictionary(
      uniqueKeysWithValues: ground.circlesOf[row].map { (Int($0.number), $0.draw) })
    return ground.circlesOf[other].compactMap { place in
      let circle = ground.circles[Int(place.number)].partner
      guard let draw = own[circle] else { return nil }
      let weight = ground.weight(of: circle, draw, place.draw)
      return weight > 0 ? (circle, weight) : nil
    }
  }
}

extension Introductions.Reason {
  /// The weightiest first, then by kind, then by ids.
  fileprivate static func stands(_ left: Self, before right: Self) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.ids.lexicographicallyPrecedes(right.ids)
  }
}
