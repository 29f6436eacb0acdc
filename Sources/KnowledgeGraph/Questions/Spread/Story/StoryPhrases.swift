/// The words of a language for a story: each function gives whole sentences.
protocol StoryPhrases {
  func beginning(_ beginning: StoryFacts.Beginning) -> String
  /// Who came to know it there, by how: `heard`, where it `arose`, a stance …
  func company(_ company: StoryFacts.Company, _ how: String) -> String
  func arrival(_ arrival: StoryFacts.Arrival) -> String
  func returning(_ series: StoryFacts.Return) -> String
  func outcome(_ outcome: StoryFacts.Outcome) -> String
  /// What was noted of it.
  func noted(_ note: String) -> String
  func rest(_ rest: StoryFacts.Rest) -> String
  func possibility(_ possibility: StoryFacts.Possibility) -> String
  /// The sentences of the last paragraph.
  func ending(_ ending: StoryFacts.Ending) -> String
}

extension StoryPhrases {
  /// Parts of a sentence put together: empty ones left out, a capital first, a full stop last.
  func sentence(_ parts: String...) -> String {
    let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return capitalised(text) + (text.hasSuffix(".”") || text.hasSuffix(".") ? "" : ".")
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
