import PropertyGraph
import Testing

@testable import GraphFormats

/// Other libraries read what Kring writes, down to the last attribute.
struct PeerReadingTests {
  @Test(.enabled(if: Peer.networkx.isInstalled, "networkx is not installed."), arguments: 0..<24)
  func `networkx finds every attribute in GraphML`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed)
    let found = try Peer.networkx.read(GraphML.bytes(of: graph), as: "graphml")
    expectSame(found, graph.told(in: .graphML))
  }

  @Test(.enabled(if: Peer.networkx.isInstalled, "networkx is not installed."), arguments: 0..<24)
  func `networkx finds every attribute in GEXF`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed)
    let found = try Peer.networkx.read(GEXF.bytes(of: graph), as: "gexf")
    expectSame(found, graph.told(in: .gexf))
  }

  @Test(.enabled(if: Peer.networkx.isInstalled, "networkx is not installed."), arguments: 0..<24)
  func `networkx finds every attribute in JSON`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed)
    let found = try Peer.networkx.read(GraphFormat.json.bytes(of: graph), as: "json")
    expectSame(found, graph.told(in: .json))
  }

  @Test(.enabled(if: Peer.networkx.isInstalled, "networkx is not installed."), arguments: 0..<24)
  func `networkx finds every attribute in GML`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed)
    let found = try Peer.networkx.read(GraphFormat.gml.bytes(of: graph), as: "gml")
    expectSame(found, graph.told(in: .gml))
  }

  @Test(.enabled(if: Peer.networkx.isInstalled, "networkx is not installed."), arguments: 0..<24)
  func `networkx finds every line and label in networks of Pajek`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed).plain()
    let found = try Peer.networkx.read(GraphFormat.pajek.bytes(of: graph), as: "net")
    expectSame(found, graph.toldByPajek(typeAs: "l"), countingEdges: true)
  }

  @Test(
    .enabled(if: Peer.networkx.isInstalled, "networkx is not installed."),
    arguments: [GraphMLDialect.portable, .gephi, .cytoscape, .apoc, .tinkerpop])
  func `networkx finds every attribute in GraphML for other tools`(dialect: GraphMLDialect) throws {
    for seed in 0..<4 {
      let graph = try RandomGraph.structured(seed: seed).tamed(isDirected: true)
      let bytes = GraphML.bytes(of: graph, dialect: dialect)
      let found = try Peer.networkx.read(bytes, as: "graphml")
      let told = graph.told(in: .graphML)
      #expect(Set(found.nodes.keys) == Set(told.nodes.keys))
      for (id, attributes) in told.nodes {
        // What the dialect adds stands beside them.
        #expect(found.nodes[id]?.filter { attributes[$0.key] != nil } == attributes, "\(id)")
      }
      #expect(found.edges.map(\.id) == told.edges.map(\.id))
    }
  }

  @Test(.enabled(if: Peer.igraph.isInstalled, "igraph is not installed."), arguments: 0..<24)
  func `igraph finds every attribute in GraphML`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed)
    let found = try Peer.igraph.read(GraphML.bytes(of: graph), as: "graphml")
    let told = graph.told(in: .graphML, countingEdges: true).withFloatsOnly
    // igraph gives every element every attribute; only those that the graph has can be compared.
    expectSame(found.only(told), told)
  }

  @Test(.enabled(if: Peer.igraph.isInstalled, "igraph is not installed."), arguments: 0..<24)
  func `igraph finds every attribute in GML`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed).plain()
    let found = try Peer.igraph.read(GraphFormat.gml.bytes(of: graph), as: "gml")
    let told = graph.told(in: .gml, countingEdges: true).withFloatsOnly
    expectSame(found.only(told), told)
  }

  @Test(.enabled(if: Peer.igraph.isInstalled, "igraph is not installed."), arguments: 0..<24)
  func `igraph finds every line and label in networks of Pajek`(seed: Int) throws {
    let graph = try RandomGraph.tame(seed: seed).plain()
    let found = try Peer.igraph.read(GraphFormat.pajek.bytes(of: graph), as: "net")
    let told = graph.toldByPajek(typeAs: "label")
    // igraph gives every line every attribute.
    let lines = found.mapAttributes { $0.filter { $0.value != .text("") } }
    expectSame(lines.only(nodesOf: told), told, countingEdges: true)
  }

  /// - Parameter countingEdges: whether edges have no ids and come in any order.
  private func expectSame(_ found: PeerGraph, _ told: PeerGraph, countingEdges: Bool = false) {
    #expect(found.isDirected == told.isDirected)
    #expect(Set(found.nodes.keys) == Set(told.nodes.keys))
    for (id, attributes) in told.nodes { #expect(found.nodes[id] == attributes, "\(id)") }
    if countingEdges {
      return #expect(found.edges.map(\.withoutID).sorted() == told.edges.map(\.withoutID).sorted())
    }
    #expect(found.edges.map(\.id) == told.edges.map(\.id))
    for (edge, other) in zip(told.edges, found.edges) { #expect(other == edge) }
  }
}

extension RandomGraph {
  fileprivate static func tame(seed: Int) throws -> Graph {
    try graph(seed: seed).tamed(isDirected: seed.isMultiple(of: 2))
  }
}

extension Graph {
  /// A graph that every library can hold: its edges are all directed, or none is, and its kinds and
  /// names are words. (One `kind` that is no word makes all of them travel as JSON.)
  fileprivate func tamed(isDirected: Bool) throws -> Graph {
    let isWord = { (kind: String) in !kind.isEmpty && kind.allSatisfy(\.isLetter) }
    return try Graph { builder in
      for node in nodes {
        var record = self[node].record
        record.labels.removeAll { !isWord($0) }
        if record.properties["name"]?.strings.first.map(isWord) != true {
          record.properties["name"] = nil
        }
        try builder.addNode(record)
      }
      for edge in edges {
        var record = self[edge].record
        if record.type.map(isWord) == false { record.type = nil }
        record.isDirected = isDirected
        try builder.addEdge(record)
      }
    }
  }
}

extension Graph {
  /// What igraph and Pajek can hold of a graph: ids without marks, words of 7 bits, and numbers,
  /// each property of one kind.
  fileprivate func plain() throws -> Graph {
    let isKept = { (id: String) in id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    return try Graph { builder in
      for node in nodes where isKept(self[node].id) {
        var record = self[node].record
        record.properties = record.properties.plain
        try builder.addNode(record)
      }
      for edge in edges
      where isKept(self[edge].record.source) && isKept(self[edge].record.target) {
        var record = self[edge].record
        record.properties = record.properties.plain
        try builder.addEdge(record)
      }
    }
  }

  /// What a network of Pajek's tells: labels, and lines with their types and weights.
  fileprivate func toldByPajek(typeAs name: String) -> PeerGraph {
    func label(_ id: String) -> String { node(id).flatMap { self[$0].name } ?? id }
    let told = nodes.enumerated().map { number, node in
      (label(self[node].id), ["id": PeerValue.text("\(number + 1)")])
    }
    let lines = edges.map { edge in
      let record = self[edge].record
      var attributes: [String: PeerValue] = [
        "weight": .number(record.properties["weight"]?.weight ?? 1)
      ]
      attributes[name] = record.type.map { .text($0) }
      return PeerGraph.Edge(
        id: "", source: label(record.source), target: label(record.target), attributes: attributes)
    }
    return PeerGraph(
      // Without lines nothing tells; networkx then says yes, igraph no.
      isDirected: edges.first.map { self[$0].isDirected } ?? (name == "l"),
      nodes: Dictionary(told, uniquingKeysWith: { first, _ in first }), edges: lines)
  }
}

extension [String: PropertyValue] {
  /// Numbers, and texts of 7 bits without marks; each name tells which.
  fileprivate var plain: [String: PropertyValue] {
    filter { key, value in
      switch value {
      case .integer, .float: key.utf8.count % 2 == 0
      case .string(let text):
        (key == "name" || key.utf8.count % 2 == 1)
          && text.utf8.allSatisfy { $0 < 0x7F && $0 >= 0x20 && $0 != 0x22 && $0 != 0x26 }
      default: false
      }
    }
  }
}

/// How each format says things, in the most obvious words.
private enum Telling {
  case graphML, gexf, json, gml

  var isText: Bool { self == .json || self == .gml }

  func id(_ id: String) -> String { isText ? TravelName.anyID(id) : TravelName.id(id) }

  func property(_ name: String) -> String {
    switch self {
    case .json: TravelName.property(name, besides: JSONName.taken)
    case .gml: TravelName.property(name, besides: GMLName.taken, in: .words)
    case .graphML, .gexf: TravelName.property(name)
    }
  }

  /// The properties that travel as JSON in XML: lists, values of several kinds, and what XML cannot
  /// hold.
  func asJSON(_ all: [[String: PropertyValue]]) -> Set<String> {
    if isText { return [] }
    var kinds: [String: Set<String>] = [:]
    for (key, value) in all.joined() { kinds[key, default: []].insert(value.travelKind) }
    return Set(kinds.filter { $0.value.count > 1 || $0.value.contains("json") }.keys)
  }

  func attributes(
    _ properties: [String: PropertyValue], asJSON keys: Set<String>
  ) -> [String: PeerValue] {
    var all: [String: PeerValue] = [:]
    for (key, value) in properties {
      // JSON has no word for what is no number.
      if self == .json, case .float(let number) = value, number.isNaN { continue }
      let told = self == .gml ? value.told.inGML : value.told
      all[property(key)] = keys.contains(key) ? .text(value.jsonInXML) : told
    }
    return all
  }
}

extension Graph {
  /// What a file tells of the graph; edges by their ids, or counted.
  fileprivate func told(in telling: Telling, countingEdges: Bool = false) -> PeerGraph {
    let nodeRecords = nodes.map { self[$0].record }
    let edgeRecords = edges.map { self[$0].record }
    let nodesAsJSON = telling.asJSON(nodeRecords.map(\.properties))
    let edgesAsJSON = telling.asJSON(edgeRecords.map(\.properties))
    var labels = Set(nodeRecords.lazy.filter { $0.properties["name"] == nil }.map(\.id))
    let told = nodeRecords.map { record in
      var properties = record.properties
      let name = properties.removeValue(forKey: "name")
      var attributes = telling.attributes(properties, asJSON: nodesAsJSON)
      let isNamed = telling == .graphML || telling == .json
      attributes["label"] = name?.told ?? (isNamed ? nil : .text(record.id))
      if telling == .gml, case .string(let text) = name,
        text == record.id || !labels.insert(text).inserted
      {
        attributes["name"] = .text(text)
        attributes["label"] = .text("\(text) (\(record.id))")
      }
      attributes["kind"] = record.labels.isEmpty ? nil : .text(record.labels.joined(separator: ";"))
      return (telling.id(record.id), attributes)
    }
    let toldEdges = edgeRecords.enumerated().map { number, record in
      var attributes = telling.attributes(record.properties, asJSON: edgesAsJSON)
      attributes["kind"] = record.type.map { .text($0) }
      if telling == .gexf { attributes["label"] = record.type.map { .text($0) } }
      return PeerGraph.Edge(
        id: countingEdges ? String("\(1_000_000 + number)".dropFirst()) : telling.id(record.id),
        source: telling.id(record.source), target: telling.id(record.target),
        attributes: attributes)
    }
    return PeerGraph(
      isDirected: edgeRecords.first?.isDirected ?? true,
      nodes: Dictionary(uniqueKeysWithValues: told), edges: toldEdges)
  }
}

extension PropertyValue {
  fileprivate var travelKind: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .float: "float"
    case .string(let text):
      text.unicodeScalars.allSatisfy(\.isAllowedInXML) && !isListOfTexts(text) ? "string" : "json"
    default: "json"
    }
  }

  private func isListOfTexts(_ text: String) -> Bool {
    if case .strings? = PropertyValue(json: text) { true } else { false }
  }

  /// JSON with the two characters escaped that it may hold and XML may not.
  fileprivate var jsonInXML: String {
    json.replacing("\u{FFFE}", with: #"\ufffe"#).replacing("\u{FFFF}", with: #"\uffff"#)
  }

  fileprivate var told: PeerValue {
    switch self {
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .float(let number): .number(number)
    case .string(let text): .text(text)
    case .booleans(let flags): .list(flags.map { .boolean($0) })
    case .integers(let numbers): .list(numbers.map { .integer($0) })
    case .floats(let numbers): .list(numbers.map { .number($0) })
    case .strings(let texts): .list(texts.map { .text($0) })
    }
  }
}

extension PropertyValue {
  /// The weight that Pajek has for an edge.
  fileprivate var weight: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .float(let value) where value.isFinite: value
    default: nil
    }
  }
}

