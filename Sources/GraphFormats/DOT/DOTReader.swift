import PropertyGraph

/// Reads DOT, Graphviz's language, into a graph: statement by statement, with a stack of its own for
/// subgraphs.
struct DOTReader: ~Copyable {
  var lexer: DOTLexer
  var gathering: GraphGathering
  /// The graph and its subgraphs that are open, from the outside in.
  var frames: [DOTFrame] = []
  /// The nodes by row.
  var nodes: [Node] = []
  var isDirected = true
  var isStrict = false
  var name = ""
  /// With what the names of clusters begin that only draw frames, if there are any.
  var framePrefix = ""
  /// The edges of a strict graph, where two between the same nodes are one.
  var strictEdges: [StrictEdge] = []
  var strictIndices: [StrictEdge.Ends: Int] = [:]
  private var graphCount = 0
  /// How many edges between groups of nodes were made.
  var groupedEdges = 0
  /// How many values nodes and edges were given together with others.
  var sharedValues = 0

  /// What is known of a node, until all is read.
  struct Node {
    var attributes: DOTAttributes = []
    /// The row of the innermost cluster in which it lies.
    var cluster: Int?
    let line: Int
  }

  static func read(_ source: InputSource) throws -> (graph: Graph, report: ImportReport) {
    var reader = try DOTReader(SourceText(source))
    try reader.read()
    return try reader.gathering.finish()
  }

  private init(_ text: SourceText) {
    lexer = DOTLexer(text)
    gathering = GraphGathering(file: text.name, taken: DOTName.taken)
    if text.isGuessed { gathering.noteGuess() }
  }

  private mutating func read() throws(FormatError) {
    while try lexer.peek() != nil {
      try readHead()
      while !frames.isEmpty { try readStatementPart() }
      addStrictEdges()
    }
    guard graphCount > 0 else { throw lexer.error("This DOT holds no graph.") }
    for row in nodes.indices { describe(node: row) }
  }

  // MARK: Graphs and subgraphs

  /// `strict digraph NAME {`.
  private mutating func readHead() throws(FormatError) {
    var token = try lexer.next()
    isStrict = token?.keyword == "strict"
    if isStrict { token = try lexer.next() }
    guard let word = token?.keyword, word == "graph" || word == "digraph" else {
      throw lexer.error("\"graph\" or \"digraph\" is expected here.")
    }
    isDirected = word == "digraph"
    graphCount += 1
    if graphCount > 1 {
      gathering.notes.add(.severalGraphs, line: lexer.line, "a second graph; both are read as one")
    }
    if case .id(let text) = try lexer.peek() {
      _ = try lexer.next()
      name = text.text
      if !name.isEmpty {
        gathering.set(setting: "name", to: .string(name), line: lexer.line)
      }
    }
    guard try lexer.take("{") else { throw try unexpected("\"{\"") }
    frames = [DOTFrame()]
  }

  private mutating func openSubgraph(_ name: String?) throws(FormatError) {
    guard frames.count < Self.deepest else {
      throw lexer.error("More than \(Self.deepest) subgraphs stand inside each other here.")
    }
    let last = frames.count - 1
    if frames[last].chain.isEmpty { frames[last].line = lexer.line }
    var frame = frames[last].inner()
    if let name, name.hasPrefix("cluster") {
      let framed = framedNode(name)
      let row = try mention(framed ?? name, defaults: [])
      place(row, in: frame.cluster)
      frame.cluster = row
      frame.subject = framed == nil ? .cluster : .frame
    }
    frames.append(frame)
  }

  /// The node around whose inside a cluster of Kring's own draws a frame.
  private func framedNode(_ name: String) -> String? {
    guard !framePrefix.isEmpty, name.utf8.starts(with: framePrefix.utf8) else { return nil }
    return String(decoding: name.utf8.dropFirst(framePrefix.utf8.count), as: UTF8.self)
  }

  /// How many subgraphs may stand inside each other.
  private static let deepest = 256

  private mutating func closeSubgraph() throws(FormatError) {
    try endStatement()
    guard let closed = frames.popLast(), !frames.isEmpty else { return }
    let last = frames.count - 1
    frames[last].nodes += closed.nodes
    var known: Set<Int> = []
    let ends = closed.nodes.filter { known.insert($0).inserted }.map { DOTFrame.End(row: $0) }
    frames[last].chain.append(ends)
  }

  // MARK: Statements

