import PropertyGraph

/// Files of yEd, which keeps all that one sees in XML of its own.
extension GraphMLReader {
  /// Finds out whether a key holds what yEd and its relatives draw.
  mutating func noteDrawing(
    _ element: borrowing XMLElement<GraphMLWord>, _ key: inout DeclaredKey
  ) {
    if let type = element.text(named: "yfiles.type") {
      key.isDrawing = type == "nodegraphics" || type == "edgegraphics"
      key.isAppearance = !key.isDrawing
    } else if element.text(of: .attributeType) == nil, element.text(named: "attr.uri") != nil {
      key.isDrawing = true
    }
  }

  /// Says once of what yEd draws what is kept.
  mutating func noteDrawings() {
    let known = keys.all(in: .node) + keys.all(in: .edge)
    guard let first = known.filter({ $0.role == .drawing }).map(\.line).min() else { return }
    notes.add(
      .appearance, line: first,
      "of what yEd draws, texts, places, sizes, colours and shapes are kept; fonts, borders, bends and arrows are not"
    )
  }

  mutating func endDrawing(_ drawing: YEdDrawing) {
    defer { leaf = nil }
    guard case .data(let scope, _) = leaf, let element = open.last else { return }
    for (property, value) in drawing.properties { set(scope, element.row, property, value) }
    aside.caption = drawing.captions.first ?? aside.caption
    if drawing.captions.count > 1 {
      set(scope, element.row, "labels", .strings(Array(drawing.captions.dropFirst())))
    }
  }

  /// Keeps what yEd writes on a node as its name, because that is what people see and edit there.
  mutating func keepCaption(
    _ caption: String, _ row: Int, _ line: Int, _ aside: Aside, _ hasName: inout Bool
  ) {
    hasName = true
    let other = aside.name ?? aside.rivalName?.text
    guard other != caption else { return }
    set(.node, row, "name", .string(caption))
    guard let other else { return }
    set(.node, row, "label", .string(other))
    notes.add(
      .twoNames, line: line,
      "yEd calls a node \"\(caption)\", its data \"\(other)\", which is kept as \"label\"")
  }

  /// Keeps what yEd writes on an edge, unless it repeats the type.
  mutating func keepEdgeCaption(_ caption: String, _ row: Int, _ line: Int, _ aside: Aside) {
    guard caption != aside.type, caption != aside.edgeLabel?.text else { return }
    set(.edge, row, "label", .string(caption))
    guard let other = aside.edgeLabel?.text else { return }
    notes.add(
      .repeatedValue, line: line,
      "yEd labels an edge \"\(caption)\", its data \"\(other)\"; what yEd shows counts")
  }
}
