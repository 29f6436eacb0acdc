import PropertyGraph

/// How a graph comes into another: the changes it takes, and what to say of them.
///
/// Nodes are the same if their ids, labels and folded names are. Edges are the same if their types,
/// ends and directions are, and their ids or their dates; of several such, the one that says the
/// same, or nothing else. What may be either of two is neither.
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
    noteNamesakes()
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
    report.matched.append(record.id)
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

// MARK: - Namesakes

extension GraphMerge {
  private mutating func noteNamesakes() {
    guard known.nodeCount > 0, report.newNodes > 0 else { return }
    var bearers: [Calling: String] = [:]
    for node in known.nodes.reversed() {
      if let calling = Calling(known[node]) { bearers[calling] = known[node].id }
    }
    report.namesakes = offered.nodes.compactMap { node in
      let view = offered[node]
      guard known.node(view.id) == nil, let calling = Calling(view) else { return nil }
      return bearers[calling].map { MergeReport.Namesake(id: view.id, known: $0) }
    }
  }
}

/// What a node is called, and what it is: a meeting is its name and its day.
private struct Calling: Hashable {
  private let labels: [String]
  private let name: String
  private let date: PropertyValue?

  init?(_ node: Graph.NodeView) {
    guard let name = node.name, !name.isEmpty else { return nil }
    self.name = Names.fold(name)
    labels = node.labels
    date = node.has(label: NodeLabel.meeting.rawValue) ? node[PropertyKey.date] : nil
  }
}

// MARK: - Edges

extension GraphMerge {
  /// Edges that are known by their id first, then those that are known as they are, then those that
  /// can be only one of the known ones, then the new ones; at the very end those that need another
  /// id, when it is clear which are free.
  private mutating func mergeEdges() {
    var claimed: Set<Graph.Edge> = []
    var unmatched = offered.edges.filter { edge in
      let other = known.edge(offered[edge].id).flatMap { isSame(edge, $0) ? $0 : nil }
      return !claim(other, as: edge, &claimed)
    }
    unmatched = unmatched.filter { edge in
      let twin = candidates(for: edge, besides: claimed).first { says(edge, allOf: $0) }
      return !claim(twin, as: edge, &claimed)
    }
    var unnamed: [EdgeRecord] = []
    for edge in unmatched {
      let candidates = candidates(for: edge, besides: claimed)
      if claim(onlyOne(of: candidates, for: edge), as: edge, &claimed) { continue }
      if !candidates.isEmpty { report.doubtfulEdges.append(offered[edge].id) }
      add(edge, &unnamed)
    }
    changes += unnamed.map { .addEdge($0) }
  }

  /// Takes an offered edge for a known one, if there is one.
  private mutating func claim(
    _ other: Graph.Edge?, as edge: Graph.Edge, _ claimed: inout Set<Graph.Edge>
  ) -> Bool {
    guard let other else { return false }
    claimed.insert(other)
    merge(edge, into: other)
    return true
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

  /// The known edges with the same ends, type, direction and date.
  private func candidates(
    for edge: Graph.Edge, besides claimed: Set<Graph.Edge>
  ) -> [Graph.Edge] {
    let view = offered[edge]
    guard let source = known.node(offered[view.source].id),
      let target = known.node(offered[view.target].id)
    else { return [] }
    var near = known.fewerEdges(from: source, into: target, type: view.type)
    if !view.isDirected, source != target {
      near += known.fewerEdges(from: target, into: source, type: view.type)
    }
    let date = view[PropertyKey.date]
    return near.filter {
      !claimed.contains($0) && isSame(edge, $0) && known[$0][PropertyKey.date] == date
    }
  }

  /// Whether a known edge has the very properties of an offered one.
  private func says(_ edge: Graph.Edge, allOf other: Graph.Edge) -> Bool {
    offered[edge].record.properties == known[other].record.properties
  }

  /// The one known edge that an offered one can be: the only one there is, or the only one that says
  /// nothing else, or one that says all of it and more.
  private func onlyOne(of candidates: [Graph.Edge], for edge: Graph.Edge) -> Graph.Edge? {
    guard candidates.count > 1 else { return candidates.first }
    let properties = offered[edge].properties
    let agreeing = candidates.filter { other in
      properties.allSatisfy { known[other][$0.key] == nil || known[other][$0.key] == $0.value }
    }
    guard agreeing.count > 1 else { return agreeing.first }
    return agreeing.first { other in
      properties.allSatisfy { known[other][$0.key] == $0.value }
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

extension Graph {
  /// The edges of a type from one node, or those into another, whichever are fewer.
  fileprivate func fewerEdges(from source: Node, into target: Node, type: String?) -> [Edge] {
    let leaving = edges(from: source, type: type)
    let arriving = edges(into: target, type: type)
    return Array(leaving.count < arriving.count ? leaving : arriving)
  }
}
