/// A network as the Leiden algorithm sees it on one level: nodes that stand for one or more nodes of
/// the level below, and the ties between them.
struct LeidenGraph {
  /// Where the ties of each node begin, and where the last one's end.
  private(set) var offsets: [Int32]
  private(set) var targets: [Int32]
  /// The weight of each tie, more than 0; empty where all weigh 1.
  private(set) var weights: [Double]
  /// For each node the weight of its ties, what lies inside of it counted twice.
  private(set) var strengths: [Double]
  /// The weight of the mean tie of the network itself: thresholds are told in it, so that they are the
  /// same for hours and for years.
  let unit: Double

  var count: Int { strengths.count }

  /// The lowest level: the network itself. Ties that weigh nothing, or less, do not count.
  init(_ ties: TieRows) {
    let ties = ties.ofPositiveWeights
    (offsets, targets, weights) = (ties.offsets, ties.targets, ties.weights)
    strengths = ties.sums
    let total = strengths.reduce(0, +)
    unit = total > 0 ? total / Double(targets.count) : 1
  }

  func weight(at position: Int) -> Double { weights.isEmpty ? 1 : weights[position] }

  /// The level above: each part becomes a node.
  init(_ below: LeidenGraph, _ parting: LeidenParting) {
    unit = below.unit
    offsets = [0]
    offsets.reserveCapacity(parting.count + 1)
    targets = []
    targets.reserveCapacity(below.targets.count)
    weights = []
    weights.reserveCapacity(below.targets.count)
    strengths = []
    strengths.reserveCapacity(parting.count)
    var sums = [Double](repeating: 0, count: parting.count)
    var touched = [Int32](repeating: 0, count: parting.count + 1)
    collect(below, parting, &sums, &touched)
  }

  private mutating func collect(
    _ below: LeidenGraph, _ parting: LeidenParting, _ sums: inout [Double],
    _ touched: inout [Int32]
  ) {
    var sums = sums.mutableSpan
    var touched = touched.mutableSpan
    let (parts, order) = (parting.parts.span, parting.members.items.span)
    let (offsets, targets, weights) = (below.offsets.span, below.targets.span, below.weights.span)
    let hasWeights = !weights.isEmpty
    for part in 0..<Int32(parting.count) {
      var (count, strength) = (0, 0.0)
      // More than 0, so that its ties to itself do not count as touched.
      sums[Int(part)] = 1
      for place in parting.members[Int(part)] {
        let node = Int(order[place])
        strength += below.strengths[node]
        for position in Int(offsets[node])..<Int(offsets[node + 1]) {
          let other = parts[Int(targets[position])]
          let sum = sums[Int(other)]
          // No branch: whether a part is new cannot be foreseen.
          touched[count] = other
          count += sum == 0 ? 1 : 0
          sums[Int(other)] = sum + (hasWeights ? weights[position] : 1)
        }
      }
      sums[Int(part)] = 0
      for index in 0..<count {
        let other = touched[index]
        self.targets.append(other)
        self.weights.append(sums[Int(other)])
        sums[Int(other)] = 0
      }
      self.offsets.append(Int32(self.targets.count))
      strengths.append(strength)
    }
  }
}
