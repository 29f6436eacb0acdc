import KnowledgeGraph
import PropertyGraph

extension Graph {
  /// How many nodes bear each label: Kring's own in their order, then others by name.
  func labelCounts() -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for node in nodes {
      for label in self[node].labels { counts[label, default: 0] += 1 }
    }
    let own = NodeLabel.allCases.map(\.rawValue)
    let others = counts.keys.filter { !own.contains($0) }.sorted()
    return (own + others).compactMap { label in counts[label].map { (label, $0) } }
  }

  /// The label that somebody calls "person", "people" or "Persons".
  ///
  /// - Throws: ``Failure`` with the labels there are, when it is none of them.
  func label(called name: String) throws -> String {
    if let own = NodeLabel(named: name) { return own.rawValue }
    let asked = name.lowercased()
    if let other = labelCounts().first(where: { $0.0.lowercased() == asked }) { return other.0 }
    let near = (NodeLabel.allCases.map(\.noun) + labelCounts().map { $0.0.lowercased() })
      .filter { Names.mayBeMistyped(Names.fold(name), for: Names.fold($0)) }
    let remedy = near.first.map { "Did you mean \($0)?" } ?? "Try \(NodeLabel.nouns)."
    throw Failure("\"\(name.printable)\" is no kind of thing in this graph. \(remedy)")
  }
}

extension NodeLabel {
  /// "person, community, … or action".
  static let nouns =
    allCases.dropLast().map(\.noun).joined(separator: ", ") + " or \(NodeLabel.action.noun)"
}
