extension Graph {
  /// A node together with its graph: what one can say about it.
  public struct NodeView: Sendable {
    public let graph: Graph
    public let node: Node
  }

  /// An edge together with its graph: what one can say about it.
  public struct EdgeView: Sendable {
    public let graph: Graph
    public let edge: Edge
  }

  /// What this graph says about one of its nodes.
  public subscript(node: Node) -> NodeView { NodeView(graph: self, node: node) }

  /// What this graph says about one of its edges.
  public subscript(edge: Edge) -> EdgeView { EdgeView(graph: self, edge: edge) }
}

extension Graph.NodeView {
  public var id: String { graph.storage.nodeIDs[node.index] }

  /// Its labels, sorted.
  public var labels: [String] {
    graph.storage.labelSets[Int(graph.storage.nodeLabels[node.index])]
  }

  public func has(label: String) -> Bool { labels.contains(label) }

  /// The property `name`, if it is a text.
  public var name: String? { self["name"]?.string }

  /// The property `date`, if it is a date.
  public var date: EDTFDate? { self["date"]?.string.flatMap { EDTFDate(exactly: $0) } }

  /// The time that its date allows; any time if it has none.
  public var bounds: DateBounds { graph.storage.nodeDates.bounds(at: node.index) }

  /// A property; `nil` if it has none of that name.
  public subscript(key: String) -> PropertyValue? {
    graph.storage.nodeColumns.column(key)?.value(at: node.index)
  }

  /// All its properties, sorted by name.
  public var properties: [(key: String, value: PropertyValue)] {
    graph.storage.nodeColumns.compactMap { column in
      column.value(at: node.index).map { (column.key, $0) }
    }
  }

  /// The node by itself.
  public var record: NodeRecord {
    NodeRecord(
      id: id, labels: labels,
      properties: Dictionary(uniqueKeysWithValues: properties.map { ($0.key, $0.value) }))
  }
}

extension Graph.EdgeView {
  public var id: String { graph.storage.edgeIDs[edge.index] }

  /// Its type, if it has one.
  public var type: String? {
    let type = graph.storage.types[Int(graph.storage.edgeTypes[edge.index])]
    return type.isEmpty ? nil : type
  }

  public var source: Graph.Node { Graph.Node(Int(graph.storage.sources[edge.index])) }

  public var target: Graph.Node { Graph.Node(Int(graph.storage.targets[edge.index])) }

  public var isDirected: Bool {
    graph.storage.undirected.isEmpty || !graph.storage.undirected[edge.index]
  }

  /// The property `date`, if it is a date.
  public var date: EDTFDate? { self["date"]?.string.flatMap { EDTFDate(exactly: $0) } }

  /// The time that its date allows; any time if it has none.
  public var bounds: DateBounds { graph.storage.edgeDates.bounds(at: edge.index) }

  /// A property; `nil` if it has none of that name.
  public subscript(key: String) -> PropertyValue? {
    graph.storage.edgeColumns.column(key)?.value(at: edge.index)
  }

  /// All its properties, sorted by name.
  public var properties: [(key: String, value: PropertyValue)] {
    graph.storage.edgeColumns.compactMap { column in
      column.value(at: edge.index).map { (column.key, $0) }
    }
  }

  /// The other end: the target seen from the source, and the source seen from the target.
  public func end(from node: Graph.Node) -> Graph.Node { source == node ? target : source }

  /// The edge by itself.
  public var record: EdgeRecord {
    EdgeRecord(
      id: id, type: type, source: graph[source].id, target: graph[target].id,
      isDirected: isDirected,
      properties: Dictionary(uniqueKeysWithValues: properties.map { ($0.key, $0.value) }))
  }
}

extension [Column] {
  /// The column of a property; columns are sorted by it.
  func column(_ key: String) -> Column? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].key == key ? self[low] : nil
  }
}
