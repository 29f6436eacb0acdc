import KnowledgeGraph
import PropertyGraph
import Testing

/// A story says what was noted, and nothing more.
@Suite struct `What a story says` {
  private func story(
    _ sketch: String, _ language: Spread.Story.Language = .english, mode: Spread.Mode = .recorded
  ) throws -> String {
    let graph = try Graph.sketch(sketch)
    return graph.spread(of: try #require(graph.node("idea")), mode: mode).story(in: language)
      .paragraphs.joined(separator: " ")
  }

  @Test func `only who came to a meeting voiced it there`() throws {
    let sketch = """
      Insight idea Idea
      Meeting evening Evening date=2020-03-05
      Person ada Ada
      Person ben Ben
      Person cor Cor
      evening SPARKED idea
      ada ATTENDED evening
      cor ATTENDED evening
      ada VOICED idea
      ben VOICED idea
      cor VOICED idea date=2021-06-01
      """
    #expect(
      try story(sketch).hasPrefix(
        "It began on 5 March 2020 at “Evening”, where Ada voiced the idea “Idea”. Cor heard it there. Ben and Cor put it into words."
      ))
    #expect(
      try story(sketch, .dutch).hasPrefix(
        "Het begon op 5 maart 2020 bij “Evening”, waar Ada het idee “Idea” verwoordde. Cor hoorde het daar. Ben en Cor brachten het onder woorden."
      ))
  }

  @Test func `what is inferred of where it arose is told as presumed`() throws {
    let sketch = """
      Insight idea Idea
      Insight other Other
      Meeting early Morning date=2020-03-05
      Meeting late Evening date=2020-03-07
      Person ada Ada
      early SPARKED idea inferred=true
      late SPARKED idea inferred=true
      other GREW_INTO idea inferred=true
      ada ATTENDED late
      """
    #expect(
      try story(sketch).hasPrefix(
        "It presumably began on 5 March 2020 at “Morning”, where the idea “Idea” arose. It presumably also arose at “Evening” on 7 March 2020. It presumably came from “Other”. Presumably Ada heard it where it arose."
      ))
    #expect(
      try story(sketch, .dutch).hasPrefix(
        "Het begon vermoedelijk op 5 maart 2020 bij “Morning”, waar het idee “Idea” ontstond. Het ontstond vermoedelijk ook bij “Evening” op 7 maart 2020. Het kwam vermoedelijk voort uit “Other”. Vermoedelijk hoorde Ada het waar het ontstond."
      ))
  }

  @Test func `who heard it before they voiced it did not begin it`() throws {
    let sketch = """
      Insight idea Idea
      Meeting evening Evening date=2020-03-05
      Person ada Ada
      idea CARRIED_INTO evening
      ada ATTENDED evening
      ada VOICED idea date=2021-06-01
      """
    #expect(
      try story(sketch).hasPrefix(
        "Nobody noted with whom the idea “Idea” began. Ada put it into words on 1 June 2021."))
    #expect(
      try story(sketch, .dutch).hasPrefix(
        "Met wie het idee “Idea” begon, is niet vastgelegd. Ada bracht het op 1 juni 2021 onder woorden."
      ))
  }

  @Test func `a date of one who voiced it is not the date of another`() throws {
    let sketch = """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      ada VOICED idea date=2021-06-01
      ben VOICED idea
      """
    #expect(
      try story(sketch).hasPrefix(
        "It began on 1 June 2021 with Ada, who voiced the idea “Idea”. Ben put it into words."))
  }

  @Test func `it did not begin after something that came of it`() throws {
    let sketch = """
      Insight idea Idea
      Person ada Ada
      Person ben Ben
      ada VOICED idea date=2021-06-01
      ben HOLDS idea date=2020-01-01 stance=agreed
      """
    #expect(
      try story(sketch).hasPrefix("Ada voiced the idea “Idea” on 1 June 2021. Ben agreed with it."))
    #expect(
      try story(sketch, .dutch).hasPrefix("Ada verwoordde op 1 juni 2021 het idee “Idea”."))
  }

  @Test func `nobody hears where they brought it`() throws {
    let text = try story(
      """
      Insight idea Idea
      Meeting evening Evening date=2020-03-05
      Person ada Ada
      Person ben Ben
      idea CARRIED_INTO evening by=ada
      ada ATTENDED evening
      ben ATTENDED evening
      """)
    #expect(text.contains("Ada brought it to “Evening”. Ben heard it there."), "\(text)")
  }

  @Test func `a meeting to which a maker came led to nothing by that`() throws {
    let text = try story(
      """
      Insight idea Idea
      Meeting evening Evening date=2020-03-05
      Product book Book date=2020-05-01
      Product sequel Sequel date=2020-07-01
      Person ada Ada
      idea CARRIED_INTO evening
      ada ATTENDED evening
      idea LED_TO book
      ada MADE book
      book GREW_INTO sequel form=broadened
      ada MADE sequel
      """)
    #expect(text.contains("on 1 May 2020, it became “Book”, made by Ada."), "\(text)")
    #expect(text.contains("“Book” was broadened into “Sequel”, made by Ada."), "\(text)")
  }

  @Test func `what lasted for a time happened within it`() throws {
    let sketch = """
      Insight idea Idea
      Meeting days Days date=2020-03-05/2020-03-09
      Product book Book date=2020-05/..
      Person ada Ada
      days SPARKED idea
      ada ATTENDED days
      idea LED_TO book
      """
    #expect(try story(sketch).contains("It began between 5 March 2020 and 9 March 2020 at “Days”"))
    #expect(try story(sketch).contains("In or after May 2020, it became “Book”."))
    #expect(try story(sketch, .dutch).contains("Het begon tussen 5 maart 2020 en 9 maart 2020 bij"))
    #expect(try story(sketch, .dutch).contains("In of na mei 2020 mondde het uit in “Book”."))
  }

  @Test func `who is recorded as having it is told apart from whom it may have reached`() throws {
    let sketch = """
      Insight idea Idea
      Meeting evening Evening date=2020-03-05
      Meeting later Later date=2020-06-01
      Product book Book date=2020-01-02
      Person ada Ada
      Person ben Ben
      Person cor Cor
      Person dee Dee
      Person eva Eva
      ada VOICED idea date=2020-01-01
      idea LED_TO book
      eva MADE book
      idea CARRIED_INTO later
      ben ATTENDED later inferred=true
      ada ATTENDED evening
      ben ATTENDED evening
      cor ATTENDED evening
      dee HOLDS idea
      """
    #expect(
      try story(sketch, mode: .certain).contains(
        "It began on 1 January 2020 with Ada, who voiced the idea “Idea”. Of three people it is recorded that they have it, and of one more it is inferred. Of one of them nobody noted by when, so whom they may have told is left out. Along meetings it may have reached one person more. Cor may have heard it from Ada at “Evening” on 5 March 2020."
      ))
    #expect(
      try story(sketch, .dutch, mode: .certain).contains(
        "Van drie mensen is vastgelegd dat zij het kennen; van nog één is het afgeleid. Van één van hen is niet vastgelegd wanneer; wie die het kan hebben verteld, telt niet mee. Langs bijeenkomsten kan het nog één persoon hebben bereikt."
      ))
  }

  @Test func `a product that comes up at a series is named`() throws {
    let text = try story(
      """
      Insight idea Idea
      Product book Book date=2020-01-01
      Series club Club
      Meeting first Club date=2020-03-05/2020-03-06
      Meeting second Club date=2020-04-05
      Person ada Ada
      idea LED_TO book
      book CARRIED_INTO first
      idea CARRIED_INTO second
      first PART_OF club
      second PART_OF club
      """)
    #expect(
      text.contains("From 5 March 2020 to 5 April 2020 “Book” came up at two meetings of “Club”"),
      "\(text)")
  }
}
