import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Spread of an insight, recorded` {
  /// What the page of Fers says about OF + BY = FOR ALL.
  static let evening = """
    setting zone=UTC
    Insight principle OF + BY for all
    Product document Engelstalig document
    Product translation Hertaling date=[2019-09..]
    Meeting bootcamp Bootcamp date=2019-23
    Meeting session Blikverruimersessie date=2022-09-28
    Series blikverruimer Blikverruimer
    Community network OF/BY/FOR ALL
    Community kb KB
    Community poi POI- en bibliotheekmedewerkers
    Community fers Fers
    Person bernou Bernou Ozinga
    Person janny Janny Bakker-Klein
    Person daniel Daniël Pit
    session PART_OF blikverruimer
    fers HOSTED session inferred=true
    janny ATTENDED session role=speaker presence=came
    daniel ATTENDED session role=speaker presence=came
    network VOICED principle inferred=true
    principle LED_TO document inferred=true
    network MADE document inferred=true
    kb HOSTED bootcamp
    bernou ATTENDED bootcamp
    poi ATTENDED bootcamp
    principle CARRIED_INTO bootcamp
    bernou HOLDS principle date=2019-23 stance=inspired at=bootcamp note=zo_geïnspireerd
    bootcamp LED_TO translation
    document GREW_INTO translation form=translated
    bernou MADE translation
    principle CARRIED_INTO session inferred=true
    """

  @Test func `the evening of the Blikverruimer, as a tree`() throws {
    let graph = try Graph.sketch(Self.evening)
    let spread = graph.spread(of: graph.node("principle")!)
    #expect(
      spread.text == """
        OF + BY for all
          bootcamp [2019-23] carried
            bernou [2019-23] inspired
            translation [[2019-09..]] led via bernou (inferred)
            kb [2019-23] heard
            poi [2019-23] heard
          session [2022-09-28] carried (inferred)
            daniel [2022-09-28] heard (inferred)
            fers [2022-09-28] heard (inferred)
            janny [2022-09-28] heard (inferred)
          document [-] led (inferred)
          network [-] voiced (inferred)
        """)
  }

  @Test func `its measures are those of the manual`() throws {
    let graph = try Graph.sketch(Self.evening)
    let spread = graph.spread(of: graph.node("principle")!)
    #expect(spread.measures.depth == 2)
    #expect(spread.measures.breadth == [1, 4, 7])
    #expect(spread.measures.daysLeast == 1033)
    #expect(spread.measures.daysMost == 1123)
    #expect(spread.reach[.person] == 3)
    #expect(spread.reach[.community] == 4)
    #expect(spread.reach[.insight] == 0)
    #expect(spread.reach[.product] == 2)
  }
}
