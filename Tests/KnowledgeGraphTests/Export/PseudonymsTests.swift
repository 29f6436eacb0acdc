import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

private func safe(
  _ text: String, atLeast minimum: Int = 3
) throws -> (graph: Graph, report: PseudonymReport) {
  let graph = try Graph.sketch(text)
  return Pseudonyms(for: graph, minimumGroup: minimum).applied(to: graph)
}

@Suite struct `Codes in place of names` {
  private let evening = """
    setting zone=Europe/Amsterdam
    setting contact=fers@example.org
    Person janny Janny Bakker-Klein phone=0612345678 aliases=Jan place=Zwolle inferred=true
    Person daniel Daniël Pit language=nl
    Meeting session Sessie date=2022-09-28 form=session note=fijn
    Insight idea Van klein naar groot form=een_zin date=2018
    janny ATTENDED session role=speaker presence=came
    daniel ATTENDED session role=voorzitter
    idea CARRIED_INTO session by=janny,onbekend note=proefschrift
    janny KNOWS daniel introducedBy=daniel
    """

  @Test func `A name and an id are one code, of the kind that it is`() throws {
    let (graph, report) = try safe(evening)
    let person = try #require(graph.nodes(labeled: "Person").first)
    let id = graph[person].id
    #expect(id.wholeMatch(of: /person-[bcdfghjkmnpqrstvwxz23456789]{6}/) != nil)
    #expect(graph[person].name == "Person \(id.dropFirst("person-".count))")
    #expect(report.nodes == 4)
  }

  @Test func `Lists of ids follow, and what they named in vain goes`() throws {
    let graph = try safe(evening).graph
    let carried = try #require(graph.edges.first { graph[$0].type == "CARRIED_INTO" })
    let by = graph[carried]["by"]?.strings ?? []
    #expect(by.count == 1)
    #expect(by.allSatisfy { graph.node($0) != nil })
  }

  @Test func `Only known words, truths and dates without a day stay`() throws {
    let (graph, report) = try safe(evening)
    let kept = Set(graph.nodes.flatMap { graph[$0].properties.map(\.key) })
    #expect(kept == ["date", "form", "inferred", "name"])
    let session = graph[graph.nodes(labeled: "Meeting")[0]]
    #expect(session["date"] == "2022-09" && session["form"] == "session")
    #expect(
      report.removed == [
        "phone": 1, "aliases": 1, "place": 1, "language": 1, "note": 2, "form": 1, "role": 1,
      ])
    #expect(report.settings == 2 && report.dates == 1 && graph.settings.isEmpty)
  }

  @Test func `Labels and types that Kring does not know go`() throws {
    let (graph, report) = try safe(
      """
      Person;Voorzitter a Ada
      Boot b Bo
      a WOONT_BIJ b
      """)
    #expect(
      graph.nodes.map { graph[$0].labels }.sorted { $0.count < $1.count } == [[], ["Person"]])
    #expect(graph[graph.edges[0]].type == nil)
    #expect(report.kinds == 3)
  }

  @Test func `Codes are the same in what is exported together, and never again`() throws {
    let graph = try Graph.sketch(evening)
    let pseudonyms = Pseudonyms(for: graph)
    let whole = pseudonyms.applied(to: graph).graph
    let people = pseudonyms.applied(to: graph.people()).graph
    #expect(people.nodeCount == 2)
    #expect(people.nodes.allSatisfy { whole.node(people[$0].id) != nil })
    let again = Pseudonyms(for: graph).applied(to: graph).graph
    #expect(again.nodes.allSatisfy { whole.node(again[$0].id) == nil })
  }

  @Test func `A trail keeps its generations`() throws {
    let graph = try Graph.sketch(evening)
    let trail = graph.trail(of: graph.node("idea")!)
    let safe = Pseudonyms(for: graph).applied(to: trail).graph
    let meeting = safe[safe.nodes(labeled: "Meeting")[0]]
    #expect(meeting["generation"] == 1 && meeting["arrival"] == "2022-09")
    #expect(meeting["how"] == "carried")
    #expect(meeting["via"]?.strings.allSatisfy { safe.node($0) != nil } == true)
  }
}

@Suite struct `Small groups` {
  @Test func `Groups of too few people are told as one`() throws {
    let (graph, report) = try safe(
      """
      Person a
      Person b
      Person c
      Community two
      Community one
      Community three headcount=3
      Meeting m
      a MEMBER_OF two
      b MEMBER_OF two
      c MEMBER_OF one
      two ATTENDED m
      one ATTENDED m
      three ATTENDED m
      one PART_OF two
      """)
    #expect(report.groups == 2 && report.isFolding)
    let fold = try #require(graph.node("small-groups"))
    #expect(graph[fold].name == "Small groups")
    #expect(graph.nodes(labeled: "Community").count == 2)
    #expect(graph.edges(into: fold, type: "MEMBER_OF").count == 3)
    #expect(graph.edges(from: fold).count == 1, "they came once, and are no part of themselves")
  }

