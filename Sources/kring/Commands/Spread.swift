import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Spread: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell how an idea spread, through whom, and what came of it.",
      discussion: """
        What nobody noted is marked: (inferred), perhaps via, (possible).

          kring spread "OF + BY = FOR ALL"
          kring spread "kleine naar het grote" --possible

        The trail is a tree. The same answer can be given in other forms:

          kring spread "kleine naar het grote" --measures      how far, how fast, through whom
          kring spread "kleine naar het grote" --by community  from community to community
        """)

    @Argument(help: "The idea: its name, or words of it.", completion: .names)
    var idea: String

    @OptionGroup var form: SpreadForm
    @OptionGroup var certainty: Certainty

    @Flag(help: "Tell whom it may have reached along meetings, noted or not.")
    var possible = false

    @OptionGroup var options: AskOptions

    private var mode: KnowledgeGraph.Spread.Mode {
      possible || certainty.uncertain ? certainty.mode : .recorded
    }

    func run() async throws {
      let graph = try await options.read()
      let insight = try graph.asked(idea, .insight)
      let spread = graph.spread(of: insight, mode: mode)
      switch form.chosen {
      case .tree: try options.show(spread, spread.text)
      case .measures: try options.show(spread, spread.measuresText)
      case .communities:
        let borders = spread.borders
        try options.show(borders, borders.text)
      }
    }
  }
}
