extension LeidenGraph {
  /// Moves one node after the other to where it gains most, or on its own, and looks again at those
  /// who stayed behind, until nobody gains.
  ///
  /// They come in their own order: those beside each other are often tied to the same, which are then
  /// at hand; any other order finds groups as good.
  ///
  /// - Parameter groups: the group of each node, numbered below `count`.
  /// - Returns: whether a node moved.
  func moveNodes(among groups: inout [Int32], cost: Double) throws -> Bool {
    var queue = (0..<Int32(count)).map { $0 }
    var standings = [GroupStanding](repeating: GroupStanding(), count: count)
    for (node, group) in groups.enumerated() {
      standings[Int(group)].strength += strengths[node]
      standings[Int(group)].size += 1
    }
    return try move(&groups, &queue, &standings, cost)
  }

  /// - Parameter queue: all nodes; a ring.
  private func move(
    _ groups: inout [Int32], _ queue: inout [Int32], _ standings: inout [GroupStanding],
    _ cost: Double
  ) throws -> Bool {
    /// The groups without nodes, used from the end.
    var empty = standings.indices.reversed().filter { standings[$0].size == 0 }.map { Int32($0) }
    /// Whether each node waits in the queue.
    var allWait = [Bool](repeating: true, count: count)
    var noneTouched = [Int32](repeating: 0, count: count + 1)
    var waits = allWait.mutableSpan
    var touched = noneTouched.mutableSpan
    var groups = groups.mutableSpan
    var queue = queue.mutableSpan
    var standings = standings.mutableSpan
    let strengths = strengths.span

    var (head, waiting, steps) = (0, count, 0)
    var hasMoved = false
    while waiting > 0 {
      steps += 1
      if steps % 16_384 == 0 { try Task.checkCancellation() }
      let node = Int(queue[head])
      head = head + 1 == queue.count ? 0 : head + 1
      waiting -= 1
      waits[node] = false

      let own = groups[node]
      let met = gatherTies(of: node, to: groups, into: &standings, &touched)
      let best = bestGroup(
        of: own, strengths[node], cost, lone: standings[Int(own)].size > 1 ? empty.last : nil,
        &standings, touched.span.extracting(first: met))
      if best == own { continue }

      hasMoved = true
      groups[node] = best
      standings[Int(own)].strength -= strengths[node]
      standings[Int(best)].strength += strengths[node]
      standings[Int(own)].size -= 1
      standings[Int(best)].size += 1
      if standings[Int(best)].size == 1 { empty.removeLast() }
      if standings[Int(own)].size == 0 { empty.append(own) }
      waiting = recall(
        neighborsOf: node, notIn: best, groups, &waits, &queue, head: head, waiting: waiting)
    }
    return hasMoved
  }

  /// Adds up what ties a node to each group.
  ///
  /// - Parameters:
  ///   - standings: those whose ties are added up; 0 before.
  ///   - touched: begins with the groups to which there is a tie.
  /// - Returns: how many these are.
  private func gatherTies(
    of node: Int, to groups: borrowing MutableSpan<Int32>,
    into standings: inout MutableSpan<GroupStanding>, _ touched: inout MutableSpan<Int32>
  ) -> Int {
    let (offsets, targets, weights) = (offsets.span, targets.span, weights.span)
    let hasWeights = !weights.isEmpty
    var count = 0
    for position in Int(offsets[node])..<Int(offsets[node + 1]) {
      let group = groups[Int(targets[position])]
      let tie = standings[Int(group)].tie
      // No branch: whether a group is new cannot be foreseen.
      touched[count] = group
      count += tie == 0 ? 1 : 0
      standings[Int(group)].tie = tie + (hasWeights ? weights[position] : 1)
    }
    return count
  }

  /// The group in which a node gains most, its own if no other is better. Clears the ties.
  ///
  /// - Parameter lone: a group without nodes, for a node that is not alone.
  private func bestGroup(
    of own: Int32, _ strength: Double, _ cost: Double, lone: Int32?,
    _ standings: inout MutableSpan<GroupStanding>, _ touched: Span<Int32>
  ) -> Int32 {
    let price = strength * cost
    let home = standings[Int(own)]
    var best = own
    // Its own group never is better than this once more: there it would meet itself.
    var gain = home.tie - price * (home.strength - strength) + leastGain
    if gain < 0, let lone {
      best = lone
      gain = 0
    }
    for index in touched.indices {
      let group = touched[index]
      let standing = standings[Int(group)]
      let other = standing.tie - price * standing.strength
      best = other > gain ? group : best
      gain = other > gain ? other : gain
      standings[Int(group)].tie = 0
    }
    return best
  }

  /// Puts those who are tied to a node and stayed behind into the queue again.
  ///
  /// - Returns: how many wait in the queue then.
  private func recall(
    neighborsOf node: Int, notIn group: Int32, _ groups: borrowing MutableSpan<Int32>,
    _ waits: inout MutableSpan<Bool>, _ queue: inout MutableSpan<Int32>, head: Int, waiting: Int
  ) -> Int {
    let (offsets, targets) = (offsets.span, targets.span)
    var waiting = waiting
    var tail = head + waiting < queue.count ? head + waiting : head + waiting - queue.count
    for position in Int(offsets[node])..<Int(offsets[node + 1]) {
      let other = targets[position]
      let stayed: Int = !waits[Int(other)] && groups[Int(other)] != group ? 1 : 0
      // There is room for one more: the node in hand does not wait.
      queue[tail] = other
      waits[Int(other)] = waits[Int(other)] || stayed == 1
      waiting += stayed
      tail += stayed
      if tail == queue.count { tail = 0 }
    }
    return waiting
  }

  /// A move has to bring more than sums of numbers that are rounded may seem to bring; otherwise two
  /// groups could pass a node to and fro for ever.
  private var leastGain: Double { 1e-9 * unit }
}

/// What a node that is moved sees of a group.
private struct GroupStanding: BitwiseCopyable {
  /// The strength of all its nodes.
  var strength = 0.0
  /// What ties the node in hand to it; 0 but for those that are touched.
  var tie = 0.0
  /// How many nodes it has.
  var size: Int32 = 0
}
