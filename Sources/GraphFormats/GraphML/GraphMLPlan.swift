import PropertyGraph

/// How a graph is laid out as GraphML, settled before the first byte is written: its keys, in what
/// form each property travels, and the lines that all nodes of the same labels share.
struct GraphMLPlan {
  private(set) var keys: [OutputKey] = []
  private(set) var settings: [(key: OutputKey, text: String)] = []
  private(set) var nodeColumns: [OutputColumn] = []
  private(set) var edgeColumns: [OutputColumn] = []
  /// What all nodes with the same set of labels begin with, by the number of the set.
  var labelLines: [[UInt8]] = []
  /// What all edges of the same type begin with, by the number of the type.
  var typeLines: [[UInt8]] = []
  private(set) var sizeKey: OutputKey?
  /// The keys of a node's place, x and y, if places are written.
  private(set) var placeKeys: [OutputKey] = []
  private(set) var weightKey: OutputKey?
  /// Whether edges have a direction unless they say otherwise.
  let isDirected: Bool

  let dialect: GraphMLDialect?
  let structure: GraphMLStructure
  /// The properties that hyperedges have, and what each begins with, by the number of its labels.
  private(set) var hyperedgeColumns: [OutputColumn] = []
  private(set) var hyperedgeLines: [[UInt8]] = []
  /// The properties that endpoints have.
  private(set) var endpointColumns: [OutputColumn] = []
  /// What is said of ports: the lines of each, by the rows of their nodes.
  private(set) var portLines: [Int: [Int: [UInt8]]] = [:]
  /// Attributes of all nodes with the same labels, and of all edges of the same type, if any.
  var labelAttributes: [[UInt8]] = []
  var typeAttributes: [[UInt8]] = []
  /// What each node is called, for a tool that looks for it there.
  var nameKey: OutputKey?
  /// What yEd draws.
  var drawingKeys: (node: OutputKey, edge: OutputKey)?

  /// The ids of keys that are taken, in lower case: Gephi takes no notice of case.
  private var ids: Set<String> = []

  init(_ graph: Graph, _ appearance: Appearance?, _ dialect: GraphMLDialect? = nil) {
    isDirected = graph.isMostlyDirected
    self.dialect = dialect
    structure = GraphMLStructure(graph, dialect)
    planNodes(graph, appearance)
    planPorts()
    planHyperedges(graph)
    planEdges(graph, appearance)
    for (name, value) in graph.settings.sorted(by: { $0.key < $1.key }) {
      let form = Form(of: value)
      let key = addKey(TravelName.property(name), .graph, form.type, form.isJSON)
      settings.append((key, form.isJSON ? value.jsonForXML : value.travelText))
    }
    if let dialect { planExtras(of: dialect, graph) }
  }

  // MARK: Nodes and edges

  private mutating func planNodes(_ graph: Graph, _ appearance: Appearance?) {
    let sets = graph.labelSets
    let isJSON = sets.joined().contains(where: \.isNoPlainLabel)
    let kind = addKey("kind", .node, "string", isJSON)
    for column in graph.nodeColumns.compactMap({ structure.data(ofNodes: $0, in: graph) }) {
      nodeColumns.append(addColumn(column, Self.name(ofNodes: column), .node))
    }
    let colours = sets.map { appearance?.colour(ofNodeLabeled: $0) }
    let colourKeys = addColours(colours, .node)
    labelLines = zip(sets, colours).map { labels, colour in
      let text = isJSON ? PropertyValue.strings(labels).jsonForXML : labels.joined(separator: ";")
      return (labels.isEmpty ? [] : kind.line(text)) + lines(colourKeys, colour)
    }
    if appearance?.nodeSize != nil { sizeKey = addAppearance("size", .node, "double") }
    if appearance?.nodePosition != nil {
      placeKeys = ["x", "y"].map { addAppearance($0, .node, "double") }
    }
  }

  private static func name(ofNodes column: Column) -> String {
    column.key == "name" ? "label" : TravelName.property(column.key)
  }

  private mutating func planHyperedges(_ graph: Graph) {
    guard !structure.hyperedges.isEmpty else { return }
    let sets = graph.labelSets.map { $0.filter { $0 != Structure.hyperedge } }
    let isJSON = sets.joined().contains(where: \.isNoPlainLabel)
    let kind = addKey("kind", .hyperedge, "string", isJSON)
    hyperedgeLines = sets.map { labels in
      let text = isJSON ? PropertyValue.strings(labels).jsonForXML : labels.joined(separator: ";")
      return labels.isEmpty ? [] : kind.line(text)
    }
    for column in graph.nodeColumns
    where structure.hyperedges.contains(where: { column.rows.position(of: $0.index) != nil }) {
      hyperedgeColumns.append(addColumn(column, Self.name(ofNodes: column), .hyperedge))
    }
    let endpoints = graph.edges.filter { structure.isEndpoint($0) }
    for column in graph.edgeColumns
    where endpoints.contains(where: { structure.isData(column, of: $0, in: graph) }) {
      endpointColumns.append(addColumn(column, TravelName.property(column.key), .endpoint))
    }
  }

