import ArgumentParser
import Foundation
import PropertyGraph

extension CompletionKind {
  /// The ids of the graph that begin with what was typed.
  static var names: CompletionKind {
    .custom { words, _, typed async in
      let option = words.firstIndex(of: "--graph").flatMap { words.dropFirst($0 + 1).first }
      guard let location = try? GraphLocation.find(option: option),
        let graph = try? await location.read()
      else { return [] }
      return graph.nodes.map { graph[$0].id }.filter { $0.hasPrefix(typed) }
    }
  }
}
