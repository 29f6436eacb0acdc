/// The ties of a network as its groups see them: *bonding* ties hold a group together, *bridging* ties
/// lead from one to another.
///
/// ```swift
/// let communities = try await network.communities()
/// let ties = network.ties(among: communities)
/// ties.bridging.count                           // 12 of them lead out
/// ties.between(0, 2)?.count                     // 3 of these from the first group to the third
/// ties.bridgingWeights.top(3)                   // who holds them?
/// ```
///
/// Directions do not count. R. D. Putnam, "Bowling Alone", 2000; D. Krackhardt, R. N. Stern, "Informal
/// networks and organizational crises", Social Psychology Quarterly 51(2), 1988, doi 10.2307/2786835.
public struct GroupTies: Sendable, Equatable {
  /// Each group that has ties within it, and each two that ties join, by `a`, then `b`.
  public let pairs: [Pair]
  /// The weight of each node's ties to its own group.
  public let bondingWeights: Scores
  /// The weight of each node's ties to other groups.
  public let bridgingWeights: Scores
  /// How evenly the ties of each node are spread over the groups: 0 if all lead into one, nearer to 1
  /// the more groups share them. A node without ties has none.
  ///
  /// R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433,
  /// 2005, doi 10.1038/nature03288.
  public let participation: Scores

  /// The ties within one group, or between two.
  public struct Pair: Hashable, Sendable {
    /// The number of the one group, no higher than `b`.
    public let a: Int
    /// The number of the other; the same for ties within a group.
    public let b: Int
    /// How many ties there are.
    public let count: Int
    /// What they weigh together.
    public let weight: Double
  }

  /// How many ties there are of a sort, and what they weigh together.
  public struct Total: Hashable, Sendable {
    /// How many there are.
    public let count: Int
    /// What they weigh together.
    public let weight: Double
  }

  /// The ties within groups.
  public var bonding: Total { total { $0.a == $0.b } }

  /// The ties between groups.
  public var bridging: Total { total { $0.a != $0.b } }

  /// Whether ties rather lead out or hold together: the number of bridging ties less that of bonding
  /// ties, as a part of all, from −1 (only within) to 1 (only between); 0 where there are none. The
  /// E–I index of Krackhardt and Stern.
  public var externalInternalIndex: Double {
    let (inner, outer) = (bonding.count, bridging.count)
    return inner + outer == 0 ? 0 : Double(outer - inner) / Double(outer + inner)
  }

  /// The ties between two groups, or within one; `nil` if there are none. O(log pairs).
  public func between(_ one: Int, _ other: Int) -> Pair? {
    let ends = (min(one, other), max(one, other))
    let index = pairs.partitionPoint { ($0.a, $0.b) >= ends }
    return index < pairs.count && (pairs[index].a, pairs[index].b) == ends ? pairs[index] : nil
  }

  private func total(_ isCounted: (Pair) -> Bool) -> Total {
    let counted = pairs.filter(isCounted)
    return Total(
      count: counted.reduce(0) { $0 + $1.count }, weight: counted.reduce(0) { $0 + $1.weight })
  }
}
