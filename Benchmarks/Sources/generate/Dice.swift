import Foundation

/// Random numbers that are the same everywhere: SplitMix64.
///
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014,
/// doi 10.1145/2714064.2660195.)
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in [0, 1).
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in 0 ..< bound.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A heavy tail: at least 1, above x with probability x^(-exponent).
  mutating func powerLaw(_ exponent: Double) -> Double { pow(1 - unit(), -1 / exponent) }

  /// How many trials until the first success, at least 1.
  mutating func trials(_ success: Double) -> Int {
    1 + Int(log(1 - unit()) / log(1 - success))
  }

  /// How many rare things happen where `mean` do on average.
  mutating func poisson(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var count = 0
    var product = unit()
    while product > limit {
      count += 1
      product *= unit()
    }
    return count
  }
}

/// Draws a number as often as its weight says.
struct Weights {
  private var sums: [Double] = [0]

  init(_ weights: some Sequence<Double>) {
    for weight in weights { sums.append(sums[sums.count - 1] + weight) }
  }

  mutating func append(_ weight: Double) { sums.append(sums[sums.count - 1] + weight) }

  /// One of the numbers in `range`, by weight. O(log n).
  func draw(in range: Range<Int>, rolling dice: inout Dice) -> Int {
    let wanted = sums[range.lowerBound] + dice.unit() * total(of: range)
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle + 1] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func draw(rolling dice: inout Dice) -> Int { draw(in: 0..<sums.count - 1, rolling: &dice) }

  func total(of range: Range<Int>) -> Double { sums[range.upperBound] - sums[range.lowerBound] }
}
