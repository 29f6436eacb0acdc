import PropertyGraph

/// Reads GML, as NetworkX, igraph, Gephi, Cytoscape and yEd write it, into a graph.
struct GMLReader: ~Copyable {
  private var lexer: GMLLexer
  private var gathering: GraphGathering
  private var isDirected = false
  /// Where the lists of nodes and edges open: nodes are read before edges, whatever the order.
  private var nodes: [Int] = []
  private var edges: [Int] = []
  private var graphCount = 0
  /// The rows of nodes by what the file calls them.
  private var rows: [String: Int] = [:]
  /// The groups of yEd in which nodes lie.
  private var groups: [(row: Int, group: String)] = []
  /// The nodes that say whether they are groups.
  private var isGroup: [Int: PropertyValue] = [:]
  private var numbers = EdgeNumbers()

  static func read(_ source: InputSource) throws -> (graph: Graph, report: ImportReport) {
    var reader = try GMLReader(SourceText(source))
    try reader.read()
    return try reader.gathering.finish()
  }

  private init(_ text: SourceText) {
    lexer = GMLLexer(text)
    gathering = GraphGathering(file: text.name, taken: GMLName.taken, alphabet: .words)
    if text.isGuessed { gathering.noteGuess() }
  }

  private mutating func read() throws(FormatError) {
    try readOutline()
    for position in nodes { try readNode(position) }
    placeInGroups()
    for position in edges { try readEdge(position) }
  }

  // MARK: The whole

  /// Reads what is said of the file and its graph, and finds the nodes and edges.
  private mutating func readOutline() throws(FormatError) {
    var graphs: [Int] = []
    var record = try GMLRecord(&lexer, isWhole: true) { key, lexer throws(FormatError) in
      if key.lowercased() == "graph" { graphs.append(lexer.position) } else { return false }
      try lexer.skipList()
      return true
    }
    if record.value("Creator")?.string == "Kring" { _ = record.removeValue("Creator") }
    guard !graphs.isEmpty else {
      throw lexer.text.error(at: 0, "This GML holds no graph: it has no list \"graph [ … ]\".")
    }
    for position in graphs { try readGraph(position) }
    set(&record)
  }

  private mutating func readGraph(_ position: Int) throws(FormatError) {
    lexer.jump(to: position)
    var nodes: [Int] = []
    var edges: [Int] = []
    var record = try GMLRecord(&lexer) { key, lexer throws(FormatError) in
      switch key {
      case "node": nodes.append(lexer.position)
      case "edge": edges.append(lexer.position)
      default: return false
      }
      try lexer.skipList()
      return true
    }
    self.nodes += nodes
    self.edges += edges
    graphCount += 1
    if graphCount > 1 {
      gathering.notes.add(
        .severalGraphs, line: record.line, "a second graph; both are read as one")
    }
    if let directed = record.removeValue("directed") { isDirected = directed.isTrue }
    _ = record.removeValue("multigraph")
    set(&record)
  }

  private mutating func set(_ record: inout GMLRecord) {
    for (name, value) in record.attributes(noting: &gathering.notes) {
      gathering.set(setting: name, to: value, line: record.line)
    }
  }

  // MARK: Nodes

  private mutating func readNode(_ position: Int) throws(FormatError) {
    var record = try record(at: position)
    let name = record.removeValue("id")?.text
    let id = record.removeValue(GMLName.id)?.string
    let group = record.removeValue("gid")?.text
    let isGroup = record.removeValue("isGroup")
    let attributes = attributes(&record)
    let row: Int
    if let id = id ?? name {
      row = gathering.declareNode(id, line: record.line)
    } else {
      row = gathering.nameNode(attributes.value("label")?.string, line: record.line)
    }
    if let name { rows[name] = row }
    if let group { groups.append((row, group)) }
    if let isGroup { self.isGroup[row] = isGroup }
    gathering.describe(
      node: row, id == nil ? attributes : attributes.named(from: gathering.builder.nodeID(row)),
      line: record.line)
  }

  /// Says of nodes in which group they lie; of a group without any, that it is one.
  private mutating func placeInGroups() {
    for (row, group) in groups {
      let outer = rows[group]
      if let outer { isGroup[outer] = nil }
      set(row, Structure.within, .string(outer.map { gathering.builder.nodeID($0) } ?? group))
    }
    for (row, value) in isGroup { set(row, "isGroup", value) }
  }

  private mutating func set(_ row: Int, _ property: String, _ value: PropertyValue) {
    gathering.builder.set(node: row, gathering.builder.nodeColumn(property), value)
  }

  // MARK: Edges

  private mutating func readEdge(_ position: Int) throws(FormatError) {
    var record = try record(at: position)
    guard let source = record.removeValue("source"), let target = record.removeValue("target")
    else { return gathering.notes.addEdgeWithoutEnd(line: record.line) }
    let (from, to) = (end(source, record.line), end(target, record.line))
    let isDirected = record.removeValue("directed")?.isTrue ?? self.isDirected
    let id = record.removeValue("id")?.text
    let key = record.removeValue("key")
    let row = gathering.addEdge(id, from: from, to: to, isDirected: isDirected)
    var attributes = attributes(&record)
    if let key, key.text != id, !numbers.isNext(key, from, to, isDirected: isDirected) {
      attributes.append(("key", key))
    }
    gathering.describe(edge: row, attributes, line: record.line)
  }

  private mutating func end(_ value: PropertyValue, _ line: Int) -> Int {
    rows[value.text] ?? gathering.end(value.text, line: line)
  }

  // MARK: Records

  private mutating func record(at position: Int) throws(FormatError) -> GMLRecord {
    lexer.jump(to: position)
    return try GMLRecord(&lexer)
  }

  /// What a record says, drawings under the names that they have in all formats.
  private mutating func attributes(_ record: inout GMLRecord) -> Attributes {
    let attributes = record.attributes(noting: &gathering.notes)
    guard attributes.contains(where: { $0.name.hasPrefix("graphics.") }) else { return attributes }
    if gathering.isAppearance("graphics") {
      return attributes.filter { !$0.name.hasPrefix("graphics.") }
    }
    let names = Set(attributes.map(\.name))
    return attributes.map { name, value in
      guard let plain = GMLName.drawn[name], !names.contains(plain) else { return (name, value) }
      return (plain, value)
    }
  }
}

extension PropertyValue {
  /// What GML has for truth: 1.
  fileprivate var isTrue: Bool {
    switch self {
    case .integer(let value): value != 0
    case .string(let text): ["1", "true", "yes"].contains(text.lowercased())
    default: false
    }
  }
}

extension Attributes {
  fileprivate func value(_ name: String) -> PropertyValue? { last { $0.name == name }?.value }

  /// The same without the label that Kring writes so that every node has its own: it is the id, or
  /// the name and the id.
  fileprivate func named(from id: String) -> Attributes {
    guard let label = value("label")?.string else { return self }
    let name = value("name")?.string
    let isMade = label == id || name.map { label == $0 || label.hasPrefix($0 + " (") } ?? false
    return isMade ? filter { $0.name != "label" } : self
  }
}
