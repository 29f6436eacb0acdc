extension Network {
  /// How many steps each node is away from one: along ties, in their direction.
  ///
  /// ```swift
  /// network.distances(from: janny)[piet]      // 2: they have not met, but somebody knows both
  /// ```
  ///
  /// The node itself is 0 steps away; one to which no path leads has no number, and none has where the
  /// first is not of the network.
  ///
  /// - Complexity: O(n + m).
  public func distances(from node: Graph.Node) -> Scores {
    let steps = row(of: node).map(steps) ?? Array(repeating: -1, count: nodeCount)
    return Scores(nodes: nodes, values: steps.map { $0 < 0 ? .nan : Double($0) })
  }

  /// How many steps each row is away from one; −1 where no path leads.
  private func steps(from row: Int) -> [Int32] {
    var steps = [Int32](repeating: -1, count: nodeCount)
    var queue = [Int32](repeating: 0, count: nodeCount)
    search(from: row, &steps, &queue)
    return steps
  }

  private func search(from row: Int, _ steps: inout [Int32], _ queue: inout [Int32]) {
    let (offsets, targets) = (outgoing.offsets.span, outgoing.targets.span)
    var steps = steps.mutableSpan
    var queue = queue.mutableSpan
    steps[row] = 0
    queue[0] = Int32(row)
    var (taken, found) = (0, 1)
    while taken < found {
      let row = Int(queue[taken])
      taken += 1
      let next = steps[row] + 1
      for tie in Int(offsets[row])..<Int(offsets[row + 1]) {
        let target = targets[tie]
        if steps[Int(target)] < 0 {
          steps[Int(target)] = next
          queue[found] = target
          found += 1
        }
      }
    }
  }
}
