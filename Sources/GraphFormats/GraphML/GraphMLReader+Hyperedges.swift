import PropertyGraph

extension GraphMLReader {
  /// A hyperedge becomes a node that says so, and each of its endpoints an edge.
  mutating func startHyperedge(_ element: borrowing XMLElement<GraphMLWord>) {
    hints = GraphMLHints()
    let row = hyperedgeRow(element)
    _ = elements.declare(row)
    builder.setLabels(of: row, to: builder.labelSet([Structure.hyperedge]))
    if place.isNeeded { placeNode(row) }
    push(.hyperedge, row: row)
    aside.hasName = false
    noteUnknownAttributes(element)
    for end in [GraphMLWord.source, .target] where element.text(of: end) != nil {
      notes.add(
        .hyperedge, line: element.place.line,
        "\(end)=\"…\" says nothing at a hyperedge; it is not kept")
    }
  }

  /// The row of a new node, called as the hyperedge if no node is.
  private mutating func hyperedgeRow(_ element: borrowing XMLElement<GraphMLWord>) -> Int {
    let wanted = element.text(of: .id) ?? ""
    if !wanted.isEmpty {
      let (row, isNew) = elements.node(wanted.utf8Span.span, in: &builder)
      if isNew || !elements.isDeclared[row] { return row }
    }
    let base = wanted.isEmpty ? "hyperedge" : "\(wanted)-hyperedge"
    while true {
      hyperedgesWithoutID += 1
      let id = "\(base)-\(hyperedgesWithoutID)"
      let (row, isNew) = elements.node(id.utf8Span.span, in: &builder)
      guard isNew else { continue }
      notes.add(
        wanted.isEmpty ? .nodeWithoutID : .repeatedNode, line: element.place.line,
        wanted.isEmpty
          ? "a hyperedge has no id; it is called \"\(id)\" now"
          : "a hyperedge is called \"\(wanted)\" like a node; it is called \"\(id)\" now")
      return row
    }
  }

  mutating func endHyperedge(at place: XMLPlace) throws(FormatError) {
    flush(at: place.line)
    try elements.checkFallbacks(of: "keys", file, place)
    open.removeLast()
  }

  /// The labels that a hyperedge has beside the one that says what it is.
  mutating func storeHyperedgeLabels(_ text: Span<UInt8>, _ key: DeclaredKey, _ row: Int) {
    let separator: Character = key.role == .kind ? ";" : ":"
    let text = String(decoding: text)
    var labels = text.split(separator: separator).map(\.description.trimmed)
    if key.isJSON, case .strings(let list) = PropertyValue(json: text) { labels = list }
    labels = labels.filter { !$0.isEmpty } + [Structure.hyperedge]
    builder.setLabels(of: row, to: builder.labelSet(labels))
  }

  // MARK: Endpoints

  mutating func startEndpoint(_ element: borrowing XMLElement<GraphMLWord>) {
    guard let hyperedge = open.last, hyperedge.word == .hyperedge,
      let node = elements.end(.node, of: element, in: &builder)
    else {
      notes.add(
        .edgeWithoutEnd, line: element.place.line,
        "an endpoint does not say of which node and hyperedge; it is not kept")
      skipped = 1
      return
    }
    let way = way(of: element)
    let id = element.text(of: .id).map { TravelName.returnedID($0) } ?? ""
    let row = builder.edge(
      id.utf8Span.span, source: way == .out ? hyperedge.row : node,
      target: way == .out ? node : hyperedge.row, directed: way != .undirected)
    builder.setType(of: row, to: Structure.endpoint.utf8Span.span)
    if let port = element.text(of: .port) {
      setPort(way == .out ? Structure.targetPort : Structure.sourcePort, port, row)
    }
    push(.endpoint, row: row)
    if place.isNeeded { placeEdge() }
  }

  private enum Way { case into, out, undirected }

  private mutating func way(of element: borrowing XMLElement<GraphMLWord>) -> Way {
    switch element.text(named: "type")?.trimmed.lowercased() {
    case "in": return .into
    case "out": return .out
    case nil, "undir": return .undirected
    case let other?:
      notes.add(
        .direction, line: element.place.line,
        "type=\"\(other)\" is neither in, out nor undir; the endpoint has no direction")
      return .undirected
    }
  }
}

extension DeclaredKey.Role {
  /// Whether values are labels, whatever stands between them.
  var isKind: Bool {
    switch self {
    case .kind, .colonKind: true
    default: false
    }
  }
}
