import Testing

@testable import PropertyGraph

@Suite struct TextTableTests {
  @Test(arguments: 0..<100)
  func `orders texts as a plain sort of their bytes does`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let texts = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
      String.randomID(using: &random)
    }
    var table = TextTable()
    for text in texts { table.append(text) }
    let order = table.sortedOrder() ?? (0..<UInt32(texts.count)).map { $0 }
    let expected = texts.indices.sorted { left, right in
      let a = Array(texts[left].utf8)
      let b = Array(texts[right].utf8)
      return a == b ? left < right : a.lexicographicallyPrecedes(b)
    }
    #expect(order.map(Int.init) == expected)
  }

  @Test func `says nothing of a table that stands in order`() {
    var table = TextTable()
    for text in ["", "a", "a", "ab", "b"] { table.append(text) }
    #expect(table.sortedOrder() == nil)
  }

  @Test(arguments: 0..<50)
  func `numbers each text once`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var index = TextIndex()
    var numbers: [String: Int] = [:]
    for _ in 0..<2_000 {
      let text = String.randomID(using: &random)
      let (number, isNew) = index.insert(text.utf8Span.span)
      #expect(isNew == (numbers[text] == nil))
      #expect(number == numbers[text, default: numbers.count])
      numbers[text] = number
    }
    #expect(index.texts.count == numbers.count)
  }

  @Test func `finds a text in a sorted table`() {
    var table = TextTable()
    for text in ["b", "bb", "c"] { table.append(text) }
    #expect(table.search("bb".utf8Span.span) == (1, true))
    #expect(table.search("a".utf8Span.span) == (0, false))
    #expect(table.search("d".utf8Span.span) == (3, false))
  }
}

extension String {
  /// A short id with many like it: long shared beginnings, empty texts, several scripts.
  static func randomID(using random: inout SplitMix64) -> String {
    let beginning = ["", "e", "person-", "blikverruimersessie-", "会議"].randomElement(
      using: &random)!
    return beginning
      + "\(Int.random(in: 0..<300, using: &random))".prefix(
        Int.random(in: 0...3, using: &random))
  }
}
