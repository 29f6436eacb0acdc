extension Network {
  /// Whether those with many ties are tied to their like: the correlation of the degrees of both ends
  /// over all ties.
  ///
  /// From −1 (those with many ties are tied to those with few) over 0 to 1 (many to many, few to few);
  /// `nil` where all ties join the same degrees, or there are none. In a directed network it is about
  /// the ties that leave the one and those that arrive at the other.
  ///
  /// - Complexity: O(n + m). M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67,
  ///   026126, 2003, doi 10.1103/PhysRevE.67.026126.
  public func degreeAssortativity() -> Double? {
    correlation(from: outgoing.counts, to: incoming.counts)
  }

  /// Whether those with a high score are tied to their like: the correlation of the scores of both
  /// ends over all ties, from −1 to 1.
  ///
  /// ```swift
  /// network.assortativity(of: network.pageRank())
  /// ```
  ///
  /// `nil` where all ties join the same scores, or there are none. Ties of a node without a score do
  /// not count.
  ///
  /// - Complexity: O(n log n + m). M. E. J. Newman, 2003, doi 10.1103/PhysRevE.67.026126.
  public func assortativity(of scores: Scores) -> Double? {
    let values = nodes.map { scores[$0] ?? .nan }
    return correlation(from: values, to: values)
  }

  /// Whether nodes are tied to their own kind: how many more ties join nodes of one kind than if ties
  /// were drawn at random, of how many more there could be.
  ///
  /// ```swift
  /// network.assortativity { graph[$0].labels }         // 1: people know people, ideas ideas
  /// ```
  ///
  /// 1 if all ties stay within their kind, 0 if they do as often as by chance, below 0 if they do less
  /// often; `nil` where all are of one kind, or there are no ties.
  ///
  /// - Complexity: O(n + m). M. E. J. Newman, 2003, doi 10.1103/PhysRevE.67.026126.
  public func assortativity(by kind: (Graph.Node) throws -> some Hashable) rethrows -> Double? {
    let kinds = try nodes.map(kind)
    let numbers = Dictionary(
      kinds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = kinds.map { numbers[$0]! }
    var sources = [Double](repeating: 0, count: nodeCount)
    var targets = sources
    var within = 0.0
    for row in nodes.indices {
      for target in outgoing.targets[outgoing[row]] {
        sources[groups[row]] += 1
        targets[groups[Int(target)]] += 1
        if groups[row] == groups[Int(target)] { within += 1 }
      }
    }
    let all = Double(outgoing.targets.count)
    let byChance = zip(sources, targets).reduce(0) { $0 + $1.0 / all * ($1.1 / all) }
    return all > 0 && byChance < 1 ? (within / all - byChance) / (1 - byChance) : nil
  }

  /// Pearson's correlation over all ties, each once for each way it runs.
  private func correlation(from sources: [Double], to targets: [Double]) -> Double? {
    var pairs = Moments()
    forEachTieWay { pairs.add(sources[$0], targets[$1]) }
    pairs.center()
    forEachTieWay { pairs.addSquares(sources[$0], targets[$1]) }
    return pairs.correlation
  }

  private func forEachTieWay(_ body: (_ source: Int, _ target: Int) -> Void) {
    for row in nodes.indices {
      for position in outgoing[row] { body(row, Int(outgoing.targets[position])) }
    }
  }
}

/// Means of pairs of numbers, then how they vary about these. A pair in which one is missing counts
/// nothing.
private struct Moments {
  private var (count, x, y) = (0.0, 0.0, 0.0)
  private var (xx, yy, xy) = (0.0, 0.0, 0.0)

  mutating func add(_ one: Double, _ other: Double) {
    guard !one.isNaN, !other.isNaN else { return }
    count += 1
    x += one
    y += other
  }

  mutating func center() {
    x /= count
    y /= count
  }

  mutating func addSquares(_ one: Double, _ other: Double) {
    guard !one.isNaN, !other.isNaN else { return }
    xx += (one - x) * (one - x)
    yy += (other - y) * (other - y)
    xy += (one - x) * (other - y)
  }

  var correlation: Double? { xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : nil }
}
