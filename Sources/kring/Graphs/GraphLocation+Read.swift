import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension GraphLocation {
  /// The graph as it is now.
  func read() async throws -> Graph {
    try await withProgress("Reading \(isInput ? "standard input" : path)") {
      isStore ? try await GraphStore(path: path, creating: false).graph() : try readFile().graph
    }
  }

  /// A graph in a file of another tool, or on standard input, and what of it was not kept.
  ///
  /// - Parameter format: the format to read it in; without one, the one that it is in.
  func readFile(as format: GraphFormat? = nil) throws -> (graph: Graph, report: ImportReport) {
    isInput
      ? try GraphFormat.readStandardInput(as: format)
      : try GraphFormat.read(from: URL(filePath: path), as: format)
  }
}
