import PropertyGraph

/// What a text format writes of a graph's elements: names and values, in the order of the file.
struct TextPlan {
  /// Whether edges have a direction unless they say otherwise.
  let isDirected: Bool
  /// What is said of the whole graph.
  private(set) var settings: Attributes = []

  private let graph: Graph
  private let nodeNames: [String]
  private let edgeNames: [String]

  /// - Parameters:
  ///   - taken: the names that the format takes for something else.
  ///   - shown: the names under which appearance travels.
  ///   - hasTruth: whether the format has words for true and false.
  init(
    _ graph: Graph, besides taken: Set<String>, in alphabet: TravelName.Alphabet = .any,
    shown: [String], hasTruth: Bool = true
  ) {
    self.graph = graph
    isDirected = graph.isMostlyDirected
    let travel = { TravelName.property($0, besides: taken, in: alphabet) }
    nodeNames = graph.nodeColumns.map { $0.key == "name" ? "label" : travel($0.key) }
    edgeNames = graph.edgeColumns.map { column in
      let isWeight =
        column.key == Structure.weight && column.isPositive && !shown.contains(column.key)
      return isWeight ? column.key : travel(column.key)
    }
    settings = graph.settings.sorted { $0.key < $1.key }.map { (travel($0.key), $0.value) }
    if !hasTruth, case let truths = truths, !truths.isEmpty {
      settings.insert((TravelName.truths, .string(truths.joined(separator: " "))), at: 0)
    }
    if !shown.isEmpty {
      settings.append((TravelName.appearance, .string(shown.joined(separator: " "))))
    }
  }

  /// What only holds truth, each under the name that it has in the file.
  private var truths: [String] {
    let nodes = zip(nodeNames, graph.nodeColumns).filter { $1.holdsTruth }
    let edges = zip(edgeNames, graph.edgeColumns).filter { $1.holdsTruth }
    // A name that is no text does not travel as the label.
    return nodes.map { "node.\($1.key == "name" ? "name" : $0)" } + edges.map { "edge.\($0.0)" }
      + settings.filter { $0.value.isTruth }.map { "graph.\($0.name)" }
  }

  /// What a node is, its name and its properties.
  func attributes(of node: Graph.Node) -> Attributes {
    var attributes: Attributes = []
    let labels = graph.labelSets[graph.labelSet(of: node)]
    if !labels.isEmpty { attributes.append(("kind", labels.kind)) }
    for (name, column) in zip(nodeNames, graph.nodeColumns) {
      if let value = column.value(at: node.index) { attributes.append((name, value)) }
    }
    return attributes
  }

  /// What an edge is and its properties.
  func attributes(of edge: Graph.Edge) -> Attributes {
    var attributes: Attributes = []
    let type = graph.types[graph.typeIndex(of: edge)]
    if !type.isEmpty { attributes.append(("kind", .string(type))) }
    for (name, column) in zip(edgeNames, graph.edgeColumns) {
      if let value = column.value(at: edge.index) { attributes.append((name, value)) }
    }
    return attributes
  }
}

extension [String] {
  /// Labels with `;` between them, or as a list where that would not return them.
  var kind: PropertyValue {
    contains(where: \.isNoPlainLabel) || first?.utf8Span.span.mayBeList == true
      ? .strings(self) : .string(joined(separator: ";"))
  }
}

extension Column {
  /// Whether all that it holds is truth, or lists of it.
  fileprivate var holdsTruth: Bool {
    switch values {
    case .booleans: true
    case .others(let values):
      values.contains(where: \.isTruth)
        && values.allSatisfy { $0.isTruth || $0 == .strings([]) }
    default: false
    }
  }
}

extension Graph {
  /// Whether more edges have a direction than not.
  var isMostlyDirected: Bool {
    if isDirected { return true }
    let directed = edges.count { isDirected($0) }
    return directed * 2 >= edgeCount && directed > 0
  }

  /// Whether two edges join the same nodes, in a graph whose edges all count as directed or not.
  func hasParallelEdges(isDirected: Bool) -> Bool {
    var pairs: Set<UInt64> = []
    for edge in edges {
      var (source, target) = (source(of: edge), target(of: edge))
      if !isDirected, target < source { (source, target) = (target, source) }
      if !pairs.insert(UInt64(source.row) << 32 | UInt64(target.row)).inserted { return true }
    }
    return false
  }
}

extension PropertyValue {
  /// Whether it is true, false, or a list of these.
  fileprivate var isTruth: Bool {
    switch self {
    case .boolean: true
    case .booleans(let values): !values.isEmpty
    default: false
    }
  }
}