  private mutating func planPorts() {
    let data = Dictionary(grouping: structure.portData, by: \.property)
    for (property, data) in data.sorted(by: { $0.key < $1.key }) {
      let forms = Set(data.map { Form(of: $0.value) })
      let form = forms.count == 1 ? Form(of: data[0].value) : .json
      let key = addKey(TravelName.property(property), .port, form.type, form.isJSON)
      for datum in data {
        let text = form.isJSON ? datum.value.jsonForXML : datum.value.travelText
        portLines[datum.node, default: [:]][datum.port, default: []] += key.line(text)
      }
    }
  }

  private mutating func planEdges(_ graph: Graph, _ appearance: Appearance?) {
    let types = graph.types
    let isJSON = types.contains { !$0.isAllowedInXML }
    let kind = addKey("kind", .edge, "string", isJSON)
    let hasOwnWeight = appearance?.edgeWeight != nil
    for column in graph.edgeColumns.compactMap({ structure.data(ofEdges: $0, in: graph) }) {
      let isWeight = column.key == "weight" && !hasOwnWeight && column.isPositive
      let name = isWeight ? "weight" : TravelName.property(column.key)
      edgeColumns.append(addColumn(column, name, .edge))
    }
    let label =
      appearance == nil && dialect != .gephi || isJSON || types.allSatisfy(\.isEmpty)
      ? nil : addAppearance("label", .edge, "string")
    let colours = types.map { appearance?.colour(ofEdgeTyped: $0.isEmpty ? nil : $0) }
    let colourKeys = addColours(colours, .edge)
    typeLines = zip(types, colours).map { type, colour in
      let text = isJSON ? PropertyValue.string(type).jsonForXML : type
      let named = type.isEmpty ? [] : kind.line(text) + (label?.line(type) ?? [])
      return named + lines(colourKeys, colour)
    }
    if hasOwnWeight { weightKey = addAppearance("weight", .edge, "double") }
  }

  private mutating func addColumn(_ column: Column, _ name: String, _ scope: DeclaredScope)
    -> OutputColumn
  {
    let form = Form(of: column)
    let list = dialect == .apoc ? column.listType : nil
    return OutputColumn(
      column: column, isJSON: form.isJSON,
      key: addKey(
        name, scope, form.type, mark: form.isJSON ? GraphMLMark.json : nil, list: list))
  }

  // MARK: Appearance

  private mutating func addColours(_ colours: [Appearance.Colour?], _ scope: DeclaredScope)
    -> [OutputKey]
  {
    guard colours.contains(where: { $0 != nil }) else { return [] }
    return ["r", "g", "b"].map { addAppearance($0, scope, "int") }
  }

  private func lines(_ keys: [OutputKey], _ colour: Appearance.Colour?) -> [UInt8] {
    guard let colour, keys.count == 3 else { return [] }
    return keys[0].line("\(colour.red)") + keys[1].line("\(colour.green)")
      + keys[2].line("\(colour.blue)")
  }

  mutating func addAppearance(_ name: String, _ scope: DeclaredScope, _ type: String)
    -> OutputKey
  {
    addKey(name, scope, type, mark: GraphMLMark.appearance)
  }

  // MARK: Keys

  private mutating func addKey(
    _ name: String, _ scope: DeclaredScope, _ type: String, _ isJSON: Bool
  ) -> OutputKey {
    addKey(name, scope, type, mark: isJSON ? GraphMLMark.json : nil)
  }

  mutating func addKey(
    _ name: String, _ scope: DeclaredScope, _ type: String, mark: String?, list: String? = nil,
    drawing: String? = nil
  ) -> OutputKey {
    let key = OutputKey(
      id: freeID(name, scope), name: name, scope: scope, type: type, mark: mark, list: list,
      drawing: drawing)
    keys.append(key)
    return key
  }

  /// The name itself for the first that bears it, `edge_NAME` or `graph_NAME` for others.
  private mutating func freeID(_ name: String, _ scope: DeclaredScope) -> String {
    if ids.insert(name.lowercased()).inserted { return name }
    let base = "\(scope)_\(name)"
    var id = base
    var number = 2
    while !ids.insert(id.lowercased()).inserted {
      id = "\(base)_\(number)"
      number += 1
    }
    return id
  }
}

