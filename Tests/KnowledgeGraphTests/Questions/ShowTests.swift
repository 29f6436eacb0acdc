import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Showing and listing` {
  @Test func `everything about a node, in words`() throws {
    let graph = try Graph.sketch(
      """
      Person janny Janny form=x
      Community movisie Movisie
      Meeting evening Evening date=2022-09-28
      Meeting lunch Lunch
      Insight small Small
      janny MEMBER_OF movisie role=voorzitter
      janny ATTENDED evening role=speaker
      janny ATTENDED lunch presence=invited
      janny VOICED small inferred=true
      small CARRIED_INTO evening by=janny
      """)
    let portrait = graph.show(graph.node("janny")!)
    #expect(portrait.labels == ["Person"])
    #expect(portrait.properties.map(\.key) == ["form"])
    #expect(
      portrait.groups.map { "\($0.words): \($0.links.map(\.other.id).joined(separator: ","))" } == [
        "came to: evening", "was invited to: lunch", "is a member of: movisie", "voiced: small",
        "carried: small",
      ])
    #expect(portrait.groups[3].links[0].evidence == .inferred)
    #expect(portrait.groups[4].links[0].toward?.id == "evening")
    #expect(portrait.names == ["janny": "Janny"])
    let evening = graph.show(graph.node("evening")!)
    #expect(evening.groups.map(\.words) == ["was attended by", "was told of"])
  }

  @Test func `a label's nodes by date, undated last`() throws {
    let graph = try Graph.sketch(
      """
      Meeting c C
      Meeting b B date=2022
      Meeting a A date=2023
      Person ada Ada
      """)
    #expect(graph.list("Meeting").nodes.map(\.thing.id) == ["b", "a", "c"])
    #expect(graph.list("Robot").nodes.isEmpty)
  }
}
