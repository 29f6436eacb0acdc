import Foundation
import GraphFormats
import PropertyGraph
import Testing

private let day: Int64 = 86_400

private typealias Spell = Appearance.Spell

/// The bounds that a graph of one node an entry is written with: those of each node in a line.
private func times(_ spells: [[Spell]], zone: String? = nil) throws -> String {
  let graph = try Graph { build in
    if let zone { build.set(setting: "zone", to: .string(zone)) }
    for number in spells.indices { try build.addNode(NodeRecord(id: "\(number)")) }
  }
  var appearance = Appearance()
  appearance.nodeSpells = { spells[Int(graph[$0].id)!] }
  let text = gexf(graph, appearance)
  return text.components(separatedBy: "<node ").dropFirst().map { node in
    node.matches(of: /start="(.*?)" end="(.*?)"/).map { "\($0.1)…\($0.2)" }.joined(separator: " ")
      + "\n"
  }.joined()
}

@Suite struct `Time in GEXF` {
  @Test func `Spells that overlap or touch are one, for Gephi drops the second`() throws {
    #expect(
      try times([
        [
          Spell(start: 9 * day, end: 10 * day), Spell(start: 0, end: 2 * day),
          Spell(start: day, end: 3 * day), Spell(start: 3 * day, end: 4 * day),
          Spell(start: day, end: 2 * day),
        ]
      ]) == "1970-01-01…1970-01-05 1970-01-10…1970-01-11\n")
  }

  @Test func `Open sides end where all the time does`() throws {
    #expect(
      try times([
        [Spell(end: 2 * day)], [Spell(start: 5 * day)], [Spell(start: 3 * day, end: 9 * day)], [],
        [Spell()],
      ]) == """
        1970-01-02…1970-01-03
        1970-01-06…1970-01-10
        1970-01-04…1970-01-10


        """ + "\n")
  }

  @Test func `An open spell alone lasts a day`() throws {
    #expect(try times([[Spell(start: 0)]]) == "1970-01-01…1970-01-02\n")
  }

  @Test func `What is open on both sides leaves the graph static`() throws {
    let graph = try Graph { try $0.addNode(NodeRecord(id: "a")) }
    var appearance = Appearance()
    appearance.nodeSpells = { _ in [Spell()] }
    #expect(gexf(graph, appearance) == gexf(graph))
  }

  @Test func `One moment within a day makes all of them moments`() throws {
    #expect(
      try times([[Spell(start: 0, end: day)], [Spell(start: 0, end: 3_600)]]) == """
        1970-01-01T00:00:00Z…1970-01-02T00:00:00Z
        1970-01-01T00:00:00Z…1970-01-01T01:00:00Z

        """)
  }

  @Test func `Days are those of the graph's zone`() throws {
    let zone = "Europe/Amsterdam"
    let bounds = try EDTFDate("2022-09-28").bounds(in: #require(TimeZone(identifier: zone)))
    let spell = Spell(start: bounds.earliest, end: bounds.latest)
    #expect(try times([[spell]], zone: zone) == "2022-09-28…2022-09-29\n")
    #expect(try times([[spell]]) == "2022-09-27T22:00:00Z…2022-09-28T22:00:00Z\n")
  }

  @Test(arguments: ["UTC", "Europe/Amsterdam", "America/Sao_Paulo", "Asia/Beirut", "Africa/Cairo"])
  func `Every day of years of changing clocks is written as itself`(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var spells: [[Spell]] = []
    var expected = ""
    for number in 0..<1_500 {
      let text = String(DateBounds.text(of: Int64(14_000 + number) * day).prefix(10))
      let next = String(DateBounds.text(of: Int64(14_001 + number) * day).prefix(10))
      let bounds = try EDTFDate(text).bounds(in: zone)
      spells.append([Spell(start: bounds.earliest, end: bounds.latest)])
      expected += "\(text)…\(next)\n"
    }
    #expect(try times(spells, zone: name).sorted() == expected.sorted())
  }

  @Test func `Years of other than four digits are cut off`() throws {
    let far: Int64 = 1 << 50
    #expect(
      try times([
        [Spell(start: -far, end: 0)], [Spell(start: 0, end: far)],
        [Spell(start: far, end: far + 1)], [Spell(start: -far, end: 1 - far)],
      ]) == """
        0001-01-02…1970-01-01
        1970-01-01…9999-12-31
        9999-12-30…9999-12-31
        0001-01-02…0001-01-03

        """)
  }

  @Test func `Edges have their times, too`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a"))
      try build.addEdge(EdgeRecord(id: "e", source: "a", target: "a"))
    }
    var appearance = Appearance()
    appearance.edgeSpells = { _ in [Spell(start: 0, end: day), Spell(start: 2 * day)] }
    #expect(
      gexf(graph, appearance).contains(
        """
              <edge id="e" source="a" target="a">
                <spells>
                  <spell start="1970-01-01" end="1970-01-02"/>
                  <spell start="1970-01-03" end="1970-01-04"/>
                </spells>
              </edge>

        """))
  }

  @Test(arguments: 0..<200)
  func `Whatever the spells, none is empty, and none meets another`(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    func bound() -> Int64? {
      Bool.random(using: &random) ? Int64.random(in: -40...40, using: &random) * day : nil
    }
    let spells = (0..<6).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        let bounds = (bound(), bound())
        guard let first = bounds.0, let second = bounds.1 else {
          return Spell(start: bounds.0, end: bounds.1)
        }
        return Spell(start: min(first, second), end: max(first, second) + day)
      }
    }
    for line in try times(spells).split(separator: "\n") {
      let bounds = line.split(separator: " ").flatMap { $0.components(separatedBy: "…") }
      #expect(zip(bounds, bounds.dropFirst()).allSatisfy(<), "\(line)")
    }
  }
}
