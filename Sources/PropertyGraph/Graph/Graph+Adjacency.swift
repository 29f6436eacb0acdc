extension Graph {
  /// The edges on one side of a node, sorted by type and then by id.
  public struct EdgeList: RandomAccessCollection, Sendable {
    @usableFromInline let rows: [UInt32]
    public let startIndex: Int
    public let endIndex: Int

    @inlinable
    init(_ adjacency: Adjacency, _ range: Range<Int>) {
      rows = adjacency.edges
      startIndex = range.lowerBound
      endIndex = range.upperBound
    }

    @inlinable
    public subscript(position: Int) -> Edge { Edge(Int(rows[position])) }
  }

  /// The edges that leave a node, of one type or of all. O(log of their number).
  public func edges(from node: Node, type: String? = nil) -> EdgeList {
    edges(storage.outgoing, at: node, type)
  }

  /// The edges that arrive at a node, of one type or of all. O(log of their number).
  public func edges(into node: Node, type: String? = nil) -> EdgeList {
    edges(storage.incoming, at: node, type)
  }

  /// The edges that touch a node, whichever way they run, each once.
  public func edges(touching node: Node, type: String? = nil) -> [Edge] {
    edges(from: node, type: type)
      + edges(into: node, type: type).filter { storage.sources[$0.index] != node.row }
  }

  private func edges(_ adjacency: Adjacency, at node: Node, _ type: String?) -> EdgeList {
    guard let type else { return EdgeList(adjacency, adjacency.range(of: node)) }
    return edges(adjacency, at: node, typeIndex: typeIndex(type))
  }

  @usableFromInline
  func range(in adjacency: Adjacency, _ all: Range<Int>, type: Int) -> Range<Int> {
    func first(notBelow type: Int, from start: Int) -> Int {
      var low = start
      var high = all.upperBound
      while low < high {
        let middle = (low + high) / 2
        if storage.edgeTypes[Int(adjacency.edges[middle])] < type {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low
    }
    let start = first(notBelow: type, from: all.lowerBound)
    return start..<first(notBelow: type + 1, from: start)
  }
}

// MARK: - The fast road

extension Graph {
  /// The number of a type among this graph's, if an edge bears it.
  package func typeIndex(_ type: String) -> Int? { storage.types.firstIndex(of: type) }

  /// The edges that leave a node, of the type of that number; none for no number.
  @inlinable
  package func edges(from node: Node, typeIndex: Int?) -> EdgeList {
    edges(storage.outgoing, at: node, typeIndex: typeIndex)
  }

  /// The edges that arrive at a node, of the type of that number; none for no number.
  @inlinable
  package func edges(into node: Node, typeIndex: Int?) -> EdgeList {
    edges(storage.incoming, at: node, typeIndex: typeIndex)
  }

  @inlinable
  func edges(_ adjacency: Adjacency, at node: Node, typeIndex: Int?) -> EdgeList {
    let all = adjacency.range(of: node)
    return EdgeList(
      adjacency,
      typeIndex.map { range(in: adjacency, all, type: $0) } ?? all.lowerBound..<all.lowerBound)
  }

  /// The number of an edge's type.
  @inlinable
  package func typeIndex(of edge: Edge) -> Int { Int(storage.edgeTypes[edge.index]) }

  /// The types that edges bear, in order; the empty text stands for none.
  package var types: [String] { storage.types }

  /// The number of a node's set of labels in `labelSets`.
  @inlinable
  package func labelSet(of node: Node) -> Int { Int(storage.nodeLabels[node.index]) }

  /// The sets of labels that nodes bear.
  package var labelSets: [[String]] { storage.labelSets }

  @inlinable
  package func source(of edge: Edge) -> Node { Node(Int(storage.sources[edge.index])) }

  @inlinable
  package func target(of edge: Edge) -> Node { Node(Int(storage.targets[edge.index])) }

  package func isDirected(_ edge: Edge) -> Bool {
    storage.undirected.isEmpty || !storage.undirected[edge.index]
  }

  /// Whether all edges have a direction.
  package var isDirected: Bool { storage.undirected.isEmpty }

  /// The properties of nodes, sorted by name.
  package var nodeColumns: [Column] { storage.nodeColumns }

  /// The properties of edges, sorted by name.
  package var edgeColumns: [Column] { storage.edgeColumns }

  /// The ids of all nodes, by row.
  package var nodeIDs: TextTable { storage.nodeIDs }

  /// The ids of all edges, by row.
  package var edgeIDs: TextTable { storage.edgeIDs }

  /// Lends the bytes of a node's id.
  package func withIDBytes<Result>(of node: Node, _ body: (Span<UInt8>) throws -> Result)
    rethrows -> Result
  {
    try storage.nodeIDs.withBytes(node.index, body)
  }

  /// Lends the bytes of an edge's id.
  package func withIDBytes<Result>(of edge: Edge, _ body: (Span<UInt8>) throws -> Result)
    rethrows -> Result
  {
    try storage.edgeIDs.withBytes(edge.index, body)
  }

  /// Lends the rows of the edges that leave a node, of the type of that number.
  package func withEdges<Result>(
    from node: Node, typeIndex: Int, _ body: (Span<UInt32>) throws -> Result
  ) rethrows -> Result {
    let adjacency = storage.outgoing
    let found = range(in: adjacency, adjacency.range(of: node), type: typeIndex)
    return try body(adjacency.edges.span.extracting(found))
  }

  /// Lends the rows of the edges that arrive at a node, of the type of that number.
  package func withEdges<Result>(
    into node: Node, typeIndex: Int, _ body: (Span<UInt32>) throws -> Result
  ) rethrows -> Result {
    let adjacency = storage.incoming
    let found = range(in: adjacency, adjacency.range(of: node), type: typeIndex)
    return try body(adjacency.edges.span.extracting(found))
  }

  /// The time that a node's date allows.
  package func bounds(of node: Node) -> DateBounds { storage.nodeDates.bounds(at: node.index) }

  /// The time that an edge's date allows.
  package func bounds(of edge: Edge) -> DateBounds { storage.edgeDates.bounds(at: edge.index) }
}
