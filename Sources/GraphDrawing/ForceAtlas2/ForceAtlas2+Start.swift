import Foundation
import PropertyGraph

extension ForceAtlas2 {
  /// Where each node begins: anywhere in a disc, as its id and the seed say, so that a graph that
  /// grows by a node begins as it was.
  func startingPlaces() -> [Vector] {
    let total = ties.tied.indices.reduce(0) { $0 + Double(ties.degree($1) + 1) }
    let radius = (scaling * total).squareRoot()
    return ties.tied.map { row in
      var random = SplitMix64(seed: ids[row] ^ seed &* 0x9E37_79B9_7F4A_7C15)
      let distance = radius * random.fraction().squareRoot()
      let angle = 2 * Double.pi * random.fraction()
      return Vector(cos(angle), sin(angle)) * distance
    }
  }
}

extension Span<UInt8> {
  /// A number that follows from the bytes: FNV-1a.
  var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in indices { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
