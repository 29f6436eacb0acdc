import PropertyGraph
import Testing

@Suite struct RandomGraphTests {
  @Test(arguments: 0..<200)
  func `does not depend on the order in which it was built`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sketch = Sketch.random(using: &random)
    let graph = try sketch.graph()
    let again = try sketch.shuffled(using: &random).graph()
    #expect(graph == again)
    #expect(graph.dump == again.dump)
  }

  @Test(arguments: 0..<200)
  func `gives back what was put in`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sketch = Sketch.random(using: &random)
    let graph = try sketch.graph()
    #expect(graph.nodeCount == sketch.nodes.count)
    #expect(graph.edgeCount == sketch.edges.count)
    for record in sketch.nodes {
      let node = try #require(graph.node(record.id))
      #expect(graph[node].record == record)
    }
    for record in sketch.edges {
      let edge = try #require(graph.edge(record.id))
      #expect(graph[edge].record == record)
    }
    for node in graph.nodes {
      let id = graph[node].id
      let leaving = sketch.edges.filter { $0.source == id }
      let arriving = sketch.edges.filter { $0.target == id }
      #expect(Set(graph.edges(from: node).map { graph[$0].id }) == Set(leaving.map(\.id)))
      #expect(Set(graph.edges(into: node).map { graph[$0].id }) == Set(arriving.map(\.id)))
      for type in ["A", "B", "C"] {
        #expect(
          graph.edges(from: node, type: type).map { graph[$0].id }
            == leaving.filter { $0.type == type }.map(\.id).sorted())
      }
    }
  }

  @Test(arguments: 0..<200)
  func `allows the time that each date allows in its zone`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try Sketch.random(using: &random).graph()
    for node in graph.nodes {
      let date = graph[node]["date"]?.string.flatMap { try? EDTFDate($0) }
      #expect(graph[node].date == date)
      #expect(graph[node].bounds == date?.bounds(in: graph.zone) ?? .unknown)
    }
    for edge in graph.edges {
      let date = graph[edge]["date"]?.string.flatMap { try? EDTFDate($0) }
      #expect(graph[edge].bounds == date?.bounds(in: graph.zone) ?? .unknown)
    }
  }

  @Test(arguments: 0..<200)
  func `equals another only when the dumps are the same`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try Sketch.random(using: &random).graph()
    guard let node = graph.nodes.randomElement(using: &random) else { return }
    let changed = try graph.applying([.set(.node(graph[node].id), key: "odd", to: "yes")])
    #expect(changed != graph)
    #expect(changed.dump != graph.dump)
    let back = try changed.applying([.set(.node(graph[node].id), key: "odd", to: nil)])
    #expect(back == graph)
  }

  @Test(arguments: 0..<100)
  func `adding a graph to nothing gives that graph`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try Sketch.random(using: &random).graph()
    #expect(try Graph.empty.applying([.addGraph(graph)]) == graph)
  }

  @Test(arguments: 0..<100)
  func `keeping everything keeps the graph`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try Sketch.random(using: &random).graph()
    #expect(graph.subgraph(nodes: { _ in true }) == graph)
  }
}

/// A graph as plain lists, to build one from and to compare it with.
struct Sketch {
  var settings: [String: PropertyValue] = [:]
  var nodes: [NodeRecord] = []
  var edges: [EdgeRecord] = []

  func graph() throws -> Graph {
    try Graph { build in
      for (key, value) in settings { build.set(setting: key, to: value) }
      for node in nodes { try build.addNode(node) }
      for edge in edges { try build.addEdge(edge) }
    }
  }

  func shuffled(using random: inout SplitMix64) -> Sketch {
    Sketch(
      settings: settings, nodes: nodes.shuffled(using: &random),
      edges: edges.shuffled(using: &random))
  }

  static func random(using random: inout SplitMix64) -> Sketch {
    var sketch = Sketch()
    if Bool.random(using: &random) { sketch.settings["zone"] = "Europe/Amsterdam" }
    for number in 0..<Int.random(in: 0..<40, using: &random) {
      let labels = ["Person", "Meeting", "Other"].filter { _ in Bool.random(using: &random) }
      sketch.nodes.append(
        NodeRecord(id: "n\(number)", labels: labels, properties: .random(using: &random)))
    }
    guard !sketch.nodes.isEmpty else { return sketch }
    for number in 0..<Int.random(in: 0..<80, using: &random) {
      sketch.edges.append(
        EdgeRecord(
          id: "e\(number)", type: ["A", "B", nil].randomElement(using: &random)!,
          source: sketch.nodes.randomElement(using: &random)!.id,
          target: sketch.nodes.randomElement(using: &random)!.id,
          isDirected: Int.random(in: 0..<4, using: &random) > 0,
          properties: .random(using: &random)))
    }
    return sketch
  }
}

extension [String: PropertyValue] {
  static func random(using random: inout SplitMix64) -> [String: PropertyValue] {
    var properties: [String: PropertyValue] = [:]
    for key in ["name", "date", "note", "count", "by", "value"]
    where Int.random(in: 0..<3, using: &random) == 0 {
      properties[key] = .random(for: key, using: &random)
    }
    return properties
  }
}

extension PropertyValue {
  fileprivate static func random(
    for key: String, using random: inout SplitMix64
  ) -> PropertyValue {
    switch key {
    case "date":
      [
        "2022-09-28", "2019-23", "2019", "[2019-09..]", "2015-01-05T08:00:00Z", "no date",
        "2022-09-28T14:00",
      ].randomElement(using: &random)!
    case "count": .integer(Int64.random(in: -9...9, using: &random))
    case "by": .strings(["a", "b", "c"].filter { _ in Bool.random(using: &random) })
    case "value":
      [1, 1.0, true, "one", .floats([0.5]), .integers([1, 2]), .float(.nan)]
        .randomElement(using: &random)!
    default: .string(["", "x", "Daniël", "a\nb", "東京"].randomElement(using: &random)!)
    }
  }
}
