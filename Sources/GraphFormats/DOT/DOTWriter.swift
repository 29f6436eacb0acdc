import PropertyGraph

/// Writes a graph as DOT, which Graphviz draws.
struct DOTWriter: ~Copyable {
  private var dot: ByteWriter
  private let graph: Graph
  private let appearance: Appearance?
  private let plan: TextPlan
  /// Whether any edge has a direction: the others then say that they have none.
  private let isDigraph: Bool
  private let containment: Containment

  init(_ graph: Graph, _ appearance: Appearance?, into dot: consuming ByteWriter) {
    self.dot = dot
    self.graph = graph
    self.appearance = appearance
    plan = TextPlan(graph, besides: DOTName.taken, shown: appearance == nil ? [] : Self.shown)
    containment = Containment(of: graph)
    isDigraph = graph.edgeCount == 0 || graph.edges.contains { graph.isDirected($0) }
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    let settings = plan.settings
    dot.literal(isDigraph ? "digraph " : "graph ")
    var name = settings.first { $0.name == "name" }?.value.string ?? ""
    if name.utf8Span.span.mayBeList { name = "" }
    if !name.isEmpty { dot.string("\(name.idInDOT) ") }
    dot.literal("{\n")
    for (key, value) in settings where key != "name" || name.isEmpty {
      dot.string("  \(key.idInDOT)=\(value.inDOT);\n")
    }
    if !containment.isEmpty { dot.string("  \(DOTName.clusters)=\(Self.framePrefix.idInDOT);\n") }
    if appearance != nil { writeLook() }
    for node in graph.nodes where !containment.isInside(node) { writeWithInside(node) }
    for edge in graph.edges { write(edge) }
    dot.literal("}\n")
    return dot.finish()
  }

  // MARK: Nodes and edges

  /// Writes a node; with one that others lie inside, a cluster that holds it and these.
  private mutating func writeWithInside(_ node: Graph.Node) {
    // Nothing stands for the end of a cluster.
    var rest: [Graph.Node?] = [node]
    var depth = 1
    while let next = rest.popLast() {
      guard let node = next else {
        depth -= 1
        indent(depth)
        dot.literal("}\n")
        continue
      }
      let inside = containment.nodes(inside: node)
      if !inside.isEmpty {
        indent(depth)
        open(clusterOf: node)
        depth += 1
        rest += [nil] + inside.reversed()
      }
      indent(depth)
      write(node)
    }
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<depth { dot.literal("  ") }
  }

  private mutating func open(clusterOf node: Graph.Node) {
    let id = graph[node].id
    let name = graph[node].name ?? ""
    dot.string("subgraph \((Self.framePrefix + TravelName.anyID(id)).idInDOT) { ")
    dot.string("label=\((name.isEmpty ? id : name).labelInDOT);\n")
  }

  private static let framePrefix = "cluster_"

  private mutating func write(_ node: Graph.Node) {
    let isInside = containment.isInside(node)
    var attributes = plan.attributes(of: node)
      .filter { !isInside || $0.name != Structure.within }
      .map { name, value in
        "\(name.idInDOT)=\(name == "label" ? value.labelInDOT : value.inDOT)"
      }
    attributes += appearance?.dotAttributes(of: node, graph[node].labels) ?? []
    dot.string(TravelName.anyID(graph[node].id).idInDOT)
    write(attributes)
  }

  private mutating func write(_ edge: Graph.Edge) {
    let view = graph[edge]
    dot.literal("  ")
    write(view.source, port: view[Structure.sourcePort])
    dot.literal(isDigraph ? " -> " : " -- ")
    write(view.target, port: view[Structure.targetPort])
    var attributes = ["id=\(TravelName.anyID(view.id).quotedInDOT)"]
    if isDigraph, !view.isDirected { attributes.append("dir=none") }
    for (name, value) in plan.attributes(of: edge) where !value.isPort(name) {
      attributes.append("\(name.idInDOT)=\(value.inDOT)")
    }
    if let type = view.type, appearance != nil { attributes.append("label=\(type.labelInDOT)") }
    attributes += appearance?.dotAttributes(of: edge, view.type) ?? []
    write(attributes)
  }

  private mutating func write(_ end: Graph.Node, port: PropertyValue?) {
    dot.string(TravelName.anyID(graph[end].id).idInDOT)
    guard let port = port?.string, !port.isEmpty else { return }
    dot.literal(":")
    let parts = port.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, DOTName.compass.contains(String(parts[1])) {
      dot.string("\(String(parts[0]).quotedInDOT):\(parts[1])")
    } else {
      dot.string(port.quotedInDOT)
    }
  }

