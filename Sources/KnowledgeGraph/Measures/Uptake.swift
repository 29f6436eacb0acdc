public import PropertyGraph

/// Who took up an idea, how early, and how many of their contacts knew it by then.
///
/// ```swift
/// let uptake = graph.uptake(of: try graph.insight("OF + BY"))
/// uptake.people.first?.adopterClass              // .innovator
/// uptake.people.last?.threshold                  // 0.75: three of the four they had met before
/// uptake.others.first?.exposure                  // of whom else most contacts know it
/// ```
///
/// Times are earliest starts, as recorded. Somebody's contacts are the people they had certainly met
/// before: who heard it with them in the first meeting they shared is none.
///
/// As JSON `{"insight", "people": [{"id", "name", "date", "how", "evidence", "class", "contacts",
/// "knewBefore", "knew", "threshold"}], "others": [{"id", "name", "contacts", "know", "exposure"}]}`;
/// what cannot be said is null.
public struct Uptake: Hashable, Sendable {
  public let insight: Named
  /// Who knows it, the earliest first, undated last, then by name.
  public let people: [Adopter]
  /// Who does not, as far as recorded, and has met somebody who does: the most exposed first.
  public let others: [Onlooker]
}

extension Uptake {
  /// Somebody who knows the idea.
  public struct Adopter: Hashable, Sendable {
    public let id: String
    public let name: String
    /// When they came to know it, as it was written.
    public let date: String?
    public let bounds: DateBounds
    /// `voiced`, `made`, `took on`, a stance, `knows` or `heard`.
    public let how: String
    public let evidence: Evidence
    /// How early they were; `nil` if nothing dates it, or if all were equally early.
    public let adopterClass: AdopterClass?
    /// Whom of their contacts knew it; `nil` if nothing dates it.
    public let exposure: Contacts.Exposure?
    /// The share of their contacts who knew it by then, also at the same moment: Valente's threshold.
    /// 0 for the first; `nil` without contacts.
    public let threshold: Double?
  }

  /// Somebody who is not known to know it, and has met people who do.
  public struct Onlooker: Hashable, Sendable {
    public let id: String
    public let name: String
    /// How many people they have met.
    public let contacts: Int
    /// How many of these know it.
    public let know: Int

    /// The share of their contacts who know it.
    public var exposure: Double { Double(know) / Double(contacts) }
  }
}

extension Uptake: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["insight": insight, "people": people, "others": others])
  }
}

extension Uptake.Adopter: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": id, "name": name, "date": date, "how": how, "evidence": evidence,
      "class": adopterClass?.rawValue, "contacts": exposure?.contacts,
      "knewBefore": exposure?.knewBefore, "knew": exposure?.knew, "threshold": threshold,
    ])
  }
}

extension Uptake.Onlooker: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": id, "name": name, "contacts": contacts, "know": know, "exposure": exposure,
    ])
  }
}
