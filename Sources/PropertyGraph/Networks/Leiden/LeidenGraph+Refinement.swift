import Foundation

extension LeidenGraph {
  /// Parts each group anew: its nodes, alone at first, join one by one what of the group they are well
  /// tied to. So no part of the result falls apart, and what should not be together can go different
  /// ways on the next level.
  ///
  /// - Parameters:
  ///   - groups: the group of each node.
  ///   - count: how many groups there are.
  /// - Returns: for each node the number of one node of its part.
  func refined(
    _ groups: [Int32], count: Int, cost: Double, using random: inout SplitMix64
  ) -> [Int32] {
    var refinement = Refinement(self, groups, cost)
    let members = CompressedRows(
      count: count, keys: groups, values: (0..<Int32(self.count)).map { $0 })
    var order = members.items
    for group in 0..<count where members[group].count > 1 {
      order.shuffle(members[group], using: &random)
      refinement.refine(order[members[group]], using: &random)
    }
    return refinement.parts
  }

  /// For each node the number of one node of those of its group that ties join it to.
  func tiedParts(of groups: [Int32]) -> [Int32] {
    var parts = [Int32](repeating: -1, count: count)
    var found: [Int32] = []
    for start in 0..<count where parts[start] < 0 {
      parts[start] = Int32(start)
      found.append(Int32(start))
      while let node = found.popLast() {
        for position in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
          let target = Int(targets[position])
          if parts[target] < 0, groups[target] == groups[start] {
            parts[target] = Int32(start)
            found.append(Int32(target))
          }
        }
      }
    }
    return parts
  }
}

/// How the groups of a network are parted anew.
private struct Refinement {
  let graph: LeidenGraph
  let groups: [Int32]
  let cost: Double
  /// The part of each node: the node with which it began.
  private(set) var parts: [Int32]
  /// The strength of all nodes of each part.
  private var totals: [Double]
  /// What ties each part to the rest of its group.
  private var outward: [Double]
  /// Whether each node is still a part of its own.
  private var isAlone: [Bool]
  /// What ties the node in hand to each part; 0 but for those in `touched`.
  private var sums: [Double]
  private var touched: [Int32] = []
  /// The parts that the node in hand may join, and what each brings.
  private var choices: [(part: Int32, gain: Double)] = []

  /// How far a part that brings less than the best may be chosen all the same: theta in the paper.
  static let randomness = 0.01

  init(_ graph: LeidenGraph, _ groups: [Int32], _ cost: Double) {
    self.graph = graph
    self.groups = groups
    self.cost = cost
    parts = (0..<Int32(graph.count)).map { $0 }
    totals = graph.strengths
    isAlone = Array(repeating: true, count: graph.count)
    sums = Array(repeating: 0, count: graph.count)
    outward = (0..<graph.count).map { node in
      var sum = 0.0
      for position in Int(graph.offsets[node])..<Int(graph.offsets[node + 1])
      where groups[Int(graph.targets[position])] == groups[node] {
        sum += graph.weights[position]
      }
      return sum
    }
  }

  /// - Parameter members: all nodes of a group, in the order in which they are looked at.
  mutating func refine(_ members: ArraySlice<Int32>, using random: inout SplitMix64) {
    let total = members.reduce(0) { $0 + graph.strengths[Int($1)] }
    for member in members {
      let node = Int(member)
      guard isAlone[node], isWellTied(node, total) else { continue }
      graph.gatherTies(of: node, within: groups, to: parts, into: &sums, &touched)
      gatherChoices(node, total)
      if let part = choice(using: &random) { join(node, part) }
      for part in touched { sums[Int(part)] = 0 }
    }
  }

  /// Whether a part is tied to the rest of its group as well as two parts of their strengths are by
  /// chance.
  private func isWellTied(_ part: Int, _ total: Double) -> Bool {
    outward[part] >= cost * totals[part] * (total - totals[part])
  }

  private mutating func gatherChoices(_ node: Int, _ total: Double) {
    choices.removeAll(keepingCapacity: true)
    let price = cost * graph.strengths[node]
    for part in touched where isWellTied(Int(part), total) {
      let gain = sums[Int(part)] - price * totals[Int(part)]
      if gain >= 0 { choices.append((part, gain)) }
    }
  }

  /// One of the choices, or none, by chance: the odds of each, staying alone (which brings nothing)
  /// among them, are exp(gain / theta).
  private func choice(using random: inout SplitMix64) -> Int32? {
    guard let best = choices.lazy.map(\.gain).max() else { return nil }
    let odds = choices.lazy.map { exp(($0.gain - best) / Refinement.randomness) }
    let alone = exp(-best / Refinement.randomness)
    var left = random.fraction() * odds.reduce(alone, +)
    for (choice, odd) in zip(choices, odds) {
      left -= odd
      if left < 0 { return choice.part }
    }
    return nil
  }

  private mutating func join(_ node: Int, _ part: Int32) {
    isAlone[node] = false
    isAlone[Int(part)] = false
    parts[node] = part
    totals[Int(part)] += graph.strengths[node]
    outward[Int(part)] += outward[node] - 2 * sums[Int(part)]
  }
}

extension LeidenGraph {
  /// Adds up what ties a node to each part of its own group.
  ///
  /// - Parameters:
  ///   - sums: all 0 before.
  ///   - touched: the parts to which there is a tie.
  fileprivate func gatherTies(
    of node: Int, within groups: [Int32], to parts: [Int32], into sums: inout [Double],
    _ touched: inout [Int32]
  ) {
    touched.removeAll(keepingCapacity: true)
    var sums = sums.mutableSpan
    let (groups, parts) = (groups.span, parts.span)
    let (offsets, targets, weights) = (offsets.span, targets.span, weights.span)
    for position in Int(offsets[node])..<Int(offsets[node + 1]) {
      let target = Int(targets[position])
      if groups[target] != groups[node] { continue }
      let part = parts[target]
      if sums[Int(part)] == 0 { touched.append(part) }
      sums[Int(part)] += weights[position]
    }
  }
}
