public import PropertyGraph

extension Graph {
  /// What changed from one period to another.
  ///
  /// - Parameters:
  ///   - measure: by what to tell who is central; one that gives each node a number.
  ///   - kind: as in ``measuredNetwork(_:)``.
  ///   - part: what of the graph to compare; what lies around somebody, and what weighs enough, in each
  ///     period anew.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled, and ``KnowledgeError`` for a measure of
  ///   groups or ties.
  /// - Complexity: twice that of the measure, and O(nodes + edges).
  public func compare(
    _ first: EDTFDate, _ second: EDTFDate, by measure: Measure = .pageRank,
    on kind: MeasuredNetwork.Kind? = nil, part: Selection = Selection(),
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Comparison {
    guard measure.form == .scores else {
      throw KnowledgeError(
        "\(measure.commandName) ranks nobody. Compare by a measure that gives each a number, such as page-rank."
      )
    }
    let (all, kind, surroundings) = try measurable(part, on: kind)
    let graphs = [first, second].map { all.during($0) }
    let networks = graphs.map { $0.measuredNetwork(kind, surroundings) }
    let members = surroundings?.around == nil ? graphs : networks.map(\.graph)
    let before = try await networks[0].measured(measure) { progress?($0 / 2) }
    let now = try await networks[1].measured(measure) { progress?(0.5 + $0 / 2) }
    return Comparison(
      network: kind, part: surroundings, first: Slice(first, of: graphs[0], networks[0]),
      second: Slice(second, of: graphs[1], networks[1]),
      kinds: members[1].kindsChanged(since: members[0]),
      ties: networks[1].tiesChanged(since: networks[0]), measure: measure,
      standings: standings(before: before.scores, now: now.scores))
  }

  private func standings(
    before: [Measured.Score], now: [Measured.Score]
  ) -> [Comparison.Standing] {
    let old = Dictionary(uniqueKeysWithValues: before.map { ($0.member, $0) })
    let new = Dictionary(uniqueKeysWithValues: now.map { ($0.member, $0) })
    let gone = before.filter { new[$0.member] == nil }
    return (now + gone).map { score in
      let (before, now) = (old[score.member], new[score.member])
      return Comparison.Standing(
        member: score.member, rank: now?.rank, value: now?.value, rankBefore: before?.rank,
        valueBefore: before?.value)
    }
  }

  private func kindsChanged(since earlier: Graph) -> [Comparison.Kind] {
    let (now, before) = (membersByLabel, earlier.membersByLabel)
    let own = NodeLabel.allCases.filter { $0 != .meeting && $0 != .series }.map(\.rawValue)
    let others = Set(now.keys).union(before.keys)
      .subtracting(NodeLabel.allCases.map(\.rawValue)).subtracting([""]).sorted()
    return (own + others).compactMap { label in
      let (new, old) = (now[label] ?? [], before[label] ?? [])
      guard !new.isEmpty || !old.isEmpty else { return nil }
      return Comparison.Kind(
        label: label, came: new.subtracting(old).inOrder, went: old.subtracting(new).inOrder,
        stayed: new.intersection(old).count)
    }
  }

  private var membersByLabel: [String: Set<Measured.Member>] {
    let reading = Reading(self)
    return nodes.reduce(into: [:]) { members, node in
      let member = reading.member(node)
      members[member.label, default: []].insert(member)
    }
  }
}

extension MeasuredNetwork {
  fileprivate func tiesChanged(since earlier: MeasuredNetwork) -> Comparison.Ties {
    let (now, before) = (tiesByEnds, earlier.tiesByEnds)
    let came = now.filter { before[$0.key] == nil }.map(\.value)
    let went = before.filter { now[$0.key] == nil }.map(\.value)
    return Comparison.Ties(
      came: came.inOrder, went: went.inOrder, stayed: now.count - came.count)
  }

  /// The ties by the ids of their ends.
  private var tiesByEnds: [[String]: Measured.Tie] {
    let reading = Reading(graph)
    return network.ties.reduce(into: [:]) { ties, tie in
      let (a, b) = (reading.member(tie.a), reading.member(tie.b))
      ties[[a.id, b.id]] = Measured.Tie(a: a, b: b, weight: tie.weight)
    }
  }
}

extension Set<Measured.Member> {
  fileprivate var inOrder: [Measured.Member] {
    sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension [Measured.Tie] {
  fileprivate var inOrder: [Measured.Tie] {
    sorted { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      return (left.a.name, left.b.name, left.a.id, left.b.id)
        < (right.a.name, right.b.name, right.a.id, right.b.id)
    }
  }
}
