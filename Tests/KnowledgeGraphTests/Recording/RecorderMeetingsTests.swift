import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RecorderMeetingsTests {
  private func notebook() async throws -> Notebook {
    try await Notebook {
      try $0.meeting("Blikverruimersessie over wonen", on: "2022-09-28", with: ["Janny"])
    }
  }

  @Test(arguments: [
    "blikverruimersessie-over-wonen-2022-09-28", "Blikverruimersessie over wonen", "Wonen",
    "2022-09-28",
  ])
  func `A meeting that is known gets more said about it`(name: String) async throws {
    let receipt = try await notebook().record {
      try $0.meeting(name, on: "2022-09-28", place: "Leeuwarden", with: ["Daniël"])
    }
    #expect(receipt.created.map(\.id).first == "daniel")
    #expect(receipt.updated.map(\.id) == ["blikverruimersessie-over-wonen-2022-09-28"])
  }

  @Test func `The same name on another day is another meeting`() async throws {
    let receipt = try await notebook().record {
      try $0.meeting("Blikverruimersessie over wonen", on: "2022-11-10")
    }
    #expect(receipt.summary == ["+ blikverruimersessie-over-wonen-2022-11-10"])
  }

  @Test func `The same name without a date is the one that is known`() async throws {
    let receipt = try await notebook().record {
      try $0.meeting("Blikverruimersessie over wonen", place: "Leeuwarden")
    }
    #expect(receipt.summary == ["~ blikverruimersessie-over-wonen-2022-09-28"])
  }

  @Test func `A meeting of which the day was not known yet gets it`() async throws {
    let notebook = try await Notebook { try $0.meeting("Praten") }
    let receipt = try await notebook.record { try $0.meeting("Praten", on: "2022") }
    #expect(receipt.summary == ["~ praten"])
  }

  @Test func `The same name in a time that may be the same is asked about`() async throws {
    let refusal = try await notebook().refusal {
      try $0.meeting("Blikverruimersessie over wonen", on: "2022-23")
    }
    #expect(
      refusal == """
        No meeting is called "Blikverruimersessie over wonen" yet, but near it is:
          blikverruimersessie-over-wonen-2022-09-28  Blikverruimersessie over wonen (2022-09-28)
        Name the one you mean by its id, or say that it is new with --new.
        """)
  }

  @Test func `A meeting's own id does not go with another date`() async throws {
    let refusal = try await notebook().refusal {
      try $0.meeting("blikverruimersessie-over-wonen-2022-09-28", on: "2022-09-29")
    }
    #expect(
      refusal == """
        The meeting "blikverruimersessie-over-wonen-2022-09-28" is dated 2022-09-28, \
        not 2022-09-29. Leave the date out, or change it first with kring edit.
        """)
  }

  @Test func `A date is no name for a new meeting`() async throws {
    for date in ["2022-10-01", nil] {
      #expect(
        try await notebook().refusal { try $0.meeting("2022-10-01", on: date) } == """
          There is no meeting on 2022-10-01 yet. Record it by a name, with 2022-10-01 as its date.
          """)
    }
  }

  @Test func `A date of several meetings is listed`() async throws {
    let notebook = try await notebook()
    try await notebook.record { try $0.meeting("Borrel", on: "2022-09-28T17:00") }
    #expect(
      try await notebook.refusal { try $0.insight("Idee", into: ["2022-09-28"]) } == """
        There are several meetings on 2022-09-28. Name one by its id:
          blikverruimersessie-over-wonen-2022-09-28  Blikverruimersessie over wonen (2022-09-28)
          borrel-2022-09-28                          Borrel (2022-09-28T17:00)
        """)
  }

  @Test func `A date that is no date is one sentence`() async throws {
    let refusal = try await notebook().refusal { try $0.meeting("Praten", on: "28-09-2022") }
    #expect(refusal == "\"28-09-2022\" is no date Kring knows: write 2022-09-28.")
  }

  @Test func `An end before its start is refused`() async throws {
    let refusal = try await notebook().refusal { try $0.meeting("Praten", on: "2022/2021") }
    #expect(refusal.hasPrefix("\"2022/2021\" ends no later than it starts"))
  }

  @Test func `Coming again changes the role, and coming after an invitation is coming`()
    async throws
  {
    let notebook = try await Notebook {
      try $0.meeting("Praten", on: "2022", with: ["Ada"], inviting: ["Ada", "Bo:speaker"])
    }
    #expect(
      try await notebook.text().hasSuffix(
        """
        ada -ATTENDED-> praten-2022
        bo -ATTENDED-> praten-2022 presence="invited" role="speaker"
        """))
    try await notebook.record { try $0.meeting("Praten", with: ["Ada:chair", "Bo"]) }
    #expect(
      try await notebook.text().hasSuffix(
        """
        ada -ATTENDED-> praten-2022 role="chair"
        bo -ATTENDED-> praten-2022 presence="came" role="speaker"
        """))
  }

  @Test func `A series has its hosts and themes`() async throws {
    let notebook = try await Notebook {
      try $0.series("Blikverruimer", about: ["Wonen"], hostedBy: ["Fers"])
    }
    #expect(
      try await notebook.text() == """
        blikverruimer :Series name="Blikverruimer"
        fers :Community name="Fers"
        wonen :Theme name="Wonen"
        blikverruimer -ABOUT-> wonen
        fers -HOSTED-> blikverruimer
        """)
  }
}
