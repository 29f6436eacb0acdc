import Testing

@testable import PropertyGraph

@Suite struct RowsTests {
  @Test(arguments: [(1.0, "all"), (0.5, "bitmap"), (0.01, "sorted")])
  func `packs rows by how many have a value`(share: Double, form: String) {
    var random = SplitMix64(seed: 7)
    let rows = (0..<UInt32(5_000)).filter { _ in Double.random(in: 0..<1, using: &random) < share }
    let packed = Rows(rows, of: 5_000)
    #expect(packed.form == form)
    var next = 0
    for row in 0..<5_000 {
      let isThere = next < rows.count && rows[next] == UInt32(row)
      #expect(packed.position(of: row) == (isThere ? next : nil))
      if isThere { next += 1 }
    }
  }

  @Test func `the last row of a full word counts`() {
    let packed = Rows([0, 63, 64, 127], of: 128)
    #expect([0, 63, 64, 127].map { packed.position(of: $0) } == [0, 1, 2, 3])
    #expect(packed.position(of: 1) == nil)
  }
}

extension Rows {
  fileprivate var form: String {
    switch self {
    case .all: "all"
    case .bitmap: "bitmap"
    case .sorted: "sorted"
    }
  }
}
