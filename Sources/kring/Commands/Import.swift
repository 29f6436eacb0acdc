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
        What is known already is recognised by id, kind and name, and filled in. Without a graph \
        yet, one is made in the folder graphs, named after the file.

          kring import graphs/blikverruimer.graphml
          kring import friends.graphml --node-kind Person --edge-kind KNOWS
        """)

    @Argument(help: "A GraphML file; - is standard input.", completion: .file())
    var file: String

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
      let (graph, report) = try await withProgress("Reading \(file)") {
        try GraphLocation(path: file).readFile()
      }
      let dressed = try graph.givingKinds(toNodes: nodeKind, toEdges: edgeKind)
      let place = try target
      let merged = try await withProgress("Importing \(file)") {
        try await place.takeIn(dressed, trustingIDs: trustIds, replacing: replace)
      }
      let answer = ImportAnswer(file: file, graph: place.path, merged: merged, report: report)
      try options.show(answer, answer.text)
    }

    /// The graph to import into; where there is none at all, one that bears the name of the file.
    private var target: GraphLocation {
      get throws {
        let isNamed =
          options.graph != nil || ProcessInfo.processInfo.environment["KRING_GRAPH"] != nil
        if isNamed || !GraphLocation.stores(in: "graphs").isEmpty {
          return try GraphLocation.find(option: options.graph)
        }
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        return GraphLocation(path: try NewStore.path(for: file == "-" ? "kring" : name))
      }
    }
  }
}

extension GraphLocation {
  /// Merges a graph into the one at this place; if there is none yet it is made, and gone again if
  /// nothing can be imported.
  fileprivate func takeIn(
    _ graph: Graph, trustingIDs: Bool, replacing: Bool
  ) async throws -> MergeReport {
    guard isStore, !FileManager.default.fileExists(atPath: path) else {
      return try await store().merge(graph, trustingIDs: trustingIDs, replacing: replacing)
    }
    return try await NewStore.make(at: path, from: graph)
  }
}
