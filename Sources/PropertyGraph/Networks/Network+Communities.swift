extension Network {
  /// Finds groups of nodes with more ties among them than chance would give: communities, by the
  /// Leiden algorithm.
  ///
  /// ```swift
  /// let communities = try await network.communities()
  /// communities.sizes                          // [34, 21, 5]
  /// network.modularity(of: communities)        // 0.42
  /// ```
  ///
  /// It looks for the greatest ``modularity(of:resolution:)``. Each community hangs together by its
  /// own ties. Weights count, directions do not; ties that weigh nothing, or less, are looked over. The same
  /// network and seed always give the same communities.
  ///
  /// - Parameters:
  ///   - resolution: greater than 1 for more and smaller communities, less for fewer and larger ones.
  ///   - seed: chance has a part in it; another seed may find another good answer.
  ///   - iterations: how often all nodes are looked at again at most, less often if nothing gets
  ///     better; `nil`: until a round adds less than 0.0002 to the modularity.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Precondition: `resolution` is finite and no less than 0, `iterations` no less than 1.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: nearly O(m) for each iteration. V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to
  ///   Leiden: guaranteeing well-connected communities", Scientific Reports 9, 5233, 2019, doi
  ///   10.1038/s41598-019-41695-z.
  @concurrent
  public func communities(
    resolution: Double = 1, seed: UInt64 = 1, iterations: Int? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Partition {
    precondition(resolution.isFinite && resolution >= 0, "a resolution is a number from 0 up")
    precondition(iterations ?? 1 >= 1, "there is at least one iteration")
    var leiden = Leiden(undirected.outgoing, resolution: resolution, seed: seed)
    var quality = leiden.quality
    for iteration in 1...(iterations ?? .max) {
      guard try leiden.improve() else { break }
      let gain = leiden.quality - quality
      if iterations == nil, gain < 0.0002 { break }
      quality += gain
      progress?(iterations.map { Double(iteration) / Double($0) } ?? 1 - 1 / Double(iteration + 1))
    }
    progress?(1)
    return Partition(nodes: nodes, marks: leiden.groups)
  }
}
