import PropertyGraph

/// Whom news could reach along meetings, or whom it could have come from: nobody noted it, time and
/// meetings allow it.
///
/// As JSON `{"from": {"id", "name"}, "since", "mode", "arrivals": [{"id", "name", "label", "arrival",
/// "from", "through", "hops"}]}`; a moment is ISO 8601 in UTC, an open one null.
public struct Reached: Hashable, Sendable {
  /// The person asked about.
  public let from: Named
  /// The date since, or of sources until, which, as it was written.
  public let since: String?
  /// Certain or uncertain.
  public let mode: Spread.Mode
  /// Everybody reached but the person, the earliest first, then by id.
  public let arrivals: [Arrival]
}

extension Reached {
  /// Somebody, or a community, that news could reach.
  public struct Arrival: Hashable, Sendable {
    public let id: String
    public let name: String
    public let label: String
    /// The moment by which it could have arrived, in seconds since 1970 UTC; `nil` if open.
    public let moment: Int64?
    /// From whom it could have come.
    public let from: Named?
    /// In which meeting.
    public let through: Named?
    /// Over how many meetings.
    public let hops: Int
  }
}

extension Reached: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["from": from, "since": since, "mode": mode, "arrivals": arrivals])
  }
}

extension Reached.Arrival: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": id, "name": name, "label": label, "arrival": moment.map(DateBounds.text(of:)),
      "from": from?.id, "through": through?.id, "hops": hops,
    ])
  }
}
