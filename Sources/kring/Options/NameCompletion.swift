import ArgumentParser
import Foundation
import KnowledgeGraph
import PropertyGraph

extension CompletionKind {
  /// The ids of the graph that begin with what was typed.
  static var names: CompletionKind { names() }

  /// The ids of nodes with one of these labels that begin with what was typed; of any node if there are
  /// none.
  static func names(_ labels: NodeLabel...) -> CompletionKind {
    .custom { words, _, typed async in
      let option = words.firstIndex(of: "--graph").flatMap { words.dropFirst($0 + 1).first }
      guard let location = try? GraphLocation.find(option: option),
        let graph = try? await location.read()
      else { return [] }
      let nodes =
        labels.isEmpty
        ? Array(graph.nodes) : labels.flatMap { graph.nodes(labeled: $0.rawValue) }
      return nodes.map { graph[$0].id }.filter { $0.hasPrefix(typed) }.sorted()
    }
  }
}
