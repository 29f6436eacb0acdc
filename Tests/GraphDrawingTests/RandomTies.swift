import PropertyGraph

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
