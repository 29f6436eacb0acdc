extension Graph {
  /// The graph after these changes, one after the other; all of them or none.
  ///
  /// - Throws: `GraphError` for what has no meaning: an id that is taken or unknown, an edge without
  ///   an end, a node that still has edges.
  /// - Complexity: O(graph + changes); the graph is built anew.
  public func applying(_ changes: [GraphChange]) throws -> Graph {
    var draft = Draft(self)
    for change in changes { try draft.apply(change) }
    return try draft.finish()
  }
}

/// A graph taken apart into records, so that changes can be made to it.
private struct Draft {
  private var settings: [String: PropertyValue]
  private var nodes: [String: NodeRecord]
  private var edges: [String: EdgeRecord]
  private var degree: [String: Int]

  init(_ graph: Graph) {
    settings = graph.settings
    nodes = [:]
    edges = [:]
    degree = [:]
    for node in graph.nodes { nodes[graph[node].id] = graph[node].record }
    for edge in graph.edges { insert(graph[edge].record) }
  }

  func finish() throws -> Graph {
    try Graph { build in
      for (key, value) in settings { build.set(setting: key, to: value) }
      for node in nodes.values { try build.addNode(node) }
      for edge in edges.values { try build.addEdge(edge) }
    }
  }

  mutating func apply(_ change: GraphChange) throws {
    switch change {
    case .addNode(let record): try add(record)
    case .addEdge(let record): try add(record)
    case .addGraph(let graph): try add(graph)
    case .set(let element, let key, let value): try set(element, key, value)
    case .setLabels(let id, let labels): try setLabels(id, labels)
    case .removeNode(let id): try removeNode(id)
    case .removeEdge(let id): try removeEdge(id)
    }
  }

  private mutating func insert(_ edge: EdgeRecord) {
    edges[edge.id] = edge
    degree[edge.source, default: 0] += 1
    degree[edge.target, default: 0] += 1
  }

  private mutating func add(_ record: NodeRecord) throws {
    guard nodes[record.id] == nil else {
      throw GraphError("There is a node \"\(record.id)\" already.")
    }
    nodes[record.id] = record
  }

  private mutating func add(_ record: EdgeRecord) throws {
    for end in [record.source, record.target] where nodes[end] == nil {
      throw GraphError("An edge cannot end at \"\(end)\": there is no such node.")
    }
    var record = record
    if record.id.isEmpty {
      let base = [record.source, record.type, record.target].compactMap(\.self)
        .joined(separator: "--")
      record.id = base
      var number = 2
      while edges[record.id] != nil {
        record.id = "\(base)-\(number)"
        number += 1
      }
    }
    guard edges[record.id] == nil else {
      throw GraphError("There is an edge \"\(record.id)\" already.")
    }
    insert(record)
  }

  private mutating func add(_ graph: Graph) throws {
    for (key, value) in graph.settings { settings[key] = value }
    for node in graph.nodes { try add(graph[node].record) }
    for edge in graph.edges { try add(graph[edge].record) }
  }

  private mutating func set(_ element: ElementID, _ key: String, _ value: PropertyValue?) throws {
    switch element {
    case .graph:
      settings[key] = value
    case .node(let id):
      guard nodes[id] != nil else { throw GraphError("There is no node \"\(id)\" to change.") }
      nodes[id]?.properties[key] = value
    case .edge(let id):
      guard edges[id] != nil else { throw GraphError("There is no edge \"\(id)\" to change.") }
      edges[id]?.properties[key] = value
    }
  }

  private mutating func setLabels(_ id: String, _ labels: [String]) throws {
    guard nodes[id] != nil else { throw GraphError("There is no node \"\(id)\" to change.") }
    nodes[id]?.labels = Set(labels).sorted()
  }

  private mutating func removeNode(_ id: String) throws {
    guard nodes[id] != nil else { throw GraphError("There is no node \"\(id)\" to remove.") }
    guard degree[id, default: 0] == 0 else {
      throw GraphError("The node \"\(id)\" still has edges: remove these first.")
    }
    nodes[id] = nil
  }

  private mutating func removeEdge(_ id: String) throws {
    guard let edge = edges.removeValue(forKey: id) else {
      throw GraphError("There is no edge \"\(id)\" to remove.")
    }
    degree[edge.source, default: 0] -= 1
    degree[edge.target, default: 0] -= 1
  }
}