/// A `<key>` as it is written.
struct OutputKey {
  let id: String
  let name: String
  let scope: DeclaredScope
  let type: String
  let mark: String?
  /// Of which type the values of a list are, for tools that ask.
  var list: String?
  /// What of yEd's drawings its values hold, if they do.
  var drawing: String?

  /// How a line of data for this key begins.
  var opening: [UInt8] { Array("      <data key=\"\(id)\">".utf8) }

  /// A whole line of data.
  func line(_ text: String) -> [UInt8] {
    var xml = ByteWriter()
    xml.bytes(opening)
    xml.text(text)
    xml.literal("</data>\n")
    return xml.finish().bytes
  }
}

/// A property of nodes or of edges as it is written.
///
/// A class, so that a row looks at it without counting references to all the arrays in it.
final class OutputColumn: Sendable {
  let column: Column
  let isJSON: Bool
  /// Whether nothing in it is ever escaped: it holds canonical dates.
  let isPlain: Bool
  let opening: [UInt8]

  init(column: Column, isJSON: Bool, key: OutputKey) {
    self.column = column
    self.isJSON = isJSON
    isPlain = if case .dates(let dates) = column.values { dates.texts.count == 0 } else { false }
    opening = key.opening
  }
}

/// The type under which values travel, and whether as JSON.
struct Form: Hashable {
  let type: String
  let isJSON: Bool

  /// For values that differ in kind.
  static let json = Form("string", isJSON: true)

  init(of column: Column) {
    switch column.values {
    case .booleans: self.init("boolean")
    case .integers: self.init("long")
    case .floats: self.init("double")
    case .strings(let texts): self.init("string", isJSON: texts.contains { $0.needsJSON })
    case .dates(let dates): self.init("string", isJSON: dates.texts.contains { $0.needsJSON })
    case .others: self.init("string", isJSON: true)
    }
  }

  init(of value: PropertyValue) {
    switch value {
    case .boolean: self.init("boolean")
    case .integer: self.init("long")
    case .float: self.init("double")
    case .string(let text): self.init("string", isJSON: text.utf8Span.span.needsJSON)
    case .booleans, .integers, .floats, .strings: self.init("string", isJSON: true)
    }
  }

  private init(_ type: String, isJSON: Bool = false) {
    self.type = type
    self.isJSON = isJSON
  }
}

extension TextTable {
  fileprivate func contains(where holds: (Span<UInt8>) -> Bool) -> Bool {
    (0..<count).contains { withBytes($0, holds) }
  }

  /// Whether all texts are as `holds` asks.
  func allSatisfy(_ holds: (Span<UInt8>) -> Bool) -> Bool {
    !contains { !holds($0) }
  }
}

extension Span<UInt8> {
  /// Whether a text must travel as JSON: because XML cannot hold it, or because the reader would
  /// take it for a list.
  fileprivate var needsJSON: Bool {
    if !isAllowedInXML { return true }
    guard mayBeList, case .strings = PropertyValue(json: String(decoding: self)) else {
      return false
    }
    return true
  }

  /// Whether XML can hold the text: no control characters, no U+FFFE, no U+FFFF.
  var isAllowedInXML: Bool {
    for index in 0..<count {
      let byte = self[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
      if byte == 0xEF, index + 2 < count, self[index + 1] == 0xBF, self[index + 2] >= 0xBE {
        return false
      }
    }
    return true
  }
}

extension String {
  var isAllowedInXML: Bool { utf8Span.span.isAllowedInXML }

  /// Whether labels parted by `;` would not return as they are.
  var isNoPlainLabel: Bool {
    guard let first, let last else { return true }
    return first.isWhitespace || last.isWhitespace || unicodeScalars.contains(";")
      || !isAllowedInXML
  }
}

extension PropertyValue {
  /// JSON with an escape for every character that XML cannot hold.
  var jsonForXML: String {
    json.replacing("\u{FFFE}", with: "\\ufffe").replacing("\u{FFFF}", with: "\\uffff")
  }

  /// The text of a value that does not travel as JSON.
  var travelText: String {
    switch self {
    case .float(let value) where value.isNaN: "NaN"
    case .float(let value) where value.isInfinite: value < 0 ? "-Infinity" : "Infinity"
    default: text
    }
  }
}

extension Column {
  /// Whether all values are finite numbers above zero, which Gephi and others take for weights.
  var isPositive: Bool {
    switch values {
    case .integers(let values): values.allSatisfy { $0 > 0 }
    case .floats(let values): values.allSatisfy { $0 > 0 && $0.isFinite }
    default: false
    }
  }
}
