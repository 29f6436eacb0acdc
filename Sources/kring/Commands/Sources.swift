import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Sources: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell from whom news could have come to somebody.",
      discussion: """
          kring sources Janny
        """)

    @Argument(help: "To whom.", completion: .names(.person))
    var person: String

    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      let sources = graph.sources(of: try graph.asked(person, .person))
      try options.show(sources) { sources.text(isBackwards: true, zone: graph.zone, on: $0) }
    }
  }
}
