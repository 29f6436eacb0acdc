/// A number for each node of a network: what a measure found.
///
/// ```swift
/// let ranks = network.pageRank()
/// ranks[janny]                                  // 0.041
/// for (node, rank) in ranks.top(10) { print(graph[node].name ?? "", rank) }
/// ```
///
/// A node of which a measure says nothing (the constraint of somebody without ties) has no number.
public struct Scores: Sendable {
  /// All nodes, ascending.
  public let nodes: [Graph.Node]
  /// The number of each node, in the same order; NaN for none.
  public let values: [Double]

  /// - Parameters:
  ///   - nodes: each once, in any order.
  ///   - values: one for each node; NaN for none.
  public init(nodes: [Graph.Node], values: [Double]) {
    precondition(nodes.count == values.count, "each node has a score")
    if zip(nodes, nodes.dropFirst()).allSatisfy(<) {
      self.nodes = nodes
      self.values = values
    } else {
      let order = nodes.indices.sorted { nodes[$0] < nodes[$1] }
      self.nodes = order.map { nodes[$0] }
      self.values = order.map { values[$0] }
    }
  }

  /// The number of a node; `nil` for none. O(log n).
  public subscript(node: Graph.Node) -> Double? {
    guard let row = nodes.position(of: node), !values[row].isNaN else { return nil }
    return values[row]
  }

  /// The nodes with the greatest numbers, the greatest first, equal ones by node; those without a
  /// number are left out.
  ///
  /// - Complexity: O(n log n).
  public func top(_ count: Int = .max) -> [(node: Graph.Node, value: Double)] {
    values.indices.filter { !values[$0].isNaN }
      .sorted { (values[$1], $0) < (values[$0], $1) }
      .prefix(count).map { (nodes[$0], values[$0]) }
  }
}

extension Scores: Equatable {
  /// Whether the same nodes have the same numbers, to the bit.
  public static func == (left: Scores, right: Scores) -> Bool {
    left.nodes == right.nodes
      && left.values.lazy.map(\.bitPattern).elementsEqual(right.values.lazy.map(\.bitPattern))
  }
}
