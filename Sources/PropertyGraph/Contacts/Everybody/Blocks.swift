/// What a participant has of a part of the news, 64 bytes: what two have, each may have after they
/// met.
protocol Block: BitwiseCopyable, Equatable, Sendable {
  /// Nothing of it.
  static var none: Self { get }

  mutating func merge(_ other: Self)
}

/// The news of 512 sources, a bit each.
struct SourceBits: Block {
  var words = SIMD8<UInt64>()

  static let none = SourceBits()

  mutating func merge(_ other: Self) { words |= other.words }

  mutating func insert(_ source: Int) { words[source >> 6] |= 1 &<< UInt64(source & 63) }

  /// Of how many sources there is news.
  var count: Int32 { Int32(truncatingIfNeeded: words.nonzeroBitCount.wrappedSum()) }

  static let capacity = 512
}

/// Counts, for each of 512 sources, how many blocks have its news: digit by digit for all at once,
/// as one adds on paper.
struct SourceCounts {
  /// The digits of the counts, the least first.
  private var digits: [SIMD8<UInt64>] = []

  init(of blocks: [SourceBits]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: SourceBits) {
    var carry = block.words
    var place = 0
    while carry != SIMD8() {
      if place == digits.count { digits.append(SIMD8()) }
      let digit = digits[place]
      digits[place] = digit ^ carry
      carry &= digit
      place += 1
    }
  }

  subscript(source: Int) -> Int32 {
    digits.indices.reduce(0) { sum, place in
      sum | Int32(digits[place][source >> 6] >> UInt64(source & 63) & 1) << Int32(place)
    }
  }
}

extension Array {
  /// The elements, so many at a time.
  func parts(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
