/// The triangles of a network: where somebody's contacts know each other.
///
/// ```swift
/// let triangles = try await network.triangles()
/// triangles.count                            // 45
/// triangles.counts[janny]                    // 18: so many pairs of her contacts are tied
/// triangles.clustering[janny]                // 0.15
/// triangles.transitivity                     // 0.26
/// ```
public struct Triangles: Sendable, Equatable {
  /// How many triangles each node is in.
  public let counts: Scores
  /// How many ties each node has.
  let degrees: [Int32]

  /// How many triangles there are.
  public var count: Int { Int(counts.values.reduce(0, +)) / 3 }

  /// Which part of the pairs of a node's contacts are tied to each other, from 0 to 1; 0 for a node
  /// with fewer than two contacts.
  ///
  /// The local clustering coefficient of D. J. Watts and S. H. Strogatz, "Collective dynamics of
  /// 'small-world' networks", Nature 393, 1998, doi 10.1038/30918.
  public var clustering: Scores {
    Scores(
      nodes: counts.nodes,
      values: zip(counts.values, degrees).map { $1 < 2 ? 0 : $0 / pairs(among: $1) })
  }

  /// The mean of the ``clustering`` of all nodes, also of those with fewer than two contacts; 0 in a
  /// network without nodes.
  public var averageClustering: Double {
    degrees.isEmpty ? 0 : clustering.values.reduce(0, +) / Double(degrees.count)
  }

  /// Which part of all pairs of ties that meet in a node are closed by a third, from 0 to 1; 0 where
  /// none meet.
  ///
  /// It counts each pair alike, where ``averageClustering`` counts each node alike. M. E. J. Newman,
  /// D. J. Watts, S. H. Strogatz, "Random graph models of social networks", PNAS 99, 2002, doi
  /// 10.1073/pnas.012582999.
  public var transitivity: Double {
    let all = degrees.reduce(0) { $0 + pairs(among: $1) }
    return all == 0 ? 0 : counts.values.reduce(0, +) / all
  }

  private func pairs(among degree: Int32) -> Double { Double(degree) * (Double(degree) - 1) / 2 }
}
