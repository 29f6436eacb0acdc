import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `A spread as a story` {
  @Test(arguments: 0..<150, Spread.Story.Language.allCases)
  func `its sentences are whole, whatever was recorded`(
    seed: Int, language: Spread.Story.Language
  ) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") + graph.nodes(labeled: "Product") {
      for mode in Spread.Mode.allCases {
        let story = graph.spread(of: insight, mode: mode).story(in: language)
        #expect(story.paragraphs.count >= 2)
        for paragraph in story.paragraphs {
          #expect(paragraph.hasSuffix(".") || paragraph.hasSuffix(".”"), "\(paragraph)")
          #expect(
            paragraph.first.map { $0.isUppercase || $0.isNumber || $0 == "“" } ?? false,
            "\(paragraph)")
          for slip in ["  ", " ,", " .", "..", ",,", "“”", " ;", "Optional"] {
            #expect(!paragraph.contains(slip), "\(paragraph)")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<150)
  func `what nobody noted is never told as if somebody had`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") {
      let spread = graph.spread(of: insight)
      let text = spread.story(in: .english).paragraphs.joined(separator: " ")
      if spread.arrivals.contains(where: { $0.isPerhaps && spread.lines.count < 10 }) {
        #expect(text.contains("perhaps") || text.contains("inferred"))
      }
      if text.contains("resumably") { #expect(text.contains("was inferred, not noted")) }
    }
  }

  @Test func `all meetings where it arose are named, each with its date`() throws {
    let graph = try Graph.sketch(
      """
      Insight idea Idea
      Meeting late Evening date=2020-03-07
      Meeting early Morning date=2020-03-05
      Meeting whenever Walk
      late SPARKED idea
      early SPARKED idea
      early SPARKED idea date=2020
      whenever SPARKED idea
      """)
    let spread = graph.spread(of: try #require(graph.node("idea")))
    let (english, dutch) = (spread.story(in: .english), spread.story(in: .dutch))
    #expect(
      english.paragraphs[0].contains(
        "It began on 5 March 2020 at “Morning”, where the idea “Idea” arose. It also arose at “Evening” on 7 March 2020 and at “Walk”."
      ), "\(english.paragraphs)")
    #expect(
      dutch.paragraphs[0].contains("Het ontstond ook bij “Evening” op 7 maart 2020 en bij “Walk”."),
      "\(dutch.paragraphs)")
  }

  @Test func `long spreads are summed up`() throws {
    var text = "Insight idea Idea\nPerson p0 Ada\np0 VOICED idea date=2001\n"
    for number in 1...40 {
      text += "Meeting m\(number) Evening_\(number) date=20\(number + 10)\n"
      text += "Person p\(number) Guest\(number)\n"
      text += "idea CARRIED_INTO m\(number) by=p0\n"
      text += "p0 ATTENDED m\(number)\np\(number) ATTENDED m\(number)\n"
    }
    let graph = try Graph.sketch(text)
    let story = graph.spread(of: graph.node("idea")!).story(in: .english)
    let told = story.paragraphs.joined(separator: " ")
    #expect(told.components(separatedBy: "brought it to").count - 1 == 10)
    #expect(told.contains("In between it came to 30 other meetings"))
    #expect(told.contains("41 people"))
  }
}
