import PropertyGraph

/// What changed from one period to another: what came, what went, and who became central.
///
/// ```swift
/// let change = try await graph.compare(try EDTFDate("2019"), try EDTFDate("2020"))
/// change[.person]?.came.map(\.name)
/// change.ties.came.first                         // the strongest of the ties that are new
/// change.standings.first                         // who stands first now, and where they stood
/// ```
///
/// A period holds what may have fallen in it (``PropertyGraph/Graph/during(_:)``). Around somebody, it is about
/// whom they met in each.
///
/// As JSON `{"network", "part": {"around", "steps", "minWeight"}, "first": {"period", "meetings", "perhaps", "nodes", "ties", "numbers"}, "second": {…},
/// "kinds": [{"label", "came": [{"id", "name", "label"}], "went": […], "stayed"}], "ties": {"came": [{"a", "b",
/// "weight"}], "went": […], "stayed"}, "measure", "standings": [{"id", "name", "label", "rank", "value",
/// "rankBefore", "valueBefore"}]}`.
public struct Comparison: Hashable, Sendable, Encodable {
  public let network: MeasuredNetwork.Kind
  /// What of the network of each period is compared; `nil` for all of it.
  public let part: Surroundings?
  public let first: Slice
  public let second: Slice
  /// What came and went of each kind that there is, meetings and series aside: those are other ones in
  /// every period.
  public let kinds: [Kind]
  /// The ties of the network, the strongest first.
  public let ties: Ties
  public let measure: Measure
  /// Everybody who has a number in either period, by rank in the second, then in the first.
  public let standings: [Standing]
}

extension Comparison {
  /// What came and went of one kind.
  public struct Kind: Hashable, Sendable, Encodable {
    public let label: String
    /// What is there in the second period and not in the first, by name.
    public let came: [Measured.Member]
    /// The other way round.
    public let went: [Measured.Member]
    /// How many are there in both.
    public let stayed: Int
  }

  /// The ties that came and went.
  public struct Ties: Hashable, Sendable, Encodable {
    public let came: [Measured.Tie]
    public let went: [Measured.Tie]
    public let stayed: Int
  }

  /// Where somebody stands by the measure, and where they stood.
  public struct Standing: Hashable, Sendable {
    public let member: Measured.Member
    /// In the second period; `nil` for who is not there.
    public let rank: Int?
    public let value: Double?
    /// In the first period; `nil` for who was not there.
    public let rankBefore: Int?
    public let valueBefore: Double?
  }

  /// What came and went of a kind of Kring's own.
  public subscript(label: NodeLabel) -> Kind? { kinds.first { $0.label == label.rawValue } }
}

extension Comparison.Standing: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": member.id, "name": member.name, "label": member.label, "rank": rank, "value": value,
      "rankBefore": rankBefore, "valueBefore": valueBefore,
    ])
  }
}
