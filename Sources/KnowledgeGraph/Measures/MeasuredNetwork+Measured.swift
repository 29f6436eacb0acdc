import PropertyGraph

extension MeasuredNetwork {
  /// How large the network is.
  ///
  /// - Complexity: as `Contacts.tieCount(threads:)` for people who met, else O(1).
  public var size: Measured.Size {
    switch source {
    case .meetings(let contacts):
      Measured.Size(kind: kind, nodes: contacts.peopleCount, ties: contacts.tieCount())
    case .links(let network):
      Measured.Size(kind: kind, nodes: network.nodeCount, ties: network.tieCount)
    }
  }

  /// Takes a measure, and names what it found.
  ///
  /// - Parameters:
  ///   - top: of numbers, how many of the first; all groups and ties are named.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: as ``values(of:grouping:progress:)``.
  public func measured(
    _ measure: Measure, top: Int = .max, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Measured {
    named(try await values(of: measure, progress: progress), of: measure, top: top)
  }

  /// What a measure found, with names.
  public func named(_ values: Measure.Values, of measure: Measure, top: Int = .max) -> Measured {
    var (scores, scored, groups): ([Measured.Score], Int, [Measured.Group]) = ([], 0, [])
    var (nodes, ties): ([Measured.Member], [Measured.Tie]) = ([], [])
    var (quality, sureness): (Double?, Measure.Sureness) = (nil, .exact)
    let reading = Reading(graph)
    switch values {
    case .scores(let all, let found):
      sureness = found
      scored = all.values.count { !$0.isNaN }
      scores = ranked(all, isLowFirst: measure.isLowFirst, top: top, reading)
    case .groups(let partition, let modularity):
      groups = self.groups(of: partition, reading)
      quality = modularity
    case .nodes(let found): nodes = found.map(reading.member).sorted(by: Measured.stands)
    case .ties(let found):
      ties = found.map {
        Measured.Tie(a: reading.member($0.a), b: reading.member($0.b), weight: $0.weight)
      }.sorted { ($0.a.name, $0.b.name, $0.a.id) < ($1.a.name, $1.b.name, $1.a.id) }
    }
    return Measured(
      measure: measure, network: size, scores: scores, sureness: sureness, scored: scored,
      groups: groups,
      modularity: quality, nodes: nodes, ties: ties)
  }

  private func ranked(
    _ scores: Scores, isLowFirst: Bool, top: Int, _ reading: Reading
  ) -> [Measured.Score] {
    let found = scores.ranked(isLowFirst: isLowFirst)
    // Those who share the last rank that is shown are put in order of name, too.
    let last = found.prefix(top).last?.rank ?? 0
    return found.prefix { $0.rank <= last }
      .map { Measured.Score(member: reading.member($0.node), value: $0.value, rank: $0.rank) }
      .sorted { ($0.rank, $0.member.name, $0.member.id) < ($1.rank, $1.member.name, $1.member.id) }
      .prefix(top).map(\.self)
  }

  private func groups(of partition: Partition, _ reading: Reading) -> [Measured.Group] {
    var members = [[Measured.Member]](repeating: [], count: partition.count)
    for (node, group) in zip(partition.nodes, partition.groups) {
      members[Int(group)].append(reading.member(node))
    }
    return members.map { Measured.Group(members: $0.sorted(by: Measured.stands)) }
  }
}

extension Measured {
  fileprivate static func stands(_ left: Member, _ right: Member) -> Bool {
    (left.name, left.id) < (right.name, right.id)
  }
}

extension Scores {
  /// The nodes that have a number, the best first, then by node, with their ranks: how many are better,
  /// and one.
  ///
  /// Numbers that differ by less than a billionth are equal: adding up in another order makes as much.
  func ranked(isLowFirst: Bool = false) -> [(node: Graph.Node, value: Double, rank: Int)] {
    let all = isLowFirst ? Scores(nodes: nodes, values: values.map { -$0 }).top() : top()
    var ranked: [(node: Graph.Node, value: Double, rank: Int)] = []
    ranked.reserveCapacity(all.count)
    for (index, one) in all.enumerated() {
      let value = isLowFirst ? -one.value : one.value
      let isEqual = ranked.last.map { abs($0.value - value) <= 1e-9 * abs($0.value) } ?? false
      ranked.append((one.node, value, isEqual ? ranked[index - 1].rank : index + 1))
    }
    return ranked
  }
}

extension Reading {
  func member(_ node: Graph.Node) -> Measured.Member {
    let named = named(node)
    return Measured.Member(id: named.id, name: named.name, label: label(of: node))
  }
}
