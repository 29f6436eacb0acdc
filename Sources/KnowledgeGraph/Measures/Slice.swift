import PropertyGraph

/// What there was in one period.
///
/// As JSON `{"period", "meetings", "perhaps", "nodes", "ties", "numbers"}`.
public struct Slice: Hashable, Sendable, Encodable {
  /// The period, as a date: `2022-09`.
  public let period: String
  /// How many meetings certainly fell in it.
  public let meetings: Int
  /// How many more may have.
  public let perhaps: Int
  /// How large the network of that time is.
  public let nodes: Int
  public let ties: Int
  /// What was measured of the network as a whole, by name.
  public let numbers: [String: Double]
}

extension Slice {
  /// Counts what of a graph may fall in a period.
  init(
    _ period: EDTFDate, of graph: Graph, _ network: MeasuredNetwork, numbers: [String: Double] = [:]
  ) {
    let time = period.bounds(in: graph.zone)
    let meetings = graph.nodes(labeled: NodeLabel.meeting.rawValue).map { graph.bounds(of: $0) }
      .filter { $0 != .unknown && $0.precedes(time) == nil }
    let certain = meetings.count { $0.earliest >= time.earliest && $0.latest <= time.latest }
    self.init(
      period: period.description, meetings: certain, perhaps: meetings.count - certain,
      nodes: network.network.nodeCount, ties: network.network.tieCount, numbers: numbers)
  }
}
