import KnowledgeGraph
import PropertyGraph

extension Graph {
  /// The node of one of these labels that a name means.
  ///
  /// - Throws: ``Failure`` that says what the name means instead, and what to ask about that, if only
  ///   something of another label is called so; else what `node(named:labeled:)` throws.
  func asked(_ name: String, _ labels: NodeLabel...) throws -> Node {
    let fitting = NameResolver(self, labels: Set(labels))
    if case .none = fitting.match(name), case .one(let other) = NameResolver(self).match(name) {
      throw Failure(otherwise(self[other].record, wanted: labels))
    }
    return try fitting.resolve(name)
  }

  private func otherwise(_ other: NodeRecord, wanted: [NodeLabel]) -> String {
    let name = other.properties[PropertyKey.name]?.text ?? other.id
    let label = other.labels.lazy.compactMap(NodeLabel.init(rawValue:)).first
    let kind = label?.noun ?? other.labels.first?.lowercased() ?? "node"
    let nouns = wanted.map(\.noun).joined(separator: " or ")
    let (what, command) = label?.question ?? ("What is known of it", "show")
    return """
      "\(name.printable)" is \(kind.article) \(kind), not \(nouns.article) \(nouns). \
      \(what): kring \(command) \(other.id.printable)
      """
  }
}

extension NodeLabel {
  /// What one mostly asks about one of these, and the command that answers.
  fileprivate var question: (what: String, command: String) {
    switch self {
    case .person: ("Whom news from them could have reached", "reach")
    case .community: ("Whom they met", "met")
    case .meeting: ("What came of it", "outcomes")
    case .insight: ("How it spread", "spread")
    case .product: ("Where it came from", "lineage")
    case .series, .theme, .action: ("What is known of it", "show")
    }
  }
}

extension String {
  fileprivate var article: String { first.map("aeiou".contains) ?? false ? "an" : "a" }
}
