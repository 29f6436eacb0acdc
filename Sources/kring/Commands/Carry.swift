import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Carry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that an idea or a product was brought into another meeting.",
      discussion: """
          kring carry "kleine naar het grote" --into 2022-09-28 --by Janny
        """)

    @Argument(help: "The idea or the product.", completion: .names(.insight, .product))
    var idea: String

    @Option(help: ArgumentHelp("The meeting.", valueName: "meeting"), completion: .names(.meeting))
    var into: String

    @Option(
      help: ArgumentHelp("Who brought it; may be given again.", valueName: "who"),
      completion: .names(.person, .community))
    var by: [String] = []

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      try await options.record("carry") { record in
        try record.carry(idea, into: into, by: by, properties: details.properties())
      }
    }
  }
}
