public import Foundation

/// A labelled property graph as a value: nodes with a set of labels, edges with at most one type,
/// typed properties on both, and settings on the whole.
///
/// ```swift
/// let graph = try Graph { build in
///   try build.addNode(NodeRecord(id: "janny", labels: ["Person"], properties: ["name": "Janny"]))
///   try build.addNode(NodeRecord(id: "session", labels: ["Meeting"]))
///   try build.addEdge(EdgeRecord(type: "ATTENDED", source: "janny", target: "session"))
/// }
/// for edge in graph.edges(into: graph.node("session")!, type: "ATTENDED") {
///   print(graph[graph[edge].source].name ?? "")      // Janny
/// }
/// ```
///
/// It is immutable and columnar: ids, properties and adjacency stand in flat arrays that all copies
/// share. Nodes and edges are numbered in the byte order of their ids, so iteration, dumps and files
/// never depend on how a graph came about, and two graphs are equal when they hold the same.
public struct Graph: Sendable {
  @usableFromInline let storage: Storage

  init(storage: Storage) {
    self.storage = storage
  }

  /// The graph with nothing in it.
  public static let empty = Graph(
    storage: Storage(
      settings: [:], nodeIDs: TextTable(), nodeLabels: [], labelSets: [], nodeColumns: [],
      edgeIDs: TextTable(), sources: [], targets: [], edgeTypes: [], types: [], undirected: [],
      edgeColumns: []))

  /// Builds a graph in a closure.
  ///
  /// - Throws: what the closure throws, and `GraphError` for an id given twice or an edge without
  ///   an end.
  public init(_ build: (inout Builder) throws -> Void) throws {
    var builder = Builder()
    try build(&builder)
    self = try builder.finish()
  }
}

extension Graph {
  /// A node of a graph, good for that graph only. The lower node has the lower id.
  public struct Node: Hashable, Comparable, Sendable {
    @usableFromInline package let row: UInt32

    @inlinable package init(_ row: Int) { self.row = UInt32(row) }

    @inlinable package var index: Int { Int(row) }

    public static func < (left: Node, right: Node) -> Bool { left.row < right.row }
  }

  /// An edge of a graph, good for that graph only. The lower edge has the lower id.
  public struct Edge: Hashable, Comparable, Sendable {
    @usableFromInline package let row: UInt32

    @inlinable package init(_ row: Int) { self.row = UInt32(row) }

    @inlinable package var index: Int { Int(row) }

    public static func < (left: Edge, right: Edge) -> Bool { left.row < right.row }
  }
}

extension Graph {
  /// All nodes of a graph, in order of id.
  public struct Nodes: RandomAccessCollection, Sendable {
    public let startIndex = 0
    public let endIndex: Int

    public subscript(position: Int) -> Node { Node(position) }
  }

  /// All edges of a graph, in order of id.
  public struct Edges: RandomAccessCollection, Sendable {
    public let startIndex = 0
    public let endIndex: Int

    public subscript(position: Int) -> Edge { Edge(position) }
  }
}

extension Graph {
  public var nodeCount: Int { storage.nodeIDs.count }

  public var edgeCount: Int { storage.edgeIDs.count }

  /// All nodes, in order of id.
  public var nodes: Nodes { Nodes(endIndex: nodeCount) }

  /// All edges, in order of id.
  public var edges: Edges { Edges(endIndex: edgeCount) }

  /// The node with this id. O(log n).
  public func node(_ id: String) -> Node? {
    let place = storage.nodeIDs.search(id.utf8Span.span)
    return place.isFound ? Node(place.index) : nil
  }

  /// The edge with this id. O(log n).
  public func edge(_ id: String) -> Edge? {
    let place = storage.edgeIDs.search(id.utf8Span.span)
    return place.isFound ? Edge(place.index) : nil
  }

  /// The nodes that bear a label, in order of id. O(n).
  public func nodes(labeled label: String) -> [Node] {
    let sets = storage.labelSets.map { $0.contains(label) }
    return nodes.filter { sets[Int(storage.nodeLabels[$0.index])] }
  }

  /// What is true of the graph as a whole: its zone, its targets.
  public var settings: [String: PropertyValue] { storage.settings }

  /// The zone in which a date without one is read: the setting `zone`, else UTC.
  public var zone: TimeZone { storage.zone }
}

extension Graph: Equatable {
  public static func == (left: Graph, right: Graph) -> Bool {
    left.storage === right.storage || left.storage.holdsSame(as: right.storage)
  }
}

extension Graph: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(nodeCount)
    hasher.combine(edgeCount)
  }
}
