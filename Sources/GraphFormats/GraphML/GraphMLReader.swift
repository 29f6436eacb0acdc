import PropertyGraph

/// Reads GraphML into a graph's builder, tag by tag.
///
/// It is tolerant: what other tools write, right or wrong, becomes the graph they most likely
/// meant, and every change is noted.
struct GraphMLReader: ~Copyable {
  let file: String
  var builder = Graph.Builder()
  var notes = ImportNotes()

  var keys = DeclaredKeys()
  /// Whether the keys are known and have their roles: from the first graph or data on.
  var areKeysSettled = false
  /// Keys that came after the first graph or data, in whose light the file is to be read again.
  var lateKeys: [(DeclaredKey, [DeclaredScope])] = []
  /// The key being declared.
  var declaration: (key: DeclaredKey, scopes: [DeclaredScope])?

  /// The elements that are open, from the outside in.
  var open: [Open] = []
  /// How many open elements are being passed over.
  var skipped = 0
  /// The data, description or default being read.
  var leaf: Leaf?

  /// The nodes and edges, by their ids.
  var elements = DocumentElements()
  var room = EdgeRoom()
  /// Which part of the file is read.
  var part = PartProgress()
  var elementCount = 0
  var graphCount = 0
  var settings: [String: PropertyValue] = [:]
  /// What the graph says that it holds, if it is the only one and nothing lies inside its elements.
  var hints = GraphMLHints()
  /// What nodes say of how many edges they have.
  var degreeHints: [GraphMLHints.Degree] = []

  /// What a node or an edge says of itself in several ways, only gathered where a file does so.
  var aside = Aside()

  /// Where elements lie that are inside others, or in a second graph.
  var place = Placement()
  /// The ports of the nodes that are open, by the numbers of these.
  var ports: [(bearer: Int, names: [String])] = []
  /// The properties in which stands what is said of ports.
  var portProperties: Set<String> = []
  /// What open elements say for moments in time.
  var moments: [Moment] = []
  /// The tags inside data, if there are any.
  var inside = Inside()
  var hyperedgesWithoutID = 0

  struct Open {
    let word: GraphMLWord
    /// The row of the node or edge.
    let row: Int
    /// The element's own number.
    let bearer: Int
    /// In a graph: whether its edges have a direction unless they say so.
    var isDirected = true
    /// The last key it bore.
    var previousKey = -1
    /// Whether its defaults have been set, before a graph inside it.
    var hasFallbacks = false
  }

  enum Leaf {
    case data(DeclaredScope, Int)
    /// Data that holds at a moment in time.
    case moment(DeclaredScope, Int, time: Int64)
    case description
    case fallback
    /// Data or a text in which tags stand.
    case inside
    /// What is not kept.
    case ignored
  }

  struct Aside {
    /// Whether the file has keys that say the same in two ways.
    var isNeeded = false
    var hasName = false
    var name: String?
    var rivalName: (key: Int, text: String)?
    var edgeLabel: (key: Int, text: String)?
    var type: String?
    var description: String?
    /// What yEd writes on it.
    var caption: String?
  }

  init(file: String) { self.file = file }

  /// Reads again what has keys after its graphs, knowing them from the start.
  init(file: String, keysOf first: borrowing GraphMLReader) {
    self.file = file
    keys = DeclaredKeys()
    for scope in DeclaredScope.allCases {
      for key in first.keys.all(in: scope) where key.line > 0 { keys.add(key, to: scope) }
    }
    for (key, scopes) in first.lateKeys {
      for scope in scopes { keys.add(key, to: scope) }
      notes.add(
        .lateKey, line: key.line,
        "the key \"\(key.id)\" is declared after the graph, where other tools overlook it; it was read"
      )
    }
    isSecondReading = true
  }

  /// Whether the keys were gathered in a first reading.
  var isSecondReading = false

  // MARK: Tags

  @inline(__always)
  mutating func start(_ element: borrowing XMLElement<GraphMLWord>) throws(FormatError) -> Bool {
    if skipped > 0 {
      skipped += 1
      return startDeeper(element)
    }
    guard leaf == nil else { return startInsideLeaf(element) }
    if open.isEmpty { return try startOther(element) }
    switch element.word {
    case .data: return startData(element)
    case .edge: startEdge(element)
    case .node: startNode(element)
    default: return try startOther(element)
    }
    return false
  }

  @inline(__always)
  mutating func end(_ word: GraphMLWord?, text: Span<UInt8>, at place: XMLPlace)
    throws(FormatError)
  {
    if skipped > 0 {
      skipped -= 1
      return endDeeper(text)
    }
    switch word {
    case .data: endData(text, at: place)
    case .edge, .node: try endElement(at: place)
    default: try endOther(word, text, at: place)
    }
  }

  private mutating func startOther(_ element: borrowing XMLElement<GraphMLWord>)
    throws(FormatError) -> Bool
  {
    if open.isEmpty { try startRoot(element) }
    if graphCount > 0 { part.isPlain = false }
    switch element.word {
    case .graphml where open.count == 1: break
    case .graph:
      startGraph(element)
      if part.isLater { beginPart() }
    case .key: startKey(element)
    case .fallback where declaration != nil:
      leaf = .fallback
      return true
    case .desc:
      leaf = .description
      return true
    case .hyperedge: startHyperedge(element)
    case .endpoint: startEndpoint(element)
    case .port: startPort(element)
    case .locator: passOverLocator(element)
    default:
      if open.count == 1, element.localName.lowercased() == "graphml" { break }
      notes.add(
        .foreignElement, line: element.place.line,
        "<\(element.localName)> is no element of GraphML; it is not kept")
      skipped = 1
    }
    return false
  }

  /// The outermost element: `<graphml>`, however it is capitalised, or a `<graph>` alone.
  private mutating func startRoot(_ element: borrowing XMLElement<GraphMLWord>)
    throws(FormatError)
  {
    push(.graphml)
    if element.word == .graphml { return }
    let isForeign = element.namespace.map { !$0.lowercased().contains("graphml") } ?? false
    guard !isForeign, ["graph", "graphml"].contains(element.localName.lowercased()) else {
      throw refusal(of: element)
    }
    notes.add(
      .root, line: element.place.line,
      "the outermost element is <\(element.localName)>; it was read as <graphml>")
  }

  private mutating func endOther(_ word: GraphMLWord?, _ text: Span<UInt8>, at place: XMLPlace)
    throws(FormatError)
  {
    switch word {
    case .desc: endDescription(text, at: place)
    case .fallback: endFallback(text, at: place)
    case .key: endKey()
    case .hyperedge: try endHyperedge(at: place)
    case .graph: endGraph(at: place)
    case .port, .endpoint: try endPart(at: place)
    case .graphml: open.removeLast()
    default: break
    }
  }

  mutating func push(_ word: GraphMLWord, row: Int = -1, isDirected: Bool = true) {
    elementCount += 1
    open.append(Open(word: word, row: row, bearer: elementCount, isDirected: isDirected))
  }

  private func refusal(of element: borrowing XMLElement<GraphMLWord>) -> FormatError {
    let name = element.localName
    let hint =
      switch name.lowercased() {
      case "gexf": "This is GEXF: read it as gexf."
      case "html": "This is a web page. Was the page saved instead of the file?"
      default: "Is it the file you meant?"
      }
    return FormatError(
      file: file, line: element.place.line, column: element.place.column,
      problem: "This is no GraphML: the outermost element is <\(name)>. \(hint)")
  }
}
