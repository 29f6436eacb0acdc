import Foundation

extension Network {
  /// How often somebody who wanders along the ties comes to each node.
  ///
  /// ```swift
  /// for (person, rank) in people.pageRank().top(10) { print(graph[person].name ?? "", rank) }
  /// ```
  ///
  /// At each step they follow a tie that leaves the node they are at, a strong one more often than a
  /// weak one; or, with probability 1 − `damping` and wherever no tie leaves, they go on from any node
  /// of all. Ranks are shares: they add up to 1. A tie of a weight below 0 is not followed.
  ///
  /// - Parameters:
  ///   - damping: how likely it is that they follow a tie, from 0 up to, not including, 1.
  ///   - tolerance: how much all ranks together may still change in the last round.
  ///   - threads: how many share the work; `nil`: as many as there are processors. Ranks are the same
  ///     to the bit whatever their number.
  /// - Complexity: O(n + m) a round; each takes what is left to change down to `damping` of it or less,
  ///   so there are at most 119 by default. S. Brin and L. Page, "The anatomy of a large-scale
  ///   hypertextual Web search engine", Computer Networks 30, 1998,
  ///   doi 10.1016/S0169-7552(98)00110-X.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-8, threads: Int? = nil
  ) -> Scores {
    precondition(0 <= damping && damping < 1, "damping is from 0 up to, not including, 1")
    precondition(tolerance > 0, "ranks always change a little")
    guard nodeCount > 0 else { return Scores(nodes: [], values: []) }
    var walk = RandomWalk(
      self, damping: damping, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    for _ in 0..<RandomWalk.mostRounds(damping, tolerance) {
      if walk.step() <= tolerance { break }
    }
    return Scores(nodes: nodes, values: walk.ranks)
  }
}

/// Where somebody who wanders along the ties of a network probably is.
private struct RandomWalk {
  let incoming: TieRows
  let damping: Double
  let threads: Int
  /// One through the weights that leave each row; 0 where none does.
  let shares: [Double]
  var ranks: [Double]

  init(_ network: Network, damping: Double, threads: Int) {
    incoming = network.incoming.withoutNegativeWeights
    self.damping = damping
    self.threads = threads
    shares = network.outgoing.withoutNegativeWeights.sums.map { $0 > 0 ? 1 / $0 : 0 }
    ranks = Array(repeating: 1 / Double(network.nodeCount), count: network.nodeCount)
  }

  /// After how many rounds no more than `tolerance` can change: the first changes 2 at the most.
  static func mostRounds(_ damping: Double, _ tolerance: Double) -> Int {
    guard damping > 0, tolerance < 2 else { return 2 }
    return Int((log(tolerance / 2) / log(damping)).rounded(.up)) + 1
  }

  /// Walks a step, and says how much the ranks changed in all.
  mutating func step() -> Double {
    var sent = ranks
    var stranded = 0.0
    for row in sent.indices {
      if shares[row] == 0 { stranded += sent[row] }
      sent[row] *= shares[row]
    }
    let anywhere = (1 - damping + damping * stranded) / Double(ranks.count)
    var next = incoming.sums(of: sent, threads: threads)
    var change = 0.0
    for row in next.indices {
      next[row] = anywhere + damping * next[row]
      change += abs(next[row] - ranks[row])
    }
    ranks = next
    return change
  }
}
