import PropertyGraph

extension GraphMLReader {
  // MARK: Graphs

  mutating func startGraph(_ element: borrowing XMLElement<GraphMLWord>) {
    if !areKeysSettled { settleKeys() }
    let outer = open.last { $0.word == .graph }
    if outer != nil || open.last?.word != .graphml {
      hints = GraphMLHints()
      enterInnerGraph(element)
    } else {
      graphCount += 1
      hints = graphCount > 1 ? GraphMLHints() : GraphMLHints(element)
      if graphCount > 1 { enterLaterGraph(element) }
      if graphCount == 1, let id = element.text(of: .id) { place.graphIDs.insert(id) }
    }
    let isDirected = edgeDefault(element) ?? outer?.isDirected ?? true
    push(.graph, isDirected: isDirected)
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
    let (row, isFirst) = elements.declare(element, id: .id, in: &builder, &notes)
    if place.isNeeded, isFirst { placeNode(row) }
    push(.node, row: row)
    aside.hasName = false
    if element.count > 1 {
      _ = element.withValue(of: .labels) { setLabels(of: row, fromColons: $0) }
      noteUnknownAttributes(element)
      readDegreeHints(element, row)
    }
  }

  // MARK: Edges

  mutating func startEdge(_ element: borrowing XMLElement<GraphMLWord>) {
    guard let source = elements.end(.source, of: element, in: &builder),
      let target = elements.end(.target, of: element, in: &builder)
    else {
      notes.addEdgeWithoutEnd(line: element.place.line)
      skipped = 1
      return
    }
    let isDirected =
      element.withValue(of: .directed) { direction($0, element.place) }
      ?? open.last?.isDirected ?? true
    let (row, hasID) = elements.edge(
      element, id: .id, from: source, to: target, directed: isDirected, in: &builder)
    push(.edge, row: row)
    if element.count > 3 || !hasID { readRareAttributes(element) }
    if place.isNeeded { placeEdge() }
  }

  private mutating func direction(_ text: Span<UInt8>, _ place: XMLPlace) -> Bool? {
    if let isDirected = WrittenValue.boolean(text) { return isDirected }
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
      try elements.checkFallbacks(of: "keys", file, place)
    }
    open.removeLast()
  }

  /// Gives the innermost node or edge what it has not said, and what it has said in several ways.
  mutating func flush(at line: Int) {
    guard let element = open.last, case let scope = element.word.scope, scope != .graph else {
      return
    }
    if !element.hasFallbacks {
      open[open.count - 1].hasFallbacks = true
      for number in keys.withFallback[scope.rawValue]
      where keys.entry(number).lastBearer != element.bearer {
        elements.countFallback()
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

  private mutating func settleAside(_ scope: DeclaredScope, _ row: Int, _ line: Int) {
    // A port says something while its node is still being read.
    guard scope != .port, scope != .endpoint else { return }
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
    case .graph, .port, .endpoint: break
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
    _ scope: DeclaredScope, _ row: Int, _ property: String, _ value: PropertyValue, _ line: Int = 0
  ) {
    switch scope {
    case .node, .hyperedge: builder.set(node: row, builder.nodeColumn(property), value)
    case .edge, .endpoint: builder.set(edge: row, builder.edgeColumn(property), value)
    case .port: setOfPort(property, value, row, line)
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
    case .port, .endpoint: set(element.word.scope, element.row, "desc", .string(text), line)
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
  /// The scope of the data that stands in an element.
  var scope: DeclaredScope {
    switch self {
    case .node: .node
    case .edge: .edge
    case .hyperedge: .hyperedge
    case .port: .port
    case .endpoint: .endpoint
    default: .graph
    }
  }
}