extension PeerGraph {
  /// The graph with every whole number as a float, the only numbers that igraph has.
  fileprivate var withFloatsOnly: PeerGraph { mapAttributes { $0.mapValues(\.asFloat) } }

  /// The graph with only those attributes of each element that another graph has.
  fileprivate func only(_ other: PeerGraph) -> PeerGraph {
    let edges = zip(edges, other.edges).map { edge, other in
      edge.mapAttributes { $0.filter { other.attributes[$0.key] != nil } }
    }
    let nodes = nodes.map { id, attributes in
      (id, attributes.filter { other.nodes[id]?[$0.key] != nil })
    }
    return PeerGraph(
      isDirected: isDirected, nodes: Dictionary(uniqueKeysWithValues: nodes), edges: edges)
  }

  /// The graph with only those attributes of nodes that another graph has.
  fileprivate func only(nodesOf other: PeerGraph) -> PeerGraph {
    PeerGraph(
      isDirected: isDirected, nodes: other.nodes.filter { nodes[$0.key] != nil }, edges: edges)
  }

  fileprivate func mapAttributes(
    _ change: ([String: PeerValue]) -> [String: PeerValue]
  ) -> PeerGraph {
    PeerGraph(
      isDirected: isDirected, nodes: nodes.mapValues(change),
      edges: edges.map { $0.mapAttributes(change) })
  }
}

extension PeerGraph.Edge {
  /// All but its id, in words.
  fileprivate var withoutID: String {
    let said = attributes.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
    return "\(source) \(target) \(said)"
  }

  fileprivate func mapAttributes(
    _ change: ([String: PeerValue]) -> [String: PeerValue]
  ) -> PeerGraph.Edge {
    var edge = self
    edge.attributes = change(attributes)
    return edge
  }
}

extension PeerValue {
  /// With 1 and 0 for truth; networkx takes the text `[]` for an empty list.
  fileprivate var inGML: PeerValue {
    switch self {
    case .boolean(let truth): .integer(truth ? 1 : 0)
    case .list(let values): .list(values.map(\.inGML))
    case .text("[]"): .list([])
    default: self
    }
  }

  fileprivate var asFloat: PeerValue {
    if case .integer(let number) = self { .number(Double(number)) } else { self }
  }
}
