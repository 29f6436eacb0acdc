import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite struct `GraphML there and back` {
  private let law = ThereAndBack(format: .graphML)

  @Test(arguments: 0..<400)
  func `What is written returns as it was`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed))
  }

  @Test(arguments: 0..<100)
  func `However it was dressed`(seed: Int) throws {
    var appearance = Appearance()
    appearance.nodeColours = ["Person": Appearance.Colour(0xE69F00), "A B": Appearance.Colour(1)]
    appearance.edgeColours = ["ATTENDED": Appearance.Colour(0x0072B2)]
    if seed.isMultiple(of: 2) { appearance.otherColour = Appearance.Colour(0x999999) }
    if seed.isMultiple(of: 3) { appearance.nodeSize = { Double($0.hashValue & 7) } }
    if seed.isMultiple(of: 5) { appearance.edgeWeight = { _ in 2.5 } }
    if seed.isMultiple(of: 7) {
      appearance.nodePosition = { Appearance.Point(x: Double($0.hashValue & 7), y: -1.5) }
    }
    try law.expectReturn(of: RandomGraph.graph(seed: seed), appearance)
  }

  @Test(arguments: 0..<100)
  func `The same graph is the same file`(seed: Int) throws {
    try law.expectSameFile(of: RandomGraph.graph(seed: seed))
  }
}
