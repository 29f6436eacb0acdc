import PropertyGraph

/// A graph read with Kring's vocabulary: what kind of thing a node is, who came to a meeting, and what
/// an edge rests on.
struct Reading {
  let graph: Graph
  /// The kind that each set of labels makes.
  private let kinds: [NodeLabel?]

  init(_ graph: Graph) {
    self.graph = graph
    kinds = graph.labelSets.map { labels in
      NodeLabel.allCases.first { labels.contains($0.rawValue) }
    }
  }

  /// The first of the vocabulary's labels that a node bears.
  func kind(of node: Graph.Node) -> NodeLabel? { kinds[graph.labelSet(of: node)] }

  /// Whether an edge of this type may run between nodes that bear these labels.
  func fits(_ edge: Graph.Edge, _ type: EdgeType) -> Bool {
    let sources = graph.labelSets[graph.labelSet(of: graph.source(of: edge))]
    let targets = graph.labelSets[graph.labelSet(of: graph.target(of: edge))]
    return type.ends.contains { ends in
      sources.contains(ends.source.rawValue) && targets.contains(ends.target.rawValue)
        || !type.isDirected && sources.contains(ends.target.rawValue)
          && targets.contains(ends.source.rawValue)
    }
  }

  func edges(from node: Graph.Node, _ type: EdgeType) -> Graph.EdgeList {
    graph.edges(from: node, type: type.rawValue)
  }

  func edges(into node: Graph.Node, _ type: EdgeType) -> Graph.EdgeList {
    graph.edges(into: node, type: type.rawValue)
  }

  /// Whether an edge was noted, or noted as inferred.
  func evidence(of edge: Graph.Edge) -> Evidence {
    graph[edge][PropertyKey.inferred].isTrue ? .inferred : .recorded
  }

  /// Whether a node was noted, or noted as inferred.
  func evidence(of node: Graph.Node) -> Evidence {
    graph[node][PropertyKey.inferred].isTrue ? .inferred : .recorded
  }

  /// The nodes that a property names, such as the carriers in `by`, each once, as listed.
  func nodes(namedBy key: String, of edge: Graph.Edge) -> [Graph.Node] {
    guard let value = graph[edge][key] else { return [] }
    var nodes: [Graph.Node] = []
    for case let node? in value.strings.map(graph.node) where !nodes.contains(node) {
      nodes.append(node)
    }
    return nodes
  }

  func note(of edge: Graph.Edge) -> String? { graph[edge][PropertyKey.note]?.string }
}

extension Reading {
  func name(of node: Graph.Node) -> String {
    let view = graph[node]
    return view.name ?? view.id
  }

  func named(_ node: Graph.Node) -> Named {
    let view = graph[node]
    let id = view.id
    return Named(id: id, name: view.name ?? id)
  }

  /// The label that Kring knows, else the first; empty for none.
  func label(of node: Graph.Node) -> String {
    kind(of: node)?.rawValue ?? graph[node].labels.first ?? ""
  }

  func date(of node: Graph.Node) -> String? { graph[node][PropertyKey.date]?.string }

  func date(of edge: Graph.Edge) -> String? { graph[edge][PropertyKey.date]?.string }

  func thing(_ node: Graph.Node) -> Thing {
    let named = named(node)
    return Thing(
      id: named.id, name: named.name, label: label(of: node), date: date(of: node),
      bounds: graph.bounds(of: node))
  }
}

extension Reading {
  /// How one thing came from another, in a word: the form in which it grew, where that was noted.
  func how(_ edge: Graph.Edge, _ type: EdgeType) -> String {
    switch type {
    case .carriedInto: "carried"
    case .sparked: "sparked"
    case .grewInto: graph[edge][PropertyKey.form]?.string ?? "grew"
    default: "led"
    }
  }
}

extension PropertyValue? {
  /// Whether a mark such as `inferred` is set, also where a file brought it as a text.
  var isTrue: Bool {
    switch self {
    case .boolean(let value): value
    case .string(let text): text == "true"
    default: false
    }
  }
}
