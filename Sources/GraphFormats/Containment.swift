import PropertyGraph

/// Which nodes lie inside which, as far as a tree of them can be written: by their property `within`
/// nodes, and by `withinEdge` edges (``Structure``).
struct Containment {
  /// For each row of a node, the row of the node in which it lies; -1 if it lies in nothing, and
  /// -2 and below for the edges 0, 1 … Empty if no node lies in anything.
  private var containers: [Int32] = []
  /// The first node inside each, and the next one beside each, or -1, in order of their ids.
  private var firstInside: [Int32] = []
  private var nextBeside: [Int32] = []
  private var firstInsideEdge: [Int: Int32] = [:]

  /// None.
  init() {}

  /// - Parameters:
  ///   - canLie: which nodes can lie inside others; all that name one, if this is not said.
  ///   - canHold: which edges can have nodes inside; none, if this is not said.
  /// - Complexity: O(nodes).
  init(
    of graph: Graph, where canLie: (Graph.Node) -> Bool = { _ in true },
    edges canHold: (Graph.Edge) -> Bool = { _ in false }
  ) {
    func column(_ key: String) -> Column? { graph.nodeColumns.first { $0.key == key } }
    let (nodes, edges) = (column(Structure.within), column(Structure.withinEdge))
    if nodes == nil, edges == nil { return }
    containers = graph.nodes.map { node in
      guard canLie(node) else { return -1 }
      if let id = nodes?.value(at: node.index)?.string, let outer = graph.node(id), outer != node {
        return Int32(outer.index)
      }
      if let id = edges?.value(at: node.index)?.string, let edge = graph.edge(id), canHold(edge) {
        return -2 - Int32(edge.index)
      }
      return -1
    }
    cutCirclesAndDepths()
    chain()
  }

  // MARK: Asking

  var isEmpty: Bool { containers.isEmpty }

  /// Whether a node lies inside another, or inside an edge.
  func isInside(_ node: Graph.Node) -> Bool { !isEmpty && containers[node.index] != -1 }

  /// The node in which a node lies.
  func container(of node: Graph.Node) -> Graph.Node? {
    isEmpty ? nil : Self.node(containers[node.index])
  }

  /// The outermost node around a node, or itself.
  func root(of node: Graph.Node) -> Graph.Node {
    var root = node
    while let outer = container(of: root) { root = outer }
    return root
  }

  /// The first node inside another.
  func first(inside node: Graph.Node) -> Graph.Node? {
    isEmpty ? nil : Self.node(firstInside[node.index])
  }

  /// The first node inside an edge.
  func first(inside edge: Graph.Edge) -> Graph.Node? {
    firstInsideEdge.isEmpty ? nil : firstInsideEdge[edge.index].flatMap(Self.node)
  }

  /// All that lie inside another directly, in order of their ids.
  func nodes(inside node: Graph.Node) -> [Graph.Node] {
    Array(
      sequence(state: first(inside: node)) { next in
        defer { next = next.flatMap(self.next) }
        return next
      })
  }

  /// The next node inside the same.
  func next(beside node: Graph.Node) -> Graph.Node? { Self.node(nextBeside[node.index]) }

  private static func node(_ row: Int32) -> Graph.Node? { row < 0 ? nil : Graph.Node(Int(row)) }

  /// What is left of a column of nodes as data, where containment is written as what it is.
  func data(of column: Column, in graph: Graph) -> Column? {
    switch column.key {
    case Structure.within where !isEmpty:
      column.keeping(of: graph.nodeCount) { containers[$0] < 0 }
    case Structure.withinEdge where !isEmpty:
      column.keeping(of: graph.nodeCount) { containers[$0] > -2 }
    default: column
    }
  }

  // MARK: Making

  /// How many nodes can lie one inside the other; readers stop at 256 elements, two for each.
  static var mostLevels: Int32 { 100 }

  /// Takes out of its container whatever lies inside itself, or too deep. O(nodes).
  private mutating func cutCirclesAndDepths() {
    var levels = [Int32](repeating: 0, count: containers.count)
    for row in containers.indices where levels[row] == 0 {
      var path: [Int] = []
      var top = row
      while top >= 0, levels[top] == 0 {
        levels[top] = -1
        path.append(top)
        top = Int(containers[top])
      }
      if top >= 0, levels[top] < 0, let start = path.firstIndex(of: top) {
        for row in path[start...] { containers[row] = -1 }
      }
      for row in path.reversed() {
        let level = containers[row] < 0 ? 1 : levels[Int(containers[row])] + 1
        levels[row] = level > Self.mostLevels ? 1 : level
        if level > Self.mostLevels { containers[row] = -1 }
      }
    }
  }

  private mutating func chain() {
    guard containers.contains(where: { $0 != -1 }) else {
      containers = []
      return
    }
    firstInside = Array(repeating: -1, count: containers.count)
    nextBeside = firstInside
    for row in containers.indices.reversed() where containers[row] != -1 {
      let container = containers[row]
      if container < 0 {
        let edge = Int(-2 - container)
        nextBeside[row] = firstInsideEdge.updateValue(Int32(row), forKey: edge) ?? -1
      } else {
        nextBeside[row] = firstInside[Int(container)]
        firstInside[Int(container)] = Int32(row)
      }
    }
  }
}

extension Column {
  /// The column with only some of its rows; `nil` if none is left.
  func keeping(of total: Int, _ isKept: (Int) -> Bool) -> Column? {
    let rows = (0..<total).filter { self.rows.position(of: $0) != nil && isKept($0) }
    guard !rows.isEmpty else { return nil }
    let kept = rows.compactMap { value(at: $0) }
    let texts = kept.compactMap(\.string)
    var table = TextTable()
    if texts.count == kept.count { for text in texts { table.append(text) } }
    return Column(
      key: key, rows: Rows(rows.map(UInt32.init), of: total),
      values: texts.count == kept.count ? .strings(table) : .others(kept))
  }
}
