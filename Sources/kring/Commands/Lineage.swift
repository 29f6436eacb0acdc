import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Lineage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell where a thing or an idea came from.",
      discussion: """
          kring lineage "Praatplaat van de Blikverruimer"
        """)

    @Argument(help: "A product or an insight.", completion: .names(.product, .insight))
    var name: String

    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      let lineage = graph.lineage(of: try graph.asked(name, .product, .insight))
      try options.show(lineage, lineage.text)
    }
  }
}
