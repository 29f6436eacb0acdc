import PropertyGraph

/// A generator whose numbers follow from its seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A small graph with everything a graph can have, drawn from a seed.
struct RandomGraph {
  private var random: SeededGenerator

  static func graph(seed: Int) throws -> Graph {
    var maker = RandomGraph(random: SeededGenerator(seed: seed))
    return try maker.graph()
  }

  private mutating func graph() throws -> Graph {
    var builder = Graph.Builder()
    let ids = Set((0..<count(12)).map { _ in id() }).sorted()
    for id in ids { try builder.addNode(node(id)) }
    for _ in 0..<(ids.isEmpty ? 0 : count(24)) { try builder.addEdge(edge(among: ids)) }
    for _ in 0..<count(4) { builder.set(setting: key(), to: value()) }
    return try builder.finish()
  }

  private mutating func node(_ id: String) -> NodeRecord {
    let labels = (0..<count(3)).map { _ in pick(Self.labels) }
    return NodeRecord(id: id, labels: labels, properties: properties())
  }

  private mutating func edge(among ids: [String]) -> EdgeRecord {
    EdgeRecord(
      id: chance(3) ? "" : id(), type: chance(4) ? nil : pick(Self.types), source: pick(ids),
      target: pick(ids), isDirected: !chance(4), properties: properties())
  }

  private mutating func properties() -> [String: PropertyValue] {
    var properties: [String: PropertyValue] = [:]
    for _ in 0..<count(5) {
      let key = key()
      // Most keys hold one kind of value, as in real graphs; the others hold any.
      properties[key] = chance(3) ? value() : value(kind: key.utf8.count)
    }
    return properties
  }

  private mutating func value() -> PropertyValue {
    value(kind: Int.random(in: 0..<8, using: &random))
  }

  private mutating func value(kind: Int) -> PropertyValue {
    switch kind % 8 {
    case 0: .boolean(.random(using: &random))
    case 1: .integer(pick(Self.integers))
    case 2: .float(pick(Self.floats))
    case 3, 4: .string(text())
    case 5: .strings((0..<count(3)).map { _ in text() })
    case 6: chance(2) ? .integers(Self.integers.shuffled(using: &random)) : .floats([1, 2.5])
    default: .booleans((0..<count(3)).map { _ in .random(using: &random) })
    }
  }

  private mutating func id() -> String { chance(2) ? "n\(count(40))" : pick(Self.ids) }
  private mutating func key() -> String { chance(3) ? pick(Self.reserved) : pick(Self.keys) }
  private mutating func text() -> String { pick(Self.texts) + (chance(2) ? pick(Self.texts) : "") }
  private mutating func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }
  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
  private mutating func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }

  private static let ids = [
    "janny-bakker-klein", "a b", "kring_", "kring_x", "kring_a_x20_b", "_x20_", "é", "日本", "😀",
    "a\tb",
    "<&>\"'", "\u{1}", "-", ":a.b_c-d", "Ünïcode",
  ]
  private static let labels = [
    "Person", "Meeting", "A B", " spaced ", "日本", "<&>", "a\"b", "\u{7}", "[\"x\"]", ":a:b",
  ]
  private static let types = [
    "ATTENDED", "VOICED", "a b", " x", "<&>", "\u{1}", "[]", "[\"x\"]", "日本", "label",
  ]
  private static let keys = [
    "name", "date", "note", "aliases", "my key", "Note", "note ", "é", "", "a\nb", "note_2",
    "edge_note",
    "\u{FFFF}", "\u{2}", "value",
  ]
  private static let reserved = [
    "label", "Label", "kind", "id", "size", "x", "r", "g", "b", "weight", "Weight", "Edge Weight",
    "color", "kring_label", "kring_kring_x", "kring_", "kring_note", "timeset", "labels", "labelV",
    "labelE", "interaction", "edgelabel", "Edge Label", "desc",
  ]
  private static let texts = [
    "", " ", "plain", " leading and trailing ", "line\nfeed", "carriage\rreturn", "\r\n", "tab\t",
    "<a href=\"x\">&amp;</a>", "]]>", "é\u{301}", "日本語", "😀🇳🇱", "\u{85}\u{2028}", "\u{1}",
    "\u{FFFE}", "\u{FFFF}",
    "[\"a\",\"b\"]", "[]", "[1,2]", "[a, b]", "true", "1", "1.0", "NaN", "INFO", "\\\"",
    "2022-09-28", "2019-23", "2022?",
    "[2019,2021]", "null", "\u{7F}", "\u{0}",
  ]
  private static let integers: [Int64] = [0, 1, -1, 42, .max, .min, 9_007_199_254_740_993]
  private static let floats: [Double] = [
    0, -0.0, 1, -1.5, 0.1, 1e300, .leastNonzeroMagnitude, .infinity, -.infinity, .nan, 1.0 / 3,
    123456.789, 0.0005,
    1e22, 99_999_999_999.999,
  ]
}
