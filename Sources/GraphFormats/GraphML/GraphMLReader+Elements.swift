import PropertyGraph

extension GraphMLReader {
  // MARK: Graphs

  mutating func startGraph(_ element: borrowing XMLElement<GraphMLWord>) {
    if !areKeysSettled { settleKeys() }
    let outer = open.last { $0.word == .graph }
    if outer != nil || open.last?.word != .graphml {
      enterInnerGraph(element)
    } else {
      graphCount += 1
      if graphCount > 1 { enterLaterGraph(element) }
      if graphCount == 1, let id = element.text(of: .id) { place.graphIDs.insert(id) }
    }
    let isDirected = edgeDefault(element) ?? outer?.isDirected ?? true
    push(.graph, row: place.container, isDirected: isDirected)
  }

  private mutating func edgeDefault(_ element: borrowing XMLElement<GraphMLWord>) -> Bool? {
    switch element.text(of: .edgedefault)?.trimmed.lowercased() {
    case "directed": return true
    case "undirected": return false
    default:
      notes.add(
        .direction, line: element.place.line,
        "the graph does not say whether its edges are directed; they are read as directed")
      return nil
    }
  }

  // MARK: Nodes

  mutating func startNode(_ element: borrowing XMLElement<GraphMLWord>) {
    let (row, isNew) = element.withValue(of: .id) { nodeRow($0) } ?? (-1, false)
    declare(row < 0 ? nameNode(element) : row, isNew: isNew, element)
  }

  @inline(__always)
  private mutating func declare(
    _ row: Int, isNew: Bool, _ element: borrowing XMLElement<GraphMLWord>
  ) {
    if !isNew, isDeclared[row] {
      let id = builder.nodeID(row)
      notes.add(
        .repeatedNode, line: element.place.line,
        "the node \"\(id)\" is declared again; both are read as one")
    }
    if place.isNeeded, !isDeclared[row] { placeNode(row) }
    isDeclared[row] = true
    push(.node, row: row)
    aside.hasName = false
    if element.count > 1 {
      _ = element.withValue(of: .labels) { setLabels(of: row, fromColons: $0) }
      noteUnknownAttributes(element)
    }
  }

  /// The row of a node by its id, which is opened if it is new; -1 for an empty id.
  @inline(__always)
  mutating func nodeRow(_ id: Span<UInt8>) -> (row: Int, isNew: Bool) {
    if id.isEmpty { return (-1, false) }
    let found = id.bearsPrefix ? builder.node(returned(id).utf8Span.span) : builder.node(id)
    if found.isNew { isDeclared.append(false) }
    return found
  }

  func returned(_ id: Span<UInt8>) -> String {
    TravelName.returnedID(String(decoding: id))
  }

  private mutating func nameNode(_ element: borrowing XMLElement<GraphMLWord>) -> Int {
    while true {
      nodesWithoutID += 1
      let id = "node-\(nodesWithoutID)"
      let (row, isNew) = nodeRow(id.utf8Span.span)
      guard isNew else { continue }
      notes.add(
        .nodeWithoutID, line: element.place.line, "a node has no id; it is called \"\(id)\" now")
      return row
    }
  }

  // MARK: Edges

  mutating func startEdge(_ element: borrowing XMLElement<GraphMLWord>) {
    guard let source = end(.source, of: element), let target = end(.target, of: element) else {
      notes.add(
        .edgeWithoutEnd, line: element.place.line,
        "an edge does not say what it joins; it is not kept")
      skipped = 1
      return
    }
    let isDirected =
      element.withValue(of: .directed) { direction($0, element.place) }
      ?? open.last?.isDirected ?? true
    let row = element.withValue(of: .id) { id in
      id.bearsPrefix
        ? builder.edge(
          returned(id).utf8Span.span, source: source, target: target, directed: isDirected)
        : builder.edge(id, source: source, target: target, directed: isDirected)
    }
    push(.edge, row: row ?? addUnnamedEdge(source, target, isDirected))
    if element.count > 3 || row == nil { readRareAttributes(element) }
    if place.isNeeded { placeEdge() }
  }

  @inline(__always)
  mutating func end(_ word: GraphMLWord, of element: borrowing XMLElement<GraphMLWord>)
    -> Int?
  {
    let found = element.withValue(of: word) { nodeRow($0) }
    guard let (row, isNew) = found, row >= 0 else { return nil }
    if isNew {
      named.append((UInt32(row), UInt32(truncatingIfNeeded: element.place.line)))
    }
    return row
  }

  private mutating func addUnnamedEdge(_ source: Int, _ target: Int, _ isDirected: Bool) -> Int {
    unnamedEdges += 1
    return builder.edge("".utf8Span.span, source: source, target: target, directed: isDirected)
  }

  private mutating func direction(_ text: Span<UInt8>, _ place: XMLPlace) -> Bool? {
    if let isDirected = GraphMLValue.boolean(text) { return isDirected }
    let text = String(decoding: text)
    notes.add(
      .direction, line: place.line,
      "directed=\"\(text)\" is neither true nor false; the graph's edgedefault counts")
    return nil
  }

  mutating func noteUnknownAttributes(_ element: borrowing XMLElement<GraphMLWord>) {
    for name in element.unknownAttributes
    where !name.hasPrefix("parse.") && !name.hasPrefix("yfiles.") {
      notes.add(
        .foreignAttribute, line: element.place.line,
        "\(name)=\"…\" is no attribute of GraphML; it is not kept")
    }
  }

