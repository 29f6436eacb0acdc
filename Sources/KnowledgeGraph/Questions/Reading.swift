import PropertyGraph

/// A graph read with Kring's vocabulary: what kind of thing a node is, who came to a meeting, and what
/// an edge rests on.
///
/// A class because the parts of an answer share what it has looked up, and pass it on at every step.
final class Reading: Sendable {
  let graph: Graph
  /// The kind that each set of labels makes.
  private let kinds: [NodeLabel?]
  /// The vocabulary's labels in each set, a bit for each.
  private let bits: [UInt16]
  /// The labels, as bits, to which an edge of each type may lead from each set of labels.
  private let targets: [UInt16]
  /// The number that each type of edge has in the graph.
  private let types: [Int?]
  /// What each of the graph's types is in the vocabulary.
  private let vocabulary: [EdgeType?]
  let nodeColumns: NodeColumns
  let edgeColumns: EdgeColumns

  /// The properties that are read of many nodes.
  struct NodeColumns {
    let names: Column?
    fileprivate let dates: Column?
    let inferred: Column?
  }

  /// The properties that are read of many edges.
  struct EdgeColumns {
    fileprivate let dates: Column?
    fileprivate let inferred: Column?
    fileprivate let notes: Column?
    fileprivate let carriers: Column?
    let presences: Column?
    let counts: Column?
  }

  init(_ graph: Graph) {
    self.graph = graph
    let bits: [UInt16] = graph.labelSets.map { labels in
      NodeLabel.allCases.reduce(0) { labels.contains($1.rawValue) ? $0 | $1.bit : $0 }
    }
    self.bits = bits
    kinds = bits.map { bits in
      bits == 0 ? nil : NodeLabel.allCases[bits.trailingZeroBitCount]
    }
    targets = EdgeType.allCases.flatMap { type in bits.map(type.targets) }
    let types = EdgeType.allCases.map { graph.typeIndex($0.rawValue) }
    self.types = types
    var vocabulary = [EdgeType?](repeating: nil, count: graph.types.count)
    for (type, number) in zip(EdgeType.allCases, types) {
      if let number { vocabulary[number] = type }
    }
    self.vocabulary = vocabulary
    func nodes(_ key: String) -> Column? { graph.nodeColumns.first { $0.key == key } }
    func edges(_ key: String) -> Column? { graph.edgeColumns.first { $0.key == key } }
    nodeColumns = NodeColumns(
      names: nodes(PropertyKey.name), dates: nodes(PropertyKey.date),
      inferred: nodes(PropertyKey.inferred))
    edgeColumns = EdgeColumns(
      dates: edges(PropertyKey.date), inferred: edges(PropertyKey.inferred),
      notes: edges(PropertyKey.note), carriers: edges(PropertyKey.by),
      presences: edges(PropertyKey.presence), counts: edges(PropertyKey.count))
  }

  /// The first of the vocabulary's labels that a node bears.
  func kind(of node: Graph.Node) -> NodeLabel? { kinds[graph.labelSet(of: node)] }

  /// Whether an edge of this type may run between nodes that bear these labels.
  func fits(_ edge: Graph.Edge, _ type: EdgeType) -> Bool {
    let source = graph.labelSet(of: graph.source(of: edge))
    let target = graph.labelSet(of: graph.target(of: edge))
    return targets[type.number * bits.count + source] & bits[target] != 0
  }

  /// The type of an edge, if it is one of the vocabulary's.
  func type(of edge: Graph.Edge) -> EdgeType? { vocabulary[graph.typeIndex(of: edge)] }

  func edges(from node: Graph.Node, _ type: EdgeType) -> Graph.EdgeList {
    graph.edges(from: node, typeIndex: types[type.number])
  }

  func edges(into node: Graph.Node, _ type: EdgeType) -> Graph.EdgeList {
    graph.edges(into: node, typeIndex: types[type.number])
  }

  /// The edges of a type from a node that run as the vocabulary has it.
  func fitting(_ type: EdgeType, from node: Graph.Node) -> [Graph.Edge] {
    edges(from: node, type).filter { fits($0, type) }
  }

  /// The edges of a type into a node that run as the vocabulary has it.
  func fitting(_ type: EdgeType, into node: Graph.Node) -> [Graph.Edge] {
    edges(into: node, type).filter { fits($0, type) }
  }

