import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct UptakeTests {
  /// Ada voices it; Ben and Cleo had met her, Dan had met nobody; Eve met Ben and has not heard it.
  private static let text = """
    setting zone=UTC
    Insight idea Cooking together ties
    Meeting m1 First date=2022-01-10
    Meeting m2 Second date=2022-02-10
    Meeting m3 Third date=2022-06-10
    Meeting m4 Fourth date=2022-12-10
    Person ada Ada
    Person ben Ben
    Person cleo Cleo
    Person dan Dan
    Person eve Eve
    Person fay Fay
    ada ATTENDED m1
    ben ATTENDED m1
    cleo ATTENDED m1
    ada ATTENDED m2
    ben ATTENDED m2
    dan ATTENDED m2
    ben ATTENDED m3
    cleo ATTENDED m3
    ben ATTENDED m4
    eve ATTENDED m4
    idea CARRIED_INTO m2 by=ada
    idea CARRIED_INTO m3 by=ben
    ada VOICED idea date=2022-02-01
    fay HOLDS idea
    """

  private func uptake() throws -> Uptake {
    let graph = try Graph.sketch(Self.text)
    return graph.uptake(of: graph.node("idea")!)
  }

  @Test func `people stand by when they came to know it, undated last`() throws {
    #expect(try uptake().people.map(\.id) == ["ada", "ben", "dan", "cleo", "fay"])
  }

  @Test func `a threshold counts whom they had met before`() throws {
    let people = try uptake().people
    #expect(people[0].threshold == 0, "nobody knew it before Ada")
    #expect(people[1].threshold == 0.5, "Ada, and not Cleo")
    let exposure = try #require(people[1].exposure)
    #expect(exposure.contacts == 2)
    #expect(exposure.knewBefore == 1)
    #expect(exposure.knew == 1)
    #expect(people[2].exposure?.contacts == 0)
    #expect(people[2].threshold == nil, "Dan had met nobody")
    #expect(people[3].threshold == 1)
    #expect(people[4].exposure == nil, "nobody knows since when Fay knows it")
  }

  @Test func `classes are of those whose time is known`() throws {
    let classes = try uptake().people.map(\.adopterClass)
    #expect(classes == [.earlyMajority, .earlyMajority, .earlyMajority, .laggard, nil])
  }

  @Test func `others are those who met somebody who knows it`() throws {
    let others = try uptake().others
    #expect(others.map(\.id) == ["eve"])
    #expect(others[0].exposure == 1)
  }

  @Test func `JSON has a null for what cannot be said`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(try uptake()), as: UTF8.self)
    #expect(
      json.contains(
        """
        {"class":"early majority","contacts":0,"date":"2022-02-10","evidence":"recorded","how":"heard","id":"dan","knew":0,"knewBefore":0,"name":"Dan","threshold":null}
        """))
    #expect(
      json.contains(#""others":[{"contacts":1,"exposure":1,"id":"eve","know":1,"name":"Eve"}]"#))
  }
}
