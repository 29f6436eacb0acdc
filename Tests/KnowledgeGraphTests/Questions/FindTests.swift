import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Finding what was recorded` {
  static let graph = try! Graph.sketch(
    """
    Person janny Janny Bakker-Klein
    Person jannine Jannine de Vries
    Community bakkers Bakkers van Buren aliases=Janny's_bakkers
    Insight small Van het kleine naar het grote denken note=vanuit_het_kleine_(het_individu)_naar_het_grote_(het_systeem)_denken_in_plaats_van_andersom
    Meeting evening Blikverruimersessie
    janny VOICED small note=Creëren_begint_bij_luisteren
    """)

  private func ids(_ query: String) -> [String] {
    Self.graph.find(query).matches.map(\.thing.id)
  }

  @Test func `names first that begin with it, then words, then parts`() {
    #expect(ids("janny") == ["janny", "bakkers"])
    #expect(ids("bakker") == ["janny", "bakkers"])
    #expect(ids("jann") == ["jannine", "janny", "bakkers"])
  }

  @Test func `case and accents do not count`() {
    #expect(ids("JANNÝ bakker klein") == ["janny"])
    #expect(ids("creeren") == ["janny"])
  }

  @Test func `a note is shown around what was found`() throws {
    let match = try #require(Self.graph.find("systeem").matches.first)
    #expect(match.thing.id == "small")
    #expect(match.property == "note")
    #expect(
      match.excerpt == "… (het individu) naar het grote (het systeem) denken in plaats van andersom"
    )
  }

  @Test func `what was said is found at who said it`() throws {
    let match = try #require(Self.graph.find("luisteren").matches.first)
    #expect(match.thing.id == "janny")
    #expect(match.edge == "janny--VOICED--small")
  }

  @Test func `nothing asked, nothing found`() {
    #expect(ids("").isEmpty && ids("zeppelin").isEmpty)
  }

  @Test func `words in another order are found, too`() {
    #expect(ids("klein janny") == ["janny"])
  }
}