  private mutating func readRareAttributes(_ element: borrowing XMLElement<GraphMLWord>) {
    guard let row = open.last?.row else { return }
    noteUnknownAttributes(element)
    _ = element.withValue(of: .label) { type -> Void? in
      builder.setType(of: row, to: type)
      aside.type = String(decoding: type)
      aside.isNeeded = true
      return nil
    }
    if let port = element.text(of: .sourceport) { setPort(Structure.sourcePort, port, row) }
    if let port = element.text(of: .targetport) { setPort(Structure.targetPort, port, row) }
  }

  // MARK: Ends

  @inline(__always)
  mutating func endElement(at place: XMLPlace) throws(FormatError) {
    if aside.isNeeded || !keys.withFallback[0].isEmpty || !keys.withFallback[1].isEmpty {
      flush(at: place.line)
      try checkFallbacks(place)
    }
    open.removeLast()
  }

  /// A small file can ask for any number of defaults: keys times nodes.
  func checkFallbacks(_ place: XMLPlace) throws(FormatError) {
    guard fallbackCount > Self.mostFallbacks else { return }
    throw FormatError(
      file: file, line: place.line, column: place.column,
      problem:
        "The defaults of the keys stand for more than 30 million values, the most that is read."
    )
  }

  static var mostFallbacks: Int { 30_000_000 }

  /// Gives the innermost node or edge what it has not said, and what it has said in several ways.
  mutating func flush(at line: Int) {
    guard let element = open.last, let scope = element.word.scope else { return }
    if !element.hasFallbacks {
      open[open.count - 1].hasFallbacks = true
      for number in keys.withFallback[scope.rawValue]
      where keys.entry(number).lastBearer != element.bearer {
        fallbackCount += 1
        let text = keys[number].fallback ?? ""
        store(text.utf8Span.span, scope, number, row: element.row, line: line)
      }
    }
    if aside.isNeeded {
      settleAside(scope, element.row, line)
      settlePorts(of: element)
      settleMoments(of: element, scope, line)
    }
  }

  private mutating func settleAside(_ scope: GraphMLScope, _ row: Int, _ line: Int) {
    let aside = aside
    self.aside = Aside(isNeeded: true)
    switch scope {
    case .node, .hyperedge:
      var hasName = aside.hasName
      if let rival = aside.rivalName { keepName(rival, row, line, aside, &hasName) }
      if let caption = aside.caption { keepCaption(caption, row, line, aside, &hasName) }
      if let description = aside.description {
        set(.node, row, hasName ? "desc" : "name", .string(description))
      }
    case .edge:
      if let label = aside.edgeLabel, label.text != aside.type {
        let value = value(label.text.utf8Span.span, keys[label.key], line)
        if let value { set(.edge, row, "label", value) }
      }
      if let caption = aside.caption { keepEdgeCaption(caption, row, line, aside) }
      if let description = aside.description { set(.edge, row, "desc", .string(description)) }
    case .graph: break
    }
  }

  /// Keeps what a node calls its `name`, where it may have a `label` as well.
  private mutating func keepName(
    _ rival: (key: Int, text: String), _ row: Int, _ line: Int, _ aside: Aside,
    _ hasName: inout Bool
  ) {
    guard rival.text != aside.name else { return }
    let value = value(rival.text.utf8Span.span, keys[rival.key], line)
    guard let value else { return }
    if hasName {
      builder.set(node: row, keys[rival.key].column, value)
      notes.add(
        .twoNames, line: line,
        "a node has both a label, which is its name, and another name, which is kept apart from it")
    } else {
      set(.node, row, "name", value)
      hasName = true
    }
  }

  mutating func set(
    _ scope: GraphMLScope, _ row: Int, _ property: String, _ value: PropertyValue
  ) {
    switch scope {
    case .node, .hyperedge: builder.set(node: row, builder.nodeColumn(property), value)
    case .edge: builder.set(edge: row, builder.edgeColumn(property), value)
    case .graph: break
    }
  }

  mutating func endDescription(_ text: Span<UInt8>, at place: XMLPlace) {
    if case .inside = leaf { return endInside(text, at: place) }
    defer { leaf = nil }
    guard case .description = leaf else { return }
    describe(String(decoding: text), line: place.line)
  }

  private mutating func describe(_ text: String, line: Int) {
    if declaration != nil { return describeKey(text) }
    guard let element = open.last else { return }
    switch element.word {
    case .node, .edge, .hyperedge:
      aside.description = text
      aside.isNeeded = true
    case .endpoint: set(.edge, element.row, "desc", .string(text))
    case .port: notePortData(line: line)
    default:
      if isInsideGraph {
        storeOfInnerGraph("desc", .string(text), line)
      } else if settings["desc"] == nil {
        settings["desc"] = .string(text)
      }
    }
  }

  mutating func endFallback(_ text: Span<UInt8>, at place: XMLPlace) {
    if case .inside = leaf { return endInside(text, at: place) }
    if case .fallback = leaf { declaration?.key.fallback = String(decoding: text) }
    leaf = nil
  }
}

extension GraphMLWord {
  /// The scope of the data of an element that becomes a node or an edge.
  var scope: GraphMLScope? {
    switch self {
    case .node: .node
    case .edge: .edge
    case .hyperedge: .hyperedge
    default: nil
    }
  }
}
