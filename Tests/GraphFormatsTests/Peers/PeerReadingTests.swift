import PropertyGraph
import Testing

@testable import GraphFormats

/// Other libraries read what Kring writes, down to the last attribute.
struct PeerReadingTests {
  @Test(.enabled(if: Peer.networkx.isInstalled, "networkx is not installed."), arguments: 0..<24)
  func `networkx finds every attribute in GraphML`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed).tamed(isDirected: seed % 2 == 0)
    let found = try Peer.networkx.read(GraphML.bytes(of: graph), as: "graphml")
    let told = graph.told()
    #expect(found.isDirected == told.isDirected)
    #expect(Set(found.nodes.keys) == Set(told.nodes.keys))
    for (id, attributes) in told.nodes { #expect(found.nodes[id] == attributes, "\(id)") }
    try #require(found.edges.count == told.edges.count)
    for (edge, other) in zip(told.edges, found.edges) { #expect(other == edge) }
  }

  @Test(.enabled(if: Peer.igraph.isInstalled, "igraph is not installed."), arguments: 0..<24)
  func `igraph finds every attribute in GraphML`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed).tamed(isDirected: seed % 2 == 0)
    let found = try Peer.igraph.read(GraphML.bytes(of: graph), as: "graphml")
    let told = graph.told(countingEdges: true).withFloatsOnly
    #expect(found.isDirected == told.isDirected)
    #expect(Set(found.nodes.keys) == Set(told.nodes.keys))
    for (id, attributes) in told.nodes {
      // igraph gives every node every attribute; only those that the graph has can be compared.
      #expect(found.nodes[id]?.filter { attributes[$0.key] != nil } == attributes, "\(id)")
    }
    try #require(found.edges.count == told.edges.count)
    for (edge, other) in zip(told.edges, found.edges) {
      #expect((other.source, other.target) == (edge.source, edge.target))
      #expect(other.attributes.filter { edge.attributes[$0.key] != nil } == edge.attributes)
    }
  }
}

extension Graph {
  /// The graph with all of its edges directed, or none, and only with kinds that are words: a
  /// `kind` that is no word makes all of them travel as JSON.
  fileprivate func tamed(isDirected: Bool) throws -> Graph {
    let isWord = { (kind: String) in kind.allSatisfy(\.isLetter) }
    return try Graph { builder in
      for node in nodes {
        var record = self[node].record
        record.labels.removeAll { !isWord($0) }
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

  /// What a file in the portable form tells of the graph, in the most obvious way; edges by their
  /// ids, or counted.
  fileprivate func told(countingEdges: Bool = false) -> PeerGraph {
    let nodeRecords = nodes.map { self[$0].record }
    let edgeRecords = edges.map { self[$0].record }
    let nodesAsJSON = keysAsJSON(nodeRecords.map(\.properties))
    let edgesAsJSON = keysAsJSON(edgeRecords.map(\.properties))
    let told = nodeRecords.map { record in
      var attributes = record.properties.told(asJSON: nodesAsJSON, isNode: true)
      if !record.labels.isEmpty { attributes["kind"] = .text(record.labels.joined(separator: ";")) }
      return (TravelName.id(record.id), attributes)
    }
    return PeerGraph(
      isDirected: edgeRecords.first?.isDirected ?? true,
      nodes: Dictionary(uniqueKeysWithValues: told),
      edges: edgeRecords.enumerated().map { number, record in
        var attributes = record.properties.told(asJSON: edgesAsJSON, isNode: false)
        if let type = record.type { attributes["kind"] = .text(type) }
        return PeerGraph.Edge(
          id: countingEdges
            ? String("\(1_000_000 + number)".dropFirst()) : TravelName.id(record.id),
          source: TravelName.id(record.source), target: TravelName.id(record.target),
          attributes: attributes)
      })
  }

  /// The properties that travel as JSON: lists, values of several kinds, and what XML cannot hold.
  private func keysAsJSON(_ all: [[String: PropertyValue]]) -> Set<String> {
    var kinds: [String: Set<String>] = [:]
    for (key, value) in all.joined() { kinds[key, default: []].insert(value.travelKind) }
    return Set(kinds.filter { $0.value.count > 1 || $0.value.contains("json") }.keys)
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
}

extension [String: PropertyValue] {
  fileprivate func told(asJSON keys: Set<String>, isNode: Bool) -> [String: PeerValue] {
    var told: [String: PeerValue] = [:]
    for (key, value) in self {
      let name = isNode && key == "name" ? "label" : TravelName.property(key)
      told[name] = keys.contains(key) ? .text(value.jsonInXML) : value.told
    }
    return told
  }
}

extension PropertyValue {
  /// JSON with the two characters escaped that it may hold and XML may not.
  fileprivate var jsonInXML: String {
    json.replacing("\u{FFFE}", with: #"\ufffe"#).replacing("\u{FFFF}", with: #"\uffff"#)
  }

  fileprivate var told: PeerValue {
    switch self {
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .float(let number): .number(number)
    default: .text(text)
    }
  }
}

extension PeerGraph {
  /// The graph with every whole number as a float, the only numbers that igraph has.
  fileprivate var withFloatsOnly: PeerGraph {
    PeerGraph(
      isDirected: isDirected, nodes: nodes.mapValues { $0.mapValues(\.asFloat) },
      edges: edges.map {
        Edge(
          id: $0.id, source: $0.source, target: $0.target,
          attributes: $0.attributes.mapValues(\.asFloat))
      })
  }
}

extension PeerValue {
  fileprivate var asFloat: PeerValue {
    if case .integer(let number) = self { .number(Double(number)) } else { self }
  }
}
