import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Meet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record a meeting: who met whom, when, about what.",
      discussion: """
        Names that nobody bears yet become people, hosts communities. NAME:role says in which role \
        somebody came, NAME:12 that a group of twelve did. A date is 2022-09-28, 2022-09, 2019-23 \
        (autumn 2019), 2022-09-28T14:00/2022-09-28T16:00 …

          kring meet Buurtoverleg --on 2022-10-03 --with Janny:speaker --with Buren:12
        """)

    @Argument(help: "What it is called, or the date of a meeting that is known.")
    var name: String

    @Option(help: ArgumentHelp("When.", valueName: "date"))
    var on: String?

    @Option(
      help: ArgumentHelp("The series that it belongs to.", valueName: "series"),
      completion: .names(.series))
    var series: String?

    @Option(
      help: ArgumentHelp("A theme; may be given again.", valueName: "theme"),
      completion: .names(.theme))
    var about: [String] = []

    @Option(
      help: ArgumentHelp("Who hosted it; may be given again.", valueName: "who"),
      completion: .names(.person, .community)
    )
    var host: [String] = []

    @Option(
      help: ArgumentHelp(
        "Who came, NAME, NAME:role or NAME:12; may be given again.", valueName: "who"),
      completion: .names(.person, .community))
    var with: [String] = []

    @Option(
      help: ArgumentHelp("Who was invited; may be given again.", valueName: "who"),
      completion: .names(.person, .community))
    var invited: [String] = []

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp(
        "The community that it was for; may be given again.", valueName: "community"),
      completion: .names(.community))
    var communities: [String] = []

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      try await options.record("meet") { record in
        try record.meeting(
          name, on: on, series: series, about: about, hostedBy: host, with: with,
          inviting: invited, for: communities, properties: details.properties())
      }
    }
  }
}
