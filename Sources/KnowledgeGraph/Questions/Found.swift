import PropertyGraph

/// What bears a name, an alias or a note that was asked for.
///
/// As JSON `{"query", "matches": [{"id", "name", "label", "date", "in", "excerpt", "edge"}]}`.
public struct Found: Hashable, Sendable, Encodable {
  public let query: String
  /// The likeliest first.
  public let matches: [Match]
}

extension Found {
  /// A node that was found.
  public struct Match: Hashable, Sendable {
    public let thing: Thing
    /// The property in which it was found: `name`, `aliases` or `note`.
    public let property: String
    /// What stands there: the name or alias, or the words of the note around what was found.
    public let excerpt: String
    /// The edge on which the note stands; `nil` where it stands on the node.
    public let edge: String?
  }
}

extension Found.Match: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": thing.id, "name": thing.name, "label": thing.label, "date": thing.date, "in": property,
      "excerpt": excerpt, "edge": edge,
    ])
  }
}
