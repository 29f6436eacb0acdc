import Foundation
import GraphFormats
import PropertyGraph
import Testing

extension Graph {
  /// Without the floats that are no number, for which JSON has no word.
  fileprivate func losingNaN() throws -> Graph {
    try mappingValues { value in
      if case .float(let number) = value, number.isNaN { nil } else { value }
    }
  }
}

struct `JSON there and back` {
  private let law = ThereAndBack(format: .json, losing: { try $0.losingNaN() })

  @Test(arguments: 0..<400)
  func `loses nothing but NaN`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed))
  }

  @Test(arguments: 0..<100)
  func `loses no more, however it was dressed`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed), .random(seed: seed))
  }

  @Test(arguments: 0..<50)
  func `is the same file for the same graph, and is JSON to Foundation too`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed).mappingValues { value in
      if case .float(let number) = value, !number.isFinite { nil } else { value }
    }
    let bytes = GraphFormat.json.bytes(of: graph)
    #expect(try GraphFormat.json.bytes(of: GraphFormat.read(bytes).graph) == bytes)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
  }
}

extension Appearance {
  /// One that has some of everything, drawn from a seed.
  static func random(seed: Int) -> Appearance {
    var appearance = Appearance()
    appearance.nodeColours = ["Person": Colour(0xE69F00), "A B": Colour(1)]
    appearance.nodeShapes = ["Person": .square, "日本": .diamond]
    appearance.edgeColours = ["ATTENDED": Colour(0x0072B2)]
    if seed.isMultiple(of: 2) { appearance.otherColour = Colour(0x999999) }
    if seed.isMultiple(of: 3) { appearance.nodeSize = { Double($0.hashValue & 7) } }
    if seed.isMultiple(of: 5) { appearance.edgeWeight = { _ in 2.5 } }
    if seed.isMultiple(of: 7) { appearance.nodePosition = { _ in Point(x: -1, y: 1e-7) } }
    return appearance
  }
}
