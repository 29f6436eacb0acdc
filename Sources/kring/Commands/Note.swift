import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Note: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record an insight: a sentence one can agree with or not.",
      discussion: """
        --from is where it arose, --into the meeting that it was brought to. \
        A question is listed by kring review until it has an answer.

          kring note "Van klein naar groot" --by Janny --into 2022-09-28
          kring note "Wie bewaart de foto's?" --form question --by Wim
          kring note "Het archief doet dat" --by Sanne --answers "Wie bewaart"
        """)

    @Argument(help: "The sentence.")
    var sentence: String

    @Option(
      help: ArgumentHelp("Who voiced it; may be given again.", valueName: "who"),
      completion: .names(.person, .community)
    )
    var by: [String] = []

    @Option(
      help: ArgumentHelp(
        "The meeting, product or insight that it came from; may be given again.", valueName: "what"),
      completion: .names(.meeting, .product, .insight))
    var from: [String] = []

    @Option(
      help: ArgumentHelp(
        "The question that it answers; may be given again.", valueName: "question"),
      completion: .names(.insight))
    var answers: [String] = []

    @Option(
      help: ArgumentHelp(
        "A meeting that they brought it to; may be given again.", valueName: "meeting"),
      completion: .names(.meeting))
    var into: [String] = []

    @Option(
      help: ArgumentHelp("A theme; may be given again.", valueName: "theme"),
      completion: .names(.theme))
    var about: [String] = []

    @Option(
      help: ArgumentHelp(
        "When it was first voiced; without one, the date of the meeting.", valueName: "date"))
    var on: String?

    @OptionGroup var details: Details
    @OptionGroup var options: RecordOptions

    func run() async throws {
      try await options.record("note") { record in
        try record.insight(
          sentence, by: by, sparkedBy: from, answering: answers, into: into, about: about, on: on,
          properties: details.properties())
      }
    }
  }
}
