import PropertyGraph

extension Spread {
  /// How an idea spread, told in prose.
  ///
  /// As JSON `{"insight": {…}, "mode", "language", "paragraphs": […]}`.
  public struct Story: Hashable, Sendable {
    public let insight: Named
    public let mode: Mode
    public let language: Language
    public let paragraphs: [String]

    /// A language that a story can be told in.
    public enum Language: String, Hashable, Sendable, CaseIterable, Encodable {
      case english = "en"
      case dutch = "nl"

      var phrases: any StoryPhrases {
        switch self {
        case .english: EnglishPhrases()
        case .dutch: DutchPhrases()
        }
      }
    }
  }

  /// Tells how it spread in a few paragraphs, for somebody who wants to read and not to look up.
  ///
  /// ```swift
  /// for paragraph in spread.story(in: .dutch).paragraphs { print(paragraph) }
  /// // Het begon op 28 september 2022 met Janny Bakker-Klein, die het principe …
  /// ```
  ///
  /// What happened is told in the order of time: where it began, to which meetings it came and through
  /// whom, who heard it there, and what came of it. Of a long spread the ten events from which it went
  /// furthest are told, and what lies between is summed up. What is inferred is told as "presumably",
  /// and "perhaps" where nobody noted through whom; what is only possible is told as that.
  ///
  /// - Complexity: O(n log n) for the n arrivals.
  public func story(in language: Story.Language) -> Story {
    var teller = StoryTeller(self, language.phrases)
    return Story(
      insight: insight, mode: mode, language: language, paragraphs: teller.paragraphs())
  }
}

extension Spread.Story: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "insight": insight, "mode": mode, "language": language, "paragraphs": paragraphs,
    ])
  }
}
