import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look through names, aliases and notes.",
      discussion: """
        Case, accents and punctuation do not count.

          kring find erfgoed
        """)

    @Argument(help: "Words to look for.")
    var words: [String]

    @OptionGroup var options: AskOptions

    func run() async throws {
      let found = try await options.read().find(words.joined(separator: " "))
      try options.show(found, found.text)
    }
  }
}
