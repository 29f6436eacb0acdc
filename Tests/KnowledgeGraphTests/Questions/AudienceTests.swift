import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Who came where it was carried` {
  @Test func `each with the first meeting, by date`() throws {
    let graph = try Graph.sketch(
      """
      Insight idea Idea
      Meeting dinner Dinner date=2020-02
      Meeting walk Walk date=2020-01
      Meeting party Party date=2019
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Community choir Choir
      idea CARRIED_INTO walk
      idea CARRIED_INTO dinner
      ben ATTENDED walk
      ada ATTENDED dinner
      ben ATTENDED dinner
      choir HOSTED dinner
      cleo ATTENDED dinner presence=invited
      cleo ATTENDED party
      """)
    let audience = graph.audience(of: graph.node("idea")!)
    #expect(audience.map { graph[$0.participant].id } == ["ben", "ada", "choir"])
    #expect(audience.map { graph[$0.meeting].id } == ["walk", "dinner", "dinner"])
    #expect(graph.audience(of: graph.node("idea")!, in: graph.contacts()) == audience)
    #expect(graph.audience(of: graph.node("ada")!).isEmpty)
  }
}
