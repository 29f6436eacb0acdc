import PropertyGraph

/// What a dialect writes of each node and edge: above all the drawings without which yEd shows
/// nothing.
extension GraphMLWriter {
  mutating func writeExtras(of node: Graph.Node, _ plan: GraphMLPlan, _ tag: inout XMLOpenTag) {
    if let key = plan.nameKey {
      tag.open(&xml)
      xml.bytes(key.opening)
      xml.text(caption(of: node))
      xml.literal("</data>\n")
    }
    if let key = plan.drawingKeys?.node { writeDrawing(of: node, key, plan, &tag) }
  }

  /// What a node is called, or else its id.
  private func caption(of node: Graph.Node) -> String {
    let name = graph[node].name ?? ""
    return (name.isEmpty ? graph[node].id : name).allowedInXML
  }

  mutating func writeFolderType(of node: Graph.Node, _ plan: GraphMLPlan) {
    guard plan.structure.containment.first(inside: node) != nil else { return }
    xml.literal(" yfiles.foldertype=\"group\"")
  }

  // MARK: Nodes

  private mutating func writeDrawing(
    of node: Graph.Node, _ key: OutputKey, _ plan: GraphMLPlan, _ tag: inout XMLOpenTag
  ) {
    tag.open(&xml)
    xml.bytes(key.opening)
    if plan.structure.containment.first(inside: node) == nil {
      xml.literal("<y:ShapeNode>")
      writeBody(of: node, shape: YEdLook.shape(of: node, graph, appearance), label: "c")
      xml.literal("</y:ShapeNode>")
    } else {
      xml.literal("<y:ProxyAutoBoundsNode><y:Realizers active=\"0\"><y:GroupNode>")
      writeBody(of: node, shape: "roundrectangle", label: "t")
      xml.literal("<y:State closed=\"false\" innerGraphDisplayEnabled=\"false\"/>")
      xml.literal("</y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode>")
    }
    xml.literal("</data>\n")
  }

  private mutating func writeBody(of node: Graph.Node, shape: String, label place: StaticString) {
    let (x, y, width, height) = YEdLook.frame(of: node, graph, appearance)
    xml.literal("<y:Geometry x=\"")
    xml.number(x)
    xml.literal("\" y=\"")
    xml.number(y)
    xml.literal("\" width=\"")
    xml.number(width)
    xml.literal("\" height=\"")
    xml.number(height)
    xml.literal("\"/><y:Fill color=\"")
    xml.string(YEdLook.colour(of: node, graph, appearance))
    xml.literal("\" transparent=\"false\"/>")
    xml.literal("<y:BorderStyle color=\"#000000\" type=\"line\" width=\"1.0\"/>")
    xml.literal("<y:NodeLabel modelName=\"internal\" modelPosition=\"")
    xml.literal(place)
    xml.literal("\">")
    xml.text(caption(of: node))
    xml.literal("</y:NodeLabel><y:Shape type=\"")
    xml.string(shape)
    xml.literal("\"/>")
  }

  // MARK: Edges

  mutating func writeDrawing(of edge: Graph.Edge, _ key: OutputKey, _ tag: inout XMLOpenTag) {
    tag.open(&xml)
    xml.bytes(key.opening)
    xml.literal("<y:PolyLineEdge><y:LineStyle color=\"")
    xml.string(YEdLook.colour(of: edge, graph, appearance))
    xml.literal("\" type=\"line\" width=\"")
    xml.number(graph[edge][Structure.thickness]?.measure ?? 1)
    xml.literal("\"/><y:Arrows source=\"none\" target=\"")
    xml.string(graph.isDirected(edge) ? "standard" : "none")
    xml.literal("\"/>")
    let caption = graph[edge]["label"]?.string ?? graph[edge].type ?? ""
    if !caption.isEmpty {
      xml.literal("<y:EdgeLabel>")
      xml.text(caption.allowedInXML)
      xml.literal("</y:EdgeLabel>")
    }
    xml.literal("</y:PolyLineEdge></data>\n")
  }
}

/// How a node or an edge looks in yEd: as it is dressed, else as another tool drew it, which its
/// properties say (``Structure``), else plainly.
enum YEdLook {
  private static let plainSize = 30.0

  /// Where yEd has a node: its upper left corner, the y axis downwards.
  static func frame(of node: Graph.Node, _ graph: Graph, _ appearance: Appearance?)
    -> (x: Double, y: Double, width: Double, height: Double)
  {
    let view = graph[node]
    let size = appearance?.size(of: node)
    let width = size ?? view[Structure.width]?.measure ?? plainSize
    let height = size ?? view[Structure.height]?.measure ?? plainSize
    if let place = appearance?.place(of: node) {
      return (place.x - width / 2, -place.y - height / 2, width, height)
    }
    return (view[Structure.x]?.number ?? 0, view[Structure.y]?.number ?? 0, width, height)
  }

  static func shape(of node: Graph.Node, _ graph: Graph, _ appearance: Appearance?) -> String {
    if let shapes = appearance?.nodeShapes, !shapes.isEmpty {
      return appearance?.shape(ofNodeLabeled: graph[node].labels).yEd ?? "ellipse"
    }
    let shape = graph[node][Structure.shape]?.string ?? ""
    return shapes.contains(shape) ? shape : "ellipse"
  }

  /// yEd's words for what it can draw without a configuration.
  private static let shapes: Set<String> = [
    "rectangle", "roundrectangle", "ellipse", "parallelogram", "parallelogram2", "hexagon",
    "triangle", "triangle2", "rectangle3d", "octagon", "diamond", "trapezoid", "trapezoid2",
    "star5", "star6", "star8",
  ]

  static func colour(of node: Graph.Node, _ graph: Graph, _ appearance: Appearance?) -> String {
    appearance?.colour(ofNodeLabeled: graph[node].labels)?.hexadecimal
      ?? graph[node][Structure.colour]?.string?.plainColour ?? "#FFCC00"
  }

  static func colour(of edge: Graph.Edge, _ graph: Graph, _ appearance: Appearance?) -> String {
    appearance?.colour(ofEdgeTyped: graph[edge].type)?.hexadecimal
      ?? graph[edge][Structure.colour]?.string?.plainColour ?? "#000000"
  }
}

extension String {
  /// The text, if it is a colour as `#RRGGBB`.
  fileprivate var plainColour: String? {
    utf8.count == 7 && hasPrefix("#") && dropFirst().allSatisfy(\.isHexDigit) ? self : nil
  }
}

extension PropertyValue {
  /// A finite number.
  fileprivate var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .float(let value) where value.isFinite: value
    default: nil
    }
  }

  /// A finite number above zero.
  fileprivate var measure: Double? { number.flatMap { $0 > 0 ? $0 : nil } }
}
