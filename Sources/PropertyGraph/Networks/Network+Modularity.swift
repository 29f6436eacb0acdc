extension Network {
  /// How much more of the ties lies within groups than chance would give: modularity.
  ///
  /// ```swift
  /// network.modularity(of: try await network.communities())     // 0.42
  /// ```
  ///
  /// The part of the weight of all ties that lies within groups, less what would if each node kept its
  /// ties and all other ends were drawn at random. 0 for one large group, below 1, down to −0.5; above
  /// 0.3 or so, groups stand out. It is 0 in a network without ties. Weights count, directions do
  /// not; ties that weigh nothing, or less, are looked over.
  ///
  /// - Parameters:
  ///   - partition: all nodes of this network in groups.
  ///   - resolution: what chance counts for: the gamma of J. Reichardt and S. Bornholdt, "Statistical
  ///     mechanics of community detection", Physical Review E 74, 016110, 2006, doi
  ///     10.1103/PhysRevE.74.016110.
  /// - Precondition: the partition is one of the nodes of this network.
  /// - Complexity: O(n + m). M. E. J. Newman, M. Girvan, "Finding and evaluating community structure in
  ///   networks", Physical Review E 69, 026113, 2004, doi 10.1103/PhysRevE.69.026113.
  public func modularity(of partition: Partition, resolution: Double = 1) -> Double {
    precondition(partition.nodes == nodes, "a partition is one of the nodes of its own network")
    let ties = undirected.outgoing
    let groups = partition.groups
    var strengths = [Double](repeating: 0, count: partition.count)
    var within = 0.0
    for row in 0..<ties.count {
      let group = groups[row]
      var strength = 0.0
      for position in ties[row] {
        let weight = max(0, ties.weight(at: position))
        strength += weight
        if groups[Int(ties.targets[position])] == group { within += weight }
      }
      strengths[Int(group)] += strength
    }
    let total = strengths.reduce(0, +)
    if total == 0 { return 0 }
    let byChance = strengths.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    return within / total - resolution * byChance
  }
}
