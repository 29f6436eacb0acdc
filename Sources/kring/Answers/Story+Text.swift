import KnowledgeGraph

extension Spread.Story {
  /// The paragraphs, with a blank line between.
  func text(on terminal: Terminal) -> [String] {
    let paragraphs = paragraphs.map { $0.printable.wrapped(to: terminal.width ?? 80) }
    return Array(paragraphs.joined(separator: [""]))
  }
}

extension Spread.Story.Language {
  /// The language of a locale as the environment names it: `nl_NL.UTF-8` is Dutch; any other that
  /// Kring does not speak is told in English.
  static func preferred(in environment: [String: String]) -> Self {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale.flatMap { Self(rawValue: String($0.prefix(2))) } ?? .english
  }
}
