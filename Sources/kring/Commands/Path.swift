import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Path: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell how news could pass from one person to another.",
      discussion: """
          kring path Bernou Janny
          kring path Bernou Janny --fastest --since 2019 --until 2022
          kring path Bernou Janny --wait "90 days"

        Each meeting is over before the next begins, and somebody goes from the one to the other. With \
        --wait the news is told on while it is fresh: no more than that lies between the end of one \
        meeting and the start of the next. Write it as 90d, 12w, "6 months" or, as ISO 8601 has it, P90D; \
        a month counts as 31 days, a year as 366.
        """)

    @Argument(help: "From whom.", completion: .names(.person))
    var from: String

    @Argument(help: "To whom.", completion: .names(.person))
    var to: String

    @Flag(exclusivity: .exclusive)
    var choice = Choice.earliest

    @Option(
      help: ArgumentHelp("A date from which on; without one, from always.", valueName: "date"))
    var since: String?

    @Option(
      help: ArgumentHelp("A date by whose end it must have arrived.", valueName: "date"))
    var until: String?

    @Option(
      help: ArgumentHelp("The longest time from one meeting to the next.", valueName: "time"))
    var wait: String?

    @OptionGroup var certainty: Certainty
    @OptionGroup var options: AskOptions

    func validate() throws {
      guard certainty.uncertain else { return }
      if choice != .earliest || wait != nil {
        throw ValidationError(
          """
          --uncertain goes with --earliest only, and not with --wait: how long a way takes, each reading \
          of the dates tells differently.
          """)
      }
    }

    func run() async throws {
      let since = try since.map { try EDTFDate($0) }
      let until = try until.map { try EDTFDate($0) }
      let wait = try wait.map(WaitingTime.init)
      let graph = try await options.read()
      let (from, to) = (try graph.asked(from, .person), try graph.asked(to, .person))
      let passage = try graph.path(
        from: from, to: to, choice.pathChoice, since: since, until: until, wait: wait,
        mode: certainty.mode)
      let isPerhaps = try isPerhaps(passage, from, to, graph)
      try options.show(passage) { terminal in
        passage.text(zone: graph.zone, on: terminal) + (isPerhaps ? [hint] : [])
      }
    }
  }
}

extension Kring.Path {
  private var hint: String {
    "Some that may have been one after the other do; --uncertain shows them."
  }

  /// Whether there is no certain way, but one that may have been.
  private func isPerhaps(
    _ passage: Passage, _ from: Graph.Node, _ to: Graph.Node, _ graph: Graph
  ) throws -> Bool {
    guard passage.steps == nil, choice == .earliest, wait == nil else { return false }
    return try graph.path(
      from: from, to: to, since: since.map { try EDTFDate($0) },
      until: until.map { try EDTFDate($0) }, mode: .uncertain
    ).steps != nil
  }

  /// What the path is the best at.
  enum Choice: String, EnumerableFlag {
    case earliest, latest, fastest, fewest

    static func help(for choice: Choice) -> ArgumentHelp? {
      switch choice {
      case .earliest: "The way that arrives first."
      case .latest: "The way that leaves last."
      case .fastest: "The way that takes the least time, from the first meeting to the arrival."
      case .fewest: "The way through the fewest meetings."
      }
    }

    var pathChoice: Contacts.PathChoice {
      switch self {
      case .earliest: .foremost
      case .latest: .latest
      case .fastest: .fastest
      case .fewest: .shortest
      }
    }
  }
}
