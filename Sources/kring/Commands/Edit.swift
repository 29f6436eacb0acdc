import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change what is said about somebody, something, or a link.",
      discussion: """
        Its id stays as it is.

          kring edit Bernou --name "Bernou Ozinga" --alias Bernadette
          kring edit Praatplaat --status exists --unset note
        """)

    @Argument(help: "A name, or the id of a link.", completion: .names)
    var name: String

    @Option(
      name: .customLong("name"),
      help: ArgumentHelp("What it is called from now on.", valueName: "name"))
    var newName: String?

    @Option(
      name: .customLong("alias"),
      help: ArgumentHelp("Another name that it has too; may be given again.", valueName: "name"))
    var aliases: [String] = []

    @Option(
      name: .customLong("no-alias"),
      help: ArgumentHelp("Another name to take away; may be given again.", valueName: "name"))
    var noAliases: [String] = []

    @Option(help: ArgumentHelp("When.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp("By when, of what is to be done.", valueName: "date"))
    var due: String?

    @Option(help: "How it stands: announced, exists, open, done, dropped.")
    var status: String?

    @Option(
      help: ArgumentHelp("A property to take away; may be given again.", valueName: "property"))
    var unset: [String] = []

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      let properties = details.properties([
        PropertyKey.name: newName, PropertyKey.date: on, PropertyKey.due: due,
        PropertyKey.status: status,
      ])
      try await options.record("edit") { record in
        try record.edit(
          name, set: properties, unset: unset, alsoCalled: aliases, noLongerCalled: noAliases)
      }
    }
  }
}
