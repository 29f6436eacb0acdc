import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct KnownNamesTests {
  @Test(arguments: 0..<300)
  func `Packed names are near and hold words exactly where names do`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let names = (0..<80).map { _ in Names.fold(name(using: &random)) }
    var known = KnownNames()
    for (row, name) in names.enumerated() { known.append(name, row: Int64(row)) }
    let asked = names.prefix(10).map { misspelt($0, using: &random) } + names.suffix(5)
    for text in asked.map(Names.fold) {
      #expect(known.rows(near: text) == rows(of: names) { Names.areNear($0, text) })
      #expect(known.rows(holding: text) == rows(of: names) { Names.holds($0, words: text) })
    }
  }

  @Test func `A node of several names is found once`() {
    var known = KnownNames()
    known.append("janny bakker", row: 7)
    known.append("bakker klein", row: 7)
    known.append("bakker", row: 3)
    #expect(known.rows(holding: "bakker") == [7, 3])
    #expect(known.rows(near: "klein bakker") == [7, 3])
  }

  @Test func `Nothing is known at first, and nothing is near a name of nothing`() {
    var known = KnownNames()
    #expect(known.rows(near: "janny").isEmpty)
    known.append("janny", row: 1)
    #expect(known.rows(near: "").isEmpty)
    #expect(known.rows(holding: "").isEmpty)
  }

  private func rows(of names: [String], where matches: (String) -> Bool) -> [Int64] {
    names.indices.filter { matches(names[$0]) }.map(Int64.init)
  }

  /// One to four words of a few letters each, from small alphabets, so that many are near.
  private func name(using random: inout SplitMix64) -> String {
    let alphabets = ["abcde", "abøß19", "олег", "東京大", "हिन्दी", "🎉❤️?! ", "eéèx-'"]
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let letters = Array(alphabets.randomElement(using: &random)!)
      let count = Int.random(in: 1...12, using: &random)
      return String((0..<count).map { _ in letters.randomElement(using: &random)! })
    }
    .joined(separator: " ")
  }

  /// The name with a few letters or words put in, left out, changed or swapped.
  private func misspelt(_ name: String, using random: inout SplitMix64) -> String {
    var letters = Array(name)
    for _ in 0..<Int.random(in: 0...4, using: &random) where letters.count > 1 {
      let place = Int.random(in: 1..<letters.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: letters.insert("b", at: place)
      case 1: letters.remove(at: place)
      case 2: letters[place] = "ж"
      case 3: letters.swapAt(place - 1, place)
      default: letters = letters.split(separator: " ").shuffled(using: &random).flatMap { $0 + " " }
      }
    }
    return String(letters)
  }
}
