import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Todo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what somebody promised to do next.",
      discussion: """
          kring todo "Buurtdocument schrijven" --by Fers --from 2022-09-28 --due 2023
        """)

    @Argument(help: "What is to be done.")
    var name: String

    @Option(
      help: ArgumentHelp("Who took it on; may be given again.", valueName: "who"),
      completion: .names(.person, .community))
    var by: [String] = []

    @Option(
      help: ArgumentHelp(
        "The meeting or insight that led to it; may be given again.", valueName: "what"),
      completion: .names(.meeting, .insight))
    var from: [String] = []

    @Option(help: ArgumentHelp("By when.", valueName: "date"))
    var due: String?

    @Option(help: "open, done or dropped.", completion: .list(["open", "done", "dropped"]))
    var status: String?

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      try await options.record("todo") { record in
        try record.action(
          name, by: by, from: from, due: due, status: status, properties: details.properties())
      }
    }
  }
}
