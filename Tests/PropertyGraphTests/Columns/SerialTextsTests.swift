import Testing

@testable import PropertyGraph

@Suite struct SerialTextsTests {
  private func serial(_ text: String) -> SerialTexts.Serial? {
    SerialTexts.Serial(text.utf8Span.span)
  }

  @Test(arguments: ["n0", "n1207", "7", "node-12"])
  func `a text of a series is letters and a number`(_ text: String) {
    #expect(serial(text) != nil)
  }

  @Test(arguments: ["", "n", "fers", "n007", "00", "blikverruimersessie-2022"])
  func `other texts are of no series`(_ text: String) {
    #expect(serial(text) == nil)
  }

  @Test func `different texts have different places`() throws {
    let texts = ["n1", "n10", "m1", "1", "nn1", "n11", "\0n1"]
    let places = try texts.map { text in
      let place = try #require(serial(text))
      return [place.prefix, UInt64(place.number)]
    }
    #expect(Set(places).count == texts.count)
  }

  @Test func `what is noted is found, and nothing else`() throws {
    var texts = SerialTexts()
    #expect(try texts.note(#require(serial("n12")), as: 4))
    #expect(try texts[#require(serial("n12"))] == 4)
    #expect(try texts[#require(serial("n11"))] == nil)
    #expect(try texts[#require(serial("n13"))] == nil)
    #expect(try texts[#require(serial("m12"))] == nil)
  }

  @Test func `a great gap takes no room`() throws {
    var texts = SerialTexts()
    #expect(try !texts.note(#require(serial("n900000000")), as: 0))
    #expect(try texts[#require(serial("n900000000"))] == nil)
  }

  @Test func `a series with a great gap keeps its numbers`() {
    var index = TextIndex()
    let texts = ["n0", "n1", "n900000000", "n2", "n900000000", "n1", "n2", "n3", "n900000001"]
    let numbers = texts.map { index.insert($0.utf8Span.span).index }
    #expect(numbers == [0, 1, 2, 3, 2, 1, 3, 4, 5])
  }

  @Test(arguments: 0..<20)
  func `texts of every length keep their numbers`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var index = TextIndex()
    var numbers: [String: Int] = [:]
    for _ in 0..<3_000 {
      let length = Int.random(in: 0...12, using: &random)
      let text = String((0..<length).map { _ in "an019".randomElement(using: &random)! })
      let (number, isNew) = index.insert(text.utf8Span.span)
      #expect(isNew == (numbers[text] == nil))
      #expect(number == numbers[text, default: numbers.count])
      numbers[text] = number
    }
  }
}
