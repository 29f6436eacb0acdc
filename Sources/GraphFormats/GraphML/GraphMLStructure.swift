import PropertyGraph

/// What of a graph is written as constructs of GraphML's own, and no longer as data: nodes inside
/// nodes and edges, hyperedges and ports (``Structure``).
///
/// Only what returns as it was: whatever the constructs cannot say, or would say otherwise, stays
/// data.
struct GraphMLStructure {
  private(set) var containment = Containment()

  /// Nodes that are hyperedges, in order of their ids.
  private(set) var hyperedges: [Graph.Node] = []
  private var hyperedgeRows: Set<Int> = []
  /// For each edge whether it is an endpoint; empty if none is.
  private var endpoints: [Bool] = []

  /// The ports of the nodes that have any, by their rows.
  private(set) var ports: [Int: [String]] = [:]
  /// What is said of these ports.
  private(set) var portData: [PortDatum] = []
  /// Which columns name the ports at which edges begin and end.
  private(set) var sourcePorts: Column?
  private(set) var targetPorts: Column?

  /// Something that is said of a port.
  struct PortDatum {
    let node: Int
    /// Which of the node's ports it is.
    let port: Int
    let property: String
    let value: PropertyValue
    /// The property of the node that says it.
    let column: String
  }

  /// Nothing: all is data.
  init() {}

  /// - Parameter dialect: whose constructs count; none means all that GraphML has.
  init(_ graph: Graph, _ dialect: GraphMLDialect?) {
    if dialect == nil {
      findHyperedges(graph)
      containment = Containment(
        of: graph, where: { !isHyperedge($0) }, edges: { !isEndpoint($0) })
      findPorts(graph)
    } else if dialect?.nests == true {
      containment = Containment(of: graph)
    }
  }

  // MARK: Asking

  func isHyperedge(_ node: Graph.Node) -> Bool {
    !hyperedgeRows.isEmpty && hyperedgeRows.contains(node.index)
  }

  func isEndpoint(_ edge: Graph.Edge) -> Bool { !endpoints.isEmpty && endpoints[edge.index] }

  /// What is left of a column of nodes as data.
  func data(ofNodes column: Column, in graph: Graph) -> Column? {
    if column.key == Structure.ports, !ports.isEmpty {
      return column.keeping(of: graph.nodeCount) { ports[$0] == nil }
    }
    let written = Set(portData.lazy.filter { $0.column == column.key }.map(\.node))
    if !written.isEmpty {
      return column.keeping(of: graph.nodeCount) { !written.contains($0) }
    }
    return containment.data(of: column, in: graph)
  }

  /// What is left of a column of edges as data.
  func data(ofEdges column: Column, in graph: Graph) -> Column? {
    if column.key == sourcePorts?.key || column.key == targetPorts?.key {
      return column.keeping(of: graph.edgeCount) {
        column.value(at: $0)?.string == nil && !isEndpoint(Graph.Edge($0))
      }
    }
    if endpoints.isEmpty { return column }
    let isOfEdges = graph.edges.contains {
      column.rows.position(of: $0.index) != nil && !isEndpoint($0)
    }
    return isOfEdges ? column : nil
  }

  /// Whether an endpoint has a property that is more than the port at which it ends.
  func isData(_ column: Column, of endpoint: Graph.Edge, in graph: Graph) -> Bool {
    guard let value = column.value(at: endpoint.index) else { return false }
    let leadsOut = isHyperedge(graph.source(of: endpoint))
    let port = leadsOut ? Structure.targetPort : Structure.sourcePort
    return column.key != port || value.string == nil
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

  /// Whether nothing but endpoints touches a node.
  private func isHyperedge(
    _ node: Graph.Node, among candidates: Set<Graph.Node>, _ graph: Graph
  ) -> Bool {
    graph.edges(touching: node).allSatisfy { edge in
      let leadsOut = graph.source(of: edge) == node
      let other = leadsOut ? graph.target(of: edge) : graph.source(of: edge)
      return graph[edge].type == Structure.endpoint && !candidates.contains(other)
        && (graph.isDirected(edge) || !leadsOut)
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
    var taken: [Graph.Node: Set<String>] = [:]
    for node in graph.nodes where !isHyperedge(node) {
      guard case .strings(let paths) = column.value(at: node.index),
        let names = Self.names(ofPorts: paths)
      else { continue }
      let root = containment.root(of: node)
      guard taken[root, default: []].isDisjoint(with: names) else { continue }
      taken[root, default: []].formUnion(names)
      ports[node.index] = paths
    }
    findPortData(graph)
  }

  /// The ports' own names, if the list is one as the reader makes it: each inside the one that
  /// stands before it or around that, and no name twice.
  private static func names(ofPorts paths: [String]) -> Set<String>? {
    var names: Set<String> = []
    var around: [Substring] = []
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard let name = parts.last, parts.count <= Containment.mostLevels, !name.isEmpty,
        parts.count <= around.count + 1, parts.dropLast() == around.prefix(parts.count - 1),
        names.insert(String(name)).inserted
      else { return nil }
      around = parts
    }
    return names.isEmpty ? nil : names
  }

  /// Finds the properties of nodes that are said of their ports.
  private mutating func findPortData(_ graph: Graph) {
    let prefix = Structure.ports + "."
    for column in graph.nodeColumns where column.key.hasPrefix(prefix) {
      let name = column.key.dropFirst(prefix.count)
      for (node, paths) in ports {
        guard let value = column.value(at: node), let port = Self.port(in: name, of: paths) else {
          continue
        }
        portData.append(
          PortDatum(
            node: node, port: port, property: String(name.dropFirst(paths[port].count + 1)),
            value: value, column: column.key))
      }
    }
  }

  /// The longest of these ports with which a name begins.
  private static func port(in name: Substring, of paths: [String]) -> Int? {
    paths.indices.filter { name.hasPrefix(paths[$0] + ".") }.max {
      paths[$0].count < paths[$1].count
    }
  }
}
