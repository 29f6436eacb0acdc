import ArgumentParser
import Foundation
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Spread: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell how an idea spread, through whom, and what came of it.",
      discussion: """
        What nobody noted is marked: (inferred), perhaps via, (possible).

          kring spread "OF + BY = FOR ALL"
          kring spread "kleine naar het grote" --possible

        The trail is a tree. The same answer can be given in other forms:

          kring spread "OF + BY" --story --language nl     # in words
          kring spread "OF + BY" --table                   # who had it when
          kring spread "OF + BY" --measures                # how far, how fast
          kring spread "OF + BY" --by community            # from whose to whose
          kring spread "OF + BY" --without Bernou          # what came by her alone
          kring spread "OF + BY" "kleine naar het grote"   # two ideas, compared
        """)

    @Argument(
      help: "The idea: its name, or words of it; several to compare them.",
      completion: .names(.insight))
    var ideas: [String]

    @OptionGroup var form: SpreadForm
    @OptionGroup var certainty: Certainty

    @Flag(help: "Tell whom it may have reached along meetings, noted or not.")
    var possible = false

    @OptionGroup var options: AskOptions

    private var mode: KnowledgeGraph.Spread.Mode {
      possible || certainty.uncertain ? certainty.mode : .recorded
    }

    func validate() throws {
      if ideas.count > 1, let flag = form.flags.first {
        throw ValidationError(
          "\(flag) is about one idea; without it several are compared. \(quotesAdvice)")
      }
    }

    func run() async throws {
      let graph = try await options.read()
      let insights = try insights(in: graph)
      guard insights.count == 1 else { return try compare(insights, in: graph) }
      let spread = graph.spread(of: insights[0], mode: mode)
      switch form.chosen {
      case .tree: try options.show(spread, spread.text)
      case .table: try options.show(spread, spread.tableText)
      case .measures: try options.show(spread, spread.measuresText)
      case .communities: try options.show(spread.borders, spread.borders.text)
      case .absence(let name):
        let absence = spread.without(try graph.asked(name, .person, .community))
        try options.show(absence, absence.text)
      case .story(let language):
        let environment = ProcessInfo.processInfo.environment
        let story = spread.story(in: language ?? .preferred(in: environment))
        try options.show(story, story.text)
      }
    }

    /// The ideas, each once: words of one idea that nobody put in quotes are that idea.
    private func insights(in graph: Graph) throws -> [Graph.Node] {
      let together = ideas.joined(separator: " ")
      if ideas.count > 1,
        case .one(let idea) = NameResolver(graph, labels: [.insight]).match(together)
      {
        return [idea]
      }
      var insights: [Graph.Node] = []
      for idea in try ideas.map({ try graph.asked($0, .insight) }) where !insights.contains(idea) {
        insights.append(idea)
      }
      return insights
    }

    private func compare(_ insights: [Graph.Node], in graph: Graph) throws {
      let contacts = mode == .recorded ? nil : graph.contacts()
      let comparison = KnowledgeGraph.Spread.Comparison(
        insights.map { graph.spread(of: $0, mode: mode, in: contacts) })
      try options.show(comparison, comparison.text)
    }
  }
}
