import ArgumentParser
import KnowledgeGraph
import PropertyGraph

/// What of a graph to write.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only how this idea spread: its trail, with generation and arrival.", valueName: "idea"),
    completion: .names(.insight))
  var spread: String?

  @Option(
    help: ArgumentHelp(
      "Only what may fall in this time, and what it ties: 2022, 2019-23, 2019/2021.",
      valueName: "date"))
  var during: String?

  @Option(
    help: ArgumentHelp(
      "Only these labels or types, with commas between: Person,Meeting,ATTENDED.",
      valueName: "kinds"),
    completion: .kinds)
  var only: [String] = []

  @Flag(help: "Only who met whom: people, and the ties between them.")
  var people = false

  @Option(
    help: ArgumentHelp(
      "With --people: leave out ties that weigh less. A meeting of n people adds 1/(n-1) to each of "
        + "its ties, so 0.01 leaves out who only shared one meeting of more than 101.",
      valueName: "number"))
  var minWeight: Double?

  @Option(
    help: ArgumentHelp("Only this node and what is linked to it.", valueName: "name"),
    completion: .names)
  var around: String?

  @Option(
    help: ArgumentHelp(
      "With --around: how many links away; without it, 1.", valueName: "number"))
  var steps: Int?

  func validate() throws {
    if let minWeight {
      if !people { throw ValidationError("--min-weight needs --people: it is of their ties.") }
      if !(minWeight >= 0) { throw ValidationError("--min-weight is a number such as 0.01.") }
    }
    guard let steps else { return }
    if around == nil { throw ValidationError("--steps needs --around, to count from there.") }
    if steps < 0 { throw ValidationError("--steps is a number of links: 1, 2 or more.") }
  }

  /// What was chosen.
  ///
  /// - Throws: `GraphError` for a time that is no date.
  var selection: Selection {
    get throws {
      var selection = Selection()
      selection.spread = spread
      selection.during = try during.map { try EDTFDate($0) }
      selection.only = only
      selection.people = people
      selection.minWeight = minWeight ?? 0
      selection.around = around
      selection.steps = steps ?? 1
      return selection
    }
  }
}

extension SelectionOptions {
  /// What to say of the part that was chosen.
  func advice(on graph: Graph) -> String? {
    if let during, graph.nodeCount == 0 { return "Nothing in this graph may fall in \(during)." }
    if let during, !people, graph.isAmongPeople {
      return
        "The ties count and weigh all meetings of two people, not only those in \(during). For "
        + "these alone, export them with --people from the graph that has the meetings."
    }
    return adviceOnTies(graph)
  }

  /// What to say of very many ties between people, as large meetings make them.
  private func adviceOnTies(_ graph: Graph) -> String? {
    guard people, minWeight == nil, graph.edgeCount > 1_000_000 else { return nil }
    return "The people have \(graph.edgeCount) ties: in a large meeting everybody has one with "
      + "everybody else. With --min-weight 0.01, who only shared one meeting of more than 101 "
      + "people has none."
  }
}

extension CompletionKind {
  /// The labels and types of Kring's own.
  static let kinds = CompletionKind.list(
    NodeLabel.allCases.map(\.rawValue) + EdgeType.allCases.map(\.rawValue))
}
