import PropertyGraph

/// What came of a meeting, and what was brought into it. A meeting that only made new ties had an
/// outcome.
///
/// As JSON `{"meeting", "outcomes": [{"thing", "how", "evidence", "notes", "trail"}], "brought",
/// "ties": {"count", "metAgain", "first": [{"people": [{"id", "name"}, …], "metAgain", "evidence"}]}}`, a trail
/// being what `kring spread --json` prints.
public struct Outcomes: Hashable, Sendable, Encodable {
  public let meeting: Thing
  /// What it sparked and led to, by earliest start, undated last, then name.
  public let outcomes: [Outcome]
  /// What was brought in, in the same order.
  public let brought: [Brought]
  /// The ties first recorded that day.
  public let ties: Ties
}

extension Outcomes {
  /// Something that a meeting sparked or led to, with its trail.
  public struct Outcome: Hashable, Sendable, Encodable {
    public let thing: Thing
    /// `sparked` or `led`.
    public let how: String
    public let evidence: Evidence
    public let notes: [String]
    /// How it spread from there.
    public let trail: Spread
  }

  /// Pairs of people who share no other meeting that may be earlier.
  public struct Ties: Hashable, Sendable, Encodable {
    public let count: Int
    /// How many of them met again.
    public let metAgain: Int
    /// The first twenty, by id.
    public let first: [Tie]
  }

  /// Two people who, as far as is known, first met that day.
  public struct Tie: Hashable, Sendable, Encodable {
    public let people: [Named]
    /// Whether they came to another meeting together since.
    public let metAgain: Bool
    /// Inferred where that one of them came is.
    public let evidence: Evidence
  }
}
