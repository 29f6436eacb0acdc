import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Of, by and for all` {
  private static let village = """
    Person noor Noor
    Person sanne Sanne
    Person wim Wim
    Community buren Buren
    Community fers Fers
    Meeting walk Walk date=2025-05-01
    Meeting talk Talk date=2026-06
    Product route Route date=2025-06
    Product book Book
    Product plan Plan status=dropped
    noor MEMBER_OF buren
    sanne MEMBER_OF buren date=2026-01-01/..
    noor ATTENDED walk by=wim
    sanne ATTENDED walk
    wim ATTENDED walk
    buren ATTENDED walk count=5 by=wim
    buren ATTENDED talk count=9
    sanne ATTENDED talk inferred=true
    noor ATTENDED talk presence=invited
    fers HOSTED talk
    noor MADE route
    buren MADE route
    noor MADE plan
    sanne MADE book inferred=true
    walk FOR buren
    book FOR buren
    talk LED_TO book
    """

  private func buren(
    _ more: String = "", during: String? = nil
  ) throws -> Representation.Community {
    let graph = try Graph.sketch(Self.village + "\n" + more)
    return try #require(
      try graph.representation(
        of: [graph.node("buren")!], during: during.map { try EDTFDate($0) }
      ).communities.first)
  }

  @Test func `who of it took part, and who brought them`() throws {
    let of = try buren().of
    #expect(of.meetings == 2)
    #expect(
      of.people.map { "\($0.id) \($0.meetings) \($0.evidence)" } == [
        "noor 1 recorded", "sanne 1 inferred",
      ])
    #expect(of.counted == 9 && of.number == 11)
    #expect(of.attendances == 16)
    #expect(of.broughtBy.map { "\($0.id) \($0.meetings)" } == ["wim 1"])
    #expect(!of.isUncounted)
  }

  @Test func `what was dropped was made by nobody and for nobody`() throws {
    let buren = try buren("plan FOR buren")
    #expect(buren.by.map(\.product.id) == ["route", "book"])
    #expect(buren.madeFor.map(\.thing.id) == ["walk", "book"])
  }

  @Test func `a member counts only while the dates allow it`() throws {
    let of = try buren(during: "2025").of
    #expect(of.people.map(\.id) == ["noor"])
    #expect(of.meetings == 1 && of.counted == 5)
  }

  @Test func `what it or its members made, and did not drop`() throws {
    let by = try buren().by
    #expect(by.map(\.product.id) == ["route", "book"])
    #expect(by.map { $0.makers.map(\.id) } == [["buren", "noor"], ["sanne"]])
    #expect(by.map(\.evidence) == [.recorded, .inferred])
  }

  @Test func `what was for it, in a time`() throws {
    #expect(try buren().madeFor.map(\.thing.id) == ["walk", "book"])
    #expect(try buren(during: "2025").madeFor.map(\.thing.id) == ["walk"])
    #expect(try buren(during: "2026").madeFor.map(\.thing.id) == ["book"])
    #expect(try buren(during: "2026").by.map(\.product.id) == ["book"])
    #expect(try buren(during: "2024").by.isEmpty)
  }

  @Test func `a target of people, and of a share`() throws {
    #expect(try buren().target == nil)
    let people = try #require(try buren("setting target.buren=12").target)
    #expect(people.target == .people(12) && people.reached == 11 && !people.isMet)
    let share = try #require(try buren("setting target.buren=80%").target)
    #expect(share.target == .share(80) && share.isMet)
    #expect(abs(share.reached - 100 * 16 / 18) < 1e-9)
    #expect(try buren("setting target.buren=many").target == nil)
  }

  @Test(arguments: ["0", "-3", "twelve", "0%", "120%", "", "%", "nan%"])
  func `what is no target is refused`(text: String) {
    #expect(throws: KnowledgeError.self) { try Representation.Target(text) }
  }

  @Test func `a target is set as one entry that can be undone`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.apply(
      [.addNode(NodeRecord(id: "buren", labels: ["Community"]))], verb: "add")
    let target = try Representation.Target("12.5%")
    let entry = try await store.apply([target.change(of: "buren")], verb: "represent")
    #expect(entry?.summary == "changed the setting target.buren")
    let graph = try await store.graph()
    #expect(graph.target(of: graph.node("buren")!) == target)
    try await store.undo(entry?.id)
    #expect(try await store.graph().settings["target.buren"] == nil)
  }

  @Test func `all of which anything is noted`() throws {
    let graph = try Graph.sketch(
      Self.village + "\nCommunity choir Choir\nCommunity club Club\nsetting target.club=3")
    let answer = try graph.representation()
    #expect(answer.communities.map(\.community.id) == ["buren", "club", "fers"])
    #expect(answer.meetings == 2 && answer.attendances == 18)
    #expect(answer.communities[2].of.isUncounted && answer.communities[2].of.itself == .recorded)
  }

  @Test(arguments: 0..<150)
  func `nobody took part who did not come, and all of it is at most all`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let answer = try graph.representation()
    let slow = SlowContacts(graph)
    #expect(
      answer.attendances == slow.meetings.reduce(0) { $0 + slow.heads($1) })
    for community in answer.communities {
      let id = community.community.id
      let own = slow.meetings.filter { slow.guests($0).contains(id) }
      #expect(community.of.attendances <= answer.attendances)
      #expect(community.of.meetings >= own.count)
      #expect((community.of.itself != nil) == !own.isEmpty)
      for member in community.of.people {
        #expect(
          slow.facts.edges(.memberOf).contains { $0.source == member.id && $0.target == id })
        #expect(
          member.meetings <= slow.meetings.count { slow.guests($0).contains(member.id) })
      }
      for made in community.by {
        #expect(
          slow.facts.edges(.made).contains {
            $0.target == made.product.id && made.makers.map(\.id).contains($0.source)
          })
      }
    }
  }
}
