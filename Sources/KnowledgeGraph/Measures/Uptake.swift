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
  private enum Key: CodingKey { case insight, people, others }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(insight, forKey: .insight)
    try object.encode(people, forKey: .people)
    try object.encode(others, forKey: .others)
  }
}

extension Uptake.Adopter: Encodable {
  private enum Key: CodingKey {
    case id, name, date, how, evidence, `class`, contacts, knewBefore, knew, threshold
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(id, forKey: .id)
    try object.encode(name, forKey: .name)
    try object.encode(date, forKey: .date)
    try object.encode(how, forKey: .how)
    try object.encode(evidence, forKey: .evidence)
    try object.encode(adopterClass?.rawValue, forKey: .class)
    try object.encode(exposure?.contacts, forKey: .contacts)
    try object.encode(exposure?.knewBefore, forKey: .knewBefore)
    try object.encode(exposure?.knew, forKey: .knew)
    try object.encode(threshold, forKey: .threshold)
  }
}

extension Uptake.Onlooker: Encodable {
  private enum Key: CodingKey { case id, name, contacts, know, exposure }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(id, forKey: .id)
    try object.encode(name, forKey: .name)
    try object.encode(contacts, forKey: .contacts)
    try object.encode(know, forKey: .know)
    try object.encode(exposure, forKey: .exposure)
  }
}
