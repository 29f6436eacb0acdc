import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare two times: what came, what went, and who became central.",
      discussion: """
        A time holds what may have fallen in it. Who is central is told by a measure: kring measure \
        lists them. With --around, what lies around somebody in each of the two is compared; a tie \
        weighs what its meetings of each make it weigh.

          kring compare 2021 2022
          kring compare 2022-21 2022-23 --by betweenness
          kring compare 2021 2022 --around Janny --steps 2
        """)

    @Argument(help: ArgumentHelp("The one time: 2021, 2021-09, 2021/2022.", valueName: "date"))
    var first: String

    @Argument(help: ArgumentHelp("The time to compare with it.", valueName: "date"))
    var second: String

    @Option(
      help: ArgumentHelp("By which measure to tell who is central.", valueName: "measure"),
      completion: .list(
        KnowledgeGraph.Measure.allCases.filter { $0.form == .scores }.map(\.commandName)))
    var by: KnowledgeGraph.Measure = .pageRank

    @Option(help: ArgumentHelp("How many of the first to show.", valueName: "number"))
    var top = 10

    @OptionGroup var on: NetworkOptions
    @OptionGroup var options: AskOptions

    func validate() throws {
      if top < 1 { throw ValidationError("--top is how many to show: 1 or more.") }
      if on.part.during != nil {
        throw ValidationError("The two dates say which times: leave --during out.")
      }
    }

    func run() async throws {
      let (first, second) = (try EDTFDate(first), try EDTFDate(second))
      let graph = try await options.read()
      let change = try await withProgress("Comparing") { progress in
        try await graph.compare(
          first, second, by: by, on: on.kind, part: try on.part.selection, progress: progress)
      }
      try options.show(change) { change.text(top: top, on: $0) }
    }
  }
}

extension KnowledgeGraph.Measure: ExpressibleByArgument {
  /// The measure that people call so.
  public init?(argument: String) { self.init(named: argument) }

  public static var allValueStrings: [String] { allCases.map(\.commandName) }

  public var defaultValueDescription: String { commandName }
}

extension Period: ExpressibleByArgument {}
