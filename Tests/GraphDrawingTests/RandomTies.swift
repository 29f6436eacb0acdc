import PropertyGraph

/// A small seeded generator, so that a test that fails fails again (Steele, Lea & Flood 2014, doi
/// 10.1145/2660193.2660195).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Graph {
  /// A graph of so many nodes and edges between any two of them, drawn from a seed; some edges lead
  /// back to where they begin, some run side by side, some bear a weight.
  static func random(seed: UInt64, nodes: Int, edges: Int) throws -> Graph {
    var random = SplitMix64(seed: seed)
    return try Graph { build in
      for number in 0..<nodes { try build.addNode(NodeRecord(id: "n\(number)")) }
      for number in 0..<(nodes == 0 ? 0 : edges) {
        let source = Int.random(in: 0..<nodes, using: &random)
        let target = Int.random(in: 0..<nodes, using: &random)
        let weight = Double.random(in: 0...3, using: &random)
        try build.addEdge(
          EdgeRecord(
            id: "e\(number)", source: "n\(source)", target: "n\(target)",
            properties: weight < 1 ? [:] : ["weight": .float(weight)]))
      }
    }
  }

  /// A graph from lines such as `ada ben`, an edge, and `cy`, a node.
  static func sketch(_ lines: [String]) throws -> Graph {
    let lines = lines.map { $0.split(separator: " ").map(String.init) }
    return try Graph { build in
      for id in Set(lines.joined()) { try build.addNode(NodeRecord(id: id)) }
      for ends in lines where ends.count == 2 {
        try build.addEdge(EdgeRecord(source: ends[0], target: ends[1]))
      }
    }
  }
}
