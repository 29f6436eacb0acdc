import PropertyGraph

/// Changes drawn at random that mean something for a graph: for the laws of the store.
struct RandomChanges {
  private(set) var graph: Graph
  private var numbers: SplitMix64
  private var made = 0

  init(seed: Int, graph: Graph = .empty) {
    self.graph = graph
    numbers = SplitMix64(seed: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// One to six changes, after which `graph` stands as the store should.
  mutating func next() throws -> [GraphChange] {
    var changes: [GraphChange] = []
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let change = draw()
      guard let next = try? graph.applying([change]) else { continue }
      graph = next
      changes.append(change)
    }
    return changes
  }

  private mutating func draw() -> GraphChange {
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0...3: addNode()
    case 4...6: addEdge()
    case 7: .set(.graph, key: pick(["zone", "target", "@odd"]), to: pick(Self.settings))
    case 8: setOnNode()
    case 9: setOnEdge()
    case 10: .setLabels(of: anyNode(), to: pick([["Person"], [], ["Person", "Odd"], ["Meeting"]]))
    default: Bool.random(using: &numbers) ? .removeNode(anyNode()) : .removeEdge(anyEdge())
    }
  }

  private mutating func addNode() -> GraphChange {
    made += 1
    let id =
      Bool.random(using: &numbers) ? "n\(made)" : "n\(Int.random(in: 0..<20, using: &numbers))"
    return .addNode(
      NodeRecord(
        id: id, labels: pick([["Person"], ["Meeting"], [], ["A", "\"B\\"]]), properties: some()))
  }

  private mutating func addEdge() -> GraphChange {
    .addEdge(
      EdgeRecord(
        type: pick(["KNOWS", "SAID \"NO\"", nil]), source: anyNode(), target: anyNode(),
        isDirected: Bool.random(using: &numbers), properties: some()))
  }

  private mutating func setOnNode() -> GraphChange {
    let key = pick(Self.keys)
    return .set(.node(anyNode()), key: key, to: value(of: key))
  }

  private mutating func setOnEdge() -> GraphChange {
    let key = pick(Self.keys)
    return .set(.edge(anyEdge()), key: key, to: value(of: key))
  }

  private mutating func some() -> [String: PropertyValue] {
    var properties: [String: PropertyValue] = [:]
    for _ in 0..<Int.random(in: 0...4, using: &numbers) {
      let key = pick(Self.keys)
      properties[key] = value(of: key)
    }
    return properties
  }

  private mutating func value(of key: String) -> PropertyValue? {
    switch key {
    case "date": pick(["2022-09-28", "2019-23", "2004~", "2019-09/..", nil])
    case "name": pick(["Janny", "Daniël \"Pit\"\n\\", "a\u{0}b", "", .integer(5), nil])
    case "by": .strings([anyNode()])
    default: pick(Self.values)
    }
  }

  private mutating func anyNode() -> String {
    graph.nodes.randomElement(using: &numbers).map { graph[$0].id } ?? "nobody"
  }

  private mutating func anyEdge() -> String {
    graph.edges.randomElement(using: &numbers).map { graph[$0].id } ?? "nothing"
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &numbers)]
  }

  private static let keys = ["name", "date", "by", "note", "aliases", "@at", "größe", "count"]

  private static let values: [PropertyValue?] = [
    nil, "text", "with \"quotes\" \\ and\nlines", "", .integer(.max), .integer(1), .float(1),
    .float(.nan), .float(-.infinity), .float(0.1), .float(-0.0), .boolean(true), .strings([]),
    .strings(["a", "b;c"]), .integers([1, 2]), .floats([1, .nan]), .booleans([true, false]),
    "\u{0}\u{1F389}",
  ]

  private static let settings: [PropertyValue?] = [
    "Europe/Amsterdam", "UTC", "America/New_York", nil,
  ]
}