  private mutating func readStatementPart() throws(FormatError) {
    guard let token = try lexer.next() else { throw try unexpected("\"}\"") }
    switch token {
    case .mark("}"): try closeSubgraph()
    case .mark(";"), .mark(","): try endStatement()
    case .mark("{"):
      try endStatementUnlessEndFollows()
      try openSubgraph(nil)
    case .mark("["):
      guard !frames[frames.count - 1].chain.isEmpty else { throw try unexpected("a node") }
      frames[frames.count - 1].attributes += try attributes()
    case .edge(let isDirected): try readOperator(isDirected)
    case .id(let text): try readWord(text)
    case .mark(let mark): throw lexer.error("\"\(mark)\" cannot stand here.")
    }
  }

  private mutating func readOperator(_ isDirected: Bool) throws(FormatError) {
    let last = frames.count - 1
    guard !frames[last].chain.isEmpty, !frames[last].expectsEnd else {
      throw lexer.error("An edge needs a node on both sides.")
    }
    if isDirected != self.isDirected {
      gathering.notes.add(
        .direction, line: lexer.line,
        isDirected
          ? "-> stands in a graph without directions; the edge has one"
          : "-- stands in a graph with directions; the edge has none")
    }
    frames[last].operators.append(isDirected)
  }

  private mutating func readWord(_ text: DOTText) throws(FormatError) {
    let line = lexer.line
    switch text.keyword {
    case "subgraph":
      try endStatementUnlessEndFollows()
      var name: String?
      if case .id(let text) = try lexer.peek() {
        _ = try lexer.next()
        name = text.text
      }
      guard try lexer.take("{") else { throw try unexpected("\"{\"") }
      try openSubgraph(name)
    case .some(let keyword): try readDefaults(keyword)
    case nil:
      if try lexer.take("=") {
        try endStatement()
        guard case .id(let value) = try lexer.next() else { throw try unexpected("a value") }
        set([(text.text, value)], line)
      } else {
        try readNode(text, line)
      }
    }
  }

  /// `graph [ … ]`, `node [ … ]` and `edge [ … ]`.
  private mutating func readDefaults(_ keyword: String) throws(FormatError) {
    let line = lexer.line
    try endStatement()
    guard try lexer.take("[") else { throw try unexpected("\"[\"") }
    let attributes = try attributes()
    switch keyword {
    case "node": frames[frames.count - 1].nodeDefaults.set(attributes)
    case "edge": frames[frames.count - 1].edgeDefaults.set(attributes)
    default: set(attributes, line)
    }
  }

  private mutating func readNode(_ text: DOTText, _ line: Int) throws(FormatError) {
    try endStatementUnlessEndFollows()
    let last = frames.count - 1
    let row = try mention(text.text, defaults: frames[last].nodeDefaults.all)
    place(row, in: frames[last].cluster)
    frames[last].nodes.append(row)
    if frames[last].chain.isEmpty { frames[last].line = line }
    frames[last].chain.append([DOTFrame.End(row: row, port: try port())])
  }

  /// What follows a node after a colon: a port, a side, or both.
  private mutating func port() throws(FormatError) -> String? {
    var parts: [String] = []
    while parts.count < 2, try lexer.take(":") {
      guard case .id(let text) = try lexer.next() else { throw try unexpected("a port") }
      parts.append(text.text)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ":")
  }

  /// `NAME = VALUE, …]`, after its bracket.
  private mutating func attributes() throws(FormatError) -> DOTAttributes {
    var attributes: DOTAttributes = []
    while true {
      switch try lexer.next() {
      case .mark("]"): return attributes
      case .mark(","), .mark(";"): break
      case .id(let name):
        var value = DOTText("true", .bare)
        if try lexer.take("=") {
          guard case .id(let text) = try lexer.next() else { throw try unexpected("a value") }
          value = text
        }
        attributes.append((name.text, value))
      default: throw try unexpected("\"]\"")
      }
    }
  }

  private mutating func endStatementUnlessEndFollows() throws(FormatError) {
    if !frames[frames.count - 1].expectsEnd { try endStatement() }
  }

  private mutating func unexpected(_ wanted: String) throws(FormatError) -> FormatError {
    let isAtEnd = try lexer.peek() == nil
    return lexer.error(
      isAtEnd
        ? "The file ends here, and \(wanted) is missing. Is it whole?"
        : "\(wanted) is expected here or next. Are quotes or a bracket missing?")
  }
}

extension DOTLexer.Token {
  fileprivate var keyword: String? {
    if case .id(let text) = self { text.keyword } else { nil }
  }
}
