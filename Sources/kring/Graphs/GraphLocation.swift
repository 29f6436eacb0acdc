import Foundation

/// Where the graph of a command lies: what `--graph` says, else `KRING_GRAPH`, else the only
/// `.kring` file in the folder `graphs`.
struct GraphLocation: Equatable {
  let path: String

  /// A `.kring` file is read and written, anything else only read.
  var isStore: Bool { path.hasSuffix(".kring") }
  /// Standard input.
  var isInput: Bool { path == "-" }
}

extension GraphLocation {
  /// - Throws: ``Failure`` with what to type, when there is no graph or more than one.
  static func find(
    option: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
    folder: String = "graphs"
  ) throws -> GraphLocation {
    if let option { return GraphLocation(path: option) }
    if let path = environment["KRING_GRAPH"], !path.isEmpty { return GraphLocation(path: path) }
    let found = stores(in: folder)
    guard let only = found.first else {
      throw Failure(
        "There is no graph here yet. Start one with \"kring init NAME\", or name one with --graph.")
    }
    guard found.count == 1 else {
      throw Failure(
        """
        Which graph? Name one with --graph, or in KRING_GRAPH:
        \(found.map { "  \($0)" }.joined(separator: "\n"))
        """)
    }
    return GraphLocation(path: only)
  }

  /// What a command needs, after a space, to mean the graph at `path`: nothing where it would be found.
  static func option(for path: String) -> String {
    if (try? find(option: nil))?.path == path { return "" }
    return " --graph " + (path.contains(" ") ? "\"\(path)\"" : path)
  }

  /// The `.kring` files of a folder, sorted; none where there is no folder.
  static func stores(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".kring") && !$0.hasPrefix(".") }
      .sorted().map { "\(folder)/\($0)" }
  }
}
