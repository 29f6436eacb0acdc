internal import GRDB
import PropertyGraph

/// Nodes and edges that name others in a list of ids: who carried, who introduced, at which meeting.
extension WriteTransaction {
  /// The edges that name a node in one of their properties, in order of id. O(all edges).
  func edges(naming id: String) throws -> [EdgeRecord] {
    try db.storedEdges("WHERE instr(e.properties, ?) > 0 ORDER BY e.key") { $0.bind(1, id.json) }
      .map(\.record).filter { $0.properties.name(id) }
  }

  /// The edges at a node, those that leave it first, a loop once.
  func edges(touching id: String) throws -> [EdgeRecord] {
    try edges(from: id) + edges(into: id).filter { $0.source != id }
  }

  /// The nodes that name a node in one of their properties, in order of id. O(all nodes).
  func nodes(naming id: String) throws -> [NodeRecord] {
    try db.storedNodes("WHERE instr(n.properties, ?) > 0 ORDER BY n.key") { $0.bind(1, id.json) }
      .map(\.record).filter { $0.properties.name(id) }
  }
}

extension [String: PropertyValue] {
  fileprivate func name(_ id: String) -> Bool {
    PropertyKey.referring.contains { self[$0]?.strings.contains(id) ?? false }
  }

  /// What is left of the properties that name a node when it is gone; nil where nothing is.
  func withoutReferences(to id: String) -> [String: PropertyValue?] {
    var changes: [String: PropertyValue?] = [:]
    for key in PropertyKey.referring {
      guard let ids = self[key]?.strings, ids.contains(id) else { continue }
      let left = ids.filter { $0 != id }
      changes[key] = .some(left.isEmpty ? nil : .strings(left))
    }
    return changes
  }
}
