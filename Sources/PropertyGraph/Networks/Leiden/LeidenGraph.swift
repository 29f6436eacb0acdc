/// A network as the Leiden algorithm sees it on one level: nodes that stand for one or more nodes of
/// the level below, and the ties between them.
///
/// Weights are in units of the mean tie, so that all thresholds are the same for hours and for years.
struct LeidenGraph {
  /// Where the ties of each node begin, and where the last one's end.
  private(set) var offsets: [Int32]
  private(set) var targets: [Int32]
  private(set) var weights: [Double]
  /// For each node the weight of its ties, what lies inside of it counted twice.
  private(set) var strengths: [Double]

  var count: Int { strengths.count }

  /// The lowest level: the network itself. Ties that weigh nothing, or less, do not count.
  init(_ ties: TieRows) {
    offsets = [0]
    offsets.reserveCapacity(ties.count + 1)
    targets = []
    targets.reserveCapacity(ties.targets.count)
    weights = []
    weights.reserveCapacity(ties.targets.count)
    strengths = []
    strengths.reserveCapacity(ties.count)

    var (total, number) = (0.0, 0)
    for weight in ties.weights where weight > 0 { (total, number) = (total + weight, number + 1) }
    let mean = number == 0 ? 1 : total / Double(number)
    for row in 0..<ties.count {
      var strength = 0.0
      for position in ties[row] {
        let weight = ties.weight(at: position) / mean
        guard weight > 0 else { continue }
        targets.append(ties.targets[position])
        weights.append(weight)
        strength += weight
      }
      offsets.append(Int32(targets.count))
      strengths.append(strength)
    }
  }

  /// The level above: each group becomes a node.
  ///
  /// - Parameter groups: the group of each node, from 0 up to `count`.
  func aggregated(_ groups: [Int32], count: Int) -> LeidenGraph {
    let members = CompressedRows(
      count: count, keys: groups, values: (0..<Int32(self.count)).map { $0 })
    return LeidenGraph(self, groups: groups, members: members)
  }

  private init(_ below: LeidenGraph, groups: [Int32], members: CompressedRows) {
    offsets = [0]
    offsets.reserveCapacity(members.count + 1)
    targets = []
    weights = []
    strengths = []
    strengths.reserveCapacity(members.count)
    var scratch = [Double](repeating: 0, count: members.count)
    collect(below, groups, members, &scratch)
  }

  private mutating func collect(
    _ below: LeidenGraph, _ groups: [Int32], _ members: CompressedRows, _ scratch: inout [Double]
  ) {
    var sums = scratch.mutableSpan
    let groups = groups.span
    let (offsets, targets, weights) = (below.offsets.span, below.targets.span, below.weights.span)
    for group in 0..<members.count {
      let start = self.targets.count
      var strength = 0.0
      for place in members[group] {
        let node = Int(members.items[place])
        strength += below.strengths[node]
        for position in Int(offsets[node])..<Int(offsets[node + 1]) {
          let other = groups[Int(targets[position])]
          if other == group { continue }
          if sums[Int(other)] == 0 { self.targets.append(other) }
          sums[Int(other)] += weights[position]
        }
      }
      for target in self.targets[start...] {
        self.weights.append(sums[Int(target)])
        sums[Int(target)] = 0
      }
      self.offsets.append(Int32(self.targets.count))
      strengths.append(strength)
    }
  }
}
