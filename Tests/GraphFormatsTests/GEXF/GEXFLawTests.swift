import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// Everything that a graph can be dressed in, of which some is drawn from a seed.
func dress(_ graph: Graph, seed: Int) -> Appearance {
  var appearance = Appearance()
  appearance.nodeColours = ["Person": Appearance.Colour(0xE69F00), "A B": Appearance.Colour(1)]
  appearance.edgeColours = ["ATTENDED": Appearance.Colour(0x0072B2)]
  appearance.nodeShapes = ["Person": .square, "A B": .triangle]
  if seed.isMultiple(of: 2) { appearance.otherColour = Appearance.Colour(0x999999) }
  if seed.isMultiple(of: 3) { appearance.nodeSize = { Double($0.hashValue & 7) } }
  if seed.isMultiple(of: 5) { appearance.edgeWeight = { _ in 2.5 } }
  if seed.isMultiple(of: 7) {
    appearance.nodePosition = { node in
      node.hashValue & 1 == 0
        ? nil : Appearance.Point(x: Double(node.hashValue & 63), y: -0.5)
    }
  }
  guard !seed.isMultiple(of: 4) else { return appearance }
  let unit: Int64 = seed.isMultiple(of: 3) ? 1 : 86_400
  @Sendable func spells(_ hash: Int) -> [Appearance.Spell] {
    var random = SeededGenerator(seed: seed &+ hash & 0xFF)
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let start = Int64.random(in: 0...20_000, using: &random) * unit
      return Appearance.Spell(start: start, end: Bool.random(using: &random) ? nil : start + unit)
    }
  }
  appearance.nodeSpells = { spells($0.hashValue) }
  appearance.edgeSpells = { spells($0.hashValue) }
  return appearance
}

@Suite struct `GEXF there and back` {
  private let law = ThereAndBack(format: .gexf)

  @Test(arguments: 0..<400)
  func `What is written returns as it was`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed))
  }

  @Test(arguments: 0..<400)
  func `However it was dressed`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    try law.expectReturn(of: graph, dress(graph, seed: seed))
  }

  @Test(arguments: 0..<100)
  func `The same graph is the same file`(seed: Int) throws {
    try law.expectSameFile(of: RandomGraph.graph(seed: seed))
  }

  @Test(arguments: 0..<50)
  func `The format is told by what the file holds`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    #expect(try GraphFormat.read(GEXF.bytes(of: graph), named: "no ending").graph == graph)
  }
}
