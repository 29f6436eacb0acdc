/// Nodes and the ties between them, without their words: what measures are taken on.
///
/// ```swift
/// let people = graph.contacts().projection()      // who met whom, with Newman's weights
/// for (person, rank) in people.pageRank().top(10) { print(graph[person].name ?? "", rank) }
///
/// let network = graph.network()                   // any graph: who is linked to whom
/// network.tieCount
/// network.neighbors(of: janny)
/// ```
///
/// It is simple: two nodes have at most one tie each way, and none has one with itself. A measure says
/// whether it looks at directions and weights; distances are counted in steps.
///
/// Nodes are those of the graph it was made of, good for that graph only.
public struct Network: Sendable, Equatable {
  /// All nodes, also those without ties, ascending. A position in it is a *row*.
  public let nodes: [Graph.Node]
  /// Whether ties run one way. In an undirected network each stands in the rows of both ends.
  public let isDirected: Bool
  /// The ties that leave each row.
  package let outgoing: TieRows
  /// The ties that arrive at each row; the same as `outgoing` where they have no direction.
  package let incoming: TieRows

  /// - Precondition: `nodes` ascend; ties name rows.
  init(nodes: [Graph.Node], isDirected: Bool, outgoing: TieRows) {
    self.nodes = nodes
    self.isDirected = isDirected
    self.outgoing = outgoing
    incoming = isDirected ? outgoing.transposed() : outgoing
  }

  /// Makes a network of ties between the nodes of a graph.
  ///
  /// - Parameters:
  ///   - nodes: all of them, in any order.
  ///   - ties: in any order. Ties of a node with itself are left out; parallel ones become one.
  ///   - hasWeights: whether the weights count, parallel ones added up; otherwise each tie weighs 1.
  /// - Precondition: both ends of each tie are among the nodes.
  /// - Complexity: O(n log n + m log n).
  public init(
    nodes: [Graph.Node], ties: [Tie], isDirected: Bool = false, hasWeights: Bool = false
  ) {
    let nodes = nodes.sortedWithoutRepeats()
    let rows = Positions(of: nodes)
    self.init(
      nodes: nodes, isDirected: isDirected,
      outgoing: TieRows(
        count: nodes.count, from: ties.map { rows[$0.a] }, to: ties.map { rows[$0.b] },
        weights: hasWeights ? ties.map(\.weight) : [], bothWays: !isDirected))
  }
}

extension Network {
  /// Two nodes that are tied, from `a` to `b`; in an undirected network `a` is the lower.
  public struct Tie: Hashable, Sendable {
    /// Where it begins, or the lower of the two.
    public let a: Graph.Node
    /// Where it ends, or the higher of the two.
    public let b: Graph.Node
    /// How strong the tie is; 1 where the network has no weights.
    public let weight: Double

    /// Ties one node to another.
    public init(_ a: Graph.Node, _ b: Graph.Node, weight: Double = 1) {
      self.a = a
      self.b = b
      self.weight = weight
    }
  }

  /// How many nodes there are.
  public var nodeCount: Int { nodes.count }

  /// How many ties there are.
  public var tieCount: Int { isDirected ? outgoing.targets.count : outgoing.targets.count / 2 }

  /// Whether ties have weights; without them, each weighs 1.
  public var hasWeights: Bool { !outgoing.weights.isEmpty }

  /// The same ties, each of weight 1.
  public var unweighted: Network {
    Network(nodes: nodes, isDirected: isDirected, outgoing: outgoing.unweighted)
  }

  /// The same ties without direction: two that run against each other become one, of both weights.
  public var undirected: Network {
    guard isDirected else { return self }
    return Network(
      nodes: nodes, isDirected: false, outgoing: outgoing.bothWays(weights: outgoing.weights))
  }

  /// All ties, sorted by `a`, then `b`. O(m).
  public var ties: [Tie] {
    var ties: [Tie] = []
    ties.reserveCapacity(tieCount)
    for row in nodes.indices {
      for position in outgoing[row] where isDirected || row < outgoing.targets[position] {
        ties.append(
          Tie(
            nodes[row], nodes[Int(outgoing.targets[position])],
            weight: outgoing.weight(at: position)))
      }
    }
    return ties
  }

  /// The nodes to which a node has a tie, ascending; none for a node that is not of the network.
  /// O(log n + their number).
  public func neighbors(of node: Graph.Node) -> [Graph.Node] {
    guard let row = row(of: node) else { return [] }
    return outgoing.targets[outgoing[row]].map { nodes[Int($0)] }
  }

  /// The weight of the tie from one node to another, 0 if there is none. O(log n).
  public func weight(_ one: Graph.Node, _ other: Graph.Node) -> Double {
    guard let source = row(of: one), let target = row(of: other) else { return 0 }
    let position = outgoing.targets[outgoing[source]].position(of: Int32(target))
    return position.map(outgoing.weight) ?? 0
  }

  /// The row of a node, or `nil` for one that is not of the network. O(log n).
  package func row(of node: Graph.Node) -> Int? { nodes.position(of: node) }
}
