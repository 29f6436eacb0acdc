import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List everything of one kind, or count what there is of each.",
      discussion: """
          kring list
          kring list people
        """)

    @Argument(
      help:
        "person, community, meeting, series, insight, product, theme, action, or a kind of yours.",
      completion: .list(NodeLabel.allCases.map(\.plural)))
    var kind: String?

    @OptionGroup var options: AskOptions

    func run() async throws {
      let graph = try await options.read()
      guard let kind else { return try showCounts(of: graph) }
      let listing = graph.list(try graph.label(called: kind))
      try options.show(listing, listing.text)
    }

    private func showCounts(of graph: Graph) throws {
      let counts = graph.labelCounts()
      try options.show(LabelCounts(labels: counts.map(LabelCounts.Item.init))) { terminal in
        if counts.isEmpty { return [LabelCounts.none] }
        let rows = counts.map { [$0.0.printable, "\($0.1)"] }
        return Table(["kind", "number"], rows, numbers: [1]).lines(on: terminal)
      }
    }
  }
}

/// What there is of each kind, as JSON: `{"labels": [{"label": "Person", "nodes": 6}]}`.
private struct LabelCounts: Encodable {
  struct Item: Encodable {
    let label: String
    let nodes: Int
  }

  static let none = "Nothing is recorded yet. Begin with a meeting: kring help meet"

  let labels: [Item]
}
