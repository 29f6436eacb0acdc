public import PropertyGraph

extension Graph {
  /// The part of the graph that bears some labels and types.
  ///
  /// ```swift
  /// graph.only(labels: ["Person", "Meeting"])                  // and all links between them
  /// graph.only(types: ["CARRIED_INTO"])                        // and what these join
  /// graph.only(labels: ["Person"], types: ["KNOWS"])           // all people, and these ties
  /// ```
  ///
  /// Without types all links between the nodes stay; without labels all nodes that the links join.
  /// Without either nothing is left.
  ///
  /// - Complexity: O(nodes + edges).
  public func only(labels: Set<String> = [], types: Set<String> = []) -> Graph {
    let hasType = self.types.map(types.contains)
    var isKept = nodes.map { node in labels.contains { self[node].has(label: $0) } }
    if labels.isEmpty {
      for edge in edges where hasType[typeIndex(of: edge)] {
        isKept[source(of: edge).index] = true
        isKept[target(of: edge).index] = true
      }
    }
    return part(
      nodes: { isKept[$0.index] }, edges: { types.isEmpty || hasType[typeIndex(of: $0)] })
  }

  /// The labels and types that people call so: "people", "carried into", "Boat"; several with
  /// commas between.
  ///
  /// Those of Kring are known whether the graph has them or not, in upper or lower case, and in
  /// the plural; others by what the graph holds.
  ///
  /// - Throws: ``KnowledgeError`` for what is neither, with what may have been meant.
  package func kinds(named names: [String]) throws -> (labels: Set<String>, types: Set<String>) {
    let known = Kinds(of: self)
    var (labels, types) = (Set<String>(), Set<String>())
    for name in names {
      let parts = known.know(name) ? [name] : name.split(separator: ",").map(String.init)
      for part in parts {
        let (label, type) = try known.named(part)
        labels.formUnion(label)
        types.formUnion(type)
      }
    }
    return (labels, types)
  }
}

/// The labels and types that there are, in the vocabulary and in a graph.
private struct Kinds {
  private let labels: [String]
  private let types: [String]

  init(of graph: Graph) {
    labels = NodeLabel.allCases.map(\.rawValue) + Set(graph.labelSets.joined()).sorted()
    types = EdgeType.allCases.map(\.rawValue) + graph.types.filter { !$0.isEmpty }
  }

  func know(_ name: String) -> Bool {
    let found = matches(name)
    return !found.labels.isEmpty || !found.types.isEmpty
  }

  func named(_ name: String) throws -> (labels: [String], types: [String]) {
    let found = matches(name)
    if !found.labels.isEmpty || !found.types.isEmpty { return found }
    let all = (labels + types).withoutRepeats
    let near = Names.suggestions(for: Names.fold(name), among: all.map(Names.fold))
    let remedy =
      near.isEmpty
      ? "Kring's own labels are \(NodeLabel.allCases.map(\.rawValue).joined(with: "and"))."
      : "Did you mean \(near.map { all[$0] }.joined(with: "or"))?"
    throw KnowledgeError("There is no label or type \"\(name)\". \(remedy)")
  }

  /// What bears exactly this name, else what does in lower case.
  private func matches(_ name: String) -> (labels: [String], types: [String]) {
    let exact = (labels.filter { $0 == name }, types.filter { $0 == name })
    if !exact.0.isEmpty || !exact.1.isEmpty { return exact }
    let folded = Names.fold(name)
    let own = NodeLabel(named: name).map { [$0.rawValue] } ?? []
    return (
      own + labels.filter { Names.fold($0) == folded }, types.filter { Names.fold($0) == folded }
    )
  }
}
