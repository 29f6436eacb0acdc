import PropertyGraph

/// Whom somebody met: people and communities that came to the same meetings.
///
/// As JSON `{"person": {"id", "name"}, "contacts": [{"id", "name", "label", "meetings", "first",
/// "last", "weight", "in"}]}`.
public struct Met: Hashable, Sendable, Encodable {
  public let person: Named
  /// Whom they met most often first, then by weight, then by name.
  public let contacts: [Contact]
}

extension Met {
  /// Somebody, or a community, that was met.
  public struct Contact: Hashable, Sendable {
    public let id: String
    public let name: String
    public let label: String
    /// In how many meetings.
    public let meetings: Int
    /// The date of the first and of the last of them, as it was written.
    public let first: String?
    public let last: String?
    /// Newman's weight Σ 1/(n − 1) over the shared meetings, n counting people and counted groups: a
    /// talk for two counts more than a hall of two hundred. `nil` unless both are people.
    ///
    /// Reference: M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64,
    /// 016132 (2001), doi 10.1103/PhysRevE.64.016132.
    public let weight: Double?
    /// The meetings, by earliest start.
    public let `in`: [Thing]
  }
}

extension Met.Contact: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": id, "name": name, "label": label, "meetings": meetings, "first": first, "last": last,
      "weight": weight, "in": self.in.map(\.id),
    ])
  }
}
