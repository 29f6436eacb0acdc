import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record somebody or something by itself.",
      discussion: """
          kring add community "OF/BY/FOR ALL" --form network
          kring add person "Daniël Pit" --alias Daan
        """)

    @Argument(
      help:
        "person, community, meeting, series, insight, product, theme, action, or a kind of yours.",
      completion: .list(NodeLabel.allCases.map(\.noun)))
    var kind: String

    @Argument(help: "What it is called.")
    var name: String

    @Option(help: ArgumentHelp("Another name for it; may be given again.", valueName: "name"))
    var alias: [String] = []

    @Option(help: ArgumentHelp("When.", valueName: "date"))
    var on: String?

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      var properties = details.properties([PropertyKey.date: on])
      if !alias.isEmpty { properties[PropertyKey.aliases] = .strings(alias) }
      try await options.record("add") { [properties] record in
        try record.add(kind, name, properties: properties)
      }
    }
  }
}
