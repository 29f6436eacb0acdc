import PropertyGraph

extension GEXFReader {
  // MARK: Nodes

  mutating func startNode(_ element: borrowing XMLElement<GEXFWord>) {
    if !areKeysSettled { settleKeys() }
    let outer = open.last?.word == .node ? open.last?.row : nil
    let (row, _) = elements.declare(element, id: .id, in: &builder, &notes)
    push(.node, row: row)
    var rest = element.count - (element.has(.id) ? 1 : 0)
    if readLabel(of: row, element) { rest -= 1 }
    if let outer { addParent(builder.nodeID(outer)) }
    if rest > 0 { readRest(rest, ofNode: row, element) }
  }

  /// Takes the label for the name, unless it is only the id; whether there is a label.
  @inline(__always)
  private mutating func readLabel(of row: Int, _ element: borrowing XMLElement<GEXFWord>) -> Bool {
    let found = element.withValue(of: .label) { label -> Bool? in
      let repeatsID =
        element.withValue(of: .id) { id -> Bool? in
          id.compare(label) == 0
            || id.bearsPrefix && builder.nodeID(row).utf8Span.span.compare(label) == 0
        } ?? false
      if !repeatsID, label.count > 0 { setName(of: row, to: label) }
      return true
    }
    return found != nil
  }

  @inline(__always)
  private mutating func setName(of row: Int, to name: Span<UInt8>) {
    if nameColumn < 0 { nameColumn = builder.nodeColumn("name") }
    builder.set(node: row, nameColumn, text: name)
    naming.bearer = elementCount
    if hasRivals { naming.name = String(decoding: name) }
  }

  private mutating func readRest(
    _ count: Int, ofNode row: Int, _ element: borrowing XMLElement<GEXFWord>
  ) {
    var rest = count - readTimes(element, atMost: count)
    if let parent = element.text(of: .pid) {
      rest -= 1
      if !parent.isEmpty { name(parent: parent, of: row, element.place.line) }
    }
    guard rest > 0 else { return }
    noteAttributes(of: element, except: [.id, .label, .pid] + Self.timeWords)
  }

  // MARK: Containment

  mutating func startParent(_ element: borrowing XMLElement<GEXFWord>) {
    guard let row = open.last?.row, let parent = element.text(of: .reference) else { return }
    name(parent: parent, of: row, element.place.line)
  }

  private mutating func name(parent: String, of row: Int, _ line: Int) {
    let parent = TravelName.returnedID(parent)
    guard parent != builder.nodeID(row) else {
      return notes.add(
        .containment, line: line,
        "the node \"\(parent)\" is said to lie within itself; that is not kept")
    }
    if parents[parent] == nil { parents[parent] = line }
    addParent(parent)
  }

  private mutating func addParent(_ parent: String) {
    if families.last?.depth != open.count { families.append((open.count, [])) }
    families[families.count - 1].parents.append(parent)
  }

  /// One parent is a text, several are a list.
  private mutating func settleParents(of row: Int) {
    guard families.last?.depth == open.count, let found = families.popLast() else { return }
    var known: Set<String> = []
    let parents = found.parents.filter { known.insert($0).inserted }
    set(.within, of: .node, row, to: parents.count == 1 ? .string(parents[0]) : .strings(parents))
  }

  // MARK: Edges

  mutating func startEdge(_ element: borrowing XMLElement<GEXFWord>) {
    if !areKeysSettled { settleKeys() }
    guard let source = elements.end(.source, of: element, in: &builder),
      let target = elements.end(.target, of: element, in: &builder)
    else {
      notes.addEdgeWithoutEnd(line: element.place.line)
      skipped = 1
      return
    }
    var rest = element.count - 2
    var isDirected = isDirected
    if rest > 0, let own = element.withValue(of: .type, { direction($0, element.place) }) {
      isDirected = own
      rest -= 1
    }
    let (row, hasID) = elements.edge(
      element, id: .id, from: source, to: target, directed: isDirected, in: &builder)
    push(.edge, row: row)
    if hasID { rest -= 1 }
    if rest > 0 { readRest(rest, ofEdge: row, element) }
  }

