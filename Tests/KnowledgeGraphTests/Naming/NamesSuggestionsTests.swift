import KnowledgeGraph
import Testing

@Suite struct NamesSuggestionsTests {
  let known = [
    "janny bakker klein", "daniel pit", "nina simon", "bernou ozinga",
    "van het kleine naar het grote denken",
  ]

  @Test(arguments: [
    ("jany", [0]), ("janny baker", [0]), ("danielle pitt", [1]), ("nino", [2]), ("ozinge", [3]),
    ("kleine naar grote", [4]), ("x", []), ("zwolle", []), ("", []),
  ])
  func `A mistake is answered with what was meant`(written: String, meant: [Int]) {
    #expect(Names.suggestions(for: written, among: known) == meant)
  }

  @Test func `The likeliest come first, and no more than three`() {
    let names = ["anna", "hanna", "anne", "anno", "hannah"]
    #expect(Names.suggestions(for: "ann", among: names) == [0, 2, 3])
  }
}
