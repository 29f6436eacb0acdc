import Foundation

extension ForceAtlas2 {
  /// Where each node begins: anywhere in a disc, as its id and the seed say, so that a graph that
  /// grows by a node begins as it was.
  func startingPlaces() -> [Vector] {
    let total = ties.tied.indices.reduce(0) { $0 + Double(ties.degree($1) + 1) }
    let radius = (scaling * total).squareRoot()
    return ties.tied.map { row in
      var random = SplitMix64(state: ids[row] ^ seed &* 0x9E37_79B9_7F4A_7C15)
      let distance = radius * random.fraction().squareRoot()
      let angle = 2 * Double.pi * random.fraction()
      return Vector(cos(angle), sin(angle)) * distance
    }
  }
}

/// A small seeded generator (Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195).
private struct SplitMix64 {
  var state: UInt64

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to, not including, 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}

extension Span<UInt8> {
  /// A number that follows from the bytes: FNV-1a.
  var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in indices { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
