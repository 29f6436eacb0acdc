import Foundation

extension Graph {
  /// The arrays behind a graph.
  @usableFromInline
  final class Storage: Sendable {
    let settings: [String: PropertyValue]
    let zone: TimeZone

    let nodeIDs: TextTable
    /// Each node's set of labels, a number in `labelSets`.
    @usableFromInline let nodeLabels: [UInt32]
    /// The sets of labels that occur, each sorted, in order.
    let labelSets: [[String]]
    let nodeColumns: [Column]

    let edgeIDs: TextTable
    @usableFromInline let sources: [UInt32]
    @usableFromInline let targets: [UInt32]
    /// Each edge's type, a number in `types`.
    @usableFromInline let edgeTypes: [UInt32]
    /// The types that occur, in order; the empty text stands for no type.
    let types: [String]
    /// Which edges have no direction; empty if all have one.
    let undirected: [Bool]
    let edgeColumns: [Column]

    let nodeDates: DateColumn
    let edgeDates: DateColumn
    @usableFromInline let outgoing: Adjacency
    @usableFromInline let incoming: Adjacency

    init(
      settings: [String: PropertyValue], nodeIDs: TextTable, nodeLabels: [UInt32],
      labelSets: [[String]], nodeColumns: [Column], edgeIDs: TextTable, sources: [UInt32],
      targets: [UInt32], edgeTypes: [UInt32], types: [String], undirected: [Bool],
      edgeColumns: [Column]
    ) {
      self.settings = settings
      self.zone = settings["zone"]?.string.flatMap(TimeZone.init(identifier:)) ?? .gmt
      self.nodeIDs = nodeIDs
      self.nodeLabels = nodeLabels
      self.labelSets = labelSets
      self.nodeColumns = nodeColumns
      self.edgeIDs = edgeIDs
      self.sources = sources
      self.targets = targets
      self.edgeTypes = edgeTypes
      self.types = types
      self.undirected = undirected
      self.edgeColumns = edgeColumns
      nodeDates = DateColumn(nodeColumns, in: zone)
      edgeDates = DateColumn(edgeColumns, in: zone)
      let byType = edgeTypes.countingSorted(below: types.count)
      outgoing = Adjacency(edges: byType, ends: sources, nodes: nodeIDs.count)
      incoming = Adjacency(edges: byType, ends: targets, nodes: nodeIDs.count)
    }

    func holdsSame(as other: Storage) -> Bool {
      settings == other.settings && nodeIDs == other.nodeIDs && nodeLabels == other.nodeLabels
        && labelSets == other.labelSets && nodeColumns == other.nodeColumns
        && edgeIDs == other.edgeIDs && sources == other.sources && targets == other.targets
        && edgeTypes == other.edgeTypes && types == other.types
        && undirected == other.undirected && edgeColumns == other.edgeColumns
    }
  }
}

/// The edges at each node, as compressed sparse rows: those of node `n` stand from `offsets[n]` to
/// `offsets[n + 1]`, sorted by type and then by id.
@usableFromInline
struct Adjacency: Sendable {
  @usableFromInline let offsets: [UInt32]
  @usableFromInline let edges: [UInt32]

  /// - Parameters:
  ///   - edges: all edges, sorted by type and then by id.
  ///   - ends: the node at which each edge is to be found.
  init(edges: [UInt32], ends: [UInt32], nodes: Int) {
    var next = [UInt32](repeating: 0, count: nodes + 1)
    for end in ends { next[Int(end) + 1] += 1 }
    for node in 0..<nodes { next[node + 1] += next[node] }
    offsets = next
    var sorted = [UInt32](repeating: 0, count: edges.count)
    for edge in edges {
      let end = Int(ends[Int(edge)])
      sorted[Int(next[end])] = edge
      next[end] += 1
    }
    self.edges = sorted
  }

  @inlinable
  func range(of node: Graph.Node) -> Range<Int> {
    Int(offsets[node.index])..<Int(offsets[node.index + 1])
  }
}

extension [UInt32] {
  /// The positions 0, 1, 2 … sorted by their values, which are all below `limit`; ties stay in order.
  fileprivate func countingSorted(below limit: Int) -> [UInt32] {
    var starts = [Int](repeating: 0, count: limit + 1)
    for value in self { starts[Int(value) + 1] += 1 }
    for value in 0..<limit { starts[value + 1] += starts[value] }
    var sorted = [UInt32](repeating: 0, count: count)
    for (position, value) in self.enumerated() {
      sorted[starts[Int(value)]] = UInt32(position)
      starts[Int(value)] += 1
    }
    return sorted
  }
}
