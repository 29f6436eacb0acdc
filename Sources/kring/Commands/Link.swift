import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Link: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record how two are linked.",
      discussion: """
        Kring knows these links, and takes any other:

        \(EdgeType.list)

          kring link Janny member-of Movisie --role "voorzitter Raad van Bestuur"
          kring link Bernou holds "OF + BY = FOR ALL" --stance inspired
        """)

    @Argument(help: "From whom or what.", completion: .names)
    var source: String

    @Argument(help: "How.", completion: .list(EdgeType.allCases.map(\.dashed)))
    var type: String

    @Argument(help: "To whom or what.", completion: .names)
    var target: String

    @Option(help: ArgumentHelp("When, or since when: 2019/.. is since 2019.", valueName: "date"))
    var on: String?

    @Option(help: "In which role.")
    var role: String?

    @Option(help: "Of holds: inspired, agreed or disagreed.")
    var stance: String?

    @Option(help: "Of about and cares-about: passion or need.")
    var drive: String?

    @Option(
      help: ArgumentHelp("Who brought it, or brought them; may be given again.", valueName: "who"),
      completion: .names)
    var by: [String] = []

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      var properties = details.properties([
        PropertyKey.date: on, PropertyKey.role: role, PropertyKey.stance: stance,
        PropertyKey.drive: drive,
      ])
      if !by.isEmpty { properties[PropertyKey.by] = .strings(by) }
      try await options.record("link") { [properties] record in
        try record.link(source, type, target, properties: properties)
      }
    }
  }
}

extension EdgeType {
  /// As one types it: "member-of".
  fileprivate var dashed: String { rawValue.lowercased().replacing("_", with: "-") }

  fileprivate static let list = allCases.map(\.dashed).joined(separator: ", ")
}