  @Test func `If they are too few together, they go`() throws {
    let (graph, report) = try safe(
      """
      Person a
      Community two headcount=2
      Meeting m
      two ATTENDED m
      a ATTENDED m
      """)
    #expect(report.groups == 1 && !report.isFolding)
    #expect(graph.nodeCount == 2 && graph.edgeCount == 1)
  }

  @Test func `Somebody in several small groups counts once`() throws {
    let graph = try safe(
      """
      Person a
      Community x
      Community y
      Community z
      a MEMBER_OF x
      a MEMBER_OF y
      a MEMBER_OF z
      """
    ).graph
    #expect(graph.nodes(labeled: "Community").isEmpty)
  }

  @Test(arguments: [
    ("Community g\nPerson a\na MEMBER_OF g\na MEMBER_OF g date=2020", 1),
    ("Community g headcount=2\nPerson a\na MEMBER_OF g", 1),
    ("Community g\nMeeting m\ng ATTENDED m count=1\ng ATTENDED m count=2", 1),
    ("Community g\nMeeting m\ng ATTENDED m count=1\ng ATTENDED m count=12", 0),
    ("Community g headcount=4\nPerson a\na MEMBER_OF g", 0),
    ("Community g\nMeeting m\ng ATTENDED m", 0),
    ("Community g\nCommunity h\nh MEMBER_OF g", 0),
    ("Person g headcount=1", 0),
  ])
  func `A group is as large as its members, its headcount or those who came`(
    text: String, small: Int
  ) throws {
    #expect(try safe(text).report.groups == small)
  }

  @Test func `A part of the graph is judged by the whole`() throws {
    let graph = try Graph.sketch(
      """
      Person a
      Community g
      Community h
      a MEMBER_OF g
      """)
    let groups = graph.only(labels: ["Community"])
    #expect(Pseudonyms(for: graph).applied(to: groups).graph.nodeCount == 1)
  }

  @Test func `Small counts go, also of groups that stay`() throws {
    let graph = try safe(
      "Community g headcount=9\nMeeting m\ng ATTENDED m count=2\nMeeting n\ng ATTENDED n count=3"
    ).graph
    #expect(graph.edges.compactMap { graph[$0]["count"] } == [3])
  }

  @Test func `With a minimum of one every group stays as it is`() throws {
    let text = "Community g\nPerson a\na MEMBER_OF g\nMeeting m\ng ATTENDED m count=1"
    let (graph, report) = try safe(text, atLeast: 1)
    #expect(report.groups == 0)
    #expect(graph.nodes(labeled: "Community").count == 1)
    #expect(graph.edges.compactMap { graph[$0]["count"] } == [1])
  }
}

@Suite struct `Dates without their day` {
  @Test(arguments: [
    ("2022-09-28", "2022-09"), ("2022-09", "2022-09"), ("2022", "2022"), ("2019-23", "2019-23"),
    ("2022-09-28T14:00", "2022-09"), ("2022-09-28T14:00:00-04", "2022-09"),
    ("2022-09-28/2022-10-02", "2022-09/2022-10"), ("2022-09-28/2022-09-30", "2022-09"),
    ("2022-09-28/..", "2022-09/.."), ("/2022-09-28", "/2022-09"), ("[2019-09-03..]", "[2019-09..]"),
    ("[..2022-09-28]", "[..2022-09]"), ("[2022-09-03,2022-09-10]", "2022-09"),
    ("[2019-03-01..2019-06-02]", "[2019-03..2019-06]"), ("2004-06~-11", "2004-06~"),
    ("2019-06-11%", "2019-06"), ("1985-04-XX", "1985-04"), ("1985-XX-XX", "1985-XX"),
    ("-0044-03-15", "-0044-03"), ("201X", "201X"), ("Y170000002", "Y170000002"),
  ])
  func `The year and the month stay`(date: String, month: String) {
    #expect(EDTFDate.withoutDay(date) == month)
  }

  @Test(arguments: ["", "gisteren", "28-09-2022", "2022-09-31", "2022-09-28 bij Janny"])
  func `What is no date is none without its day either`(text: String) {
    #expect(EDTFDate.withoutDay(text) == nil)
  }

  @Test(arguments: RandomKnowledge.dates.compactMap(\.self))
  func `All the time that a date allows is allowed still`(text: String) throws {
    let date = try EDTFDate(text).bounds(in: .gmt)
    let month = try EDTFDate(#require(EDTFDate.withoutDay(text))).bounds(in: .gmt)
    #expect(month.earliest <= date.earliest && date.latest <= month.latest)
  }
}
