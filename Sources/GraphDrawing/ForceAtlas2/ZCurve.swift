/// Points in the order of a curve shaped like Z within Z: those of any square of a grid stand
/// together (Morton's order).
struct ZCurve {
  /// The numbers of the points along the curve.
  private(set) var order: [Int32]
  /// Where on the curve each is, in that order; the bits of x and y by turns.
  private(set) var codes: [UInt64]

  /// The grid has this many bits a side.
  private static let bits = 22

  /// - Parameter places: finite ones.
  /// - Complexity: O(places).
  init(_ places: [Vector]) {
    let low = places.reduce(Vector(repeating: .infinity), pointwiseMin)
    let high = places.reduce(Vector(repeating: -.infinity), pointwiseMax)
    let side = max((high - low).max(), .leastNormalMagnitude)
    let steps = Double(1 << Self.bits) - 1
    codes = places.map { place in
      let cell = (place - low) / side * steps
      return Self.spread(UInt64(cell.x)) | Self.spread(UInt64(cell.y)) << 1
    }
    order = places.indices.map(Int32.init)
    sort()
  }

  /// A radix sort, least digit first, eleven bits at a time; equal codes stay in order.
  private mutating func sort() {
    var otherCodes = codes
    var otherOrder = order
    for shift in stride(from: UInt64(0), to: UInt64(2 * Self.bits), by: 11) {
      var next = [Int](repeating: 0, count: 2049)
      for code in codes { next[Int(code >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { next[digit + 1] += next[digit] }
      for (code, number) in zip(codes, order) {
        let digit = Int(code >> shift & 2047)
        otherCodes[next[digit]] = code
        otherOrder[next[digit]] = number
        next[digit] += 1
      }
      swap(&codes, &otherCodes)
      swap(&order, &otherOrder)
    }
  }

  /// A zero bit after each of the lower 32.
  private static func spread(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
    bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333
    bits = (bits | bits << 1) & 0x5555_5555_5555_5555
    return bits
  }
}
