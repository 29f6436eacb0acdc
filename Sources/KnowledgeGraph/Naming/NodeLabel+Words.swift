extension NodeLabel {
  /// What one of them is called in a sentence: "person".
  package var noun: String { rawValue.lowercased() }

  /// What several are called in a sentence: "people".
  package var plural: String {
    switch self {
    case .person: "people"
    case .community: "communities"
    case .series: "series"
    default: noun + "s"
    }
  }

  /// "person", "person or community", "meeting, insight or product"; "node" when any label fits.
  static func noun(of labels: Set<NodeLabel>) -> String {
    labels.isEmpty ? "node" : inOrder(labels).map(\.noun).joined(with: "or")
  }

  /// "people", "people and communities"; "nodes" when any label fits.
  static func plural(of labels: Set<NodeLabel>) -> String {
    labels.isEmpty ? "nodes" : inOrder(labels).map(\.plural).joined(with: "and")
  }

  /// In the order in which the model lists them.
  private static func inOrder(_ labels: Set<NodeLabel>) -> [NodeLabel] {
    allCases.filter(labels.contains)
  }
}

extension [String] {
  /// "a", "a or b", "a, b or c".
  func joined(with conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
