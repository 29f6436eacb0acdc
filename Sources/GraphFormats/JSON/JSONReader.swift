import PropertyGraph

/// Reads the JSON of NetworkX (node-link), graphology, Cytoscape.js and d3 into a graph.
struct JSONReader: ~Copyable {
  private var cursor: JSONCursor
  private let outline: JSONOutline
  private var gathering: GraphGathering
  /// The rows of the nodes in the order of the file: the ends of d3's edges count them.
  private var rows: [Int] = []
  /// Whether an end that is a number counts nodes, because no node has a number for its id.
  private var areEndsCounted = true
  /// Whether an edge's key is its id.
  private var areKeysIDs = true
  private var numbers = EdgeNumbers()
  private var isShownNoted = false

  static func read(_ source: InputSource) throws -> (graph: Graph, report: ImportReport) {
    var reader = try JSONReader(SourceText(source))
    try reader.read()
    return try reader.gathering.finish()
  }

  private init(_ text: SourceText) throws(FormatError) {
    cursor = JSONCursor(text)
    outline = try JSONOutline(&cursor)
    gathering = GraphGathering(file: text.name, taken: JSONName.taken)
    if text.isGuessed { gathering.noteGuess() }
  }

  private mutating func read() throws(FormatError) {
    try readSettings()
    if let nodes = outline.nodes { try readNodes(nodes) }
    if let elements = outline.elements { try readElements(elements) }
    if let edges = outline.edges { try readEdges(edges) }
  }

  // MARK: The whole

  private mutating func readSettings() throws(FormatError) {
    for (key, position) in outline.others {
      cursor.position = position
      if cursor.next == "{", ["graph", "attributes", "data", "metadata"].contains(key) {
        try cursor.open("{")
        while let name = try cursor.nextKey() { try readSetting(name) }
      } else {
        try readSetting(key)
      }
    }
  }

  private mutating func readSetting(_ name: String) throws(FormatError) {
    _ = cursor.next
    let line = cursor.line
    switch try cursor.value() {
    case .null: break
    case .value(.strings([])) where name == "graph" || name == "data": break
    case .value(let value): gathering.set(setting: name, to: value, line: line)
    case .nested("{}"): break
    case .nested(let json):
      gathering.notes.addNested(name, line: line)
      gathering.set(setting: name, to: .string(json), line: line)
    }
  }

  // MARK: Nodes

  private mutating func readNodes(_ position: Int) throws(FormatError) {
    cursor.position = position
    if cursor.next == "{" { return try readNodesByID() }
    try cursor.open("[")
    while try cursor.nextElement() {
      if cursor.next == "{" {
        add(node: try element(mayBeEdge: false))
      } else {
        try readBareNode()
      }
    }
  }

  /// A list of nodes that holds nothing but their ids.
  private mutating func readBareNode() throws(FormatError) {
    let line = cursor.line
    let isNumber = cursor.next != "\""
    guard let id = try cursor.identifier() else { return }
    note(id, isNumber: isNumber)
    rows.append(gathering.declareNode(id, line: line))
  }

  /// Nodes as members of an object, each under its id.
  private mutating func readNodesByID() throws(FormatError) {
    try cursor.open("{")
    while let id = try cursor.nextKey() {
      guard cursor.next == "{" else { throw cursor.expected("what the node \"\(id)\" is") }
      note(id, isNumber: false)
      let node = try element(mayBeEdge: false)
      let row = gathering.declareNode(id, line: node.line)
      rows.append(row)
      gathering.describe(node: row, node.attributes, line: node.line)
    }
  }

  private mutating func readElements(_ position: Int) throws(FormatError) {
    cursor.position = position
    try cursor.open("[")
    while try cursor.nextElement() {
      let element = try element(mayBeEdge: true)
      if element.isEdge { add(edge: element) } else { add(node: element) }
    }
  }

  private mutating func element(mayBeEdge: Bool) throws(FormatError) -> JSONElement {
    let halves = cursor.halfCharacters
    let element = try JSONElement(&cursor, mayBeEdge: mayBeEdge, notes: &gathering.notes)
    if cursor.halfCharacters > halves {
      gathering.notes.add(
        .brokenText, line: element.line, "half a character stands in a text; it became \u{FFFD}")
    }
    if element.isShown, !isShownNoted {
      isShownNoted = true
      gathering.notes.add(
        .appearance, line: element.line,
        "what is selected, locked or grabbed in Cytoscape.js is left out")
    }
    return element
  }

  private mutating func add(node element: JSONElement) {
    var element = element
    var id = element.id
    if let key = element.key {
      if id == nil { id = key.text } else { element.add("key", key) }
    }
    let row: Int
    if let id {
      note(id, isNumber: element.hasNumberForID)
      row = gathering.declareNode(id, line: element.line)
    } else {
      row = gathering.nameNode(element.name, line: element.line)
    }
    rows.append(row)
    if let parent = element.parent {
      gathering.builder.set(
        node: row, gathering.builder.nodeColumn(Structure.within), .string(parent))
    }
    gathering.describe(node: row, element.attributes, line: element.line)
  }

  private mutating func note(_ id: String, isNumber: Bool) {
    if isNumber || Int64(id) != nil { areEndsCounted = false }
  }

  // MARK: Edges

  private mutating func readEdges(_ position: Int) throws(FormatError) {
    areKeysIDs = outline.isGraphology
    if !areKeysIDs { areKeysIDs = try areKeysDistinct(position) }
    cursor.position = position
    if outline.isDirected == nil, cursor.isListOfSomething {
      gathering.notes.add(
        .direction, line: 0,
        "the file does not say whether its edges have a direction; they are read without one")
    }
    try cursor.open("[")
    while try cursor.nextElement() { add(edge: try element(mayBeEdge: true)) }
  }

  /// Whether no two edges have the same text for their key: then it is their id, and else what
  /// NetworkX tells parallel edges apart by.
  private mutating func areKeysDistinct(_ position: Int) throws(FormatError) -> Bool {
    cursor.position = position
    var keys: Set<String> = []
    try cursor.open("[")
    while try cursor.nextElement() {
      try cursor.open("{")
      while let name = try cursor.nextKey() {
        if name == "key", cursor.next == "\"" {
          guard keys.insert(try cursor.string()).inserted else { return false }
        } else {
          try cursor.skip()
        }
      }
    }
    return true
  }

  private mutating func add(edge element: JSONElement) {
    var element = element
    guard let source = end(element.source, element.line),
      let target = end(element.target, element.line)
    else { return gathering.notes.addEdgeWithoutEnd(line: element.line) }
    let isDirected = element.isDirected ?? outline.isDirected ?? false
    var id = element.id
    if let key = element.key {
      if id == nil, areKeysIDs, outline.isGraphology || key.string != nil {
        id = key.text
      } else if key.text != id,
        !numbers.isNext(key, source, target, isDirected: isDirected)
      {
        element.add("key", key)
      }
    }
    let row = gathering.addEdge(id, from: source, to: target, isDirected: isDirected)
    gathering.describe(edge: row, element.attributes, line: element.line)
  }

  private mutating func end(_ end: JSONElement.End?, _ line: Int) -> Int? {
    guard let end else { return nil }
    if end.isNumber, areEndsCounted, let index = Int(end.id), rows.indices.contains(index) {
      return rows[index]
    }
    return gathering.end(end.id, line: line)
  }
}

extension JSONCursor {
  /// Whether the list that begins here has an element.
  fileprivate var isListOfSomething: Bool {
    var ahead = self
    return (try? ahead.open("[")) != nil && ahead.next != "]"
  }
}
