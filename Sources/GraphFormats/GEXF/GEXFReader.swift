import PropertyGraph

/// Reads GEXF 1.1, 1.2 and 1.3 into a graph's builder, tag by tag.
///
/// It is tolerant: what other tools write, right or wrong, becomes the graph they most likely
/// meant, and every change is noted. What Kring wrote returns as it was, without what it put there
/// for the eye.
struct GEXFReader: ~Copyable {
  let file: String
  var builder = Graph.Builder()
  var notes = ImportNotes()

  /// The attributes that are declared, each with what becomes of its values.
  var keys = DeclaredKeys()
  /// Whether the attributes are known and have their roles: from the first node or edge on.
  var areKeysSettled = false
  /// All attributes in the order of their declaration.
  var declarations: [(key: DeclaredKey, scopes: [DeclaredScope])] = []
  /// The first that came after a node or edge, if any: then the file is read again, knowing all.
  var firstLate: Int?
  /// Whether the attributes were gathered in a first reading.
  var isSecondReading = false
  /// What the block of attributes being read is for.
  var declaredScopes: [DeclaredScope] = []
  /// The attribute being declared.
  var declaration: DeclaredKey?

  /// The elements that are open, from the outside in; those that only group others are left out.
  var open: [Open] = []
  /// How many open elements are being passed over.
  var skipped = 0
  /// The element whose text is being read.
  var leaf: Leaf?

  /// What the file tells of how it is meant.
  var origin = Origin()
  var settings: [String: PropertyValue] = [:]
  var isDirected = false
  /// Whether times are whole numbers.
  var isCountingTime = false
  /// Whether times are dates, so that a number among them is none.
  var isDated = false
  var graphCount = 0
  var elementCount = 0
  /// Whether the first of the tags that group nodes and edges was met.
  var isHeadRead = false

  /// The nodes and edges, by their ids.
  var elements = DocumentElements()
  var room = EdgeRoom()
  /// Which part of the file is read.
  var part = PartProgress()
  /// The parents that nodes name by their id, and the first line in which they do.
  var parents: [String: Int] = [:]

  /// The columns of what has no attribute of its own, once there are any.
  var columns = GEXFColumns()
  /// The column of names, once there is one.
  var nameColumn = -1
  /// Whether the file has attributes that name nodes beside their labels.
  var hasRivals = false
  /// The parents of the open nodes that have any, from the outside in, each with its depth.
  var families: [(depth: Int, parents: [String])] = []
  /// What the innermost node is called, or the edge, where the file says so twice.
  var naming = Naming()
  /// When the open nodes and edges are there, and their values that change, from the outside in.
  var times: [GEXFTimes] = []
  /// When the innermost element is there, if its tag says it in the simplest way.
  var plainTime = GEXFPlainTime()
  /// The text that was put together last.
  var scratch: [UInt8] = []

  struct Open {
    let word: GEXFWord
    /// The row of the node or edge.
    var row = -1
    /// The element's own number.
    var bearer = 0
    /// The last attribute it bore.
    var previousKey = -1
  }

  enum Leaf {
    case meta(String)
    case fallback
    case options
  }

  /// Where a file comes from.
  struct Origin {
    /// Whether Kring wrote it, or a tool that edited what Kring wrote.
    var isOwn = false
    /// Whether it comes straight from Kring.
    var isUntouched = false
    /// Whether its weights are appearance only.
    var hasComputedWeights = false
    /// Whether it was noted that what a tool shows is left out.
    var isAppearanceNoted = false
  }

  struct Naming {
    /// The node that has a name, and what it is; the name is kept only where it may be rivalled.
    var bearer = -1
    var name = ""
    /// The label of the innermost edge, until its type is known.
    var edgeLabel: String?
    var type = ""
    /// The edge that has a weight in its tag.
    var weighed = -1
  }

  init(file: String) { self.file = file }

  /// Reads again what has attributes after its nodes, knowing them from the start.
  init(file: String, declarationsOf first: borrowing GEXFReader) {
    self.file = file
    isSecondReading = true
    for (index, (key, scopes)) in first.declarations.enumerated() {
      for scope in scopes { add(key, to: scope) }
      guard let late = first.firstLate, index >= late else { continue }
      notes.add(
        .lateKey, line: key.line,
        "the attribute \"\(key.id)\" is declared after what bears it, where other tools overlook it; it was read"
      )
    }
  }

