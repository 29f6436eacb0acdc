import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `What check lists` {
  /// A graph in which every rule is kept.
  static let sound = """
    Person ada Ada
    Person ben Ben
    Meeting walk Walk date=2020-01-01
    Meeting dinner Dinner date=2020-02-01
    Insight idea Idea
    Product book Book date=2021
    ada ATTENDED walk
    ben ATTENDED walk
    ben ATTENDED dinner
    walk SPARKED idea
    ada VOICED idea date=2020-01-01
    idea CARRIED_INTO dinner by=ben
    idea LED_TO book
    ada MADE book
    """

  @Test func `nothing where every rule is kept`() throws {
    #expect(try Graph.sketch(Self.sound).findings().findings.isEmpty)
  }

  static let breaches: [(Finding.Rule, ids: [String], lines: String)] = [
    (.voiceAbsent, ["cleo", "idea", "walk"], "Person cleo Cleo\n cleo VOICED idea"),
    (
      .carrierAbsent, ["ada", "idea", "dinner"],
      "idea CARRIED_INTO dinner by=ada"
    ),
    (
      .carriedBeforeVoiced, ["idea", "lunch"],
      "Meeting lunch Lunch date=2019\n ada ATTENDED lunch\n ada HOLDS idea date=2018\n idea CARRIED_INTO lunch by=ada"
    ),
    (
      .carrierUnaware, ["dora", "idea", "dinner"],
      "Person dora Dora\n dora ATTENDED dinner\n idea CARRIED_INTO dinner by=dora"
    ),
    (.broughtByNobody, ["idea", "party"], "Meeting party Party\n idea CARRIED_INTO party"),
    (.madeByNobody, ["film"], "Product film Film"),
    (
      .olderThanSource, ["song", "idea2"],
      "Product song Song date=2010\n Insight idea2 Late date=2011\n ada MADE song\n idea2 LED_TO song"
    ),
    (.namedTwice, ["ada", "ada2"], "Person ada2 Adá"),
    (.endsDoNotFit, ["ada--SPARKED--idea"], "ada SPARKED idea"),
    (.selfLoop, ["book--GREW_INTO--book"], "book GREW_INTO book"),
  ]

  @Test(arguments: breaches)
  func `each rule, and only that one, when it is broken`(
    rule: Finding.Rule, ids: [String], lines: String
  ) throws {
    let findings = try Graph.sketch(Self.sound + "\n" + lines).findings()
    #expect(findings.findings.map(\.rule) == [rule])
    #expect(findings.findings.map(\.ids) == [ids])
    #expect(findings.byRule.count == 1)
  }

  @Test func `every rule has its breach here`() {
    #expect(Self.breaches.map(\.0) == Finding.Rule.allCases)
  }

  @Test func `a finding is a sentence`() throws {
    let graph = try Graph.sketch(Self.sound + "\n idea CARRIED_INTO dinner by=ada")
    #expect(
      graph.findings().findings.first?.text
        == "Ada carried \"Idea\" into \"Dinner\", but did not come to it.")
  }

  @Test func `an alias names a person twice, too`() throws {
    let graph = try Graph.sketch("Person a Ada aliases=Countess\n Person b Countess")
    #expect(graph.findings().findings.map(\.ids) == [["a", "b"]])
  }

  @Test func `a date that does not tell breaks no rule`() throws {
    let graph = try Graph.sketch(
      """
      Person ada Ada
      Insight idea Idea date=2020
      Product book Book date=2020-01
      Meeting walk Walk date=[..2020]
      ada MADE book
      ada VOICED idea
      ada ATTENDED walk
      idea LED_TO book
      idea CARRIED_INTO walk by=ada
      """)
    #expect(graph.findings().findings.isEmpty)
  }

  @Test func `a type that is not Kring's may join anything`() throws {
    let graph = try Graph.sketch("Person ada Ada\n Robot r2 R2\n ada BUILT r2")
    #expect(graph.findings().findings.isEmpty)
  }

  @Test func `a spread lists what is odd about its own trail`() throws {
    let graph = try Graph.sketch(
      Self.sound + "\n Meeting party Party\n idea CARRIED_INTO party\n Product film Film")
    let spread = graph.spread(of: graph.node("idea")!)
    #expect(spread.findings.map(\.rule) == [.broughtByNobody])
    #expect(spread.findings.first?.ids == ["idea", "party"])
  }
}
