import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Measure who is central, who connects, and which groups keep together.",
      discussion: """
        Without a name, it lists what can be measured and what each tells. Measured are the people \
        and who met whom, where people met; else, or with --whole, all nodes and links. Of a \
        network as a whole there is a summary. Of an idea \
        it tells who was early (adopters), how many of their contacts knew it by then (threshold), \
        and who else met people who know it (exposure).

          kring measure
          kring measure degree --top 10
          kring measure page-rank --during 2022
          kring measure page-rank --write
          kring measure betweenness --per year
          kring measure degree --per year --around Janny
          kring measure communities --resolution 2
          kring measure summary --per quarter
          kring measure adopters --of "kleine naar het grote"

        Over time, each period is measured by itself: --around tells whom somebody met in that period, \
        and --min-weight looks at what the meetings of that period make a tie weigh.

        With --write the measure is kept with the nodes, as a property that bears its name, and so \
        travels into exports; kring undo takes it back.
        """)

    @Argument(
      help: ArgumentHelp("What to measure; without it, all are listed.", valueName: "measure"),
      completion: .list(MeasureName.all), transform: MeasureName.init(asked:))
    var what: MeasureName?

    @Option(
      help: ArgumentHelp(
        "The idea that adopters, threshold and exposure are of.", valueName: "idea"),
      completion: .names(.insight))
    var of: String?

    @Option(
      help: ArgumentHelp(
        "How many of the first to show; without it 20, and 5 over time.", valueName: "number"))
    var top: Int?

    @Option(
      help: ArgumentHelp("Tell how it changed, by month, quarter or year.", valueName: "period"))
    var per: Period?

    @Option(
      help: ArgumentHelp(
        "Of communities, bonding and bridging: above 1 for more and smaller groups, below 1 for fewer "
          + "and larger ones.", valueName: "number"))
    var resolution: Double?

    @Option(
      help: ArgumentHelp(
        "Of these: another whole number may find other groups that are as good; the same finds the "
          + "same.", valueName: "number"))
    var seed: UInt64?

    @Flag(help: "Keep the measure with the nodes, as a property.")
    var write = false

    @OptionGroup var on: NetworkOptions
    @OptionGroup var options: AskOptions

    func validate() throws {
      if let top, top < 1 { throw ValidationError("--top is how many to show: 1 or more.") }
      if case .uptake(let part) = what {
        if of == nil { throw ValidationError("\(part.rawValue) is of an idea: name it with --of.") }
        if try on.isPart || on.whole {
          throw ValidationError(
            "\(part.rawValue) is told of all people: leave the choice of a part out.")
        }
      } else if of != nil {
        throw ValidationError("--of goes with adopters, threshold and exposure.")
      }
      try validateGrouping()
      try validateWriting()
      try validatePeriods()
    }

    private func validateGrouping() throws {
      guard resolution != nil || seed != nil else { return }
      guard case .measure(let measure) = what, measure.needsGroups, per == nil else {
        throw ValidationError(
          "--resolution and --seed go with communities, bonding and bridging, without --per.")
      }
      if let resolution, !(resolution.isFinite && resolution >= 0) {
        throw ValidationError("--resolution is a number from 0 up, such as 2 or 0.5.")
      }
    }

    private var grouping: KnowledgeGraph.Measure.Grouping {
      .init(resolution: resolution ?? 1, seed: seed ?? 1)
    }

    private func validateWriting() throws {
      guard write else { return }
      guard case .measure(let measure) = what, measure.form != .ties else {
        throw ValidationError("--write keeps a measure of nodes: name one, such as page-rank.")
      }
      if try on.isPart {
        throw ValidationError(
          "--write keeps what is true of the whole: a property would not say of which part it is.")
      }
    }

    private func validatePeriods() throws {
      guard per != nil else { return }
      if case .uptake = what { throw ValidationError("--per goes with measures and summary.") }
      if what == nil { throw ValidationError("--per needs a measure, or summary.") }
      if write { throw ValidationError("--write keeps what is true of the whole, not of periods.") }
    }

    func run() async throws {
      switch what {
      case .summary where per != nil: try await follow(nil)
      case .measure(let measure) where per != nil: try await follow(measure)
      case .summary: try await summarize()
      case nil: try options.show(MeasureList()) { MeasureList().text(on: $0) }
      case .uptake(let part): try await tell(part)
      case .measure(let measure): try await take(measure)
      }
    }

    private func tell(_ part: UptakePart) async throws {
      let graph = try await options.read()
      let uptake = graph.uptake(of: try graph.asked(of ?? "", .insight))
      try options.show(uptake) { part.text(of: uptake, on: $0) }
    }

    private func follow(_ measure: KnowledgeGraph.Measure?) async throws {
      let graph = try await options.read()
      let name = measure?.commandName ?? "all periods"
      let series = try await withProgress("Measuring \(name)") { progress in
        try await graph.series(
          of: measure, per: per ?? .year, on: on.kind, part: try on.part.selection, top: top ?? 5,
          progress: progress)
      }
      try options.show(series, series.text)
    }

    private func summarize() async throws {
      let network = try on.network(of: try await options.read())
      let summary = try await withProgress("Measuring") { progress in
        try await network.summary(progress: progress)
      }
      try options.show(summary, summary.text)
    }

    private func take(_ measure: KnowledgeGraph.Measure) async throws {
      let store = write ? try GraphLocation.find(option: options.graph).store() : nil
      let network = try on.network(of: try await options.read())
      let values = try await withProgress("Measuring \(measure.commandName)") { progress in
        try await network.values(of: measure, grouping: grouping, progress: progress)
      }
      let answer = network.named(values, of: measure, top: top ?? 20)
      guard let store else { return try options.show(answer, answer.text) }
      let changes = try network.graph.changes(writing: values, of: measure)
      let entry = try await withProgress("Writing \(measure.commandName)") {
        try await store.apply(changes, verb: "measure")
      }
      try options.show(answer) { answer.text(on: $0) + ["", entry.line(on: measure)] }
    }
  }
}

