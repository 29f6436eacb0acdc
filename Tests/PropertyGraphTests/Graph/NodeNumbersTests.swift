import Testing

@testable import PropertyGraph

@Suite struct `Numbers for nodes` {
  @Test(arguments: 0..<50)
  func `they are those of a dictionary, however many there are`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var numbers = NodeNumbers()
    var slow: [Graph.Node: Int] = [:]
    for _ in 0..<(1 << (seed % 12)) {
      // Rows that stand close together, and far from each other.
      let node = Graph.Node(Int(random.next() % (seed.isMultiple(of: 2) ? 500 : 1 << 32)))
      #expect(numbers[node] == slow[node])
      let expected = slow[node] ?? slow.count
      slow[node] = expected
      #expect(numbers.number(of: node) == expected)
    }
    #expect(numbers.count == slow.count)
    for (node, number) in slow {
      #expect(numbers[node] == number)
      #expect(numbers.nodes[number] == node)
    }
  }
}
