import Foundation
import KnowledgeGraph
import PropertyGraph

/// Making a graph where there is none yet.
enum NewStore {
  /// The file that a name stands for: in the folder `graphs`, unless it is a path of its own.
  ///
  /// - Throws: ``Failure`` for a path that ends without a name.
  static func path(for name: String) throws -> String {
    guard let last = name.split(separator: "/").last, !name.hasSuffix("/"), !last.hasPrefix(".")
    else {
      throw Failure("\"\(name.printable)\" is no name for a graph. Try: kring init fers")
    }
    if name.hasSuffix(".kring") { return name }
    return name.contains("/") ? "\(name).kring" : "graphs/\(name).kring"
  }

  /// Makes an empty graph.
  static func make(at path: String, zone: TimeZone) async throws {
    let store = try open(path)
    try await store.apply(
      [.set(.graph, key: "zone", to: .string(zone.identifier))], verb: "init")
    try store.close()
  }

  /// Makes a graph that holds what another does; if that is refused there is no file either.
  ///
  /// Dates are read in the zone of the other graph, else in this machine's.
  static func make(at path: String, from graph: Graph) async throws -> MergeReport {
    let zone = PropertyValue.string(TimeZone.current.identifier)
    let whole =
      graph.settings["zone"] == nil
      ? try graph.applying([.set(.graph, key: "zone", to: zone)]) : graph
    let store = try open(path)
    do {
      let report = try await store.merge(whole)
      try store.close()
      return report
    } catch {
      try? store.close()
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// A new store; the folder `graphs` is made if that is what is missing.
  private static func open(_ path: String) throws -> GraphStore {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure("\(path) is there already, and stays as it is.")
    }
    if path.hasPrefix("graphs/") {
      try makeFolder("graphs")
    }
    return try GraphStore(path: path, author: GraphLocation.author)
  }
}
