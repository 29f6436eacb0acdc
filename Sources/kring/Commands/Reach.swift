import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Reach: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell whom news from somebody could have reached, meeting by meeting.",
      discussion: """
          kring reach Bernou --since 2019
        """)

    @Argument(help: "From whom.", completion: .names(.person))
    var person: String

    @Option(
      help: ArgumentHelp("A date from which on; without one, from always.", valueName: "date"))
    var since: String?

    @OptionGroup var certainty: Certainty
    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      let reached = graph.reach(
        from: try graph.asked(person, .person), since: try since.map(EDTFDate.init),
        mode: certainty.mode)
      try options.show(reached) { reached.text(isBackwards: false, zone: graph.zone, on: $0) }
    }
  }
}
