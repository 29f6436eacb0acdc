import KnowledgeGraph
import Testing

@Suite struct NamesWordsTests {
  @Test(arguments: [
    "janny", "bakker", "klein", "janny bakker", "bakker klein", "janny bakker klein",
  ])
  func `A name holds its whole words`(words: String) {
    #expect(Names.holds("janny bakker klein", words: words))
  }

  @Test(arguments: [
    "jan", "anny", "janny klein", "klein janny", "ny bakker", "janny bakker kleine", "",
  ])
  func `A name does not hold half words, or words apart`(words: String) {
    #expect(!Names.holds("janny bakker klein", words: words))
  }

  @Test func `A later whole word counts although an earlier half one does not`() {
    #expect(Names.holds("janny jan", words: "jan"))
  }

  @Test(arguments: ["jan", "anny b", "klein", "n"])
  func `A name holds its parts`(part: String) {
    #expect(Names.holds("janny bakker klein", part: part))
    #expect(!Names.holds("daphe", part: part))
  }
}
