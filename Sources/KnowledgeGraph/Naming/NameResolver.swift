package import PropertyGraph

/// Finds the node that somebody means by a name, in a graph in memory.
///
/// ```swift
/// let insights = NameResolver(graph, labels: [.insight])
/// let idea = try insights.resolve("kleine naar het grote")
/// ```
///
/// Only nodes of the labels that fit the place count. An id comes first, then a whole name or
/// alias, then a date that is the date of one meeting only, then whole words of one name, then a
/// part that only one name holds. What several nodes match is never guessed.
package struct NameResolver {
  private let graph: Graph
  private let labels: Set<NodeLabel>

  /// A resolver of names of nodes with one of `labels`; of any node if there are none.
  package init(_ graph: Graph, labels: Set<NodeLabel> = []) {
    self.graph = graph
    self.labels = labels
  }

  /// What a name was found to mean.
  package enum Match: Equatable {
    case one(Graph.Node)
    /// More than one fits, in order of id.
    case several([Graph.Node])
    /// None fits; perhaps one of these was meant, the likeliest first.
    case none(suggestions: [Graph.Node])
  }

  /// What `text` means.
  ///
  /// - Complexity: O(log *n*) for an id, else O(*n*): all names are folded.
  package func match(_ text: String) -> Match {
    if let node = graph.node(text), graph.fits(node, labels) { return .one(node) }
    let folded = Names.fold(text)
    let names = names()
    let roads: [() -> [Graph.Node]] = [
      { names.named(folded) },
      { meetings(on: text) ?? [] },
      { names.holding(words: folded) },
      { names.holding(part: folded) },
    ]
    for road in roads {
      let found = road()
      if let only = found.first, found.count == 1 { return .one(only) }
      if !found.isEmpty { return .several(found) }
    }
    return .none(suggestions: names.suggestions(for: folded))
  }

  /// The one node that `text` means.
  ///
  /// - Throws: ``KnowledgeError`` that lists the nodes if several fit, or suggests some if none
  ///   does.
  package func resolve(_ text: String) throws -> Graph.Node {
    switch match(text) {
    case .one(let node): return node
    case .several(let nodes):
      let candidates = nodes.map(candidate)
      guard meetings(on: text) == nil else {
        throw KnowledgeError.severalMeetings(on: text, candidates)
      }
      throw KnowledgeError.several(text, candidates, labels: labels)
    case .none(let suggestions):
      guard meetings(on: text) == nil else { throw KnowledgeError.noMeeting(on: text) }
      throw KnowledgeError.unknown(text, suggestions: suggestions.map(candidate), labels: labels)
    }
  }

  private func names() -> NameList<Graph.Node> {
    NameList(
      entries: graph.nodes.lazy.filter { graph.fits($0, labels) }.flatMap { node in
        graph.names(of: node).map { (Names.fold($0), node) }
      })
  }

  /// The meetings within the time that `text` allows; nil if it is no date, or no meeting fits here.
  private func meetings(on text: String) -> [Graph.Node]? {
    guard labels.isEmpty || labels.contains(.meeting), let date = EDTFDate(exactly: text) else {
      return nil
    }
    let time = date.bounds(in: graph.zone)
    return graph.nodes(labeled: NodeLabel.meeting.rawValue).filter {
      graph[$0].bounds.lies(in: time)
    }
  }

  private func candidate(_ node: Graph.Node) -> NameCandidate {
    NameCandidate(graph[node].record)
  }
}

extension DateBounds {
  /// Whether all of the time that this allows is allowed by `other`.
  func lies(in other: DateBounds) -> Bool {
    other.earliest <= earliest && latest <= other.latest
  }
}

extension Graph {
  fileprivate func fits(_ node: Node, _ labels: Set<NodeLabel>) -> Bool {
    labels.isEmpty
      || self[node].labels.contains { NodeLabel(rawValue: $0).map(labels.contains) ?? false }
  }

  fileprivate func names(of node: Node) -> [String] {
    (self[node].name.map { [$0] } ?? []) + (self[node][PropertyKey.aliases]?.strings ?? [])
  }
}