/// What can be asked to be measured.
enum MeasureName {
  case measure(KnowledgeGraph.Measure)
  case uptake(UptakePart)
  /// A few numbers of the whole network.
  case summary

  /// - Throws: `ValidationError` with what may have been meant, if nothing is called so.
  init(asked name: String) throws {
    if name.lowercased() == Self.summaryName {
      self = .summary
    } else if let part = UptakePart(rawValue: name.lowercased()) {
      self = .uptake(part)
    } else if let measure = KnowledgeGraph.Measure(named: name) {
      self = .measure(measure)
    } else {
      throw ValidationError(Self.advice(on: name))
    }
  }

  private static func advice(on name: String) -> String {
    if NetworkSummary.Number(rawValue: name) != nil {
      return "it is one of the numbers of the summary, kring measure summary."
    }
    let near = Names.suggestions(for: Names.fold(name), among: all, count: 2).map { all[$0] }
    return near.isEmpty
      ? "kring measure lists what there is." : "did you mean \(near.joined(separator: " or "))?"
  }

  private static let summaryName = "summary"

  static let all =
    KnowledgeGraph.Measure.allCases.map(\.commandName) + [summaryName]
    + UptakePart.allCases.map(\.rawValue)
}

/// What can be told of how people took up an idea.
enum UptakePart: String, CaseIterable {
  case adopters
  case threshold
  case exposure

  var question: String {
    switch self {
    case .adopters: "Who was early to know an idea, and who late?"
    case .threshold: "How many of those around them knew it when they came to know it?"
    case .exposure: "Who else has met people who know it?"
    }
  }

  func text(of uptake: Uptake, on terminal: Terminal) -> [String] {
    switch self {
    case .adopters: uptake.adoptersText(on: terminal)
    case .threshold: uptake.thresholdText(on: terminal)
    case .exposure: uptake.exposureText(on: terminal)
    }
  }
}

/// What can be measured, as JSON `{"measures": [{"measure", "question", "meaning"}]}`; of an idea the
/// meaning is null.
struct MeasureList: Encodable {
  struct Item: Encodable {
    let measure: String
    let question: String
    let meaning: String?
  }

  private let measures =
    KnowledgeGraph.Measure.allCases.map {
      Item(measure: $0.commandName, question: $0.question, meaning: $0.meaning)
    }
    + [
      Item(
        measure: "summary", question: "How large, how densely knit, and does it hang together?",
        meaning: nil)
    ]
    + UptakePart.allCases.map { Item(measure: $0.rawValue, question: $0.question, meaning: nil) }

  func text(on terminal: Terminal) -> [String] {
    let table = Table(["measure", "what it tells"], measures.map { [$0.measure, $0.question] })
    return table.lines(on: terminal)
      + ["", "The last three are of an idea: kring measure adopters --of IDEA"]
  }
}

extension JournalEntry? {
  /// What became of a measure that was to be kept.
  fileprivate func line(on measure: KnowledgeGraph.Measure) -> String {
    map { "Kept as the property \(measure.rawValue). To take it back: kring undo \($0.id)" }
      ?? "The property \(measure.rawValue) says so already."
  }
}
