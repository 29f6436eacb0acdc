import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Whom to introduce` {
  private func reasons(_ text: String) throws -> [Introductions.Reason] {
    try Graph.sketch(text).introductions().introductions.first?.reasons ?? []
  }

  private static let two = """
    Person ada Ada
    Person ben Ben
    Theme heritage Heritage
    """

  @Test func `two who care about the same`() throws {
    let reasons = try reasons(
      Self.two + """

        ada CARES_ABOUT heritage drive=passion
        ben CARES_ABOUT heritage drive=passion
        """)
    #expect(reasons.map(\.text) == ["Both care about Heritage, a passion of both."])
    #expect(reasons.map(\.kind) == [.theme])
    #expect(reasons.map(\.ids) == [["heritage"]])
    #expect(abs(reasons[0].score - 1 / log(2)) < 1e-6)
  }

  @Test func `what was voiced about it says less than caring, and coming least`() throws {
    let caring = try reasons(
      Self.two + "\nada CARES_ABOUT heritage drive=need\nben CARES_ABOUT heritage")
    let voicing = try reasons(
      Self.two + """

        Insight idea Keep it
        ada CARES_ABOUT heritage drive=need
        ben VOICED idea
        idea ABOUT heritage
        """)
    let coming = try reasons(
      Self.two + """

        Meeting walk Walk
        ada CARES_ABOUT heritage
        ben ATTENDED walk
        walk ABOUT heritage
        """)
    #expect(
      [caring, voicing, coming].map { $0.map(\.text) } == [
        ["Both care about Heritage: a need of Ada."],
        ["Ada cares about Heritage (a need); Ben voiced \"Keep it\", about it."],
        ["Ada cares about Heritage; Ben came to \"Walk\", about it."],
      ])
    #expect(abs(caring[0].score - 2 * voicing[0].score) < 1e-5)
    #expect(abs(caring[0].score - 4 * coming[0].score) < 1e-5)
  }

  @Test func `who came to a meeting of a series about it came to one about it`() throws {
    let graph = try Graph.sketch(
      Self.two + """

        Series walks Walks
        Meeting walk Walk
        ada CARES_ABOUT heritage
        ben ATTENDED walk
        walk PART_OF walks
        walks ABOUT heritage inferred=true
        """)
    let reasons = try graph.introductions().introductions[0].reasons
    #expect(reasons.map(\.text) == ["Ada cares about Heritage; Ben came to \"Walk\", about it."])
    #expect(reasons.map(\.evidence) == [.inferred])
    #expect(abs(reasons[0].score - 0.25 / log(2)) < 1e-6)
  }

  @Test func `stops when its task is cancelled, as a review and a representation do`() async throws
  {
    let graph = try Graph.sketch(
      Self.two + "\nada CARES_ABOUT heritage\nben CARES_ABOUT heritage\nMeeting walk Walk")
    let questions: [@Sendable () throws -> Void] = [
      { _ = try graph.introductions() },
      { _ = try graph.review(on: EDTFDate("2026-01-01")) },
      { _ = try graph.representation() },
    ]
    for question in questions {
      let work = Task {
        while !Task.isCancelled { await Task.yield() }
        try question()
      }
      work.cancel()
      await #expect(throws: CancellationError.self) { try await work.value }
    }
  }

  @Test func `through a community that cares, but not for two of that community`() throws {
    let graph = try Graph.sketch(
      Self.two + """

        Person cleo Cleo
        Community choir Choir
        choir CARES_ABOUT heritage inferred=true
        ada MEMBER_OF choir
        ben MEMBER_OF choir
        cleo CARES_ABOUT heritage
        """)
    let found = try graph.introductions().introductions
    #expect(found.map { $0.people.map(\.id) } == [["ada", "cleo"], ["ben", "cleo"]])
    #expect(
      found[0].reasons.map(\.text) == [
        "Ada is a member of Choir, which cares about Heritage; Cleo cares about it."
      ])
    #expect(found[0].evidence == .inferred)
  }

  @Test func `somebody who knows both`() throws {
    let reasons = try reasons(
      """
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Meeting walk Walk
      ada ATTENDED walk
      cleo ATTENDED walk
      cleo KNOWS ben
      """)
    #expect(
      reasons.map(\.text) == [
        "Cleo could introduce them: Cleo met Ada at \"Walk\" and knows Ben."
      ])
    #expect(reasons.map(\.ids) == [["cleo"]])
  }

  @Test func `nobody can introduce all who were in a hall`() throws {
    func graph(heads: Int) throws -> Graph {
      try Graph.sketch(
        """
        Person ada Ada
        Person ben Ben
        Person cleo Cleo
        Community hall Hall
        Meeting congress Congress
        ada ATTENDED congress
        cleo ATTENDED congress
        hall ATTENDED congress count=\(heads)
        cleo KNOWS ben
        """)
    }
    #expect(try graph(heads: 48).introductions().introductions.count == 1)
    #expect(try graph(heads: 49).introductions().introductions.isEmpty)
  }

  @Test func `a question of one, and its answer`() throws {
    let reasons = try reasons(
      """
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Insight why Why? form=question
      Insight so So
      ada VOICED why
      cleo VOICED why
      cleo HOLDS so stance=agreed
      ben HOLDS so stance=agreed inferred=true
      why GREW_INTO so form=answered
      """)
    #expect(reasons.map(\.text) == ["Ada asks \"Why?\"; Ben knows an answer: \"So\"."])
    #expect(reasons.map(\.kind) == [.answer])
    #expect(reasons.map(\.evidence) == [.inferred])
  }

  @Test func `who disagrees with an answer is not asked for it`() throws {
    let graph = try Graph.sketch(
      """
      Person ada Ada
      Person ben Ben
      Insight why Why? form=question
      Insight so So
      ada VOICED why
      ben HOLDS so stance=disagreed
      why GREW_INTO so form=answered
      """)
    #expect(try graph.introductions().introductions.isEmpty)
  }

  @Test func `a question of one, and an idea of the other about the same`() throws {
    let sketch = """
      Person ada Ada
      Person ben Ben
      Theme heritage Heritage
      Insight why Why? form=question
      Insight so So
      ada VOICED why
      ben VOICED so
      why ABOUT heritage
      so ABOUT heritage
      """
    #expect(
      try reasons(sketch).map(\.text) == [
        "Ada asks \"Why?\"; Ben has an idea about Heritage too: \"So\".",
        "Ada voiced \"Why?\", about Heritage; Ben voiced \"So\", about it.",
      ])
    #expect(try reasons(sketch + "\nada HOLDS so").map(\.kind) == [.theme])
  }

  @Test(arguments: [
    "Meeting walk\nada ATTENDED walk\nben HOSTED walk", "ada KNOWS ben",
    "ben KNOWS ada date=2019/2020",
  ])
  func `not those who met, nor those who know each other`(tie: String) throws {
    let caring = "\nada CARES_ABOUT heritage\nben CARES_ABOUT heritage\n"
    #expect(try reasons(Self.two + caring).count == 1)
    #expect(try reasons(Self.two + caring + tie).isEmpty)
  }

  @Test func `for one person, and no more than asked for`() throws {
    let graph = try Graph.sketch(
      """
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Theme t T
      Theme u U
      ada CARES_ABOUT t
      ben CARES_ABOUT t
      cleo CARES_ABOUT t
      ben CARES_ABOUT u
      cleo CARES_ABOUT u
      """)
    let found = try graph.introductions(for: graph.node("cleo")!)
    #expect(found.person?.id == "cleo")
    #expect(
      found.introductions.map { $0.people.map(\.id) } == [["cleo", "ben"], ["cleo", "ada"]])
    #expect(
      try graph.introductions(top: 1).introductions.map { $0.people.map(\.id) } == [
        ["ben", "cleo"]
      ])
    #expect(try graph.introductions(top: 0).introductions.isEmpty)
  }

  @Test func `as JSON`() throws {
    let graph = try Graph.sketch(
      Self.two + "\nada CARES_ABOUT heritage\nben CARES_ABOUT heritage")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    #expect(
      String(decoding: try encoder.encode(graph.introductions()), as: UTF8.self) == #"""
        {"introductions":[{"evidence":"recorded","people":[{"id":"ada","name":"Ada"},\#
        {"id":"ben","name":"Ben"}],"reasons":[{"evidence":"recorded","ids":["heritage"],\#
        "kind":"theme","score":1.442695,"text":"Both care about Heritage."}],"score":1.442695}],\#
        "person":null}
        """#)
  }

  @Test func `a theme that everybody cares about is not gone through for each`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "t", labels: ["Theme"]))
      for number in 0..<20_000 {
        try build.addNode(NodeRecord(id: "p\(number)", labels: ["Person"]))
        try build.addEdge(EdgeRecord(type: "CARES_ABOUT", source: "p\(number)", target: "t"))
      }
    }
    let clock = ContinuousClock()
    var best: [Introductions.Introduction] = []
    let took = try clock.measure { best = try graph.introductions(top: 2).introductions }
    #expect(best.map { $0.people.map(\.id) } == [["p0", "p1"], ["p0", "p10"]])
    #expect(took < .seconds(10))
  }
}
