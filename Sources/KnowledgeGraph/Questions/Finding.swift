/// Something in a graph that breaks a rule of good recording: to look at, never refused.
///
/// As JSON `{"rule": "carrier-absent", "ids": ["janny", "session"], "text": "…"}`.
public struct Finding: Hashable, Sendable, Encodable {
  public let rule: Rule
  /// The nodes, or the edges, that it is about.
  public let ids: [String]
  /// What was found, as a sentence.
  public let text: String
}

extension Finding {
  /// What is looked at.
  public enum Rule: String, CaseIterable, Comparable, Sendable, Encodable {
    /// Somebody voiced an insight that a meeting sparked, and did not come to that meeting.
    case voiceAbsent = "voice-absent"
    /// Somebody carried a thing into a meeting and did not come to it.
    case carrierAbsent = "carrier-absent"
    /// An idea was carried before it was voiced.
    case carriedBeforeVoiced = "carried-before-voiced"
    /// Somebody carried a thing and had no earlier way of knowing it.
    case carrierUnaware = "carrier-unaware"
    /// Nobody is recorded as having brought a thing to a meeting.
    case broughtByNobody = "brought-by-nobody"
    /// Nobody is recorded as having made a product.
    case madeByNobody = "made-by-nobody"
    /// A product is older than what it came from.
    case olderThanSource = "older-than-source"
    /// Two people bear the same name.
    case namedTwice = "named-twice"
    /// An edge joins what its type does not.
    case endsDoNotFit = "ends-do-not-fit"
    /// An edge ends where it starts.
    case selfLoop = "self-loop"

    /// In the order of the vocabulary's rules.
    public static func < (left: Rule, right: Rule) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }

    /// What findings of this rule have in common, to stand beside their number.
    public var heading: String {
      switch self {
      case .voiceAbsent: "voices of an insight who did not come to the meeting that sparked it"
      case .carrierAbsent: "carriers who did not come to the meeting they carried to"
      case .carriedBeforeVoiced: "ideas carried before they were voiced"
      case .carrierUnaware: "carriers with no earlier way of knowing what they carried"
      case .broughtByNobody: "ideas nobody is recorded as having brought"
      case .madeByNobody: "products nobody is recorded as having made"
      case .olderThanSource: "products older than what they came from"
      case .namedTwice: "people named twice"
      case .endsDoNotFit: "edges whose ends do not fit their type"
      case .selfLoop: "edges that end where they start"
      }
    }
  }
}

/// All that `kring check` lists. As JSON `{"findings": [{"rule", "ids", "text"}]}`.
public struct Findings: Hashable, Sendable, Encodable {
  /// By rule, then by ids.
  public let findings: [Finding]

  /// The findings of each rule that has any, like ones together.
  public var byRule: [(rule: Finding.Rule, findings: [Finding])] {
    Finding.Rule.allCases.compactMap { rule in
      let like = findings.filter { $0.rule == rule }
      return like.isEmpty ? nil : (rule, like)
    }
  }
}
