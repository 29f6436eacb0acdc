import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what people made together: a book, a course, a platform.",
      discussion: """
          kring make "Praatplaat van de Blikverruimer" --from 2022-09-28 --form visual
        """)

    @Argument(help: "What it is called.")
    var name: String

    @Option(
      help: ArgumentHelp("Who made it, NAME or NAME:role; may be given again.", valueName: "who"),
      completion: .names(.person, .community))
    var by: [String] = []

    @Option(
      help: ArgumentHelp(
        "The meeting, insight or action that led to it, or the product it grew from; may be given again.",
        valueName: "what"),
      completion: .names(.meeting, .insight, .action, .product))
    var from: [String] = []

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp(
        "The community that it is for; may be given again.", valueName: "community"),
      completion: .names(.community))
    var communities: [String] = []

    @Option(
      help: ArgumentHelp("A theme; may be given again.", valueName: "theme"),
      completion: .names(.theme))
    var about: [String] = []

    @Option(help: ArgumentHelp("When it appeared.", valueName: "date"))
    var on: String?

    @Option(
      help: "announced, exists or dropped.", completion: .list(["announced", "exists", "dropped"]))
    var status: String?

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      try await options.record("make") { record in
        try record.product(
          name, by: by, from: from, for: communities, about: about, on: on, status: status,
          properties: details.properties())
      }
    }
  }
}
