public import PropertyGraph

/// How a measure changed over time: the same, taken on what fell in each month, quarter or year.
///
/// ```swift
/// let series = try await graph.series(of: .betweenness, per: .year, top: 5)
/// series.slices.map(\.period)                    // ["2019", "2020", …], empty ones too
/// series.scores.first?.values                    // the most central of all, year by year
/// ```
///
/// A period holds what may have fallen in it (``PropertyGraph/Graph/during(_:)``): a meeting of "autumn
/// 2019" counts in September, October and November, and ``Slice/perhaps`` says so.
///
/// Around somebody, each period is about whom they met in that period, and a tie weighs what its meetings of
/// that period make it weigh. Where they were not there, there is nobody around them.
///
/// As JSON `{"measure", "per", "network", "part": {"around", "steps", "minWeight"}, "periods": [{"period",
/// "meetings", "perhaps", "nodes", "ties", "numbers"}], "scores": [{"id", "name", "label", "overall",
/// "values"}]}`; the measure is null in a series of summaries, the part where all is measured, and a value
/// where somebody was not there.
public struct MeasureSeries: Hashable, Sendable {
  /// The measure; `nil` for the network in a few numbers.
  public let measure: Measure?
  public let per: Period
  public let network: MeasuredNetwork.Kind
  /// What of the network of each period is measured; `nil` for all of it.
  public let part: Surroundings?
  /// The periods from the first to the last, one after the other.
  public let slices: [Slice]
  /// Of a measure that gives each node a number: the first over the whole time.
  public let scores: [Score]
}

extension MeasureSeries {
  /// A node and its numbers.
  public struct Score: Hashable, Sendable {
    public let member: Measured.Member
    /// The number over the whole time.
    public let overall: Double
    /// The number in each period; `nil` where they were not there.
    public let values: [Double?]
  }
}

extension Graph {
  /// How a measure changed over time.
  ///
  /// - Parameters:
  ///   - measure: what to measure in each period; `nil` for ``NetworkSummary``.
  ///   - kind: as in ``measuredNetwork(_:)``, the same in all periods.
  ///   - part: what of the graph to look at; what lies around somebody, and what weighs enough, in each
  ///     period anew.
  ///   - top: how many of the first over the whole time are followed.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when its task is cancelled; ``KnowledgeError`` if nothing is dated, or
  ///   there are more than 1,200 periods; and as ``selecting(_:)``.
  /// - Complexity: that of the measure, and O(nodes + edges), for each period.
  public func series(
    of measure: Measure?, per period: Period, on kind: MeasuredNetwork.Kind? = nil,
    part: Selection = Selection(), top: Int = 5, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> MeasureSeries {
    let (all, kind, surroundings) = try measurable(part, on: kind)
    let periods = try all.periods(period)
    var slices: [Slice] = []
    var found: [[String: Double]] = []
    for (number, period) in periods.enumerated() {
      try Task.checkCancellation()
      let graph = all.during(period)
      let network = graph.measuredNetwork(kind, surroundings)
      let (numbers, scores) = try await network.numbers(of: measure)
      slices.append(Slice(period, of: graph, network, numbers: numbers))
      found.append(scores)
      progress?(Double(number + 1) / Double(periods.count + 1))
    }
    guard let measure, measure.form == .scores else {
      return MeasureSeries(
        measure: measure, per: period, network: kind, part: surroundings, slices: slices, scores: []
      )
    }
    let whole = all.measuredNetwork(kind, surroundings)
    let scores = try await whole.measured(measure, top: top).scores.map { score in
      MeasureSeries.Score(
        member: score.member, overall: score.value, values: found.map { $0[score.member.id] })
    }
    return MeasureSeries(
      measure: measure, per: period, network: kind, part: surroundings, slices: slices,
      scores: scores)
  }
}

extension MeasuredNetwork {
  /// What a measure says of the network as a whole, and of each node by its id.
  fileprivate func numbers(
    of measure: Measure?
  ) async throws -> (whole: [String: Double], scores: [String: Double]) {
    guard let measure else {
      let numbers = try await summary().numbers
      return (Dictionary(uniqueKeysWithValues: numbers.map { ($0.rawValue, $1) }), [:])
    }
    switch try await values(of: measure) {
    case .scores(let scores, _):
      let pairs = zip(scores.nodes, scores.values).lazy.filter { !$1.isNaN }
      return ([:], Dictionary(uniqueKeysWithValues: pairs.map { (graph[$0].id, $1) }))
    case .groups(let partition, let modularity):
      var numbers = [
        "groups": Double(partition.sizes.count { $0 > 1 }),
        "largest": Double(partition.sizes.first ?? 0),
      ]
      if partition.count > 0 { numbers["modularity"] = modularity }
      return (numbers, [:])
    case .nodes(let nodes): return (["number": Double(nodes.count)], [:])
    case .ties(let ties): return (["number": Double(ties.count)], [:])
    }
  }
}

extension MeasureSeries: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "measure": measure, "per": per, "network": network, "part": part, "periods": slices,
      "scores": scores,
    ])
  }
}

extension MeasureSeries.Score: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": member.id, "name": member.name, "label": member.label, "overall": overall,
      "values": values,
    ])
  }
}
