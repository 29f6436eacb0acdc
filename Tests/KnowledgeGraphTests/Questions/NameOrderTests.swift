import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Names of siblings` {
  /// Letters that stand alone, that compose, and that come from far.
  static let letters = [
    "a", "b", "Z", " ", "é", "e\u{301}", "\u{304}", "ü", "ǖ", "ŵ", "ж", "字", "🙂",
  ]

  @Test(arguments: 0..<200)
  func `they stand in the order of their texts`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let names = (0..<12).map { _ in
      (0..<(1 + random.next() % 9)).map { _ in
        Self.letters[Int(random.next() % UInt64(Self.letters.count))]
      }.joined()
    }
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "idea", labels: ["Insight"]))
      for (number, name) in names.enumerated() {
        try build.addNode(
          NodeRecord(id: "p\(number)", labels: ["Person"], properties: ["name": .string(name)]))
        try build.addEdge(EdgeRecord(type: "VOICED", source: "p\(number)", target: "idea"))
      }
    }
    let told = graph.spread(of: try #require(graph.node("idea"))).arrivals.map(\.name)
    #expect(told == names.sorted(), "\(names)")
  }
}
