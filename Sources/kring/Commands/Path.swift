import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Path: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell how news could pass from one person to another, as early as can be.",
      discussion: """
          kring path Bernou Janny --uncertain
        """)

    @Argument(help: "From whom.", completion: .names)
    var from: String

    @Argument(help: "To whom.", completion: .names)
    var to: String

    @Option(
      help: ArgumentHelp("A date from which on; without one, from always.", valueName: "date"))
    var since: String?

    @OptionGroup var certainty: Certainty
    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      let passage = graph.path(
        from: try graph.asked(from, .person), to: try graph.asked(to, .person),
        since: try since.map(EDTFDate.init), mode: certainty.mode)
      try options.show(passage, passage.text)
    }
  }
}
