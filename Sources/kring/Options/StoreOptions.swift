import ArgumentParser
import Foundation
import KnowledgeGraph

/// What commands take that look into a graph's journal.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The graph, a .kring file.", valueName: "path"),
    completion: .file(extensions: ["kring"]))
  var graph: String?

  @Flag(help: "Print the answer as one JSON object.")
  var json = false

  func store() throws -> GraphStore {
    try GraphLocation.find(option: graph).store()
  }

  func show(_ answer: some Encodable, _ text: (Terminal) -> [String]) throws {
    if json { return try showJSON(answer) }
    try kring.show(text(.output))
  }
}

extension GraphLocation {
  /// The store at this place, opened to be written to by whoever runs the command.
  ///
  /// - Throws: ``Failure`` for a file of another format, and what the store says of its own.
  func store() throws -> GraphStore {
    guard isStore else {
      throw Failure("\(path) can only be asked. To record, import it first: kring import \(path)")
    }
    return try GraphStore(path: path, creating: false, author: Self.author)
  }

  /// Whom the journal names.
  static var author: String? { ProcessInfo.processInfo.environment["USER"] }
}
