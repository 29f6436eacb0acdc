import PropertyGraph

extension DOTReader {
  // MARK: Nodes

  /// The row of a node, which is made, with what is said of all nodes, if it is new.
  mutating func mention(_ id: String, defaults: DOTAttributes) throws(FormatError) -> Int {
    let row = gathering.mentionNode(id)
    if row == nodes.count {
      try spend(values: defaults.count)
      nodes.append(Node(attributes: defaults, line: lexer.line))
    }
    return row
  }

  /// Refuses what is said of all nodes or edges if it stands for more than any file should.
  private mutating func spend(values count: Int) throws(FormatError) {
    sharedValues += count
    guard sharedValues <= Self.mostSharedValues else {
      throw lexer.error(
        "What is said of all nodes and edges stands for more than \(Self.mostSharedValues) values.")
    }
  }

  private static let mostSharedValues = 30_000_000

  /// Notes that a node lies in a cluster; of clusters inside each other the innermost counts.
  mutating func place(_ row: Int, in cluster: Int?) {
    guard let cluster, row != cluster, nodes[row].cluster != cluster else { return }
    guard let known = nodes[row].cluster else {
      if !isCluster(cluster, inside: row) { nodes[row].cluster = cluster }
      return
    }
    if isCluster(cluster, inside: known) {
      nodes[row].cluster = cluster
    } else if !isCluster(known, inside: cluster) {
      let id = gathering.builder.nodeID(row)
      gathering.notes.add(
        .nestedGraph, line: lexer.line,
        "the node \"\(id.excerpt)\" lies in two clusters; the first one counts")
    }
  }

  private func isCluster(_ cluster: Int, inside outer: Int) -> Bool {
    var next: Int? = cluster
    while let current = next {
      if current == outer { return true }
      next = nodes[current].cluster
    }
    return false
  }

  /// Says something of the graph or subgraph that is open.
  mutating func set(_ attributes: DOTAttributes, _ line: Int) {
    let frame = frames[frames.count - 1]
    switch frame.subject {
    case .graph:
      for (name, text) in attributes where !gathering.isAppearance(name) {
        if name == DOTName.clusters {
          framePrefix = text.text
          continue
        }
        let value = name == "label" ? text.label(of: self.name, in: self.name) : text.value
        if let value { gathering.set(setting: name, to: value, line: line) }
      }
    case .cluster:
      if let row = frame.cluster { nodes[row].attributes += attributes }
    case .frame: break
    case .subgraph:
      for (name, _) in attributes {
        gathering.notes.add(
          .appearance, line: line,
          "\"\(name.excerpt)\" is said of a part of the graph that is no cluster; it is not kept")
      }
    }
  }

  /// Gives a node all that was said of it.
  mutating func describe(node row: Int) {
    let node = nodes[row]
    let id = gathering.builder.nodeID(row)
    var attributes: Attributes = []
    let said = node.attributes.settled
    let isFilled = said.contains { $0.name == "fillcolor" }
    for (name, text) in said where !gathering.isAppearance(name) {
      switch name {
      case "label":
        if let value = text.label(of: id, in: self.name) { attributes.append((name, value)) }
      case "pos": attributes += text.place ?? [(name, text.value)]
      case "fillcolor": attributes.append((Structure.colour, text.value))
      case "color" where isFilled: attributes.append(("outline", text.value))
      default: attributes.append(text.property(name))
      }
    }
    if let cluster = node.cluster {
      attributes.append((Structure.within, .string(gathering.builder.nodeID(cluster))))
    }
    nodes[row].attributes = []
    gathering.describe(node: row, attributes, line: node.line)
  }

  // MARK: Edges

  mutating func endStatement() throws(FormatError) {
    let last = frames.count - 1
    guard !frames[last].chain.isEmpty else { return }
    guard !frames[last].expectsEnd else {
      throw lexer.error("An edge needs a node on both sides, and none follows here.")
    }
    let frame = frames[last]
    frames[last].chain = []
    frames[last].operators = []
    frames[last].attributes = []
    if frame.operators.isEmpty {
      for end in frame.chain[0] where !frame.attributes.isEmpty {
        nodes[end.row].attributes += frame.attributes
      }
    } else {
      try addEdges(frame)
    }
  }

