/// The nodes of a network in groups: components, communities.
///
/// ```swift
/// let communities = try await network.communities()
/// communities.sizes                             // [34, 21, 5]
/// communities[janny]                            // 0
/// communities.members(of: 0)
/// ```
///
/// Groups are numbered from 0, the largest first, equally large ones by their lowest node, so that the
/// same groups always bear the same numbers.
public struct Partition: Sendable, Equatable {
  /// All nodes, ascending.
  public let nodes: [Graph.Node]
  /// The group of each node, in the same order.
  package let groups: [Int32]
  /// How many nodes each group has.
  public let sizes: [Int]

  /// - Parameters:
  ///   - nodes: each once, ascending.
  ///   - marks: what the nodes of a group have in common, and no other node, from 0 up to, not
  ///     including, the number of nodes.
  package init(nodes: [Graph.Node], marks: [Int32]) {
    precondition(nodes.count == marks.count, "each node is in a group")
    var counts = [Int](repeating: 0, count: nodes.count)
    var firsts: [Int32] = []
    for mark in marks {
      if counts[Int(mark)] == 0 { firsts.append(mark) }
      counts[Int(mark)] += 1
    }
    // Marks stand by their lowest node, and sorting is stable by the position that stands beside.
    let order = firsts.indices.sorted {
      (counts[Int(firsts[$1])], $0) < (counts[Int(firsts[$0])], $1)
    }
    var numbers = [Int32](repeating: 0, count: nodes.count)
    for (number, index) in order.enumerated() { numbers[Int(firsts[index])] = Int32(number) }
    self.nodes = nodes
    groups = marks.map { numbers[Int($0)] }
    sizes = order.map { counts[Int(firsts[$0])] }
  }

  /// How many groups there are.
  public var count: Int { sizes.count }

  /// The group of a node; `nil` for one that is not of the network. O(log n).
  public subscript(node: Graph.Node) -> Int? {
    nodes.position(of: node).map { Int(groups[$0]) }
  }

  /// The nodes of a group, ascending. O(n).
  public func members(of group: Int) -> [Graph.Node] {
    nodes.indices.filter { groups[$0] == group }.map { nodes[$0] }
  }
}
