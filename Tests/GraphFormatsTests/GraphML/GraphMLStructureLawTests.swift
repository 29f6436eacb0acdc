import GraphFormats
import PropertyGraph
import Testing

@Suite struct `GraphML's constructs there and back` {
  private let law = ThereAndBack(format: .graphML)

  @Test(arguments: 0..<600)
  func `What is written returns as it was`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.structured(seed: seed))
  }

  @Test(arguments: GraphMLDialect.allCases)
  func `In every dialect`(_ dialect: GraphMLDialect) throws {
    var appearance = Appearance()
    appearance.nodeColours = ["Person": Appearance.Colour(0xE69F00)]
    appearance.nodeShapes = ["Person": .triangle]
    appearance.nodePosition = { Appearance.Point(x: Double($0.hashValue % 100), y: 2.5) }
    appearance.nodeSize = { _ in 4 }
    for seed in 0..<200 {
      let graph = try RandomGraph.structured(seed: seed)
      let bytes = GraphML.bytes(
        of: graph, appearance: seed.isMultiple(of: 2) ? appearance : nil, dialect: dialect)
      try law.expectReturn(of: graph, in: bytes)
    }
  }

  @Test(arguments: 0..<100)
  func `A graph without any is written in the portable form`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    #expect(GraphML.bytes(of: graph) == GraphML.bytes(of: graph, dialect: .portable))
  }
}