  private mutating func addEdges(_ frame: DOTFrame) throws(FormatError) {
    let attributes = frame.edgeDefaults.all + frame.attributes
    for (index, isDirected) in frame.operators.enumerated() {
      let (sources, targets) = (frame.chain[index], frame.chain[index + 1])
      if sources.count != 1 || targets.count != 1 { try count(sources.count, targets.count) }
      try spend(values: attributes.count * sources.count * targets.count)
      for source in sources {
        for target in targets { addEdge(source, target, isDirected, attributes, frame.line) }
      }
    }
  }

  /// Refuses groups that stand for more edges than a small file should.
  private mutating func count(_ sources: Int, _ targets: Int) throws(FormatError) {
    groupedEdges += sources * targets
    guard groupedEdges <= Self.mostGroupedEdges else {
      throw lexer.error(
        "The groups of nodes up to here stand for more than \(Self.mostGroupedEdges) edges.")
    }
  }

  private static let mostGroupedEdges = 1_000_000

  private mutating func addEdge(
    _ source: DOTFrame.End, _ target: DOTFrame.End, _ isDirected: Bool,
    _ attributes: DOTAttributes, _ line: Int
  ) {
    var edge = StrictEdge(
      source: source.row, target: target.row, isDirected: isDirected, line: line,
      attributes: attributes)
    if let port = source.port { edge.attributes.append(("tailport", DOTText(port, .html))) }
    if let port = target.port { edge.attributes.append(("headport", DOTText(port, .html))) }
    guard isStrict else { return add(edge) }
    if let known = strictIndices[edge.ends] {
      strictEdges[known].attributes += edge.attributes
    } else {
      strictIndices[edge.ends] = strictEdges.count
      strictEdges.append(edge)
    }
  }

  mutating func addStrictEdges() {
    for edge in strictEdges { add(edge) }
    strictEdges = []
    strictIndices = [:]
  }

  /// Adds an edge with all that was said of it.
  private mutating func add(_ edge: StrictEdge) {
    var said = edge.attributes.settled
    let id = said.remove("id")?.text
    var isDirected = edge.isDirected
    if let word = said.first(where: { $0.name == "dir" })?.text.raw,
      word == (isDirected ? "none" : "forward")
    {
      isDirected.toggle()
      _ = said.remove("dir")
    }
    let row = gathering.addEdge(
      id, from: edge.source, to: edge.target, isDirected: isDirected)
    var attributes: Attributes = []
    for (name, text) in said where !gathering.isAppearance(name) {
      switch name {
      case "kind": attributes.append((name, .string(text.text)))
      case "label": attributes.append((name, .string(text.labelText(in: self.name))))
      case "tailport": attributes.append((Structure.sourcePort, .string(text.text)))
      case "headport": attributes.append((Structure.targetPort, .string(text.text)))
      default: attributes.append(text.property(name))
      }
    }
    gathering.describe(edge: row, attributes, line: edge.line)
  }

  /// An edge, until all that is said of it is known.
  struct StrictEdge {
    let source: Int
    let target: Int
    let isDirected: Bool
    let line: Int
    var attributes: DOTAttributes

    struct Ends: Hashable {
      let source: Int
      let target: Int
    }

    /// Between which nodes it runs, whichever way if it has no direction.
    var ends: Ends {
      isDirected || source < target
        ? Ends(source: source, target: target) : Ends(source: target, target: source)
    }
  }
}

extension DOTText {
  /// A property of nodes or edges: what is measured is a number, also in quotes.
  fileprivate func property(_ name: String) -> (name: String, value: PropertyValue) {
    DOTName.measured[name].map { ($0, measure) } ?? (name, value)
  }

  /// Where Graphviz has drawn a node: `27,18`, a third number, and `!` where it is not to move.
  fileprivate var place: Attributes? {
    let numbers = raw.split(separator: ",").map { part in
      Double(part.last == "!" ? String(part.dropLast()) : String(part).trimmed)
    }
    guard numbers.count == 2 || numbers.count == 3 else { return nil }
    var place: Attributes = []
    for (name, number) in zip([Structure.x, Structure.y, Structure.z], numbers) {
      guard let number else { return nil }
      place.append((name, .float(number)))
    }
    return place
  }
}
