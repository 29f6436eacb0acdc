import ArgumentParser
import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what Kring does, with a real graph.",
      discussion: """
        Makes graphs/blikverruimer.kring in this folder, asks it a few things, and writes it to \
        the folder exports for Gephi. A second run changes nothing.

          kring demo
        """)

    private static let path = "graphs/blikverruimer.kring"
    private static let idea = "of-by-for-all-insight"
    private static let translation = "of-by-for-all-vertaald-en-hertaald-naar-de"

    func run() async throws {
      let terminal = Terminal.output
      let found = try await foundGraph
      let graph = if let found { found } else { try await make() }
      let exports = try exportWhatIsMissing(graph)
      try show(
        opening(graph, isNew: found == nil) + meetings(graph, terminal) + trail(graph, terminal)
          + origin(graph, terminal) + closing(exports))
    }

    /// What an earlier run made; nothing if there is none, or if it came no further than the file.
    private var foundGraph: Graph? {
      get async throws {
        guard FileManager.default.fileExists(atPath: Self.path) else { return nil }
        let graph = try await GraphLocation(path: Self.path).read()
        return graph.nodeCount == 0 ? nil : graph
      }
    }

    private func make() async throws -> Graph {
      let graph = try ExampleGraph.blikverruimer()
      if FileManager.default.fileExists(atPath: Self.path) {
        try await GraphLocation(path: Self.path).store().merge(graph)
      } else {
        _ = try await NewStore.make(at: Self.path, from: graph)
      }
      return graph
    }

    /// Writes the files that are not there; those that are stay as they are.
    private func exportWhatIsMissing(_ graph: Graph) throws -> [String] {
      try [GraphFormat.graphML, .gexf].map { format in
        let path = "exports/blikverruimer.\(format.rawValue)"
        if FileManager.default.fileExists(atPath: path) { return "\(path) is there already." }
        try ExportFile(path: path, insists: false)
          .write(graph, graph.dressed(), in: ExportForm(format: format))
        return "Wrote \(path)."
      }
    }
  }
}

extension Kring.Demo {
  private func opening(_ graph: Graph, isNew: Bool) -> [String] {
    let number = counts { graph.nodes(labeled: $0.rawValue).count }
    return [
      isNew
        ? "Made \(Self.path) from a web page about one evening of conversation:"
        : "Found \(Self.path), and left it as it is:",
      "\(number), with \(graph.edgeCount) links between them.",
    ]
  }

  private func meetings(_ graph: Graph, _ terminal: Terminal) -> [String] {
    let people = graph.nodes(labeled: NodeLabel.person.rawValue).map { graph.met($0) }
    let rows = people.filter { !$0.contacts.isEmpty }.map { met in
      [met.person.name.printable, enumerate(met.contacts.map(\.name.printable), atMost: 4)]
    }
    guard !rows.isEmpty else { return [] }
    return ["", terminal.ink.faint("WHO MET WHOM")]
      + Table(["", ""], rows).lines(on: terminal).dropFirst()
  }

  private func trail(_ graph: Graph, _ terminal: Terminal) -> [String] {
    guard let idea = graph.node(Self.idea) else { return [] }
    return ["", terminal.ink.faint("HOW AN IDEA SPREAD")]
      + graph.spread(of: idea).tree(terminal.ink).lines(on: terminal)
  }

  private func origin(_ graph: Graph, _ terminal: Terminal) -> [String] {
    guard let product = graph.node(Self.translation) else { return [] }
    return ["", terminal.ink.faint("WHERE ITS DUTCH VERSION CAME FROM")]
      + graph.lineage(of: product).text(on: terminal)
  }

  private func closing(_ exports: [String]) -> [String] {
    let graph = GraphLocation.option(for: Self.path)
    return [""] + exports + [
      "In Gephi: File, Open, choose the .gexf. T at the bottom shows the names.",
      "Enable Timeline, at the bottom, plays it from the first meeting to the last.",
      "",
      "Now try:",
      "  kring spread \"kleine naar het grote\"\(graph)",
      "  kring show Janny\(graph)",
      "  kring meet \"A conversation of your own\" --on 2022-10-05 --with Janny\(graph)",
    ]
  }
}
