extension Network {
  /// Tells the ties that hold groups together from those that lead from one to another.
  ///
  /// ```swift
  /// let ties = network.ties(among: try await network.communities())
  /// ties.externalInternalIndex                    // -0.6: most of them stay within
  /// ```
  ///
  /// - Parameter partition: all nodes of this network in groups.
  /// - Precondition: the partition is one of the nodes of this network.
  /// - Complexity: O(n + m + p log p) for p pairs of groups.
  public func ties(among partition: Partition) -> GroupTies {
    precondition(partition.nodes == nodes, "a partition is one of the nodes of its own network")
    var count = GroupCount(ties: undirected.outgoing, groups: partition.groups)
    let members = CompressedRows(
      count: partition.count, keys: partition.groups,
      values: nodes.indices.map { Int32($0) })
    for group in 0..<partition.count {
      count.add(Int32(group), members.items[members[group]])
    }
    return GroupTies(
      pairs: count.pairs,
      bondingWeights: Scores(nodes: nodes, values: count.bonding),
      bridgingWeights: Scores(nodes: nodes, values: count.bridging),
      participation: Scores(nodes: nodes, values: count.participation))
  }

  /// The ties that lead from one group to another, by `a`, then `b`.
  ///
  /// - Parameter partition: all nodes of this network in groups.
  /// - Precondition: the partition is one of the nodes of this network.
  /// - Complexity: O(n + m).
  public func bridgingTies(among partition: Partition) -> [Tie] {
    precondition(partition.nodes == nodes, "a partition is one of the nodes of its own network")
    let (groups, ties) = (partition.groups, undirected.outgoing)
    return nodes.indices.flatMap { row in
      ties[row].lazy.map { ($0, Int(ties.targets[$0])) }
        .filter { row < $1 && groups[row] != groups[$1] }
        .map { Tie(nodes[row], nodes[$1], weight: ties.weight(at: $0)) }
    }
  }
}

/// Counts the ties of one group after the other.
private struct GroupCount {
  let ties: TieRows
  let groups: [Int32]
  private(set) var pairs: [GroupTies.Pair] = []
  private(set) var bonding: [Double]
  private(set) var bridging: [Double]
  private(set) var participation: [Double]
  /// The ties of the group in hand to groups not below it; none but to those in `met`.
  private var ofGroup: [(count: Int, weight: Double)]
  private var met: [Int32] = []
  /// The weight of the ties of the node in hand to each group.
  private var ofNode: [Double]

  init(ties: TieRows, groups: [Int32]) {
    self.ties = ties
    self.groups = groups
    bonding = Array(repeating: 0, count: ties.count)
    bridging = bonding
    participation = Array(repeating: .nan, count: ties.count)
    ofNode = bonding
    ofGroup = Array(repeating: (0, 0), count: ties.count)
  }

  mutating func add(_ group: Int32, _ members: ArraySlice<Int32>) {
    met.removeAll(keepingCapacity: true)
    for member in members {
      let row = Int(member)
      for position in ties[row] {
        let target = ties.targets[position]
        let other = groups[Int(target)]
        // A tie to a lower group was counted there; one within the group stands in both rows.
        if other < group || other == group && target < member { continue }
        if ofGroup[Int(other)].count == 0 { met.append(other) }
        ofGroup[Int(other)].count += 1
        ofGroup[Int(other)].weight += ties.weight(at: position)
      }
      measure(row)
    }
    for other in met.sorted() {
      let (count, weight) = ofGroup[Int(other)]
      pairs.append(.init(a: Int(group), b: Int(other), count: count, weight: weight))
      ofGroup[Int(other)] = (0, 0)
    }
  }

  private mutating func measure(_ row: Int) {
    if ties[row].isEmpty { return }
    for position in ties[row] {
      ofNode[Int(groups[Int(ties.targets[position])])] += ties.weight(at: position)
    }
    let own = ofNode[Int(groups[row])]
    let total = ties[row].reduce(0) { $0 + ties.weight(at: $1) }
    var squares = 0.0
    for position in ties[row] {
      let group = Int(groups[Int(ties.targets[position])])
      squares += ofNode[group] * ofNode[group]
      ofNode[group] = 0
    }
    bonding[row] = own
    bridging[row] = total - own
    participation[row] = 1 - squares / (total * total)
  }
}