  private mutating func write(_ attributes: [String]) {
    if !attributes.isEmpty { dot.string(" [\(attributes.joined(separator: ", "))]") }
    dot.literal(";\n")
  }

  // MARK: Appearance

  /// The attributes that say how the graph is shown, and no more.
  private static let shown = [
    "color", "fillcolor", "fixedsize", "fontname", "fontsize", "height", "inputscale", "layout",
    "outputorder", "overlap", "pos", "shape", "style", "weight", "width",
  ]

  /// What is shown of all. Where nodes have places, Graphviz only draws: small shapes, with the names
  /// across them.
  private mutating func writeLook() {
    let isPlaced = appearance?.nodePosition != nil
    dot.literal(
      "  node [shape=ellipse, style=filled, fillcolor=\"#FFFFFF\", fontname=\"Helvetica\"")
    if isPlaced {
      dot.literal(", fixedsize=shape, width=0.25, height=0.25, fontsize=10, color=\"#00000000\"")
    }
    dot.literal("];\n  edge [fontname=\"Helvetica\", fontsize=8];\n")
    if isPlaced {
      dot.literal("  layout=neato; inputscale=72; overlap=true; outputorder=edgesfirst;\n")
    }
  }
}

extension PropertyValue {
  /// Numbers and truth without quotes, as far as DOT has words for them; lists as JSON.
  fileprivate var inDOT: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .float(let value): value.inDOT
    case .string(let text): text.quotedInDOT
    case .booleans, .integers, .floats, .strings: json.quotedInDOT
    }
  }

  fileprivate var labelInDOT: String {
    switch self {
    case .string(let text): text.labelInDOT
    case .strings: json.labelInDOT
    default: inDOT
    }
  }

  /// Whether it stands at the end of an edge instead.
  fileprivate func isPort(_ name: String) -> Bool {
    (name == Structure.sourcePort || name == Structure.targetPort) && string?.isEmpty == false
  }
}

extension Double {
  /// Digits and a point: DOT knows no powers of ten, and no numbers that are not finite.
  fileprivate var inDOT: String {
    guard isFinite else {
      return isNaN ? "\"NaN\"" : self < 0 ? "\"-Infinity\"" : "\"Infinity\""
    }
    let parts = description.split(separator: "e")
    guard parts.count == 2, let power = Int(parts[1]) else { return description }
    let isNegative = self < 0
    let mantissa = parts[0].split(separator: ".")
    let whole = String(mantissa[0].drop { $0 == "-" })
    let digits = whole + (mantissa.count > 1 ? mantissa[1] : "")
    let point = whole.count + power
    let sign = isNegative ? "-" : ""
    if point <= 0 { return "\(sign)0.\(String(repeating: "0", count: -point))\(digits)" }
    let padding = String(repeating: "0", count: max(0, point - digits.count))
    return "\(sign)\(digits)\(padding).0"
  }
}

extension Appearance {
  fileprivate func dotAttributes(of node: Graph.Node, _ labels: [String]) -> [String] {
    var attributes: [String] = []
    if !nodeShapes.isEmpty { attributes.append("shape=\(shape(ofNodeLabeled: labels).graphviz)") }
    if let colour = colour(ofNodeLabeled: labels) {
      attributes.append("fillcolor=\"\(colour.hexadecimal)\"")
    }
    if let size = size(of: node) {
      let inches = (size / 72).inDOT
      attributes.append("width=\(inches), height=\(inches)")
    }
    if let place = place(of: node) {
      attributes.append("pos=\"\(place.x.inDOT),\(place.y.inDOT)!\"")
    }
    return attributes
  }

  fileprivate func dotAttributes(of edge: Graph.Edge, _ type: String?) -> [String] {
    var attributes: [String] = []
    if let colour = colour(ofEdgeTyped: type) {
      attributes.append("color=\"\(colour.hexadecimal)\"")
    }
    if let weight = weight(of: edge) {
      attributes.append("weight=\(weight.inDOT)")
    }
    return attributes
  }
}

extension Appearance.Shape {
  /// What Graphviz calls it.
  fileprivate var graphviz: String {
    switch self {
    case .disc: "ellipse"
    case .square: "box"
    case .triangle: "triangle"
    case .diamond: "diamond"
    }
  }
}
