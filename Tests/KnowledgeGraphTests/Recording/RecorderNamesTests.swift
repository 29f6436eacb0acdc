import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RecorderNamesTests {
  /// Two people of one first name, a community, and a meeting at which they were.
  private func notebook() async throws -> Notebook {
    try await Notebook { record in
      try record.meeting(
        "Sessie", on: "2022-09-28", hostedBy: "Fers",
        with: ["Janny Bakker-Klein", "Daniël Pit", "Daniël Smit"])
      try record.community("OF/BY/FOR ALL", properties: ["aliases": "OBFA"])
    }
  }

  @Test(arguments: ["janny-bakker-klein", "JANNY BAKKER KLEIN", "Janny", "Bakker-Klein"])
  func `A name that is known is matched`(name: String) async throws {
    let receipt = try await notebook().record { try $0.product("Boek", by: [name]) }
    #expect(
      receipt.summary == [
        "+ boek", "+ janny-bakker-klein--MADE--boek", "= janny-bakker-klein",
      ])
  }

  @Test func `An alias is matched`() async throws {
    let receipt = try await notebook().record { try $0.product("Boek", by: ["obfa"]) }
    #expect(receipt.matched.map(\.id) == ["of-by-for-all"])
  }

  @Test func `A part of a word is not matched when recording`() async throws {
    let receipt = try await notebook().record { try $0.person("Jan") }
    #expect(receipt.summary == ["+ jan"])
  }

  @Test(
    arguments: [
      ("Jany", ["janny-bakker-klein"]), ("Jannie", []), ("Dainël", ["daniel-pit", "daniel-smit"]),
      ("Smid", ["daniel-smit"]), ("Pid", []), ("Jany Smit", []),
    ])
  func `A new first name that is like a known one is pointed at`(
    name: String, known: [String]
  ) async throws {
    let receipt = try await notebook().record { try $0.meeting("Koffie", with: [name]) }
    #expect(receipt.lookalikes.flatMap(\.known).map(\.id) == known)
    #expect(receipt.lookalikes.map(\.person.name) == (known.isEmpty ? [] : [name]))
  }

  @Test func `Nobody is pointed at who insists on new names`() async throws {
    let receipt = try await notebook().record { record in
      record.allowsNear = true
      try record.meeting("Koffie", with: ["Jany"])
    }
    #expect(receipt.lookalikes.isEmpty)
  }

  @Test func `An ambiguous name is listed, and nothing changes`() async throws {
    let refusal = try await notebook().refusal { record in
      try record.person("Zoë")
      try record.product("Boek", by: ["Daniël"])
    }
    #expect(
      refusal == """
        "Daniël" may be any of these people and communities. Name one by its id:
          daniel-pit   Daniël Pit (person)
          daniel-smit  Daniël Smit (person)
        """)
  }

  @Test func `A name near a known one is listed, and nothing changes`() async throws {
    let notebook = try await notebook()
    let refusal = try await notebook.refusal { try $0.person("Daniel Bit") }
    #expect(
      refusal == """
        No person is called "Daniel Bit" yet, but near it is:
          daniel-pit  Daniël Pit
        Name the one you mean by its id, or say that it is new with --new.
        """)
    let receipt = try await notebook.record { record in
      record.allowsNear = true
      try record.person("Daniel Bit")
    }
    #expect(receipt.summary == ["+ daniel-bit"])
  }

  @Test func `A name that holds the words of a known one is near it`() async throws {
    let refusal = try await notebook().refusal { try $0.product("Boek", by: ["Daniël Pit junior"]) }
    #expect(refusal.contains("daniel-pit  Daniël Pit (person)"))
  }

  @Test func `Labels that do not fit the place do not count`() async throws {
    let receipt = try await notebook().record { record in
      try record.person("Fers")
      try record.insight("OF + BY = FOR ALL")
    }
    #expect(receipt.summary == ["+ fers-person", "+ of-by-for-all-insight"])
  }

  @Test func `What must be known is not made up`() async throws {
    let notebook = try await notebook()
    #expect(
      try await notebook.refusal { try $0.insight("Idee", into: ["Sesie"]) } == """
        No meeting is called "Sesie". Did you mean "Sessie"?
        """)
    #expect(
      try await notebook.refusal { try $0.insight("Idee", sparkedBy: "Anders Kijken") } == """
        No meeting, insight or product is called "Anders Kijken". Record it first.
        """)
    #expect(
      try await notebook.refusal { try $0.product("Boek", from: ["2022-10-01"]) } == """
        There is no meeting on 2022-10-01 yet. Record it by a name, with 2022-10-01 as its date.
        """)
  }

  @Test func `What was recorded before must fit its place`() async throws {
    let refusal = try await notebook().refusal { record in
      let janny = try record.person("Janny")
      try record.insight("Idee", sparkedBy: janny)
    }
    #expect(
      refusal == """
        "Janny Bakker-Klein" is a person; here belongs a meeting, insight or product.
        """)
  }

  @Test func `A name becomes what its place calls for`() async throws {
    let notebook = try await Notebook { record in
      try record.meeting(
        "Praten", on: "2022", series: "Reeks", about: ["Wonen"], hostedBy: ["Huis"],
        with: ["Ada"], for: ["Buurt"])
      try record.product("Boek", by: ["Bo"], for: ["Lezers"])
      try record.action("Bellen", by: ["Cas"])
    }
    let graph = try await notebook.store.graph()
    let labels = graph.nodes.map { "\(graph[$0].id) \(graph[$0].labels[0])" }
    #expect(
      labels == [
        "ada Person", "bellen Action", "bo Person", "boek Product", "buurt Community",
        "cas Person", "huis Community", "lezers Community", "praten-2022 Meeting",
        "reeks Series", "wonen Theme",
      ])
  }

  @Test func `A name needs a letter`() async throws {
    #expect(
      try await notebook().refusal { try $0.person("  ") } == "A name needs at least one letter.")
  }

  @Test func `A name in the same recording is known at once`() async throws {
    let receipt = try await notebook().record { record in
      try record.person("Zoë de Wit")
      try record.product("Boek", by: ["Zoë"])
      try record.product("Boek", by: ["zoe-de-wit"])
    }
    #expect(
      receipt.summary == ["+ zoe-de-wit", "+ boek", "+ zoe-de-wit--MADE--boek"])
  }
}
