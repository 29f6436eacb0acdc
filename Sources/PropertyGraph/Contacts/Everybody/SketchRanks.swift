/// A part of a HyperLogLog sketch: for 64 of its registers, the greatest rank of what fell into each,
/// a byte each.
struct SketchRanks: Block {
  private var words = SIMD8<UInt64>()

  static let none = SketchRanks()

  /// Keeps the greater of each two bytes. No rank needs the highest bit of its byte: it takes what is
  /// borrowed, and so tells which of the two is greater.
  mutating func merge(_ other: Self) {
    let high = SIMD8<UInt64>(repeating: 0x8080_8080_8080_8080)
    let isKept = ((words | high) &- other.words) & high
    let kept = isKept &- (isKept &>> 7)
    words = other.words ^ ((words ^ other.words) & kept)
  }

  /// - Precondition: nothing was inserted before.
  mutating func insert(_ rank: Int, into register: Int) {
    words[register >> 3] = UInt64(rank) << UInt64((register & 7) * 8)
  }

  /// How many registers are empty, and the sum of 2^-rank over the others, in units of 2^-40.
  func tally() -> (empty: Int32, sum: UInt64) {
    var (empty, sum): (Int32, UInt64) = (0, 0)
    for index in 0..<8 {
      var word = words[index]
      for _ in 0..<8 {
        let rank = word & 0xFF
        if rank == 0 { empty += 1 } else { sum += 1 << (40 - rank) }
        word >>= 8
      }
    }
    return (empty, sum)
  }

  static let capacity = 64
}

/// The shape of a HyperLogLog sketch, and how it counts.
///
/// Each member of a set falls into one of the registers by chance, with a rank that is 1 for half of
/// them, 2 for a quarter, and so on; a register keeps the greatest. So the sketch of a union is the
/// greater of each two registers, and who comes twice counts once. P. Flajolet et al., "HyperLogLog:
/// the analysis of a near-optimal cardinality estimation algorithm", DMTCS Proceedings AH, 2007, doi
/// 10.46298/dmtcs.3545; the estimate, for few and many alike, after O. Ertl, "New cardinality
/// estimation algorithms for HyperLogLog sketches", 2017, doi 10.48550/arXiv.1702.01284.
struct SketchShape: Sendable {
  let registers: Int
  let seed: UInt64

  /// A sketch whose relative standard error, 1.04 / √registers, is no more than what is asked for.
  init(standardError: Double, seed: UInt64) {
    let parts = 1.04 * 1.04 / (standardError * standardError * Double(SketchRanks.capacity))
    registers = Int(parts.rounded(.up)) * SketchRanks.capacity
    self.seed = seed
  }

  var standardError: Double { 1.04 / Double(registers).squareRoot() }

  /// For each row, one part of the sketch of the set that only the row itself is in.
  func part(_ part: Int, of count: Int) -> [SketchRanks] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let register = Int(random.next().multipliedFullWidth(by: UInt64(registers)).high)
      let rank = min(random.next().trailingZeroBitCount + 1, 40)
      var ranks = SketchRanks.none
      if register / SketchRanks.capacity == part { ranks.insert(rank, into: register & 63) }
      return ranks
    }
  }

  /// About how many members a sketch has seen.
  func count(empty: Int32, sum: UInt64) -> Double {
    let m = Double(registers)
    let total = m * sigma(Double(empty) / m) + Double(sum) * 0x1p-40
    return m * m / (2 * 0.693_147_180_559_945_3 * total)
  }

  /// x + Σ x^(2^k) 2^(k−1): what empty registers add.
  private func sigma(_ x: Double) -> Double {
    guard x < 1 else { return .infinity }
    var (power, weight, sum, before) = (x, 1.0, x, -1.0)
    while sum != before {
      power *= power
      before = sum
      sum += power * weight
      weight *= 2
    }
    return sum
  }
}
