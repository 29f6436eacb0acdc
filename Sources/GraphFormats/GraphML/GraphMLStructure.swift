import PropertyGraph

/// What of a graph is written as constructs of GraphML's own, and no longer as data: nodes inside
/// nodes, hyperedges and ports (``Structure``).
///
/// Only what returns as it was: whatever the constructs cannot say, or would say otherwise, stays
/// data.
struct GraphMLStructure {
  /// The row of the node in which a node lies, or -1; empty if none lies in any.
  private(set) var containers: [Int32] = []
  /// The first node inside each, and the next one beside each, or -1, in order of their ids.
  private var firstInside: [Int32] = []
  private var nextBeside: [Int32] = []

  /// Nodes that are hyperedges, in order of their ids.
  private(set) var hyperedges: [Graph.Node] = []
  private var hyperedgeRows: Set<Int> = []
  /// For each edge whether it is an endpoint; empty if none is.
  private var endpoints: [Bool] = []

  /// The ports of the nodes that have any, by their rows.
  private(set) var ports: [Int: [String]] = [:]
  /// Which columns name the ports at which edges begin and end.
  private(set) var sourcePorts: Column?
  private(set) var targetPorts: Column?

  /// Nothing: all is data.
  init() {}

  /// - Parameter dialect: whose constructs count; none means all that GraphML has.
  init(_ graph: Graph, _ dialect: GraphMLDialect?) {
    if dialect == nil { findHyperedges(graph) }
    if dialect == nil || dialect?.nests == true { nest(graph) }
    if dialect == nil { findPorts(graph) }
  }

  // MARK: Asking

  func isHyperedge(_ node: Graph.Node) -> Bool {
    !hyperedgeRows.isEmpty && hyperedgeRows.contains(node.index)
  }

  func isEndpoint(_ edge: Graph.Edge) -> Bool { !endpoints.isEmpty && endpoints[edge.index] }

  /// Whether a node lies inside another.
  func isInside(_ node: Graph.Node) -> Bool { !containers.isEmpty && containers[node.index] >= 0 }

  /// The first node inside another.
  func first(inside node: Graph.Node) -> Graph.Node? {
    firstInside.isEmpty ? nil : Self.node(firstInside[node.index])
  }

  /// The next node inside the same node.
  func next(beside node: Graph.Node) -> Graph.Node? { Self.node(nextBeside[node.index]) }

  private static func node(_ row: Int32) -> Graph.Node? { row < 0 ? nil : Graph.Node(Int(row)) }

  /// What is left of a column of nodes as data.
  func data(ofNodes column: Column, in graph: Graph) -> Column? {
    switch column.key {
    case Structure.within where !containers.isEmpty:
      column.keeping(of: graph.nodeCount) { containers[$0] < 0 }
    case Structure.ports where !ports.isEmpty:
      column.keeping(of: graph.nodeCount) { ports[$0] == nil }
    default: column
    }
  }

  /// What is left of a column of edges as data.
  func data(ofEdges column: Column, in graph: Graph) -> Column? {
    guard column.key == sourcePorts?.key || column.key == targetPorts?.key else { return column }
    return column.keeping(of: graph.edgeCount) { column.value(at: $0)?.string == nil }
  }
}

// MARK: - Nodes inside nodes

extension GraphMLStructure {
  /// How many nodes can lie one inside the other; readers stop at 256 elements, two for each.
  private static var mostLevels: Int32 { 100 }

  private mutating func nest(_ graph: Graph) {
    guard let column = graph.nodeColumns.first(where: { $0.key == Structure.within }) else {
      return
    }
    containers = graph.nodes.map { node in
      guard !isHyperedge(node), let id = column.value(at: node.index)?.string,
        let container = graph.node(id), container != node
      else { return -1 }
      return Int32(container.index)
    }
    cutCirclesAndDepths()
    guard containers.contains(where: { $0 >= 0 }) else {
      containers = []
      return
    }
    firstInside = Array(repeating: -1, count: containers.count)
    nextBeside = firstInside
    for row in containers.indices.reversed() where containers[row] >= 0 {
      let container = Int(containers[row])
      nextBeside[row] = firstInside[container]
      firstInside[container] = Int32(row)
    }
  }

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
}

// MARK: - Hyperedges

extension GraphMLStructure {
  private mutating func findHyperedges(_ graph: Graph) {
    let candidates = Set(graph.nodes(labeled: Structure.hyperedge))
    hyperedges = candidates.filter { isHyperedge($0, among: candidates, graph) }.sorted()
    guard !hyperedges.isEmpty else { return }
    hyperedgeRows = Set(hyperedges.map(\.index))
    endpoints = Array(repeating: false, count: graph.edgeCount)
    for node in hyperedges {
      for edge in graph.edges(touching: node) { endpoints[edge.index] = true }
    }
  }

  /// Whether nothing but endpoints touches a node, each of which says no more than endpoints can.
  private func isHyperedge(
    _ node: Graph.Node, among candidates: Set<Graph.Node>, _ graph: Graph
  ) -> Bool {
    graph.edges(touching: node).allSatisfy { edge in
      let leadsOut = graph.source(of: edge) == node
      let other = leadsOut ? graph.target(of: edge) : graph.source(of: edge)
      let view = graph[edge]
      guard view.type == Structure.endpoint, !candidates.contains(other),
        graph.isDirected(edge) || !leadsOut
      else { return false }
      let port = leadsOut ? Structure.targetPort : Structure.sourcePort
      return view.properties.allSatisfy { $0.key == port && $0.value.string != nil }
    }
  }
}

// MARK: - Ports

extension GraphMLStructure {
  private mutating func findPorts(_ graph: Graph) {
    sourcePorts = graph.edgeColumns.first { $0.key == Structure.sourcePort }
    targetPorts = graph.edgeColumns.first { $0.key == Structure.targetPort }
    guard let column = graph.nodeColumns.first(where: { $0.key == Structure.ports }) else { return }
    // The schema wants each name once among all ports of a node and of the nodes inside it.
    var taken: [Int: Set<String>] = [:]
    for node in graph.nodes where !isHyperedge(node) {
      guard case .strings(let paths) = column.value(at: node.index),
        let names = Self.names(ofPorts: paths)
      else { continue }
      let root = root(of: node.index)
      guard taken[root, default: []].isDisjoint(with: names) else { continue }
      taken[root, default: []].formUnion(names)
      ports[node.index] = paths
    }
  }

  private func root(of row: Int) -> Int {
    guard !containers.isEmpty else { return row }
    var root = row
    while containers[root] >= 0 { root = Int(containers[root]) }
    return root
  }

  /// The ports' own names, if the list is one as the reader makes it: each inside the one that
  /// stands before it or around that, and no name twice.
  private static func names(ofPorts paths: [String]) -> Set<String>? {
    var names: Set<String> = []
    var around: [Substring] = []
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard let name = parts.last, parts.count <= mostLevels, !name.isEmpty,
        parts.count <= around.count + 1, parts.dropLast() == around.prefix(parts.count - 1),
        names.insert(String(name)).inserted
      else { return nil }
      around = parts
    }
    return names.isEmpty ? nil : names
  }
}

extension Column {
  /// The column with only some of its rows; `nil` if none is left.
  fileprivate func keeping(of total: Int, _ isKept: (Int) -> Bool) -> Column? {
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
