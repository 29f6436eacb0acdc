import GraphFormats
import PropertyGraph
import Testing

/// A well-formed document of GraphML's words in any order and at any depth, drawn from a seed.
private struct RandomDocument {
  private var random: SeededGenerator
  private var text = ""
  /// How many elements may still be written.
  private var left = 200

  static func text(seed: Int) -> String {
    var document = RandomDocument(random: SeededGenerator(seed: seed))
    document.text = "<graphml xmlns:y='urn:y'>"
    for _ in 0..<document.count(12) { document.write(element: "graph", depth: 0) }
    return document.text + "</graphml>"
  }

  private mutating func write(element: String, depth: Int) {
    left -= 1
    text += "<\(element)"
    var names: Set<String> = []
    for _ in 0..<count(5) where names.insert(pick(Self.attributes)).inserted {}
    for name in names.sorted() { text += " \(name)='\(pick(Self.values))'" }
    text += ">"
    for _ in 0..<(depth < 9 ? count(depth < 2 ? 9 : 4) : 0) where left > 0 {
      if count(3) == 0 { text += pick(Self.values) }
      write(element: pick(Self.elements), depth: depth + 1)
    }
    if count(1) == 0 { text += pick(Self.values) }
    text += "</\(element)>"
  }

  private mutating func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }
  private mutating func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }

  private init(random: SeededGenerator) { self.random = random }

  private static let elements = [
    "graph", "node", "node", "node", "edge", "edge", "hyperedge", "endpoint", "endpoint", "port",
    "port", "data", "data", "desc", "key", "key", "default", "locator", "y:ShapeNode", "graphml",
    "y:NodeLabel", "y:Geometry", "y:Realizers", "other",
  ]
  private static let attributes = [
    "id", "id", "source", "source", "target", "target", "node", "port", "name", "type", "key",
    "key", "time", "for", "attr.name", "attr.type", "yfiles.type", "edgedefault", "directed",
    "sourceport", "targetport", "labels", "label", "x", "active",
  ]
  private static let values = [
    "a", "b", "c", "d", "kind", "label", "name", "1", "0", "in", "out", "true", "nodegraphics",
    "node", "edge", "hyperedge", "all", "port", "graph", "int", "string", "intervaldoublemap",
    "kring_a", ":A:B", "", "[1, 2]", "directed", "within", "ports", "Hyperedge", "ENDPOINT",
  ]
}

@Suite struct `GraphML in any order` {
  @Test(arguments: 0..<400)
  func `Whatever stands where is read, and returns as it was`(seed: Int) throws {
    let (graph, _) = try read(RandomDocument.text(seed: seed))
    for dialect in [nil, GraphMLDialect.yed] {
      let (again, report) = try GraphML.read(GraphML.bytes(of: graph, dialect: dialect))
      #expect(again.dump == graph.dump)
      #expect(report.isEmpty, "\(report)")
    }
  }
}
