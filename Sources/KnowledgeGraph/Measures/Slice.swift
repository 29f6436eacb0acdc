import PropertyGraph

/// What there was in one period.
///
/// As JSON `{"period", "meetings", "perhaps", "nodes", "ties", "numbers"}`.
public struct Slice: Hashable, Sendable {
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
  /// Counts what there is in the part of a graph that may fall in a period: also a meeting without a date
  /// that something of the time ties to it.
  init(
    _ period: EDTFDate, of graph: Graph, _ network: MeasuredNetwork, numbers: [String: Double] = [:]
  ) {
    let time = period.bounds(in: graph.zone)
    let meetings = graph.nodes(labeled: NodeLabel.meeting.rawValue).map { graph.bounds(of: $0) }
      .filter { $0.mayFall(in: time) ?? true }
    let certain = meetings.count { time.covers($0) }
    let size = network.size
    self.init(
      period: period.description, meetings: certain, perhaps: meetings.count - certain,
      nodes: size.nodes, ties: size.ties, numbers: numbers)
  }
}

extension Slice: Encodable {
  private enum Key: CodingKey { case period, meetings, perhaps, nodes, ties, numbers }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(period, forKey: .period)
    try object.encode(meetings, forKey: .meetings)
    try object.encode(perhaps, forKey: .perhaps)
    try object.encode(nodes, forKey: .nodes)
    try object.encode(ties, forKey: .ties)
    // A dictionary by itself would be in another order each time.
    var inner = object.nestedContainer(keyedBy: TextKey.self, forKey: .numbers)
    for (name, number) in numbers.sorted(by: { $0.key < $1.key }) {
      try inner.encode(number, forKey: TextKey(name))
    }
  }
}
