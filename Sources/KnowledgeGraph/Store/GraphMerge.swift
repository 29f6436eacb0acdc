import PropertyGraph

/// How a graph comes into another: the changes it takes, and what to say of them.
///
/// Nodes are the same if their ids, labels and folded names are. Edges are the same if their types,
/// ends and directions are, and their ids or their dates.
struct GraphMerge {
  private let known: Graph
  private let offered: Graph
  private let isReplacing: Bool
  private(set) var changes: [GraphChange] = []
  private(set) var report = MergeReport()

  /// - Parameters:
  ///   - isTrustingIDs: whether nodes with the same id are the same, whatever they are called.
  ///   - isReplacing: whether the offered value wins where two differ.
  /// - Throws: `KnowledgeError` with the nodes that share an id and are not the same.
  init(of offered: Graph, into known: Graph, isTrustingIDs: Bool, isReplacing: Bool) throws {
    self.known = known
    self.offered = offered
    self.isReplacing = isReplacing
    if !isTrustingIDs { try checkIDs() }
    mergeSettings()
    for node in offered.nodes { merge(node) }
    mergeEdges()
  }

  private func checkIDs() throws {
    let clashes = offered.nodes.compactMap { node in
      known.node(offered[node].id).flatMap { other in
        known[other].isSame(as: offered[node]) ? nil : (known[other], offered[node])
      }
    }
    guard !clashes.isEmpty else { return }
    let shown = 5
    let lines = clashes.prefix(shown).map { known, offered in
      "  \(known.id): \(known.record.title) here, \(offered.record.title) in the import"
    }
    let rest = clashes.count > shown ? ["  and \(clashes.count - shown) more"] : []
    throw KnowledgeError(
      """
      Nothing was imported: \(clashes.count == 1 ? "a node shares its id" : "\(clashes.count) nodes share their ids") with another that has another kind or name.
      \((lines + rest).joined(separator: "\n"))
      If they are the same, import with --trust-ids; if not, give them other ids in the file.
      """)
  }
}

extension Graph.NodeView {
  fileprivate func isSame(as other: Graph.NodeView) -> Bool {
    labels == other.labels && Names.fold(name ?? "") == Names.fold(other.name ?? "")
  }
}

// MARK: - Settings and nodes

extension GraphMerge {
  private mutating func mergeSettings() {
    for (key, value) in offered.settings.sorted(by: { $0.key < $1.key }) {
      merge(.graph, key, known: known.settings[key], offered: value)
    }
  }

  private mutating func merge(_ node: Graph.Node) {
    let record = offered[node].record
    guard let other = known.node(record.id) else {
      report.newNodes += 1
      changes.append(.addNode(record))
      return
    }
    report.knownNodes += 1
    mergeLabels(of: record, known: known[other].labels)
    for (key, value) in offered[node].properties {
      merge(.node(record.id), key, known: known[other][key], offered: value)
    }
  }

  private mutating func mergeLabels(of node: NodeRecord, known labels: [String]) {
    guard node.labels != labels else { return }
    if !labels.isEmpty {
      report.differences.append(
        MergeReport.Difference(
          element: .node(node.id), key: "kind", known: .string(labels.joined(separator: ";")),
          offered: .string(node.labels.joined(separator: ";"))))
    }
    if labels.isEmpty || isReplacing {
      changes.append(.setLabels(of: node.id, to: node.labels))
    }
  }

  private mutating func merge(
    _ element: ElementID, _ key: String, known: PropertyValue?, offered: PropertyValue
  ) {
    guard known != offered else { return }
    if let known {
      report.differences.append(
        MergeReport.Difference(element: element, key: key, known: known, offered: offered))
    } else {
      report.filledIn += 1
    }
    if known == nil || isReplacing { changes.append(.set(element, key: key, to: offered)) }
  }
}

// MARK: - Edges

extension GraphMerge {
  /// Edges that are known by their id first, then those known by what they say, then the new ones;
  /// at the very end those that need another id, when it is clear which are free.
  private mutating func mergeEdges() {
    var claimed: Set<Graph.Edge> = []
    var unmatched: [Graph.Edge] = []
    for edge in offered.edges {
      if let other = known.edge(offered[edge].id), isSame(edge, other) {
        claimed.insert(other)
        merge(edge, into: other)
      } else {
        unmatched.append(edge)
      }
    }
    var unnamed: [EdgeRecord] = []
    for edge in unmatched {
      if let other = twin(of: edge, besides: claimed) {
        claimed.insert(other)
        merge(edge, into: other)
      } else {
        add(edge, &unnamed)
      }
    }
    changes += unnamed.map { .addEdge($0) }
  }

  private mutating func merge(_ edge: Graph.Edge, into other: Graph.Edge) {
    report.knownEdges += 1
    for (key, value) in offered[edge].properties {
      merge(.edge(known[other].id), key, known: known[other][key], offered: value)
    }
  }

  private mutating func add(_ edge: Graph.Edge, _ unnamed: inout [EdgeRecord]) {
    var record = offered[edge].record
    report.newEdges += 1
    if known.edge(record.id) == nil {
      changes.append(.addEdge(record))
    } else {
      report.renamedEdges.append(record.id)
      record.id = ""
      unnamed.append(record)
    }
  }

  /// The known edge that says the same on the same day.
  private func twin(of edge: Graph.Edge, besides claimed: Set<Graph.Edge>) -> Graph.Edge? {
    guard let source = known.node(offered[offered[edge].source].id) else { return nil }
    let date = offered[edge][PropertyKey.date]
    return known.edges(touching: source, type: offered[edge].type).first { other in
      !claimed.contains(other) && isSame(edge, other) && known[other][PropertyKey.date] == date
    }
  }

  private func isSame(_ edge: Graph.Edge, _ other: Graph.Edge) -> Bool {
    let (left, right) = (offered[edge], known[other])
    guard left.type == right.type, left.isDirected == right.isDirected else { return false }
    let ends = (offered[left.source].id, offered[left.target].id)
    let others = (known[right.source].id, known[right.target].id)
    return ends == others || (!left.isDirected && ends == (others.1, others.0))
  }
}
