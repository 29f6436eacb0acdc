import ArgumentParser
import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take in a graph from another tool, or from somebody else.",
      discussion: """
        What the file holds decides in which format it is read, also when it is packed (.gz). What \
        is known already is recognised by id, kind and name, and filled in. Without a graph yet, \
        one is made in the folder graphs, named after the file. Tables are read together.

          kring import graphs/blikverruimer.graphml
          kring import friends.graphml --node-kind Person --edge-kind KNOWS
          kring import friends.graphml --dry-run
          kring import nodes.csv edges.csv

        Every difference between the file and the graph that came of it is reported, by file and \
        line; with --strict there must be none.
        """)

    @Argument(
      help: ArgumentHelp(
        "A file of another tool, a .kring file, or tables that belong together; - is standard input.",
        valueName: "file"), completion: .file())
    var files: [String]

    @Flag(help: "Only say what an import would do.")
    var dryRun = false

    @Flag(help: "Import only what can be kept exactly as it stands in the file.")
    var strict = false

    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("The format to read it in, whatever it seems to be.", valueName: "format"))
    var format: FormatToRead?

    @Option(help: ArgumentHelp("The kind of nodes that come without one.", valueName: "kind"))
    var nodeKind: String?

    @Option(help: ArgumentHelp("The kind of edges that come without one.", valueName: "kind"))
    var edgeKind: String?

    @Flag(help: "Take nodes with the same id for the same, whatever they are called.")
    var trustIds = false

    @Flag(help: "Where the two differ, take what the file says.")
    var replace = false

    @OptionGroup var options: StoreOptions

    func run() async throws {
      let source = ImportFiles(paths: files)
      let (graph, report) = try await withProgress("Reading \(source.name)") {
        try await source.read(as: format?.format)
      }
      if strict { try refuse(report, of: source) }
      let offered = try graph.givingKinds(toNodes: nodeKind, toEdges: edgeKind)
      let place = try target(for: source)
      let isNew = !FileManager.default.fileExists(atPath: place.path)
      let merged = try await withProgress("Importing \(source.name)") {
        dryRun ? try await preview(offered, into: place) : try await take(offered, into: place)
      }
      let answer = ImportAnswer(
        source: source, graph: place.path, offered: offered, merged: merged, report: report,
        isDry: dryRun, isNew: isNew)
      try options.show(answer, answer.text)
    }

    private func refuse(_ report: ImportReport, of source: ImportFiles) throws {
      guard !report.isEmpty else { return }
      throw Failure(
        """
        \(source.name) was not imported, for not all of it can be kept as it stands:
        \(source.lines(of: report).joined(separator: "\n"))
        Without --strict it is imported with \
        \(report.count == 1 ? "this difference" : "these \(report.count) differences").
        """)
    }

    /// The graph to import into; where there is none at all, one that bears the name of the file.
    private func target(for source: ImportFiles) throws -> GraphLocation {
      let isNamed =
        options.graph != nil || ProcessInfo.processInfo.environment["KRING_GRAPH"] != nil
      if isNamed || !GraphLocation.stores(in: "graphs").isEmpty {
        return try GraphLocation.find(option: options.graph)
      }
      return GraphLocation(path: try NewStore.path(for: source.nameOfNew))
    }

    /// Says what an import would do.
    private func preview(_ graph: Graph, into place: GraphLocation) async throws -> MergeReport {
      let known = place.isMissingStore ? Graph.empty : try await place.store().graph()
      return try MergeReport(of: graph, into: known, trustingIDs: trustIds, replacing: replace)
    }

    /// Merges a graph into the one at a place; if there is none yet it is made, and gone again if
    /// nothing can be imported.
    private func take(_ graph: Graph, into place: GraphLocation) async throws -> MergeReport {
      guard place.isMissingStore else {
        return try await place.store().merge(graph, trustingIDs: trustIds, replacing: replace)
      }
      return try await NewStore.make(at: place.path, from: graph)
    }
  }
}

extension GraphLocation {
  /// Whether a graph can be made here.
  fileprivate var isMissingStore: Bool {
    isStore && !FileManager.default.fileExists(atPath: path)
  }
}
