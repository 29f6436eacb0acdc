import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Met: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell whom somebody met: where, how often, and how closely.",
      discussion: """
        The weight counts a talk for two more than a hall of two hundred.

          kring met Janny
        """)

    @Argument(help: "Who: a person or a community.", completion: .names(.person, .community))
    var name: String

    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      let met = graph.met(try graph.asked(name, .person, .community))
      try options.show(met, met.text)
    }
  }
}
