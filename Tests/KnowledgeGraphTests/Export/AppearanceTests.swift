import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

/// A graph from lines such as `ada :Person`, `walk :Meeting 2019` and
/// `ada ATTENDED walk 2019-03`; what follows the ends is the date.
private func graph(_ text: String) throws -> Graph {
  try Graph { build in
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words[1].hasPrefix(":") {
        let date = words.count > 2 ? ["date": PropertyValue.string(words[2])] : [:]
        try build.addNode(
          NodeRecord(id: words[0], labels: [String(words[1].dropFirst())], properties: date))
      } else {
        let date = words.count > 3 ? ["date": PropertyValue.string(words[3])] : [:]
        try build.addEdge(
          EdgeRecord(type: words[1], source: words[0], target: words[2], properties: date))
      }
    }
  }
}

/// When everything is seen, one line an element; what is always seen is left out.
private func film(_ graph: Graph) -> String {
  let appearance = graph.appearance()
  func text(_ id: String, _ spells: [Appearance.Spell]?) -> String {
    (spells ?? []).map { spell in
      func day(_ seconds: Int64?) -> String {
        DateBounds.text(of: seconds ?? 0).replacing("T00:00:00Z", with: "")
      }
      return "\(id) \(day(spell.start))…\(day(spell.end))\n"
    }.joined()
  }
  return graph.nodes.map { text(graph[$0].id, appearance.nodeSpells?($0)) }.joined()
    + graph.edges.map { text(graph[$0].id, appearance.edgeSpells?($0)) }.joined()
}

@Suite struct `Dressing a graph` {
  @Test func `Each label has a colour of its own`() {
    #expect(Set(NodeLabel.allCases.map(\.colour)).count == NodeLabel.allCases.count)
  }

  @Test func `Labels and types bring their colours, the unknown is grey`() throws {
    let appearance = Graph.empty.appearance()
    #expect(appearance.colour(ofNodeLabeled: ["Person"]) == Appearance.Colour(0x0072B2))
    #expect(appearance.colour(ofNodeLabeled: ["Draft", "Insight"]) == Appearance.Colour(0xE69F00))
    #expect(appearance.colour(ofEdgeTyped: "LED_TO") == Appearance.Colour(0xD55E00))
    #expect(appearance.colour(ofNodeLabeled: ["Boat"]) == Appearance.Colour(0x999999))
    #expect(appearance.colour(ofEdgeTyped: nil) == Appearance.Colour(0x999999))
  }

  @Test func `A shape is shared by two labels at most, whose colours differ in grey too`() {
    for shape in Appearance.Shape.allCases {
      let labels = NodeLabel.allCases.filter { $0.shape == shape }
      #expect(labels.count == 2)
      let greys = labels.map { label in
        0.3 * Double(label.colour.red) + 0.6 * Double(label.colour.green)
          + 0.1 * Double(label.colour.blue)
      }
      #expect(abs(greys[0] - greys[1]) > 25)
    }
    let appearance = Graph.empty.appearance()
    #expect(appearance.shape(ofNodeLabeled: ["Product"]) == .diamond)
    #expect(appearance.shape(ofNodeLabeled: ["Boat"]) == .disc)
  }

  @Test func `Nodes grow with their edges; the tool decides on those with fewest`() throws {
    let graph = try graph(
      """
      ada :Person
      ben :Person
      cy :Person
      m :Meeting
      n :Meeting
      o :Meeting
      p :Meeting
      ada ATTENDED m
      ada ATTENDED n
      ada ATTENDED o
      ada ATTENDED p
      ben ATTENDED m
      """)
    let size = try #require(graph.appearance().nodeSize)
    let sizes = graph.nodes.map { size($0) }
    #expect(sizes == [30, 20, nil, 24.1, 20, 20, 20])
    #expect(graph.appearance(sized: false).nodeSize == nil)
  }

  @Test func `Where all have as many edges, none is larger`() throws {
    let pair = try graph("ada :Person\nben :Person\nada KNOWS ben")
    let size = try #require(pair.appearance().nodeSize)
    #expect(pair.nodes.allSatisfy { size($0) == nil })
  }

