import Testing

@testable import PropertyGraph

@Suite struct EqualWorkTests {
  @Test(arguments: 1..<20)
  func `pieces of a range hold everything once, none much more than another`(pieces: Int) {
    let ranges = (0..<pieces).map { range(ofPiece: $0, of: pieces, in: 50) }
    #expect(ranges.flatMap { Array($0) } == Array(0..<50))
    #expect(ranges.allSatisfy { $0.count == 50 / pieces || $0.count == 50 / pieces + 1 })
  }

  @Test(arguments: 0..<50)
  func `ranges hold everything once, and about as much work each`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let works = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Int.random(in: 0...9, using: &random)
    }
    var sum = 0
    let sums = works.map { work in
      sum += work
      return sum
    }
    let ranges = rangesOfEqualWork(sums, atMost: 8)
    #expect(ranges.flatMap { Array($0) } == Array(works.indices))
    #expect(ranges.count <= 8)
    #expect(ranges.allSatisfy { !$0.isEmpty })
    for range in ranges.dropLast() {
      #expect(works[range].reduce(0, +) <= sum / 8 + 18)
    }
  }
}
