/// What was done of, by and for communities: who of each took part, what they made, and what was made
/// for them, against the target that was set.
///
/// As JSON `{"during", "meetings", "attendances", "communities": [{"id", "name", "of": {"meetings",
/// "attendances", "people": [{"id", "name", "meetings", "evidence"}], "counted", "isUncounted",
/// "itself", "broughtBy": [{"id", "name", "meetings"}]}, "by": [{"id", "name", "status", "date",
/// "makers", "evidence"}], "for": [{"id", "name", "label", "date", "evidence"}], "target": {"kind",
/// "goal", "reached", "isMet"}}]}`; what there is none of is null.
///
/// After Nina Simon's OF/BY/FOR ALL: to be for all, an institution has to be made of them and by them.
public struct Representation: Hashable, Sendable {
  /// The time that was asked about, as it was written.
  public let during: String?
  /// How many meetings there were in that time.
  public let meetings: Int
  /// How many people came to them, as often as they came, as far as they were listed or counted.
  public let attendances: Int
  /// Of which most took part first, then by name.
  public let communities: [Community]
}

extension Representation {
  /// What was done of, by and for one community.
  public struct Community: Hashable, Sendable {
    public let community: Named
    public let of: TakingPart
    /// Products that it or its members made and that were not dropped, by earliest start, then name.
    public let by: [Made]
    /// Meetings and products that were for it, in the same order.
    public let madeFor: [Dedicated]
    /// How it stands with the target; `nil` if none was set.
    public let target: Progress?
  }

  /// Who of a community took part.
  public struct TakingPart: Hashable, Sendable {
    /// In how many meetings.
    public let meetings: Int
    /// How many people came of it, as often as they came, as far as they were listed or counted.
    public let attendances: Int
    /// The members who came, who came most often first.
    public let people: [Member]
    /// The most who came together and were only counted.
    public let counted: Int
    /// Whether it came itself at least once without anybody noting how many they were.
    public let isUncounted: Bool
    /// What says that it came itself; `nil` if it did not.
    public let itself: Evidence?
    /// Who brought it or its members, most often first.
    public let broughtBy: [Bringer]

    /// How many different people, as far as they were listed or counted.
    public var number: Int { people.count + counted }
  }

  /// A member who came.
  public struct Member: Hashable, Sendable, Encodable {
    public let id: String
    public let name: String
    /// To how many meetings.
    public let meetings: Int
    /// Whether their membership and their coming were noted, or one of them as inferred.
    public let evidence: Evidence
  }

  /// Somebody who brought others.
  public struct Bringer: Hashable, Sendable, Encodable {
    public let id: String
    public let name: String
    /// To how many meetings.
    public let meetings: Int
  }

  /// A product that a community or its members made.
  public struct Made: Hashable, Sendable {
    public let product: Thing
    /// Announced or exists, where that was noted.
    public let status: String?
    /// The members who made it, and the community itself, by name.
    public let makers: [Named]
    public let evidence: Evidence
  }

  /// A meeting or product that was for a community.
  public struct Dedicated: Hashable, Sendable {
    public let thing: Thing
    public let evidence: Evidence
  }
}

// MARK: - JSON

extension Representation: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "during": during, "meetings": meetings, "attendances": attendances,
      "communities": communities,
    ])
  }
}

extension Representation.TakingPart: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "meetings": meetings, "attendances": attendances, "people": people, "counted": counted,
      "isUncounted": isUncounted, "itself": itself, "broughtBy": broughtBy,
    ])
  }
}

extension Representation.Community: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": community.id, "name": community.name, "of": of, "by": by, "for": madeFor,
      "target": target,
    ])
  }
}

extension Representation.Made: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": product.id, "name": product.name, "status": status, "date": product.date,
      "makers": makers.map(\.id), "evidence": evidence,
    ])
  }
}

extension Representation.Dedicated: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": thing.id, "name": thing.name, "label": thing.label, "date": thing.date,
      "evidence": evidence,
    ])
  }
}
