extension Network {
  /// How often each node stands on the shortest way between two others: for each pair, the share of
  /// their shortest paths that pass through it, added up.
  ///
  /// ```swift
  /// try await network.betweenness().top(10)     // who ties circles together that hardly meet
  /// ```
  ///
  /// From 0 to the number of pairs of other nodes: (n − 1)(n − 2) in a directed network, half of that
  /// where ties have no direction. Divided by it, where `normalized`, from 0 to 1. Weights do not
  /// count. Where more shortest paths join two nodes than a number can say, 10³⁰⁸, nodes between them
  /// have none.
  ///
  /// - Parameters:
  ///   - normalized: whether to divide by the number of pairs.
  ///   - threads: how many share the work; `nil`: as many as there are processors. The result is the
  ///     same to the bit whatever their number.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Complexity: O(n · (n + m)); for more than some ten thousand nodes take a sample. L. C. Freeman,
  ///   "A set of measures of centrality based on betweenness", Sociometry 40(1), 1977,
  ///   doi 10.2307/3033543; U. Brandes, "A faster algorithm for betweenness centrality", Journal of
  ///   Mathematical Sociology 25(2), 2001, doi 10.1080/0022250X.2001.9990249.
  public func betweenness(
    normalized: Bool = false, threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Scores {
    let found = try await dependencies(
      of: nodes.indices.map { Int32($0) }, threads: threads, progress: progress)
    let scale = pairScale(normalized: normalized)
    return Scores(nodes: nodes, values: found.values.map { $0 * scale })
  }

  /// Estimates how often each node stands on the shortest way between two others, from the paths that
  /// begin at a sample of nodes.
  ///
  /// ```swift
  /// let estimate = try await network.betweenness(samples: 500, seed: 7)
  /// ```
  ///
  /// The nodes are drawn at random, each at most once; the same seed draws the same. The estimate is
  /// right on average, and its error shrinks with the square root of their number: whatever the
  /// network, with probability 0.95 no normalized score is off by more than n / (n − 1) · √(ln(40 n) / 2k) for k
  /// samples: that is its margin. The error of a score is mostly far smaller; it is told for each.
  ///
  /// - Parameters:
  ///   - samples: from how many nodes to look at the paths; all of them if they are no more.
  ///   - seed: which nodes are drawn.
  ///   - normalized: whether to divide by the number of pairs.
  ///   - threads: how many share the work; `nil`: as many as there are processors. The result is the
  ///     same to the bit whatever their number.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Precondition: `samples > 0`.
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Complexity: O(k · (n + m)). U. Brandes and C. Pich, "Centrality estimation in large networks",
  ///   International Journal of Bifurcation and Chaos 17(7), 2007, doi 10.1142/S0218127407018403.
  public func betweenness(
    samples: Int, seed: UInt64 = 0, normalized: Bool = false, threads: Int? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Estimate {
    precondition(samples > 0, "a sample has at least one node")
    var random = SplitMix64(seed: seed)
    let sources = nodes.indices.map { Int32($0) }.sample(samples, using: &random)
    let found = try await dependencies(
      of: sources, withSquares: true, threads: threads, progress: progress)
    let all = Double(nodeCount)
    let scale = pairScale(normalized: normalized)
    let margin = all / (all - 1) * SampleSums.margin(drawn: sources.count, of: nodeCount)
    return Estimate(
      scores: Scores(
        nodes: nodes, values: found.values.map { $0 * scale * all / Double(max(1, sources.count)) }),
      errors: Scores(
        nodes: nodes,
        values: found.errors(drawn: sources.count, of: nodeCount).map { $0 * scale }),
      margin: normalized ? margin : margin * pairs, samples: sources.count)
  }

  /// What makes one of a pair that was looked at from both its ends.
  private func pairScale(normalized: Bool) -> Double {
    guard normalized else { return isDirected ? 1 : 0.5 }
    return nodeCount > 2 ? 1 / (Double(nodeCount - 1) * Double(nodeCount - 2)) : 0
  }

  /// Between how many pairs a node can stand.
  private var pairs: Double {
    Double(nodeCount - 1) * Double(max(0, nodeCount - 2)) * (isDirected ? 1 : 0.5)
  }

  /// How much paths from the sources depend on each row, four sources after another on one thread.
  private func dependencies(
    of sources: [Int32], withSquares: Bool = false, threads: Int?,
    progress: (@Sendable (Double) -> Void)?
  ) async throws -> SampleSums {
    let pieces = min(512, (sources.count + 3) / 4)
    return try await inPieces(
      pieces, threads: threads, progress: progress,
      into: SampleSums(count: nodeCount, withSquares: withSquares), combining: +=
    ) { piece in
      var found = SampleSums(count: nodeCount, withSquares: withSquares)
      var paths = ShortestPaths(along: outgoing)
      for index in range(ofPiece: piece, of: pieces, in: sources.count) {
        try Task.checkCancellation()
        paths.search(from: sources[index], adding: &found)
      }
      return found
    }
  }
}
