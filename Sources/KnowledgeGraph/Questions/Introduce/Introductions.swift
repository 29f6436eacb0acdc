/// People who have not met and should, each pair with its reasons in words.
///
/// As JSON `{"person", "introductions": [{"people": [{"id", "name"}, {"id", "name"}], "score",
/// "evidence", "reasons": [{"kind", "ids", "score", "evidence", "text"}]}]}`.
public struct Introductions: Hashable, Sendable {
  /// The person who was asked about; `nil` when all pairs were looked at.
  public let person: Named?
  /// The best first; of equal ones, those with the lower ids.
  public let introductions: [Introduction]
}

extension Introductions {
  /// Two people who have not met, and why they should.
  public struct Introduction: Hashable, Sendable, Encodable {
    /// The two: first the person who was asked about, else the one with the lower id.
    public let people: [Named]
    /// The sum of what the reasons weigh. It tells pairs of one graph apart, and means nothing else.
    public let score: Double
    /// The strongest evidence that one of the reasons rests on.
    public let evidence: Evidence
    /// The weightiest first.
    public let reasons: [Reason]
  }

  /// Why two people should meet.
  public struct Reason: Hashable, Sendable, Encodable {
    public let kind: Kind
    /// The theme, those who could introduce them, or the question and what may answer it.
    public let ids: [String]
    /// How much it weighs; see ``PropertyGraph/Graph/introductions(for:top:)``.
    public let score: Double
    /// Whether all that it says was noted, or some of it noted as inferred.
    public let evidence: Evidence
    /// The reason as a sentence.
    public let text: String
  }

  /// What two people may have in common.
  public enum Kind: String, CaseIterable, Sendable, Encodable {
    /// One asks a question, the other knows what is noted as its answer.
    case answer
    /// Both are drawn to a theme.
    case theme
    /// Somebody knows both, and could introduce them.
    case contact
    /// One asks about a theme, and the other has an idea about it.
    case idea
  }
}

extension Introductions: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["person": person, "introductions": introductions])
  }
}
