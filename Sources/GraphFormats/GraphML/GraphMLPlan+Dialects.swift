import PropertyGraph

/// What dialects add to the portable form.
extension GraphMLPlan {
  mutating func planExtras(of dialect: GraphMLDialect, _ graph: Graph) {
    switch dialect {
    case .portable: break
    case .gephi: typeAttributes = graph.types.map { Self.attribute("label", $0) }
    case .cytoscape:
      nameKey = addAppearance("name", .node, "string")
      addTypes("interaction", graph)
    case .tinkerpop:
      addLabels("labelV", graph)
      addTypes("labelE", graph)
    case .apoc:
      typeAttributes = graph.types.map { Self.attribute("label", $0) }
      labelAttributes = graph.labelSets.map { labels in
        Self.attribute("labels", labels.map { ":\($0)" }.joined())
      }
    case .yed:
      let mark = GraphMLMark.appearance
      drawingKeys = (
        addKey("nodegraphics", .node, "", mark: mark, drawing: "nodegraphics"),
        addKey("edgegraphics", .edge, "", mark: mark, drawing: "edgegraphics")
      )
    }
  }

  /// Repeats the labels of nodes under a name of the tool's, unless a property bears it.
  private mutating func addLabels(_ name: String, _ graph: Graph) {
    guard !keys.contains(where: { $0.scope == .node && $0.name == name }) else { return }
    let key = addAppearance(name, .node, "string")
    for (number, labels) in graph.labelSets.enumerated() where !labels.isEmpty {
      labelLines[number] += key.line(labels.joined(separator: "::").allowedInXML)
    }
  }

  /// Repeats the types of edges under a name of the tool's, unless a property bears it.
  private mutating func addTypes(_ name: String, _ graph: Graph) {
    guard !keys.contains(where: { $0.scope == .edge && $0.name == name }) else { return }
    let key = addAppearance(name, .edge, "string")
    for (number, type) in graph.types.enumerated() where !type.isEmpty {
      typeLines[number] += key.line(type.allowedInXML)
    }
  }

  /// An attribute, or nothing where it would say nothing.
  private static func attribute(_ name: String, _ value: String) -> [UInt8] {
    let value = value.allowedInXML
    guard !value.isEmpty else { return [] }
    var xml = ByteWriter()
    xml.string(" \(name)=\"")
    xml.attribute(value)
    xml.literal("\"")
    return xml.finish().bytes
  }
}

extension Column {
  /// The type of the values in its lists, as APOC calls it, if all of them are lists of one.
  var listType: String? {
    guard case .others(let values) = values else { return nil }
    let types = Set(values.map(\.listType))
    return types.count == 1 ? types.first ?? nil : nil
  }
}

extension PropertyValue {
  fileprivate var listType: String? {
    switch self {
    case .booleans: "boolean"
    case .integers: "long"
    case .floats: "double"
    case .strings: "string"
    case .boolean, .integer, .float, .string: nil
    }
  }
}

extension String {
  /// The text without the characters that XML cannot hold.
  var allowedInXML: String {
    isAllowedInXML
      ? self : String(String.UnicodeScalarView(unicodeScalars.filter(\.isAllowedInXML)))
  }
}