  // MARK: Tags

  @inline(__always)
  mutating func start(_ element: borrowing XMLElement<GEXFWord>) throws(FormatError) -> Bool {
    if skipped > 0 {
      skipped += 1
      return false
    }
    if leaf != nil {
      skipped = 1
      return false
    }
    if open.isEmpty {
      try startRoot(element)
      return false
    }
    switch element.word {
    case .attvalue: startValue(element)
    case .node: startNode(element)
    case .edge: startEdge(element)
    case .nodes, .edges: if !isHeadRead { endHead() }
    case .attvalues, .spells, .slices, .parents: break
    case nil: return startForeign(element)
    default: return startOther(element)
    }
    return false
  }

  @inline(__always)
  mutating func end(_ word: GEXFWord?, text: Span<UInt8>, at place: XMLPlace) throws(FormatError) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if leaf != nil { return endLeaf(text) }
    switch word {
    case .node, .edge: try endElement(at: place)
    case .attribute: endDeclaration()
    case .graph, .meta: open.removeLast()
    default: break
    }
  }

  private mutating func startOther(_ element: borrowing XMLElement<GEXFWord>) -> Bool {
    if isHeadRead, element.isOfHead { part.isPlain = false }
    switch (element.word, open.last?.word) {
    case (_, .meta): return startMetaEntry(element)
    case (.meta, .gexf): startMeta(element)
    case (.graph, .gexf): startGraph(element)
    case (.attributes, _): startDeclarations(element)
    case (.attribute, .graph), (.attribute, .gexf): startDeclaration(element)
    case (.fallback, .attribute): return startLeaf(.fallback)
    case (.options, .attribute): return startLeaf(.options)
    case (.spell, .node), (.spell, .edge), (.slice, .node), (.slice, .edge): startSpell(element)
    case (.parent, .node): startParent(element)
    default: return startForeign(element)
    }
    return false
  }

  /// What belongs to another namespace, or is no element of GEXF.
  private mutating func startForeign(_ element: borrowing XMLElement<GEXFWord>) -> Bool {
    if open.last?.word == .meta { return startMetaEntry(element) }
    skipped = 1
    if readAppearance(element) { return false }
    notes.add(
      .foreignElement, line: element.place.line,
      "<\(element.localName)> is no element of GEXF here; it is not kept")
    return false
  }

  private mutating func startLeaf(_ leaf: Leaf) -> Bool {
    self.leaf = leaf
    return true
  }

  private mutating func endLeaf(_ text: Span<UInt8>) {
    switch leaf {
    case .meta(let name): endMeta(name, String(decoding: text))
    case .fallback: declaration?.fallback = String(decoding: text)
    case .options: noteOptions()
    case nil: break
    }
    leaf = nil
  }

  /// The outermost element: `<gexf>`, however it is capitalised.
  private mutating func startRoot(_ element: borrowing XMLElement<GEXFWord>) throws(FormatError) {
    push(.gexf)
    if element.word == .gexf { return }
    let name = element.localName
    guard name.lowercased() == "gexf" else {
      throw FormatError(
        file: file, line: element.place.line, column: element.place.column,
        problem:
          "This is no GEXF: the outermost element is <\(name)>. Is it the file you meant?")
    }
    notes.add(
      .root, line: element.place.line, "the outermost element is <\(name)>; it was read as <gexf>")
  }

  @inline(__always)
  mutating func push(_ word: GEXFWord, row: Int = -1) {
    elementCount += 1
    open.append(Open(word: word, row: row, bearer: elementCount))
  }

  /// Notes the attributes of a tag that GEXF does not have there.
  mutating func noteAttributes(
    of element: borrowing XMLElement<GEXFWord>, except known: [GEXFWord]
  ) {
    for name in element.attributes(except: known) {
      notes.add(
        .foreignAttribute, line: element.place.line,
        "\(name)=\"…\" is no attribute of <\(element.localName)>; it is not kept")
    }
  }
}
