public import PropertyGraph

extension Measure {
  /// What a measure found, by node.
  public enum Values: Sendable {
    /// A number for each node, NaN for none, and how sure they are.
    case scores(Scores, Sureness = .exact)
    /// Each node in a group, and how good the groups are where that can be said.
    case groups(Partition, modularity: Double?)
    /// Some of the nodes.
    case nodes([Graph.Node])
    /// Some of the ties.
    case ties([Network.Tie])
  }

  /// How far off numbers may be that are estimates.
  public struct Sureness: Hashable, Sendable {
    /// As a share of each: two in three are no farther off; `nil` where that is not known.
    public let standardError: Double?
    /// As a number: 95 in a hundred are no farther off; `nil` where that is not known.
    public let margin: Double?

    /// They are no estimates.
    public static let exact = Sureness(standardError: nil, margin: nil)
  }
}

extension MeasuredNetwork {
  /// Takes a measure.
  ///
  /// - Parameters:
  ///   - grouping: how groups are found, for a measure of these.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled, and ``KnowledgeError`` for a measure that
  ///   needs meetings where there are none.
  public func values(
    of measure: Measure, grouping: Measure.Grouping = Measure.Grouping(),
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Measure.Values {
    if let contacts, let values = try await contacts.values(of: measure, progress) {
      return values
    }
    return try await network(for: measure).values(of: measure, grouping, progress)
  }

  /// The ties that a measure looks at, of people who met without the weights that it does not look at:
  /// that takes a third of the memory.
  private func network(for measure: Measure) -> Network {
    switch source {
    case .meetings(let contacts): contacts.projection(hasWeights: measure.needsWeights)
    case .links(let network): network
    }
  }
}

extension Contacts {
  /// Takes a measure of the people on their meetings; `nil` for one that takes ties.
  fileprivate func values(
    of measure: Measure, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values? {
    switch measure {
    case .degree: .scores(degree())
    case .strength: .scores(strength())
    case .pageRank: .scores(pageRank())
    case .eigenvector: .scores(try eigenvectorCentrality())
    case .reach: try await reachCounts(\.reach, progress)
    case .sources: try await reachCounts(\.sources, progress)
    case .temporalCloseness: try await temporalCloseness(progress)
    case .temporalBetweenness: try await temporalBetweenness(progress)
    default: nil
    }
  }

  private func temporalCloseness(
    _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values {
    let closeness = try await temporalCloseness(progress: progress)
    return .scores(
      ofPeople(closeness.outgoing),
      Measure.Sureness(standardError: nil, margin: closeness.samples.map { _ in closeness.error }))
  }

  private func temporalBetweenness(
    _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values {
    let betweenness = try await temporalBetweenness(progress: progress)
    return .scores(
      ofPeople(betweenness.scores),
      Measure.Sureness(standardError: nil, margin: betweenness.margin))
  }

  /// How many others news of each person could have reached, or come from.
  private func reachCounts(
    _ which: KeyPath<ReachCounts, Scores>, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values {
    let counts = try await reachCounts(progress: progress)
    let all = ofPeople(counts[keyPath: which])
    // Everybody is counted among those whom their own news reached.
    return .scores(
      Scores(nodes: all.nodes, values: all.values.map { $0 - 1 }),
      Measure.Sureness(standardError: counts.standardError, margin: nil))
  }

  /// The numbers of the people alone.
  private func ofPeople(_ scores: Scores) -> Scores {
    Scores(nodes: people, values: people.map { scores[$0] ?? .nan })
  }
}

extension Network {
  /// Takes a measure on ties.
  fileprivate func values(
    of measure: Measure, _ grouping: Measure.Grouping, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values {
    switch measure {
    case .degree: .scores(degree())
    case .strength: .scores(strength())
    case .pageRank: .scores(pageRank())
    case .eigenvector: .scores(try eigenvectorCentrality())
    case .betweenness: try await betweenness(progress)
    case .closeness: .scores(try await closeness(progress: progress))
    case .harmonic: .scores(try await harmonicCloseness(normalized: true, progress: progress))
    case .constraint: .scores(try await constraint(progress: progress))
    case .effectiveSize: .scores(try await effectiveSize(progress: progress))
    case .core: .scores(coreNumbers())
    case .triangles: .scores(try await triangles(progress: progress).counts)
    case .clustering: .scores(try await triangles(progress: progress).clustering)
    case .communities: try await communities(grouping, progress)
    case .bonding: .scores(try await groupTies(grouping, progress).bondingWeights)
    case .bridging: .scores(try await groupTies(grouping, progress).bridgingWeights)
    case .components: .groups(components(), modularity: nil)
    case .cutPoints: .nodes(articulationPoints())
    case .bridges: .ties(bridges())
    case .reach, .sources, .temporalCloseness, .temporalBetweenness:
      throw KnowledgeError(
        "News travels from meeting to meeting, and there are none in what is to be measured. "
          + "Measure people, and leave --whole, --around and --min-weight out.")
    }
  }

  /// Exact up to ten thousand nodes, beyond from the paths of two thousand.
  private func betweenness(
    _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values {
    guard nodeCount > 10_000 else { return .scores(try await betweenness(progress: progress)) }
    let estimate = try await betweenness(samples: 2_000, progress: progress)
    return .scores(
      estimate.scores, Measure.Sureness(standardError: nil, margin: estimate.margin))
  }

  private func communities(
    _ grouping: Measure.Grouping, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Measure.Values {
    let groups = try await groups(grouping, progress)
    return .groups(groups, modularity: modularity(of: groups))
  }

  private func groupTies(
    _ grouping: Measure.Grouping, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> GroupTies {
    ties(among: try await groups(grouping, progress))
  }

  private func groups(
    _ grouping: Measure.Grouping, _ progress: (@Sendable (Double) -> Void)?
  ) async throws -> Partition {
    try await communities(
      resolution: grouping.resolution, seed: grouping.seed, progress: progress)
  }
}
