import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Introduce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name people who have not met and should, and say why.",
      discussion: """
        A shared passion or need, somebody who knows both, a question of one that the other may \
        answer. What few share counts for more than what many do. Without a name, the best pairs \
        of all.

          kring introduce
          kring introduce Janny --top 3
        """)

    @Argument(help: "For whom; without one, for everybody.", completion: .names(.person))
    var name: String?

    @Option(help: ArgumentHelp("How many.", valueName: "number"))
    var top = 10

    @OptionGroup var options: AskOptions

    func validate() throws {
      guard top > 0 else { throw ValidationError("--top takes a number above 0.") }
    }

    func run() async throws {
      let graph = try await options.read()
      let person = try name.map { try graph.asked($0, .person) }
      let introductions = try await withProgress("Looking at who shares what") {
        try graph.introductions(for: person, top: top)
      }
      try options.show(introductions, introductions.text)
    }
  }
}
