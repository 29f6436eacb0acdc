import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct NamesNearTests {
  @Test(arguments: [
    ("anders kijken", "anders kijken een zoektocht naar responsiviteit"),
    ("janny klein", "janny bakker klein"),
    ("klein janny", "janny bakker klein"),
    ("bernou ozinga", "bernuo ozinga"),
    ("daniel pit", "daniel pits"),
    ("daniel pit", "daniel bit"),
    ("bakker klein", "bakkerklein"),
    ("opbouwwerk", "opbouwerk"),
  ])
  func `Near names are near both ways`(a: String, b: String) {
    #expect(Names.areNear(a, b))
    #expect(Names.areNear(b, a))
  }

  @Test(arguments: [
    ("jan", "janny"),
    ("janny", "jenny"),
    ("daniel pit", "danielle pit"),
    ("anders kijken", "anders denken"),
    ("cubiss", "probiblio"),
    ("overleg 1", "overleg 2"),
    ("blikverruimer 2022", "blikverruimer 2023"),
    ("", "janny"),
  ])
  func `Others are not`(a: String, b: String) {
    #expect(!Names.areNear(a, b))
    #expect(!Names.areNear(b, a))
  }

  @Test(arguments: [("persn", "person"), ("knws", "knows"), ("metting", "meeting")])
  func `A word of a vocabulary is found in spite of a typing error`(asked: String, word: String) {
    #expect(Names.mayBeMistyped(asked, for: word))
  }

  @Test(arguments: [("place", "person"), ("team", "theme"), ("likes", "led to"), ("x", "for")])
  func `Other words are words of one's own`(asked: String, word: String) {
    #expect(!Names.mayBeMistyped(asked, for: word))
  }

  @Test(arguments: 0..<50)
  func `The bounded distance agrees with the whole matrix`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = word(using: &random)
    let b = word(using: &random)
    let expected = slowDistance(a, b)
    for limit in 0...8 {
      #expect(Names.distance(a, b, atMost: limit) == (expected <= limit ? expected : nil))
    }
  }

  private func word(using random: inout SplitMix64) -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...9, using: &random)).map { _ in
      ["a", "b", "c"].randomElement(using: &random)!
    }
  }

  /// Optimal string alignment by its definition.
  private func slowDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var cost = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          cost[i][j] = i + j
          continue
        }
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        cost[i][j] = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost[i][j] = min(cost[i][j], cost[i - 2][j - 2] + 1)
        }
      }
    }
    return cost[a.count][b.count]
  }
}
