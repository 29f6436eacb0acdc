import Foundation

extension LeidenGraph {
  /// Parts each group anew: its nodes, alone at first, join one by one what of the group they are well
  /// tied to. So no part of the result falls apart, and what should not be together can go different
  /// ways on the next level.
  ///
  /// - Parameters:
  ///   - groups: the group of each node.
  ///   - count: how many groups there are.
  func refined(
    _ groups: [Int32], count: Int, cost: Double, using random: inout SplitMix64
  ) -> LeidenParting {
    let members = CompressedRows(
      count: count, keys: groups, values: (0..<Int32(self.count)).map { $0 })
    var order = members.items
    for group in 0..<count { order.shuffle(members[group], using: &random) }
    let refinement = Refinement(self, order, cost)
    return LeidenParting(marks: refinement.marks(members, using: &random), order: order)
  }

  /// The nodes of each group that ties join.
  func tiedParts(of groups: [Int32]) -> LeidenParting {
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
    return LeidenParting(marks: parts, order: (0..<Int32(count)).map { $0 })
  }
}

/// How the groups of a network are parted anew. Nodes are known by their places: group by group, so
/// that what is looked up for one group lies together.
private struct Refinement {
  /// A part, at the place of the node with which it began.
  struct Part: BitwiseCopyable {
    /// The strength of all its nodes.
    var total: Double
    /// What ties it to the rest of its group.
    var outward = 0.0
    /// What ties the node in hand to it; 0 but for those that are touched.
    var tie = 0.0
    /// Whether it is still the node alone.
    var isAlone = true
  }

  let graph: LeidenGraph
  let cost: Double
  /// The node at each place, and the place of each node.
  let order: [Int32]
  let places: [Int32]

  /// How far a part that brings less than the best may be chosen all the same, in mean ties: theta in
  /// the paper.
  static let randomness = 0.01

  init(_ graph: LeidenGraph, _ order: [Int32], _ cost: Double) {
    self.graph = graph
    self.order = order
    self.cost = cost
    var places = order
    for (place, node) in order.enumerated() { places[Int(node)] = Int32(place) }
    self.places = places
  }

  /// For each node the node with which its part began.
  ///
  /// - Parameter groups: the places of each.
  func marks(_ groups: CompressedRows, using random: inout SplitMix64) -> [Int32] {
    // One more place stands for all that are not of the group in hand.
    var allParts = (0...Int32(graph.count)).map { $0 }
    var allStandings = order.map { Part(total: graph.strengths[Int($0)]) }
    allStandings.append(Part(total: 0, tie: 1))
    var noneTouched = [Int32](repeating: 0, count: graph.count + 1)
    var noOdds = [Double](repeating: 0, count: graph.count + 1)
    do {
      var parts = allParts.mutableSpan
      var standings = allStandings.mutableSpan
      var touched = noneTouched.mutableSpan
      var odds = noOdds.mutableSpan
      for group in 0..<groups.count where groups[group].count > 1 {
        refine(groups[group], &parts, &standings, &touched, &odds, using: &random)
      }
    }
    return places.map { order[Int(allParts[Int($0)])] }
  }

  /// - Parameters:
  ///   - members: the places of a group, in the order in which they are looked at.
  ///   - parts: the part of each place.
  private func refine(
    _ members: Range<Int>, _ parts: inout MutableSpan<Int32>,
    _ standings: inout MutableSpan<Part>, _ touched: inout MutableSpan<Int32>,
    _ odds: inout MutableSpan<Double>, using random: inout SplitMix64
  ) {
    var total = 0.0
    for place in members {
      total += standings[place].total
      standings[place].outward = tie(of: place, within: members)
    }
    for place in members {
      let node = standings[place]
      guard node.isAlone, isWellTied(node, total) else { continue }
      let met = gatherTies(of: place, within: members, to: parts, into: &standings, &touched)
      let choice = choice(
        among: touched.span.extracting(first: met), of: node.total, total, standings, &odds,
        using: &random)
      if let part = choice {
        standings[place].isAlone = false
        parts[place] = part
        standings[Int(part)].isAlone = false
        standings[Int(part)].total += node.total
        standings[Int(part)].outward += node.outward - 2 * standings[Int(part)].tie
      }
      for index in 0..<met { standings[Int(touched[index])].tie = 0 }
    }
  }

  /// What ties a node to the rest of its group.
  private func tie(of place: Int, within members: Range<Int>) -> Double {
    let (offsets, targets, weights) = (graph.offsets.span, graph.targets.span, graph.weights.span)
    let places = places.span
    let node = Int(order[place])
    let hasWeights = !weights.isEmpty
    var sum = 0.0
    for position in Int(offsets[node])..<Int(offsets[node + 1]) {
      let isWithin = members.contains(Int(places[Int(targets[position])]))
      let weight = hasWeights ? weights[position] : 1
      sum += isWithin ? weight : 0
    }
    return sum
  }

  /// Adds up what ties a node to each part of its own group.
  ///
  /// - Returns: how many parts these are.
  private func gatherTies(
    of place: Int, within members: Range<Int>, to parts: borrowing MutableSpan<Int32>,
    into standings: inout MutableSpan<Part>, _ touched: inout MutableSpan<Int32>
  ) -> Int {
    let (offsets, targets, weights) = (graph.offsets.span, graph.targets.span, graph.weights.span)
    let places = places.span
    let node = Int(order[place])
    let hasWeights = !weights.isEmpty
    let elsewhere = parts.count - 1
    var count = 0
    for position in Int(offsets[node])..<Int(offsets[node + 1]) {
      let other = Int(places[Int(targets[position])])
      let part = parts[members.contains(other) ? other : elsewhere]
      let tie = standings[Int(part)].tie
      // No branch: whether a part is new cannot be foreseen.
      touched[count] = part
      count += tie == 0 ? 1 : 0
      standings[Int(part)].tie = tie + (hasWeights ? weights[position] : 1)
    }
    return count
  }

  /// Whether a part is tied to the rest of its group as well as two parts of their strengths are by
  /// chance.
  private func isWellTied(_ part: Part, _ total: Double) -> Bool {
    part.outward >= cost * part.total * (total - part.total)
  }

  /// One of the parts that the node in hand may join, or none, by chance: the odds of each, staying
  /// alone (which brings nothing) among them, are exp(gain / theta).
  private func choice(
    among touched: Span<Int32>, of strength: Double, _ total: Double,
    _ standings: borrowing MutableSpan<Part>, _ odds: inout MutableSpan<Double>,
    using random: inout SplitMix64
  ) -> Int32? {
    let price = cost * strength
    var best = -1.0
    for index in touched.indices {
      let part = standings[Int(touched[index])]
      let gain = isWellTied(part, total) ? part.tie - price * part.total : -1
      odds[index] = gain
      best = max(best, gain)
    }
    guard best >= 0 else { return nil }
    let scale = 1 / (Refinement.randomness * graph.unit)
    var sum = exp(-best * scale)
    for index in touched.indices {
      odds[index] = odds[index] < 0 ? 0 : exp((odds[index] - best) * scale)
      sum += odds[index]
    }
    var left = random.fraction() * sum
    for index in touched.indices {
      left -= odds[index]
      if left < 0 { return touched[index] }
    }
    return nil
  }
}

extension [Int32] {
  /// Puts a part of the list into random order (Fisher and Yates).
  mutating func shuffle(_ range: Range<Int>, using random: inout SplitMix64) {
    for place in range.dropFirst() {
      let choices = UInt64(place - range.lowerBound + 1)
      swapAt(place, range.lowerBound + Int(((random.next() >> 32) * choices) >> 32))
    }
  }
}
