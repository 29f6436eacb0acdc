extension LeidenGraph {
  /// Moves one node after the other to where it gains most, or on its own, and looks again at those
  /// who stayed behind, until nobody gains.
  ///
  /// - Parameter groups: the group of each node, numbered below `count`.
  /// - Returns: whether a node moved.
  func moveNodes(
    among groups: inout [Int32], cost: Double, using random: inout SplitMix64
  ) throws -> Bool {
    var order = (0..<Int32(count)).map { $0 }
    order.shuffle(0..<count, using: &random)
    var totals = [Double](repeating: 0, count: count)
    var sizes = [Int32](repeating: 0, count: count)
    for (node, group) in groups.enumerated() {
      totals[Int(group)] += strengths[node]
      sizes[Int(group)] += 1
    }
    return try move(&groups, &order, &totals, &sizes, cost)
  }

  /// - Parameters:
  ///   - queue: all nodes, in the order in which they are looked at; a ring.
  ///   - totals: the strength of all nodes of each group.
  ///   - sizes: how many nodes each group has.
  private func move(
    _ groups: inout [Int32], _ queue: inout [Int32], _ totals: inout [Double],
    _ sizes: inout [Int32], _ cost: Double
  ) throws -> Bool {
    /// The groups without nodes, used from the end.
    var empty = sizes.indices.reversed().filter { sizes[$0] == 0 }.map { Int32($0) }
    /// Whether each node waits in the queue.
    var allWait = [Bool](repeating: true, count: count)
    /// What ties the node in hand to each group; 0 but for those that are touched.
    var noSums = [Double](repeating: 0, count: count)
    var noneTouched = [Int32](repeating: 0, count: count)
    var waits = allWait.mutableSpan
    var sums = noSums.mutableSpan
    var touched = noneTouched.mutableSpan
    var groups = groups.mutableSpan
    var queue = queue.mutableSpan
    var totals = totals.mutableSpan
    var sizes = sizes.mutableSpan
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
      let met = gatherTies(of: node, to: groups, into: &sums, &touched)
      let best = bestGroup(
        of: own, strengths[node], cost, totals, lone: sizes[Int(own)] > 1 ? empty.last : nil,
        &sums, touched.span.extracting(first: met))
      if best == own { continue }

      hasMoved = true
      groups[node] = best
      totals[Int(own)] -= strengths[node]
      totals[Int(best)] += strengths[node]
      sizes[Int(own)] -= 1
      sizes[Int(best)] += 1
      if sizes[Int(best)] == 1 { empty.removeLast() }
      if sizes[Int(own)] == 0 { empty.append(own) }
      waiting = recall(
        neighborsOf: node, notIn: best, groups, &waits, &queue, head: head, waiting: waiting)
    }
    return hasMoved
  }

  /// Adds up what ties a node to each group.
  ///
  /// - Parameters:
  ///   - sums: all 0 before.
  ///   - touched: begins with the groups to which there is a tie.
  /// - Returns: how many these are.
  private func gatherTies(
    of node: Int, to groups: borrowing MutableSpan<Int32>, into sums: inout MutableSpan<Double>,
    _ touched: inout MutableSpan<Int32>
  ) -> Int {
    let (offsets, targets, weights) = (offsets.span, targets.span, weights.span)
    var count = 0
    for position in Int(offsets[node])..<Int(offsets[node + 1]) {
      let group = groups[Int(targets[position])]
      let sum = sums[Int(group)]
      if sum == 0 {
        touched[count] = group
        count += 1
      }
      sums[Int(group)] = sum + weights[position]
    }
    return count
  }

  /// The group in which a node gains most, its own if no other is better. Clears the sums.
  ///
  /// - Parameter lone: a group without nodes, for a node that is not alone.
  private func bestGroup(
    of own: Int32, _ strength: Double, _ cost: Double, _ totals: borrowing MutableSpan<Double>,
    lone: Int32?, _ sums: inout MutableSpan<Double>, _ touched: Span<Int32>
  ) -> Int32 {
    let price = strength * cost
    var best = own
    var gain = sums[Int(own)] - price * (totals[Int(own)] - strength) + LeidenGraph.leastGain
    if gain < 0, let lone {
      best = lone
      gain = 0
    }
    for index in touched.indices {
      let group = touched[index]
      let other = sums[Int(group)] - price * totals[Int(group)]
      if other > gain, group != own {
        best = group
        gain = other
      }
      sums[Int(group)] = 0
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
    for position in Int(offsets[node])..<Int(offsets[node + 1]) {
      let other = targets[position]
      if waits[Int(other)] || groups[Int(other)] == group { continue }
      waits[Int(other)] = true
      let tail = head + waiting
      queue[tail < queue.count ? tail : tail - queue.count] = other
      waiting += 1
    }
    return waiting
  }

  /// A move has to bring more than sums of numbers that are rounded may seem to bring; otherwise two
  /// groups could pass a node to and fro for ever. In units of the mean tie.
  private static let leastGain = 1e-9
}

extension [Int32] {
  /// Puts a part of the list into random order (Fisher and Yates).
  mutating func shuffle(_ range: Range<Int>, using random: inout SplitMix64) {
    for place in range.dropFirst() {
      let choices = UInt64(place - range.lowerBound + 1)
      swapAt(place, range.lowerBound + Int((random.next() >> 32) * choices >> 32))
    }
  }
}
