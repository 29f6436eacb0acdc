import PropertyGraph

/// How a graph is laid out as GEXF, settled before the first byte is written: its attributes, and
/// the parts that all nodes of the same labels, or all edges of the same type, share.
struct GEXFPlan {
  private(set) var nodeAttributes: [GEXFAttribute] = []
  private(set) var edgeAttributes: [GEXFAttribute] = []
  private(set) var nodeColumns: [GEXFColumn] = []
  private(set) var edgeColumns: [GEXFColumn] = []
  private(set) var names: GEXFNames
  /// By the number of a set of labels.
  private(set) var nodeKinds: [GEXFKind] = []
  /// By the number of a type.
  private(set) var edgeKinds: [GEXFKind] = []
  /// The property that travels as the weight of an edge.
  private(set) var weights: Column?
  /// Which way edges run, if all run alike.
  let edgeType: GEXFEdgeType?
  /// What the file tells of itself.
  let description: String

  init(_ graph: Graph, _ appearance: Appearance?) {
    names = GEXFNames(graph)
    edgeType = Self.edgeType(of: graph)
    let hasOwnWeights = appearance?.edgeWeight != nil
    let settings = graph.settings.isEmpty ? nil : GEXFMark.settings + graph.settings.jsonForXML
    let weights = hasOwnWeights ? GEXFMark.weights : nil
    description = [GEXFMark.appearance, weights, settings].compactMap(\.self)
      .joined(separator: "\n")
    planNodes(graph, appearance)
    planEdges(graph, appearance)
  }

  private static func edgeType(of graph: Graph) -> GEXFEdgeType? {
    if graph.isDirected { return .directed }
    return graph.edges.contains(where: graph.isDirected) ? nil : .undirected
  }

  private mutating func planNodes(_ graph: Graph, _ appearance: Appearance?) {
    var ids = GEXFAttributeIDs()
    let isJSON = graph.labelSets.joined().contains(where: \.isNoPlainLabel)
    let kind = GEXFAttribute("kind", "string", isJSON: isJSON, &ids)
    nodeAttributes = [kind]
    nodeKinds = graph.labelSets.map { labels in
      let text = isJSON ? PropertyValue.strings(labels).jsonForXML : labels.joined(separator: ";")
      return GEXFKind(
        values: labels.isEmpty ? [] : kind.line(text),
        colour: appearance?.colour(ofNodeLabeled: labels),
        shape: appearance?.shape(ofNodeLabeled: labels))
    }
    for column in graph.nodeColumns {
      guard let column = column.key == "name" ? names.exceptions : column else { continue }
      add(column, &ids, to: &nodeAttributes, &nodeColumns)
    }
  }

  private mutating func planEdges(_ graph: Graph, _ appearance: Appearance?) {
    var ids = GEXFAttributeIDs()
    let isJSON = graph.types.contains { !$0.isAllowedInXML }
    let kind = GEXFAttribute("kind", "string", isJSON: isJSON, &ids)
    edgeAttributes = [kind]
    edgeKinds = graph.types.map { type in
      let text = isJSON ? PropertyValue.string(type).jsonForXML : type
      return GEXFKind(
        type: type.isEmpty ? "" : text, values: type.isEmpty ? [] : kind.line(text),
        colour: appearance?.colour(ofEdgeTyped: type.isEmpty ? nil : type))
    }
    for column in graph.edgeColumns {
      if column.key == "weight", appearance?.edgeWeight == nil, column.isWeight {
        weights = column
      } else {
        add(column, &ids, to: &edgeAttributes, &edgeColumns)
      }
    }
  }

  private func add(
    _ column: Column, _ ids: inout GEXFAttributeIDs, to attributes: inout [GEXFAttribute],
    _ columns: inout [GEXFColumn]
  ) {
    let form = Form(of: column)
    let name = TravelName.property(column.key)
    let attribute = GEXFAttribute(name, form.type, isJSON: form.isJSON, &ids)
    attributes.append(attribute)
    columns.append(GEXFColumn(column, isJSON: form.isJSON, attribute))
  }
}

/// Which way an edge runs.
enum GEXFEdgeType: String {
  case directed, undirected
}

/// What all nodes with the same labels, or all edges of the same type, have in common.
struct GEXFKind {
  /// Attributes in the start tag of an edge.
  let tag: [UInt8]
  /// The first value.
  let values: [UInt8]
  /// The elements that give it a colour and a shape.
  let look: [UInt8]

  init(
    type: String = "", values: [UInt8], colour: Appearance.Colour?,
    shape: Appearance.Shape? = nil
  ) {
    var xml = ByteWriter()
    if !type.isEmpty {
      xml.literal(" kind=\"")
      xml.attribute(type)
      xml.literal("\" label=\"")
      xml.attribute(type)
      xml.literal("\"")
    }
    tag = xml.finish().bytes
    self.values = values
    look = Array((Self.element(colour) + Self.element(shape)).utf8)
  }

  private static func element(_ colour: Appearance.Colour?) -> String {
    guard let colour else { return "" }
    let (red, green, blue) = (colour.red, colour.green, colour.blue)
    return "        <viz:color r=\"\(red)\" g=\"\(green)\" b=\"\(blue)\"/>\n"
  }

  /// A disc is what a node is drawn as anyway.
  private static func element(_ shape: Appearance.Shape?) -> String {
    guard let shape, shape != .disc else { return "" }
    return "        <viz:shape value=\"\(shape.rawValue)\"/>\n"
  }
}

extension Column {
  /// Whether all values are numbers above zero and finite, also as the 32 bits that Gephi keeps of a
  /// weight: an edge whose weight is zero is dropped there.
  var isWeight: Bool {
    switch values {
    case .integers(let values): values.allSatisfy { $0 > 0 }
    case .floats(let values): values.allSatisfy(\.isWeight)
    default: false
    }
  }
}

extension [String: PropertyValue] {
  /// A JSON object, sorted by key, with an escape for every character that XML cannot hold.
  fileprivate var jsonForXML: String {
    let members = sorted { $0.key < $1.key }.map { key, value in
      "\(PropertyValue.string(key).jsonForXML):\(value.jsonForXML)"
    }
    return "{\(members.joined(separator: ","))}"
  }
}
