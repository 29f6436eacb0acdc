/// What a measure found, with names.
///
/// ```swift
/// let answer = try await graph.measuredNetwork().measured(.pageRank, top: 10)
/// answer.scores.map { ($0.rank, $0.name, $0.value) }
/// ```
///
/// As JSON `{"measure", "network": {"kind", "nodes", "ties"}, "standardError", "margin", "scores":
/// [{"id", "name", "label", "value", "rank"}]}`; of groups `"modularity"` and `"groups": [{"size", "members": [{"id", "name", "label"}]}]`;
/// of nodes `"nodes": [{"id", "name", "label"}]`, of ties `"ties": [{"a", "b", "weight"}]`, whose ends are
/// as those nodes.
public struct Measured: Hashable, Sendable {
  public let measure: Measure
  public let network: Size
  /// Of a measure that gives each node a number: the first, by rank, then name.
  public let scores: [Score]
  /// How sure the numbers are.
  public let sureness: Measure.Sureness
  /// How many nodes have a number.
  public let scored: Int
  /// Of a measure that puts nodes in groups: all of them, the largest first.
  public let groups: [Group]
  /// How much more ties keep within the groups than chance would have it, from −½ to 1; `nil` where that
  /// is not the point of the groups.
  public let modularity: Double?
  /// Of a measure that finds nodes: all of them, by name.
  public let nodes: [Member]
  /// Of a measure that finds ties: all of them, by name.
  public let ties: [Tie]
}

extension Measured {
  /// What was measured.
  public struct Size: Hashable, Sendable, Encodable {
    public let kind: MeasuredNetwork.Kind
    public let nodes: Int
    public let ties: Int
  }

  /// A node as it is shown.
  public struct Member: Hashable, Sendable, Encodable {
    public let id: String
    /// Its name, or its id where it has none.
    public let name: String
    /// The label that Kring knows, else the first; empty for none.
    public let label: String
  }

  /// A node and its number.
  public struct Score: Hashable, Sendable {
    public let member: Member
    public let value: Double
    /// How many have a better number, and one; equal numbers are equal ranks.
    public let rank: Int
  }

  /// Nodes that belong together.
  public struct Group: Hashable, Sendable {
    /// By name.
    public let members: [Member]
  }

  /// Two nodes that are tied.
  public struct Tie: Hashable, Sendable, Encodable {
    public let a: Member
    public let b: Member
    public let weight: Double
  }
}

extension Measured: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["measure": measure, "network": network])
    switch measure.form {
    case .scores:
      try encoder.encode(members: [
        "standardError": sureness.standardError, "margin": sureness.margin, "scores": scores,
      ])
    case .nodes: try encoder.encode(members: ["nodes": nodes])
    case .ties: try encoder.encode(members: ["ties": ties])
    case .groups: try encoder.encode(members: ["modularity": modularity, "groups": groups])
    }
  }
}

extension Measured.Score: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": member.id, "name": member.name, "label": member.label, "value": value, "rank": rank,
    ])
  }
}

extension Measured.Group: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["size": members.count, "members": members])
  }
}