  @Test func `A graph without dates has no timeline`() throws {
    let appearance = try graph("ada :Person\nm :Meeting\nada ATTENDED m").appearance()
    #expect(appearance.nodeSpells == nil)
    #expect(appearance.edgeSpells == nil)
  }
}

@Suite struct `When things are seen` {
  @Test func `A meeting and its attendances while it lasts, people from their first on`() throws {
    let graph = try graph(
      """
      ada :Person
      ben :Person
      cy :Person
      m1 :Meeting 2019-23
      m2 :Meeting 2022-09-28
      ada ATTENDED m1
      ben HOSTED m2
      ada ATTENDED m2
      """)
    #expect(
      film(graph) == """
        ada 2019-09-01…2022-09-29
        ben 2022-09-28…2022-09-29
        m1 2019-09-01…2019-12-01
        m2 2022-09-28…2022-09-29
        ada--ATTENDED--m1 2019-09-01…2019-12-01
        ada--ATTENDED--m2 2022-09-28…2022-09-29
        ben--HOSTED--m2 2022-09-28…2022-09-29

        """)
  }

  @Test func `Ideas and products from their date, else from their first arrow on`() throws {
    let graph = try graph(
      """
      ada :Person
      ben :Person
      book :Product 2021
      film :Product
      hunch :Insight
      idea :Insight 2020-05
      m1 :Meeting 2020
      m2 :Meeting 2022
      ada MADE book
      ben VOICED hunch 2021-03-04
      idea CARRIED_INTO m2
      m2 LED_TO film
      m1 SPARKED idea 2020-02
      """)
    #expect(
      film(graph) == """
        ada 2021-01-01…2023-01-01
        ben 2021-03-04…2023-01-01
        book 2021-01-01…2023-01-01
        film 2022-01-01…2023-01-01
        hunch 2021-03-04…2023-01-01
        idea 2020-05-01…2023-01-01
        m1 2020-01-01…2021-01-01
        m2 2022-01-01…2023-01-01
        ben--VOICED--hunch 2021-03-04…2023-01-01
        idea--CARRIED_INTO--m2 2022-01-01…2023-01-01
        m1--SPARKED--idea 2020-02-01…2020-03-01
        m2--LED_TO--film 2022-01-01…2023-01-01

        """)
  }

  @Test func `A membership lasts as long as its date, another tie if that is an interval`() throws {
    let graph = try graph(
      """
      ada :Person
      ben :Person
      fers :Community
      idea :Insight
      m1 :Meeting 2018
      m2 :Meeting 2022
      ada MEMBER_OF fers 2019/2020
      ben MEMBER_OF fers 2019/..
      ada KNOWS ben 2019
      ada HOLDS idea 2020/2021
      ben HOLDS idea 2020
      """)
    #expect(
      film(graph) == """
        ada 2019-01-01…2023-01-01
        ben 2019-01-01…2023-01-01
        fers 2019-01-01…2023-01-01
        idea 2020-01-01…2023-01-01
        m1 2018-01-01…2019-01-01
        m2 2022-01-01…2023-01-01
        ada--HOLDS--idea 2020-01-01…2022-01-01
        ada--KNOWS--ben 2019-01-01…2023-01-01
        ada--MEMBER_OF--fers 2019-01-01…2021-01-01
        ben--HOLDS--idea 2020-01-01…2023-01-01
        ben--MEMBER_OF--fers 2019-01-01…2023-01-01

        """)
  }

  @Test func `What somebody holds since a meeting is seen from that meeting on`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "ada", labels: ["Person"]))
      try build.addNode(NodeRecord(id: "idea", labels: ["Insight"]))
      try build.addNode(NodeRecord(id: "m1", labels: ["Meeting"], properties: ["date": "2018"]))
      try build.addNode(NodeRecord(id: "m2", labels: ["Meeting"], properties: ["date": "2019"]))
      try build.addEdge(
        EdgeRecord(
          type: "HOLDS", source: "ada", target: "idea", properties: ["at": .strings(["m2"])]))
    }
    #expect(film(graph).contains("ada--HOLDS--idea 2019-01-01…2020-01-01\n"))
  }

  @Test func `Open sides end with the timeline`() throws {
    let graph = try graph(
      """
      book :Product [..2020]
      m1 :Meeting [..2019-06]
      m2 :Meeting 2019
      m3 :Meeting [2021..]
      m4 :Meeting 2022-02
      """)
    #expect(
      film(graph) == """
        m1 2019-01-01…2019-07-01
        m2 2019-01-01…2020-01-01
        m3 2021-01-01…2022-03-01
        m4 2022-02-01…2022-03-01

        """)
  }

  @Test func `What was there before the first meeting is there from its start`() throws {
    #expect(
      try film(graph("book :Product 2011\nm :Meeting 2019")) == """
        book 2019-01-01…2020-01-01
        m 2019-01-01…2020-01-01

        """)
  }

  @Test func `What ended before the first meeting or began after the last widens the timeline`()
    throws
  {
    let graph = try graph(
      """
      ada :Person
      book :Product 2024-05
      club :Community
      m :Meeting 2019
      ada MEMBER_OF club 2001/2003
      """)
    #expect(
      film(graph) == """
        ada 2001-01-01…2024-05-02
        book 2024-05-01…2024-05-02
        club 2001-01-01…2024-05-02
        m 2019-01-01…2020-01-01
        ada--MEMBER_OF--club 2001-01-01…2004-01-01

        """)
  }

  @Test func `Without dated meetings, everything dated makes the timeline`() throws {
    #expect(
      try film(graph("a :Product 2011\nb :Product 2013\nm :Meeting")) == """
        a 2011-01-01…2013-01-02
        b 2013-01-01…2013-01-02

        """)
  }

  @Test func `Who met whom from their first meeting on, until the last of all`() throws {
    let graph = try Graph { build in
      for id in ["ada", "ben", "cy", "dee"] {
        try build.addNode(NodeRecord(id: id, labels: ["Person"]))
      }
      try build.addEdge(
        EdgeRecord(
          source: "ada", target: "ben", isDirected: false,
          properties: ["date": "2019", "first": "2019", "last": "2019-03"]))
      try build.addEdge(
        EdgeRecord(
          source: "ben", target: "cy", isDirected: false,
          properties: ["first": "2020-05-01", "last": "2021-02-03"]))
    }
    #expect(
      film(graph) == """
        ada 2019-01-01…2021-02-04
        ben 2019-01-01…2021-02-04
        cy 2020-05-01…2021-02-04
        ada--ben 2019-01-01…2021-02-04
        ben--cy 2020-05-01…2021-02-04

        """)
  }

  @Test(arguments: 0..<200) func `Everything dated is seen for a while, within the timeline`(
    _ seed: UInt64
  ) throws {
    let graph = try randomGraph(seed)
    let appearance = graph.appearance()
    let spells =
      graph.nodes.flatMap { appearance.nodeSpells?($0) ?? [] }
      + graph.edges.flatMap { appearance.edgeSpells?($0) ?? [] }
    // Spells that are empty or reversed have trapped by now.
    #expect(spells.allSatisfy { $0.start != nil && $0.end != nil })
    for node in graph.nodes(labeled: "Meeting") where graph[node].bounds != .unknown {
      let spell = try #require(appearance.nodeSpells?(node).first)
      #expect(spell.start! == graph[node].bounds.earliest || graph[node].date?.isSingleDay == false)
    }
  }
}

/// Six nodes and eight edges of any kind, with dates open, fuzzy and missing.
private func randomGraph(_ seed: UInt64) throws -> Graph {
  var random = SplitMix64(seed: seed)
  func pick(_ words: String) -> Substring {
    words.split(separator: " ").randomElement(using: &random)!
  }
  let dates = " 2019 2020-23 [..2019] [2021..] ../2018 2022-05-06 1999/2001 2019/.. ../.."
  var lines = (0..<6).map { node in
    "n\(node) :\(pick("Person Meeting Meeting Insight Product Community Boat")) \(pick(dates))"
  }
  for _ in 0..<8 {
    let type = pick("ATTENDED MEMBER_OF LED_TO HOLDS KNOWS VOICED SAILS")
    let date = Bool.random(using: &random) ? pick(dates) : ""
    lines.append("\(pick("n0 n1 n2 n3 n4 n5")) \(type) \(pick("n0 n1 n2 n3 n4 n5")) \(date)")
  }
  return try graph(lines.joined(separator: "\n"))
}
