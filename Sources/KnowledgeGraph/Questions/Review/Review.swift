/// What has gone quiet, as far as anything was noted.
///
/// As JSON `{"on", "quiet", "unseen", "lately", "items": [{"kind", "id", "name", "label", "isCertain",
/// "evidence", "since", "at", "who", "before", "lately"}]}`; the three numbers are months, what does
/// not apply is null.
public struct Review: Hashable, Sendable {
  /// The day on which it was asked, as it was written.
  public let on: String
  public let patience: Patience
  /// By kind, and within a kind what matters most first.
  public let items: [Item]
}

extension Review {
  /// For how many months something may be quiet before it is listed.
  public struct Patience: Hashable, Sendable {
    /// Insights, questions, needs and products.
    public var quiet: Int
    /// People.
    public var unseen: Int
    /// What counts as lately for communities; it is held against as long a time before.
    public var lately: Int

    public init(quiet: Int = 6, unseen: Int = 12, lately: Int = 12) {
      self.quiet = quiet
      self.unseen = unseen
      self.lately = lately
    }
  }

  /// How something went quiet.
  public enum Kind: String, CaseIterable, Sendable, Encodable {
    /// An action that was due and is not done.
    case actionOverdue = "action-overdue"
    /// A question that nothing is noted to answer.
    case questionUnanswered = "question-unanswered"
    /// A need that no meeting was about.
    case needUnmet = "need-unmet"
    /// A product that was announced, and never told of since.
    case productUnseen = "product-unseen"
    /// An insight that was never carried on and led to nothing.
    case insightNotCarried = "insight-not-carried"
    /// Somebody who came, and has not come for long.
    case personUnseen = "person-unseen"
    /// A community that takes part at most half as much as before.
    case communityCooling = "community-cooling"
  }

  /// Something that has gone quiet.
  public struct Item: Hashable, Sendable {
    public let kind: Kind
    public let thing: Thing
    /// Whether the dates leave no doubt; else it only may be so.
    public let isCertain: Bool
    /// Whether what is said of it was noted, or noted as inferred.
    public let evidence: Evidence
    /// When it was due, or when there last was something of it, as it was written.
    public let since: String?
    /// In which meeting that was.
    public let at: Named?
    /// Who took it on, asks, cares, makes it or voiced it; by id.
    public let who: [Named]
    /// How much a community took part before, and lately.
    public let before: Activity?
    public let lately: Activity?
  }

  /// How much somebody took part in a time.
  public struct Activity: Hashable, Sendable, Encodable {
    public let meetings: Int
    /// People who came, as often as they came, as far as they were listed or counted; at least one in
    /// each meeting.
    public let attendances: Int
  }

  /// The items of each kind that has any.
  public var byKind: [(kind: Kind, items: [Item])] {
    Kind.allCases.compactMap { kind in
      let like = items.filter { $0.kind == kind }
      return like.isEmpty ? nil : (kind, like)
    }
  }
}

extension Review: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "on": on, "quiet": patience.quiet, "unseen": patience.unseen, "lately": patience.lately,
      "items": items,
    ])
  }
}

extension Review.Item: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "kind": kind, "id": thing.id, "name": thing.name, "label": thing.label,
      "isCertain": isCertain, "evidence": evidence, "since": since, "at": at?.id,
      "who": who.map(\.id), "before": before, "lately": lately,
    ])
  }
}
