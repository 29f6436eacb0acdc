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
  func readFile() throws -> (graph: Graph, report: ImportReport) {
    isInput
      ? try GraphFormat.readStandardInput() : try GraphFormat.read(from: URL(filePath: path))
  }
}
