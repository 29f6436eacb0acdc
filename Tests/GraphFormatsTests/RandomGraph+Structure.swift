import GraphFormats
import PropertyGraph

extension RandomGraph {
  /// A small graph as `graph(seed:)` draws it, and on top of it nodes inside nodes, hyperedges and
  /// ports, many of them as no format could write them.
  static func structured(seed: Int) throws -> Graph {
    let plain = try graph(seed: seed)
    var maker = StructureMaker(random: SeededGenerator(seed: seed &+ 1_000_003))
    return try maker.dress(plain)
  }
}

/// Adds to a graph what a property graph has no place for.
private struct StructureMaker {
  var random: SeededGenerator

  mutating func dress(_ plain: Graph) throws -> Graph {
    var nodes = plain.nodes.map { plain[$0].record }
    var edges = plain.edges.map { plain[$0].record }
    for index in nodes.indices {
      dress(&nodes[index], ids: nodes.map(\.id), edges: edges.map(\.id))
    }
    for index in edges.indices { dress(&edges[index]) }
    let hyperedges = (0..<Int.random(in: 0...3, using: &random)).map { "hyper \($0)" }
    for id in hyperedges {
      edges += endpoints(of: id, among: nodes.map(\.id) + (chance(4) ? hyperedges : []))
      nodes.append(hyperedge(id))
    }
    return try Graph { builder in
      for (key, value) in plain.settings { builder.set(setting: key, to: value) }
      for node in nodes.sorted(by: { $0.id < $1.id }) { try builder.addNode(node) }
      for edge in edges { try builder.addEdge(edge) }
    }
  }

  private mutating func dress(_ node: inout NodeRecord, ids: [String], edges: [String]) {
    if chance(10) { node.labels = (node.labels + ["Hyperedge"]).sorted() }
    if !chance(3) {
      node.properties["within"] =
        chance(8) ? .integer(1) : .string(chance(8) ? "nowhere" : pick(ids))
    }
    if chance(4), !edges.isEmpty {
      node.properties["withinEdge"] =
        chance(8) ? .float(1) : .string(chance(8) ? "nowhere" : pick(edges))
    }
    if chance(2) { node.properties["ports"] = pick(Self.ports) }
    while chance(2) {
      let name = "ports.\(pick(Self.portNames)).\(pick(Self.portProperties))"
      node.properties[name] = pick(Self.portValues)
    }
  }

  private mutating func dress(_ edge: inout EdgeRecord) {
    if chance(3) { edge.properties["sourceport"] = port() }
    if chance(3) { edge.properties["targetport"] = port() }
    if chance(12) { edge.type = "ENDPOINT" }
  }

  private mutating func hyperedge(_ id: String) -> NodeRecord {
    var node = NodeRecord(id: id, labels: ["Hyperedge"])
    if chance(3) { node.labels.append(pick(["Talk", "a;b".replacing(";", with: " "), "\u{7}"])) }
    if chance(2) { node.properties = ["name": "talk", "weight": 2.5, "note": .strings(["a"])] }
    if chance(4) { node.properties["ports"] = .strings(["N"]) }
    node.labels.sort()
    return node
  }

  private mutating func endpoints(of hyperedge: String, among ids: [String]) -> [EdgeRecord] {
    guard !ids.isEmpty else { return [] }
    return (0..<Int.random(in: 0...4, using: &random)).map { number in
      let leadsOut = chance(3)
      let other = pick(ids)
      var edge = EdgeRecord(
        id: chance(2) ? "" : "end \(hyperedge) \(number)", type: "ENDPOINT",
        source: leadsOut ? hyperedge : other, target: leadsOut ? other : hyperedge,
        isDirected: leadsOut ? !chance(10) : !chance(2))
      if chance(3) { edge.properties[leadsOut ? "targetport" : "sourceport"] = port() }
      while chance(3) { edge.properties[pick(Self.endpointProperties)] = pick(Self.portValues) }
      return edge
    }
  }

  private mutating func port() -> PropertyValue { chance(8) ? .integer(1) : pick(Self.names) }
  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
  private mutating func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }

  private static let names: [PropertyValue] = ["N", "S", "a b", "", "kring_N", "\u{1}", "é", "a/b"]
  private static let portNames = ["N", "S", "N/a b", "a", "a.b", "a/b", "", "e/f"]
  private static let portProperties = ["load", "b.load", "label", "kind", "", "note", "\u{1}"]
  private static let portValues: [PropertyValue] = [
    1, 2.5, "text", "", true, .strings(["a", "b"]), .float(.infinity), "\u{2}",
  ]
  private static let endpointProperties = [
    "note", "weight", "kind", "label", "sourceport", "targetport", "desc", "\u{1}",
  ]
  private static let ports: [PropertyValue] = [
    .strings(["N"]), .strings(["N", "S"]), .strings(["N", "N/a b", "N/a b/\u{1}", "S"]),
    .strings(["a", "b", "a/c"]), .strings(["a/b"]), .strings(["a", "a"]), .strings([]),
    .strings([""]), .strings(["a", "a/"]), .strings(["e", "e/f", "e/g", "h", "h/i"]), "N",
    .strings(["a", "a.b", "a.b/c"]),
    .integers([1]),
  ]
}
