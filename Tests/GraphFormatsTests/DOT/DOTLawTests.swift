import GraphFormats
import PropertyGraph
import Testing

extension Graph {
  /// With texts for what DOT has no words for: lists of numbers and of truth, and numbers that are
  /// not finite. NUL is replaced, and a text that is a JSON list of texts is one.
  fileprivate func losingTypes() throws -> Graph {
    try mappingValues { value in
      switch value {
      case .float(let number) where number.isNaN: .string("NaN")
      case .float(let number) where number.isInfinite:
        .string(number < 0 ? "-Infinity" : "Infinity")
      case .booleans([]), .integers([]), .floats([]): value
      case .booleans, .integers, .floats: .string(value.json)
      case .string(let text): Self.listOrText(text)
      default: value
      }
    }
  }

  private static func listOrText(_ text: String) -> PropertyValue {
    if case .strings(let list) = PropertyValue(json: text) { return .strings(list) }
    let scalars = text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
    return .string(String(String.UnicodeScalarView(scalars)))
  }
}

struct `DOT there and back` {
  private let law = ThereAndBack(format: .dot, losing: { try $0.losingTypes() })

  @Test(arguments: 0..<400)
  func `loses only the types that it has no words for`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed))
  }

  @Test(arguments: 0..<100)
  func `loses no more, however it was dressed`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed), .random(seed: seed))
  }

  @Test(arguments: 0..<300)
  func `loses no more of nodes inside nodes`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.structured(seed: seed), .random(seed: seed))
  }

  @Test(arguments: 0..<50)
  func `is the same file for the same graph`(seed: Int) throws {
    try law.expectSameFile(of: RandomGraph.structured(seed: seed))
  }

  @Test(arguments: ["p", "n", "p:ne", "a:b", "a:b:c", ":", "\"", "p:_", ":n", ""])
  func `has ports where they were`(port: String) throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a"))
      try build.addEdge(
        EdgeRecord(
          source: "a", target: "a",
          properties: ["sourceport": .string(port), "targetport": 1]))
    }
    #expect(try GraphFormat.read(GraphFormat.dot.bytes(of: graph)).graph.dump == graph.dump)
  }
}