  /// Whether an edge was noted, or noted as inferred.
  func evidence(of edge: Graph.Edge) -> Evidence {
    (edgeColumns.inferred?.value(at: edge.index)).isTrue ? .inferred : .recorded
  }

  /// Whether a node was noted, or noted as inferred.
  func evidence(of node: Graph.Node) -> Evidence {
    (nodeColumns.inferred?.value(at: node.index)).isTrue ? .inferred : .recorded
  }

  /// Who carried it along an edge, each once, as listed.
  func carriers(along edge: Graph.Edge) -> [Graph.Node] {
    nodes(edgeColumns.carriers?.value(at: edge.index))
  }

  /// The nodes that a property names, such as the meetings in `at`, each once, as listed.
  func nodes(namedBy key: String, of edge: Graph.Edge) -> [Graph.Node] { nodes(graph[edge][key]) }

  private func nodes(_ ids: PropertyValue?) -> [Graph.Node] {
    guard let ids else { return [] }
    var nodes: [Graph.Node] = []
    for case let node? in ids.strings.map(graph.node) where !nodes.contains(node) {
      nodes.append(node)
    }
    return nodes
  }

  /// Whether anything notes who carried what.
  var hasCarriers: Bool { edgeColumns.carriers != nil }

  /// Whether something is noted beside an edge.
  func isNoted(_ edge: Graph.Edge) -> Bool {
    edgeColumns.notes?.withText(at: edge.index) { _ in true } ?? false
  }

  func note(of edge: Graph.Edge) -> String? { edgeColumns.notes?.value(at: edge.index)?.string }
}

extension Reading {
  func name(of node: Graph.Node) -> String {
    nodeColumns.names?.value(at: node.index)?.string ?? graph[node].id
  }

  func named(_ node: Graph.Node) -> Named {
    let id = graph[node].id
    return Named(id: id, name: nodeColumns.names?.value(at: node.index)?.string ?? id)
  }

  /// The label that Kring knows, else the first; empty for none.
  func label(of node: Graph.Node) -> String {
    kind(of: node)?.rawValue ?? graph[node].labels.first ?? ""
  }

  func date(of node: Graph.Node) -> String? {
    nodeColumns.dates?.value(at: node.index)?.string
  }

  func date(of edge: Graph.Edge) -> String? {
    edgeColumns.dates?.value(at: edge.index)?.string
  }

  func thing(_ node: Graph.Node) -> Thing {
    let named = named(node)
    return Thing(
      id: named.id, name: named.name, label: label(of: node), date: date(of: node),
      bounds: graph.bounds(of: node))
  }
}

extension Reading {
  /// How one thing came from another, in a word: the form in which it grew, where that was noted.
  func how(_ edge: Graph.Edge, _ type: EdgeType) -> String {
    Spread.How(edge, type).word(in: graph)
  }
}

extension PropertyValue? {
  /// Whether a mark such as `inferred` is set, also where a file brought it as a text.
  var isTrue: Bool {
    switch self {
    case .boolean(let value): value
    case .string(let text): text == "true"
    default: false
    }
  }
}

extension NodeLabel {
  /// Its place in the vocabulary.
  var number: Int {
    switch self {
    case .person: 0
    case .community: 1
    case .meeting: 2
    case .series: 3
    case .insight: 4
    case .product: 5
    case .theme: 6
    case .action: 7
    }
  }

  fileprivate var bit: UInt16 { 1 << UInt16(number) }
}

extension EdgeType {
  /// Its place in the vocabulary.
  fileprivate var number: Int {
    switch self {
    case .attended: 0
    case .hosted: 1
    case .partOf: 2
    case .memberOf: 3
    case .voiced: 4
    case .sparked: 5
    case .carriedInto: 6
    case .grewInto: 7
    case .ledTo: 8
    case .made: 9
    case .madeFor: 10
    case .holds: 11
    case .about: 12
    case .caresAbout: 13
    case .knows: 14
    case .tookOn: 15
    }
  }

  /// The labels to which an edge of this type may lead from a node that bears some, all as bits.
  fileprivate func targets(from labels: UInt16) -> UInt16 {
    Self.endBits[number].reduce(0) { found, ends in
      var found = found
      if labels & ends.source != 0 { found |= ends.target }
      if !isDirected && labels & ends.target != 0 { found |= ends.source }
      return found
    }
  }

  /// The pairs of labels between which an edge of each type runs, as bits.
  private static let endBits = allCases.map { type in
    type.ends.map { (source: $0.source.bit, target: $0.target.bit) }
  }
}
