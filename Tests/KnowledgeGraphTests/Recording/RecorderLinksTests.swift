import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RecorderLinksTests {
  private func notebook() async throws -> Notebook {
    try await Notebook { record in
      try record.person("Janny Bakker-Klein")
      try record.person("Daniël Pit")
      try record.insight("Samen doen")
      try record.meeting("Sessie", on: "2022-09-28")
    }
  }

  /// The last line of what is there after `body`.
  private func edge(
    _ body: @escaping @Sendable (inout Recorder) throws -> Void
  ) async throws -> String? {
    let notebook = try await notebook()
    try await notebook.record(body)
    return try await notebook.text().split(separator: "\n").last.map(String.init)
  }

  @Test(arguments: ["MEMBER_OF", "member-of", "member of", "Member_Of"])
  func `A type may be written in any way, and its target may be new`(type: String) async throws {
    #expect(
      try await edge { try $0.link("Janny", type, "Movisie", properties: ["role": "voorzitter"]) }
        == #"janny-bakker-klein -MEMBER_OF-> movisie role="voorzitter""#)
  }

  @Test func `People can hold an insight, since when and at which meeting`() async throws {
    let edge = try await edge {
      try $0.link(
        "Daniël", .holds, "samen doen",
        properties: ["stance": "inspired", "date": "2022-09-28", "at": "2022-09-28"])
    }
    #expect(
      edge == """
        daniel-pit -HOLDS-> samen-doen at=["sessie-2022-09-28"] date="2022-09-28" stance="inspired"
        """)
  }

  @Test func `People know each other, either way round`() async throws {
    let notebook = try await notebook()
    let receipt = try await notebook.record { record in
      try record.link("Janny", .knows, "Daniël")
      try record.link("Daniël", .knows, "Janny", properties: ["introducedBy": "Janny"])
    }
    #expect(receipt.created.map(\.id) == ["janny-bakker-klein--KNOWS--daniel-pit"])
    #expect(
      try await notebook.text().hasSuffix(
        #"janny-bakker-klein -KNOWS-- daniel-pit introducedBy=["janny-bakker-klein"]"#))
  }

  @Test func `The same type, ends and date is the same edge; another date is another`()
    async throws
  {
    let receipt = try await notebook().record { record in
      for (stance, date) in [("agreed", "2022"), ("inspired", "2022"), ("disagreed", "2023")] {
        try record.link(
          "Daniël", .holds, "samen doen",
          properties: ["stance": .string(stance), "date": .string(date)])
      }
    }
    #expect(
      receipt.summary == [
        "+ daniel-pit--HOLDS--samen-doen", "+ daniel-pit--HOLDS--samen-doen-2",
        "= daniel-pit", "= samen-doen",
      ])
  }

  @Test func `A type that allows several labels needs a target that is known`() async throws {
    let refusal = try await notebook().refusal { try $0.link("samen doen", .ledTo, "Platform") }
    #expect(
      refusal == "No community, product or action is called \"Platform\". Record it first.")
  }

  @Test func `An id is taken even where it does not fit, for a check to find`() async throws {
    #expect(
      try await edge { try $0.link("samen-doen", .memberOf, "daniel-pit") }
        == "samen-doen -MEMBER_OF-> daniel-pit")
  }

  @Test func `What fits comes before an id that does not`() async throws {
    let edge = try await edge { record in
      try record.theme("Wonen")
      try record.insight("Wonen!")
      try record.link("Janny", .holds, "wonen")
    }
    #expect(edge == "janny-bakker-klein -HOLDS-> wonen-insight")
  }

  @Test func `A type of one's own joins what is known`() async throws {
    #expect(
      try await edge { try $0.link("Janny", "mentors", "Daniël") }
        == "janny-bakker-klein -mentors-> daniel-pit")
    #expect(
      try await notebook().refusal { try $0.link("Janny", "mentors", "Zoë") }
        == "No node is called \"Zoë\". Record it first.")
  }

  @Test func `A type that is nearly one of Kring's is asked about`() async throws {
    let notebook = try await notebook()
    #expect(
      try await notebook.refusal { try $0.link("Janny", "member-off", "Movisie") } == """
        There is no type "member-off". Did you mean MEMBER_OF? \
        A type of your own is taken with --new.
        """)
    #expect(
      try await notebook.refusal { try $0.link("Janny", " ", "Movisie") }
        == "A link needs a type. Write KNOWS, MEMBER_OF or another.")
  }

  @Test func `Who is named in a property must be known`() async throws {
    let refusal = try await notebook().refusal {
      try $0.link("Janny", .attended, "Sessie", properties: ["by": "Zoë"])
    }
    #expect(refusal == "No person or community is called \"Zoë\". Record it first.")
  }
}
