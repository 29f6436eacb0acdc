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

  private func expectSame(_ found: PeerGraph, _ told: PeerGraph) {
    #expect(found.isDirected == told.isDirected)
    #expect(Set(found.nodes.keys) == Set(told.nodes.keys))
    for (id, attributes) in told.nodes { #expect(found.nodes[id] == attributes, "\(id)") }
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

/// How each format says things, in the most obvious words.
private enum Telling {
  case graphML, gexf, json

  func id(_ id: String) -> String { self == .json ? TravelName.anyID(id) : TravelName.id(id) }

  func property(_ name: String) -> String {
    self == .json
      ? TravelName.property(name, besides: JSONName.taken) : TravelName.property(name)
  }

  /// The properties that travel as JSON in XML: lists, values of several kinds, and what XML cannot
  /// hold.
  func asJSON(_ all: [[String: PropertyValue]]) -> Set<String> {
    if self == .json { return [] }
    var kinds: [String: Set<String>] = [:]
    for (key, value) in all.joined() { kinds[key, default: []].insert(value.travelKind) }
    return Set(kinds.filter { $0.value.count > 1 || $0.value.contains("json") }.keys)
  }

  func attributes(
    _ properties: [String: PropertyValue], asJSON keys: Set<String>
  ) -> [String: PeerValue] {
    var told: [String: PeerValue] = [:]
    for (key, value) in properties {
      // JSON has no word for what is no number.
      if self == .json, case .float(let number) = value, number.isNaN { continue }
      told[property(key)] = keys.contains(key) ? .text(value.jsonInXML) : value.told
    }
    return told
  }
}

extension Graph {
  /// What a file tells of the graph; edges by their ids, or counted.
  fileprivate func told(in telling: Telling, countingEdges: Bool = false) -> PeerGraph {
    let nodeRecords = nodes.map { self[$0].record }
    let edgeRecords = edges.map { self[$0].record }
    let nodesAsJSON = telling.asJSON(nodeRecords.map(\.properties))
    let edgesAsJSON = telling.asJSON(edgeRecords.map(\.properties))
    let told = nodeRecords.map { record in
      var properties = record.properties
      let name = properties.removeValue(forKey: "name")
      var attributes = telling.attributes(properties, asJSON: nodesAsJSON)
      attributes["label"] = name?.told ?? (telling == .gexf ? .text(record.id) : nil)
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

  private func mapAttributes(
    _ change: ([String: PeerValue]) -> [String: PeerValue]
  ) -> PeerGraph {
    PeerGraph(
      isDirected: isDirected, nodes: nodes.mapValues(change),
      edges: edges.map { $0.mapAttributes(change) })
  }
}

extension PeerGraph.Edge {
  fileprivate func mapAttributes(
    _ change: ([String: PeerValue]) -> [String: PeerValue]
  ) -> PeerGraph.Edge {
    var edge = self
    edge.attributes = change(attributes)
    return edge
  }
}

extension PeerValue {
  fileprivate var asFloat: PeerValue {
    if case .integer(let number) = self { .number(Double(number)) } else { self }
  }
}
