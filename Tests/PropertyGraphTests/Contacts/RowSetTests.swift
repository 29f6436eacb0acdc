import Testing

@testable import PropertyGraph

@Suite struct RowSetTests {
  @Test(arguments: 0..<40)
  func `gives its rows back sorted, each once, and is empty then`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...9_000, using: &random)
    var set = RowSet(count: count)
    var drained = [Int32](repeating: -1, count: count)
    set.isCrowded = seed % 2 == 0
    for size in [0, 1, 5, 700] {
      let rows = (0..<size).map { _ in Int32.random(in: 0..<Int32(count), using: &random) }
      set.insert(rows.span)
      if let row = rows.last { set.remove(row) }
      if !set.isCrowded { for row in rows.dropLast() where row != rows.last { set.insert(row) } }
      #expect(set.rows == Set(rows).subtracting(rows.suffix(1)).sorted())
      let expected = Set(rows).subtracting(rows.suffix(1)).sorted()
      let found = set.drain(into: &drained)
      #expect(Array(drained[..<found]) == expected)
      #expect(set.drain(into: &drained) == 0)
    }
  }
}
