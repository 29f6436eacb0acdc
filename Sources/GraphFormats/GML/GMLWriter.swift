import PropertyGraph

/// Writes a graph as GML that NetworkX, igraph, Gephi, Cytoscape and yEd read.
struct GMLWriter: ~Copyable {
  private var gml: ByteWriter
  private let graph: Graph
  private let appearance: Appearance?
  private let plan: TextPlan
  private let isMultigraph: Bool
  private let containment: Containment
  /// The labels that were given to nodes: NetworkX takes them for ids.
  private var labels: Set<String>

  init(_ graph: Graph, _ appearance: Appearance?, into gml: consuming ByteWriter) {
    self.gml = gml
    self.graph = graph
    self.appearance = appearance
    plan = TextPlan(
      graph, besides: GMLName.taken, in: .words, shown: appearance?.gmlNames(in: graph) ?? [],
      hasTruth: false)
    containment = Containment(of: graph)
    isMultigraph = graph.hasParallelEdges(isDirected: plan.isDirected)
    labels = Set(graph.nodes.lazy.filter { !graph.hasName($0) }.map { graph[$0].id })
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    gml.literal("Creator \"Kring\"\ngraph [\n")
    gml.literal(plan.isDirected ? "  directed 1\n" : "  directed 0\n")
    if isMultigraph { gml.literal("  multigraph 1\n") }
    write(plan.settings, indent: "  ")
    for node in graph.nodes { write(node) }
    for edge in graph.edges { write(edge) }
    gml.literal("]\n")
    return gml.finish()
  }

  // MARK: Nodes and edges

  private mutating func write(_ node: Graph.Node) {
    let id = graph[node].id
    let (label, isName) = label(of: node, id)
    let attributes = plan.attributes(of: node)
    gml.literal("  node [\n")
    write("id", .integer(Int64(node.row)), "    ")
    write("label", .string(label), "    ")
    write(GMLName.id, .string(TravelName.anyID(id)), "    ")
    // The name travels as the label where it is one.
    if let name = graph[node]["name"], !isName { write("name", name, "    ") }
    if let group = containment.container(of: node) {
      write("gid", .integer(Int64(group.row)), "    ")
    }
    if containment.first(inside: node) != nil { write("isGroup", .integer(1), "    ") }
    let isInside = containment.isInside(node)
    let rest = attributes.filter {
      $0.name != "label" && !(isInside && $0.name == Structure.within)
    }
    write(rest, indent: "    ")
    write(graphics: appearance?.gmlGraphics(of: node, graph[node].labels) ?? [])
    gml.literal("  ]\n")
  }

  /// A label that no other node has, and whether it is the node's name.
  private mutating func label(of node: Graph.Node, _ id: String) -> (String, isName: Bool) {
    guard graph.hasName(node), let name = graph[node].name else { return (id, false) }
    if name != id, labels.insert(name).inserted { return (name, true) }
    var label = "\(name) (\(id))"
    while !labels.insert(label).inserted { label += "'" }
    return (label, false)
  }

  private mutating func write(_ edge: Graph.Edge) {
    let view = graph[edge]
    let id = TravelName.anyID(view.id)
    gml.literal("  edge [\n")
    write("source", .integer(Int64(view.source.row)), "    ")
    write("target", .integer(Int64(view.target.row)), "    ")
    write("id", .string(id), "    ")
    if isMultigraph { write("key", .string(id), "    ") }
    if view.isDirected != plan.isDirected {
      write("directed", .boolean(view.isDirected), "    ")
    }
    write(plan.attributes(of: edge), indent: "    ")
    if let type = view.type, appearance != nil { write("label", .string(type), "    ") }
    if let weight = appearance?.weight(of: edge) { write("weight", .float(weight), "    ") }
    write(graphics: appearance?.gmlGraphics(ofEdgeTyped: view.type) ?? [])
    gml.literal("  ]\n")
  }

  private mutating func write(graphics: Attributes) {
    guard !graphics.isEmpty else { return }
    gml.literal("    graphics [\n")
    write(graphics, indent: "      ")
    gml.literal("    ]\n")
  }

  // MARK: Values

  private mutating func write(_ attributes: Attributes, indent: StaticString) {
    for (name, value) in attributes { write(name, value, indent) }
  }

  private mutating func write(_ name: String, _ value: PropertyValue, _ indent: StaticString) {
    let texts = value.gmlTexts
    let isList = value.isList
    if isList, texts.isEmpty { line(name, "\"[]\"", indent) }
    if isList, texts.count == 1 || texts.first == GMLRecord.quotedMark {
      line(name, GMLRecord.quotedMark, indent)
    }
    for text in texts { line(name, text, indent) }
  }

  private mutating func line(_ name: String, _ text: String, _ indent: StaticString) {
    gml.literal(indent)
    gml.string(name)
    gml.literal(" ")
    gml.string(text)
    gml.literal("\n")
  }
}

extension GMLRecord {
  fileprivate static let quotedMark = "\"\(listMark)\""
}

extension Graph {
  /// Whether a node has a name that can stand for its label.
  fileprivate func hasName(_ node: Node) -> Bool { self[node].name?.isEmpty == false }
}

extension PropertyValue {
  /// The value as GML, the elements of a list each by itself.
  fileprivate var gmlTexts: [String] {
    switch self {
    case .boolean(let value): [value ? "1" : "0"]
    case .integer(let value): ["\(value)"]
    case .float(let value): [value.gml]
    case .string(let value): [value == "[]" ? "\"&#91;]\"" : GMLText.encoded(value)]
    case .booleans(let values): values.map { $0 ? "1" : "0" }
    case .integers(let values): values.map { "\($0)" }
    case .floats(let values): values.map(\.gml)
    case .strings(let values): values.map(GMLText.encoded)
    }
  }
}

extension Double {
  /// A float as GML has it: with a point, whatever the exponent.
  fileprivate var gml: String {
    if isNaN { return "NAN" }
    if isInfinite { return self < 0 ? "-INF" : "+INF" }
    let text = description.uppercased()
    return text.contains(".") ? text : text.replacing("E", with: ".0E")
  }
}

// MARK: - Appearance

extension Appearance {
  /// The names under which the appearance of a graph travels in GML.
  fileprivate func gmlNames(in graph: Graph) -> [String] {
    ["graphics"] + (edgeWeight == nil ? [] : [Structure.weight])
  }

  /// What is drawn of a node, as Gephi, Cytoscape and yEd take it.
  fileprivate func gmlGraphics(of node: Graph.Node, _ labels: [String]) -> Attributes {
    var graphics: Attributes = []
    if let place = place(of: node) {
      graphics += [("x", .float(place.x)), ("y", .float(place.y))]
    }
    if let size = size(of: node) {
      graphics += [("w", .float(size)), ("h", .float(size))]
    }
    if !nodeShapes.isEmpty { graphics.append(("type", .string(shape(ofNodeLabeled: labels).yEd))) }
    if let colour = colour(ofNodeLabeled: labels) {
      graphics.append(("fill", .string(colour.hexadecimal)))
    }
    return graphics
  }

  fileprivate func gmlGraphics(ofEdgeTyped type: String?) -> Attributes {
    colour(ofEdgeTyped: type).map { [("fill", .string($0.hexadecimal))] } ?? []
  }
}
