import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Outcomes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what came of a meeting: ideas, things made, new ties.",
      discussion: """
          kring outcomes 2022-09-28
        """)

    @Argument(help: "Which meeting: its name, or its date.", completion: .names(.meeting))
    var meeting: String

    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      let outcomes = graph.outcomes(of: try graph.asked(meeting, .meeting))
      try options.show(outcomes, outcomes.text)
    }
  }
}
