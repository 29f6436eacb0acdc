/// The Leiden algorithm: communities of a network, each of which hangs together.
///
/// V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected
/// communities", Scientific Reports 9, 5233, 2019, doi 10.1038/s41598-019-41695-z.
struct Leiden {
  private let network: LeidenGraph
  /// What two nodes lose by being together, for each unit of strength of the one and of the other.
  private let cost: Double
  private var random: SplitMix64
  /// The group of each node, numbered below their number; at first each is alone.
  private(set) var groups: [Int32]

  init(_ ties: TieRows, resolution: Double, seed: UInt64) {
    network = LeidenGraph(ties)
    let total = network.strengths.reduce(0, +)
    cost = total > 0 ? resolution / total : 0
    random = SplitMix64(seed: seed)
    groups = (0..<Int32(network.count)).map { $0 }
  }

  /// The modularity of the groups.
  var quality: Double {
    var totals = [Double](repeating: 0, count: groups.count)
    var within = 0.0
    for node in groups.indices {
      totals[Int(groups[node])] += network.strengths[node]
      for position in Int(network.offsets[node])..<Int(network.offsets[node + 1])
      where groups[Int(network.targets[position])] == groups[node] {
        within += network.weight(at: position)
      }
    }
    let total = network.strengths.reduce(0, +)
    return total == 0 ? 0 : (within - cost * totals.reduce(0) { $0 + $1 * $1 }) / total
  }

  /// Moves nodes, refines and goes up a level until a level has nothing left to join.
  ///
  /// - Returns: whether anything is better than before.
  /// - Throws: `CancellationError` when the task is cancelled.
  mutating func improve() throws -> Bool {
    var graph = network
    var groups = groups
    /// The node of the current level that stands for each node of the network.
    var places = (0..<Int32(network.count)).map { $0 }
    var isBetter = false
    while true {
      let hasMoved = try graph.moveNodes(among: &groups, cost: cost)
      isBetter = isBetter || hasMoved
      let count = groups.renumber()
      if count == graph.count { break }
      var parting = graph.refined(groups, count: count, cost: cost, using: &random)
      if parting.count == graph.count {
        // Nothing could be joined one by one; what is tied goes up as a whole.
        parting = graph.tiedParts(of: groups)
        if parting.count == graph.count {
          groups = parting.parts
          break
        }
      }
      groups = groups.carried(by: parting)
      for node in places.indices { places[node] = parting.parts[Int(places[node])] }
      graph = LeidenGraph(graph, parting)
    }
    self.groups = places.map { groups[Int($0)] }
    return isBetter
  }
}

extension [Int32] {
  /// Numbers the groups from 0 in the order of their first nodes.
  ///
  /// - Returns: how many there are.
  fileprivate mutating func renumber() -> Int {
    var numbers = [Int32](repeating: -1, count: count)
    var next: Int32 = 0
    for node in indices {
      let group = Int(self[node])
      if numbers[group] < 0 {
        numbers[group] = next
        next += 1
      }
      self[node] = numbers[group]
    }
    return Int(next)
  }

  /// The groups of the nodes of the level above; all nodes that one stands for are of the same group.
  fileprivate func carried(by parting: LeidenParting) -> [Int32] {
    var result = [Int32](repeating: 0, count: parting.count)
    for (node, above) in parting.parts.enumerated() { result[Int(above)] = self[node] }
    return result
  }
}