  /// Whether an edge of this type has a direction; `nil` if that is no type.
  mutating func direction(_ text: Span<UInt8>, _ place: XMLPlace) -> Bool? {
    let type = String(decoding: text)
    switch type.lowercased() {
    case "directed", "dir": return true
    case "undirected", "undir": return false
    case "mutual":
      notes.add(
        .direction, line: place.line, "a mutual edge runs both ways; it is read as undirected")
      return false
    default:
      notes.add(
        .direction, line: place.line,
        "\"\(type)\" is neither directed nor undirected; the graph's default counts")
      return nil
    }
  }

  private mutating func readRest(
    _ count: Int, ofEdge row: Int, _ element: borrowing XMLElement<GEXFWord>
  ) {
    var rest = count - readKind(of: row, element)
    let hasWeight = element.withValue(of: .weight) { weight -> Bool? in
      readWeight(weight, row, element.place.line)
      return true
    }
    if hasWeight != nil { rest -= 1 }
    if rest > 0 { rest -= readTimes(element, atMost: rest) }
    guard rest > 0 else { return }
    noteAttributes(
      of: element,
      except: [.id, .source, .target, .type, .kind, .label, .weight] + Self.timeWords)
  }

  /// Takes the kind for the type, and the label aside if it is another; how many of them there are.
  @inline(__always)
  private mutating func readKind(of row: Int, _ element: borrowing XMLElement<GEXFWord>) -> Int {
    let kind = element.withValue(of: .kind) { kind -> Bool? in
      builder.setType(of: row, to: kind)
      return element.withValue(of: .label) { $0.compare(kind) == 0 } ?? false
    }
    if kind == true { return 2 }
    naming.edgeLabel = element.text(of: .label)
    guard naming.edgeLabel != nil else { return kind == nil ? 0 : 1 }
    naming.type = element.text(of: .kind) ?? ""
    return kind == nil ? 1 : 2
  }

  /// A weight is a float, but in Kring's own files a whole number is one.
  private mutating func readWeight(_ text: Span<UInt8>, _ row: Int, _ line: Int) {
    if origin.isOwn, origin.hasComputedWeights { return }
    naming.weighed = row
    if origin.isOwn, let weight = WrittenValue.integer(text) {
      set(.weight, of: .edge, row, to: .integer(weight))
    } else if let weight = WrittenValue.float(text) {
      builder.set(edge: row, column(.weight, of: .edge), float: weight)
    } else {
      let text = String(decoding: text)
      notes.add(
        .unreadableValue, line: line,
        "the weight \"\(text.prefix(40))\" is no number; it is left out")
    }
  }

  // MARK: Ends

  @inline(__always)
  mutating func endElement(at place: XMLPlace) throws(FormatError) {
    let element = open[open.count - 1]
    let scope: DeclaredScope = element.word == .node ? .node : .edge
    if !keys.withFallback[scope.rawValue].isEmpty { try fillIn(element, scope, place) }
    if naming.edgeLabel != nil { settleLabel(of: element.row) }
    if !families.isEmpty { settleParents(of: element.row) }
    if plainTime.bearer == element.bearer { settlePlainTime(scope, element.row) }
    if !times.isEmpty { settleTimes(scope, element.row) }
    open.removeLast()
  }

  /// Gives an element the defaults of what it has not said.
  private mutating func fillIn(_ element: Open, _ scope: DeclaredScope, _ place: XMLPlace)
    throws(FormatError)
  {
    for number in keys.withFallback[scope.rawValue]
    where keys.entry(number).lastBearer != element.bearer {
      elements.countFallback()
      let text = keys[number].fallback ?? ""
      store(text.utf8Span.span, scope, number, row: element.row, line: place.line)
    }
    try elements.checkFallbacks(of: "attributes", file, place)
  }

  /// Keeps the label of an edge where it says more than its type.
  private mutating func settleLabel(of row: Int) {
    if let label = naming.edgeLabel, !label.isEmpty, label != naming.type {
      set(.label, of: .edge, row, to: .string(label))
    }
    naming.edgeLabel = nil
  }
}
