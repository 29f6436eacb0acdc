import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show everything about one person, meeting, idea or thing.",
      discussion: """
          kring show Janny
          kring show 2022-09-28
        """)

    @Argument(help: "A name, an id, or the date of a meeting.", completion: .names)
    var name: String

    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      let portrait = graph.show(try graph.node(named: name))
      try options.show(portrait, portrait.text)
    }
  }
}
