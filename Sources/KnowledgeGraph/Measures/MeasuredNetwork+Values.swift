public import PropertyGraph

extension Measure {
  /// What a measure found, by node.
  public enum Values: Sendable {
    /// A number for each node, NaN for none, and the relative standard error where they are estimates.
    case scores(Scores, standardError: Double? = nil)
    /// Each node in a group, and how good the groups are where that can be said.
    case groups(Partition, modularity: Double?)
    /// Some of the nodes.
    case nodes([Graph.Node])
    /// Some of the ties.
    case ties([Network.Tie])
  }
}

extension MeasuredNetwork {
  /// Takes a measure.
  ///
  /// - Parameter progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled, and ``KnowledgeError`` for a measure that
  ///   needs meetings where there are none.
  public func values(
    of measure: Measure, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Measure.Values {
    switch measure {
    case .degree: .scores(network.degree())
    case .strength: .scores(network.strength())
    case .pageRank: .scores(network.pageRank())
    case .closeness: .scores(try await network.closeness(progress: progress))
    case .harmonic:
      .scores(try await network.harmonicCloseness(normalized: true, progress: progress))
    case .constraint: .scores(try await network.constraint(progress: progress))
    case .effectiveSize: .scores(try await network.effectiveSize(progress: progress))
    case .core: .scores(network.coreNumbers())
    case .triangles: .scores(try await network.triangles(progress: progress).counts)
    case .clustering: .scores(try await network.triangles(progress: progress).clustering)
    case .components: .groups(network.components(), modularity: nil)
    case .cutPoints: .nodes(network.articulationPoints())
    case .bridges: .ties(network.bridges())
    case .reach: try await reachCounts(\.reach, progress)
    case .sources: try await reachCounts(\.sources, progress)
    }
  }

  /// How many others news of each person could have reached, or come from.
  private func reachCounts(
    _ which: KeyPath<ReachCounts, Scores>, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values {
    let counts = try await meetings().reachCounts(progress: progress)
    let all = counts[keyPath: which]
    // Everybody is counted among those whom their own news reached.
    return .scores(
      Scores(nodes: network.nodes, values: network.nodes.map { (all[$0] ?? 1) - 1 }),
      standardError: counts.standardError)
  }

  private func meetings() throws -> Contacts {
    guard let contacts else {
      throw KnowledgeError(
        "News travels from meeting to meeting, and there are none in what is to be measured. "
          + "Measure people, and leave --whole and --around out.")
    }
    return contacts
  }
}
