import Foundation
import GraphDrawing
import PropertyGraph
import Testing

@Suite struct `Spacing a picture` {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `No two discs touch`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0..<150, using: &random)
    let spread = Double.random(in: 0...100, using: &random)
    let places = (0..<count).map { _ in
      Appearance.Point(
        x: Double.random(in: 0...spread, using: &random).rounded(),
        y: Double.random(in: 0...10, using: &random).rounded())
    }
    let radii = places.map { _ in Double.random(in: 1...20, using: &random) }
    let spaced = places.spaced(for: radii)
    for one in spaced.indices {
      for other in 0..<one {
        let distance = hypot(spaced[one].x - spaced[other].x, spaced[one].y - spaced[other].y)
        #expect(distance > radii[one] + radii[other])
      }
    }
  }

  @Test func `Neighbours lie a few radii apart, however large or small the picture was`() {
    for scale in [1e-6, 1, 1e6] {
      let places = (0..<100).map { number in
        Appearance.Point(x: Double(number % 10) * scale, y: Double(number / 10) * scale)
      }
      let spaced = places.spaced(for: [Double](repeating: 10, count: 100))
      #expect(abs(spaced[1].x - spaced[0].x - 50) < 1e-6)
    }
  }

  @Test func `One place stays, and none is none`() {
    #expect([].spaced(for: []).isEmpty)
    let middle = [Appearance.Point(x: 0, y: 0)]
    #expect(middle.spaced(for: [10]) == middle)
  }
}
