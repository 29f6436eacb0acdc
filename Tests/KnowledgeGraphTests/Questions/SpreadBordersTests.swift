import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Borders that an idea crossed` {
  static let relay = """
    Insight idea Idea
    Person ada Ada
    Person ben Ben
    Person cleo Cleo
    Person dora Dora
    Community choir Choir
    Community library Library
    Community school School
    Community council Council
    Meeting walk Walk date=2020-03-01
    Meeting dinner Dinner date=2021-03-01
    ada VOICED idea date=2019-05-01
    ada MEMBER_OF choir date=2018/2022
    ben MEMBER_OF library date=2015/2020
    ben MEMBER_OF choir date=2020-02/..
    cleo MEMBER_OF choir
    dora MEMBER_OF school
    idea CARRIED_INTO walk by=ada
    ada ATTENDED walk
    ben ATTENDED walk
    cleo ATTENDED walk
    idea CARRIED_INTO dinner by=ben
    ben ATTENDED dinner
    dora ATTENDED dinner
    council ATTENDED dinner
    """

  private func borders(_ text: String, _ mode: Spread.Mode = .recorded) throws -> Spread.Borders {
    let graph = try Graph.sketch(text)
    return graph.spread(of: graph.node("idea")!, mode: mode).borders
  }

  private func text(_ borders: Spread.Borders) -> [String] {
    borders.homes.map { "\($0.community.id): \($0.first.id) \($0.how) (\($0.evidence))" }
      + borders.crossed.map { border in
        let (from, via) = (border.from.map(\.id), border.via.map(\.id))
        let at = border.place?.id ?? "-"
        return
          "\(from) -> \(border.community.id) by \(via) at \(at): \(border.first.id) (\(border.evidence))"
      }
  }

  @Test func `from whose community, to whose, by whom, and where`() throws {
    #expect(
      text(try borders(Self.relay)) == [
        "choir: ada voiced (recorded)",
        "[\"choir\"] -> library by [\"ada\"] at walk: ben (recorded)",
        "[\"choir\"] -> council by [\"ben\"] at dinner: council (recorded)",
        "[\"choir\"] -> school by [\"ben\"] at dinner: dora (inferred)",
      ])
  }

  @Test func `where no carrier is noted it came from those who had it one step before`() throws {
    let text = text(
      try borders(
        """
        Insight idea Idea
        Community choir Choir
        Community school School
        Person ada Ada
        Meeting walk Walk
        choir VOICED idea
        idea CARRIED_INTO walk
        school ATTENDED walk
        ada ATTENDED walk
        """))
    #expect(
      text == [
        "choir: choir voiced (recorded)", "[\"choir\"] -> school by [] at walk: school (inferred)",
      ])
  }

  @Test func `it came to no community that voiced it, whenever its members heard of it`() throws {
    let text = text(
      try borders(
        """
        Insight idea Idea
        Community choir Choir
        Person ada Ada
        Person ben Ben
        Meeting walk Walk
        choir VOICED idea date=2020
        ada MEMBER_OF choir
        ben HOLDS idea date=2019
        ben MEMBER_OF choir
        idea CARRIED_INTO walk
        ada ATTENDED walk
        """))
    #expect(text == ["choir: choir voiced (recorded)"])
  }

  @Test func `who belongs nowhere is counted, and crosses nothing`() throws {
    let borders = try borders("Insight idea Idea\nPerson ada Ada\nada VOICED idea")
    #expect(borders.homes.isEmpty && borders.crossed.isEmpty)
    #expect(borders.outsiders == 1)
  }

  @Test func `in a possible spread it began with all who are recorded as having it`() throws {
    #expect(
      text(
        try borders(
          """
          Insight idea Idea
          Person ada Ada
          Person ben Ben
          Community choir Choir
          Community school School
          Meeting walk Walk date=2020-03-01
          ada VOICED idea date=2019
          ada MEMBER_OF choir
          ben MEMBER_OF school
          ada ATTENDED walk
          ben ATTENDED walk
          """, .certain)) == [
          "choir: ada voiced (inferred)",
          "[\"choir\"] -> school by [\"ada\"] at walk: ben (possible)",
        ])
  }

  @Test(arguments: 0..<300, Spread.Mode.allCases)
  func `each community that it reached is home or has one border`(
    seed: Int, mode: Spread.Mode
  ) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let facts = Facts(graph)
    for insight in graph.nodes(labeled: "Insight") {
      let spread = graph.spread(of: insight, mode: mode)
      let borders = spread.borders
      let arrivals = Dictionary(uniqueKeysWithValues: spread.arrivals.map { ($0.id, $0) })
      func time(_ arrival: Spread.Arrival) -> Int64 {
        max(arrival.bounds.earliest, arrivals[arrival.from!].map(time) ?? DateBounds.distantPast)
      }
      var members: [String: [Spread.Arrival]] = [:]
      for arrival in spread.arrivals where ["Person", "Community"].contains(arrival.label) {
        for community in communities(of: arrival, facts) {
          members[community, default: []].append(arrival)
        }
      }
      let reached = borders.homes.map(\.community.id) + borders.crossed.map(\.community.id)
      #expect(reached.sorted() == members.keys.sorted())
      #expect(borders.crossed.count <= members.count)
      for home in borders.homes {
        #expect(arrivals[home.first.id]!.from == spread.insight.id)
        #expect(home.people == members[home.community.id]!.count { $0.label == "Person" })
        #expect(home.evidence >= arrivals[home.first.id]!.evidence)
      }
      for border in borders.crossed {
        let all = members[border.community.id]!
        let first = try #require(all.first { $0.id == border.first.id })
        #expect(all.allSatisfy { time(first) <= time($0) })
        #expect(border.people == all.count { $0.label == "Person" })
        #expect(!border.from.contains(border.community) && !border.via.contains(border.first))
        #expect(border.evidence >= first.evidence)
        #expect(border.evidence != .recorded || !border.via.isEmpty)
      }
    }
  }

  private func communities(of arrival: Spread.Arrival, _ facts: Facts) -> Set<String> {
    guard arrival.label == "Person" else { return [arrival.id] }
    return Set(
      facts.edges(.memberOf).filter { edge in
        edge.source == arrival.id && facts.bounds(edge).precedes(arrival.bounds) != true
          && arrival.bounds.precedes(facts.bounds(edge)) != true
      }.map(\.target))
  }
}
