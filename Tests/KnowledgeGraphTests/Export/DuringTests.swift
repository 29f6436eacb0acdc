import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Only what may fall in a time` {
  private func during(_ time: String, _ text: String) throws -> String {
    ids(in: try Graph.sketch(text).during(try EDTFDate(time)))
  }

  /// The ids of the nodes and of the edges.
  private func ids(in graph: Graph) -> String {
    graph.dump.split(separator: "\n").map { $0.split(separator: " ")[1] }.joined(separator: " ")
  }

  @Test func `A meeting, who came and what it was about, though they have no date`() throws {
    let kept = try during(
      "2022",
      """
      Meeting m22 date=2022-09-28
      Meeting m19 date=2019
      Meeting m
      Person ada
      Person ben
      Theme work
      ada ATTENDED m22
      ben ATTENDED m19
      ben ATTENDED m
      m22 ABOUT work
      m19 ABOUT work
      """)
    #expect(kept == "ada m22 work ada--ATTENDED--m22 m22--ABOUT--work")
  }

  @Test(arguments: [
    ("2019-23", true), ("2019", true), ("2019-11-30", true), ("2019-12-01", false),
    ("2018/2019-09-01", true), ("2019-08", false), ("../2018", false), ("2019-10/..", true),
  ])
  func `A fuzzy date counts from its earliest start to its latest end`(
    time: String, isIn: Bool
  ) throws {
    #expect(try during(time, "Meeting m date=2019-23") == (isIn ? "m" : ""))
  }

  @Test func `What is older stays where it was taken up again`() throws {
    let kept = try during(
      "2022",
      """
      Insight idea date=2018
      Insight other date=2018
      Person ada
      Person cy
      Meeting m date=2022
      idea CARRIED_INTO m
      cy VOICED idea
      ada ATTENDED m
      ada VOICED idea date=2018
      ada VOICED other
      """)
    #expect(kept == "ada idea m ada--ATTENDED--m idea--CARRIED_INTO--m")
  }

  @Test func `What a meeting led to stays, though it came later, but not what came of that`() throws
  {
    let kept = try during(
      "2022",
      """
      Meeting m date=2022
      Product book date=2023
      Product film
      Product sequel date=2024
      m LED_TO book
      m LED_TO film
      book GREW_INTO sequel
      """)
    #expect(kept == "book film m m--LED_TO--book m--LED_TO--film")
  }

  @Test func `Who made something of that time stays, by an undated link too`() throws {
    let kept = try during(
      "2022",
      """
      Person ada
      Person ben
      Product book date=2022
      Product film date=2021
      ada MADE book
      ben MADE film
      film GREW_INTO book
      """)
    #expect(kept == "ada book film ada--MADE--book film--GREW_INTO--book")
  }

  @Test func `A dated link brings both its ends, and is judged by its own date`() throws {
    let kept = try during(
      "2022",
      """
      Person ada
      Person ben
      Person cy
      Community fers
      ada KNOWS ben date=2020/..
      ada KNOWS cy date=2020/2021
      ada MEMBER_OF fers
      """)
    #expect(kept == "ada ben ada--KNOWS--ben")
  }

  @Test func `Who carried something then stays, whether or not they came`() throws {
    let kept = try during(
      "2022",
      """
      Person ada
      Person ben
      Meeting m date=2022
      Insight idea
      idea CARRIED_INTO m by=ada
      """)
    #expect(kept == "ada idea m idea--CARRIED_INTO--m")
  }

  @Test func `A meeting at another time is not brought in by a link`() throws {
    let kept = try during(
      "2022",
      """
      Person ada
      Meeting m date=2019
      Insight idea
      ada ATTENDED m date=2022
      ada HOLDS idea at=m
      """)
    #expect(kept == "")
  }

  @Test func `A link that names its meeting has that date`() throws {
    let kept = try during(
      "2022",
      """
      Person ada
      Meeting m date=2022
      Insight idea date=2019
      ada HOLDS idea at=m
      """)
    #expect(kept == "ada idea m ada--HOLDS--idea")
  }

  @Test(arguments: [
    ("2019", "ada ben cas ada--MET--ben ada--MET--cas"), ("2020", "ada cas ada--MET--cas"),
    ("2021", "ada ben cas ada--MET--ben ada--MET--cas"), ("2022", ""),
  ])
  func `Among people alone a tie stays if they may have met then`(time: String, kept: String) throws
  {
    let graph = try Graph { build in
      for id in ["ada", "ben", "cas", "dan"] {
        try build.addNode(NodeRecord(id: id, labels: ["Person"]))
      }
      for (other, meetings) in [("ben", 2), ("cas", 3)] {
        try build.addEdge(
          EdgeRecord(
            type: "MET", source: "ada", target: other, isDirected: false,
            properties: [
              "first": "2019-02-01", "last": "2021", "meetings": .integer(Int64(meetings)),
            ]))
      }
    }
    #expect(ids(in: graph.during(try EDTFDate(time))) == kept)
  }

  @Test func `Between what stays, what nothing dates stays`() throws {
    let kept = try during(
      "2022",
      """
      Person ada
      Person ben
      Meeting m date=2022
      ada ATTENDED m
      ben ATTENDED m
      ada KNOWS ben
      """)
    #expect(kept == "ada ben m ada--ATTENDED--m ada--KNOWS--ben ben--ATTENDED--m")
  }

  @Test func `Days are those of the graph's zone`() throws {
    let graph = try Graph.sketch("setting zone=Pacific/Auckland\nMeeting m date=2022-01-01")
    #expect(graph.during(try EDTFDate("2021")).nodeCount == 0)
    #expect(graph.during(try EDTFDate("2021-12-31T12:00:00Z")).nodeCount == 1)
  }

  @Test(arguments: 0..<100)
  func `A longer time never holds less, and all of a kept link's ends`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let times = try ["2020-03-05", "2020", "2019/2020", "2019/2022", "../2022"]
      .map { try EDTFDate($0) }
    let parts = times.map { graph.during($0) }
    for (shorter, longer) in zip(parts, parts.dropFirst()) {
      #expect(shorter.nodes.allSatisfy { longer.node(shorter[$0].id) != nil })
      #expect(shorter.edges.allSatisfy { longer.edge(shorter[$0].id) != nil })
    }
    for part in parts {
      for edge in part.edges { #expect(graph.edge(part[edge].id) != nil) }
    }
  }
}
