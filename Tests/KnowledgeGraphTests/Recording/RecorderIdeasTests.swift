import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RecorderIdeasTests {
  private func notebook() async throws -> Notebook {
    try await Notebook { record in
      try record.meeting("Lente", on: "2022-04-01")
      try record.meeting("Herfst", on: "2022-10-01")
      try record.product("Boek")
      try record.insight("Samen doen")
    }
  }

  /// The edges into or out of the insight "Idee".
  private func edges(
    _ body: @escaping @Sendable (inout Recorder) throws -> Void
  ) async throws -> [String] {
    let notebook = try await notebook()
    try await notebook.record(body)
    return try await notebook.text().split(separator: "\n").map(String.init)
      .filter { $0.contains("->") && $0.contains("idee") }
  }

  @Test func `Where it arose decides the type`() async throws {
    #expect(
      try await edges { try $0.insight("Idee", sparkedBy: ["Lente", "Boek", "Samen doen"]) } == [
        "boek -SPARKED-> idee", "lente-2022-04-01 -SPARKED-> idee", "samen-doen -GREW_INTO-> idee",
      ])
  }

  @Test func `An answer grew from its question, and says so once`() async throws {
    let edges = try await edges { record in
      try record.insight("Wie doet het?", by: ["Ada"], form: "question")
      try record.insight("Idee", sparkedBy: ["Lente", "Wie doet het"], answering: ["Wie doet het"])
    }
    #expect(
      edges == [
        "lente-2022-04-01 -SPARKED-> idee", #"wie-doet-het -GREW_INTO-> idee form="answered""#,
      ])
  }

  @Test func `What is answered is a known insight`() async throws {
    let notebook = try await notebook()
    #expect(
      try await notebook.refusal { try $0.insight("Idee", answering: ["Boek"]) }
        == #"No insight is called "Boek". Record it first."#)
  }

  @Test func `It was voiced in the meeting where it arose`() async throws {
    let edges = try await edges {
      try $0.insight("Idee", by: ["Ada"], sparkedBy: "Lente", into: ["Herfst"])
    }
    #expect(
      edges == [
        #"ada -VOICED-> idee date="2022-04-01""#,
        #"idee -CARRIED_INTO-> herfst-2022-10-01 by=["ada"]"#,
        "lente-2022-04-01 -SPARKED-> idee",
      ])
  }

  @Test func `Else in the first meeting that it was carried into`() async throws {
    let edges = try await edges { try $0.insight("Idee", by: ["Ada"], into: ["Herfst", "Lente"]) }
    #expect(edges.first == #"ada -VOICED-> idee date="2022-04-01""#)
  }

  @Test func `Unless somebody says when`() async throws {
    let edges = try await edges {
      try $0.insight("Idee", by: ["Ada"], sparkedBy: "Lente", on: "2011")
    }
    #expect(edges.first == #"ada -VOICED-> idee date="2011""#)
  }

  @Test func `Saying it again elsewhere is not voicing it for the first time again`() async throws {
    let edges = try await edges { record in
      try record.insight("Idee", by: ["Ada"], into: ["Lente"])
      try record.insight("Idee", by: ["Ada"], into: ["Herfst"])
    }
    #expect(edges.filter { $0.contains("VOICED") } == [#"ada -VOICED-> idee date="2022-04-01""#])
  }

  @Test func `Who carried it is added to those who did, and the note is new`() async throws {
    let edges = try await edges { record in
      let idea = try record.insight("Idee", by: ["Ada"], into: ["Herfst"])
      try record.carry(idea, into: "Herfst", by: ["Bo", "Ada"], note: "als plaat")
    }
    #expect(
      edges.last == #"idee -CARRIED_INTO-> herfst-2022-10-01 by=["ada","bo"] note="als plaat""#)
  }

  @Test func `A product is carried too, a meeting is not`() async throws {
    let notebook = try await notebook()
    try await notebook.record { try $0.carry("Boek", into: "2022-10-01") }
    #expect(try await notebook.text().contains("boek -CARRIED_INTO-> herfst-2022-10-01"))
    #expect(
      try await notebook.refusal { try $0.carry("Lente", into: "Herfst") } == """
        No insight or product is called "Lente". Record it first.
        """)
  }

  @Test func `What led to a product, and what it grew from`() async throws {
    let notebook = try await notebook()
    try await notebook.record { record in
      try record.action("Schrijven", by: ["Ada"], from: ["Lente", "Samen doen"], due: "2023")
      try record.product(
        "Vertaling", by: ["Bo:vertaler"], from: ["Schrijven", "Boek", "Herfst", "Samen doen"])
    }
    #expect(
      try await notebook.text().split(separator: "\n").filter { $0.contains("->") } == [
        "ada -TOOK_ON-> schrijven",
        "bo -MADE-> vertaling role=\"vertaler\"",
        "boek -GREW_INTO-> vertaling",
        "herfst-2022-10-01 -LED_TO-> vertaling",
        "lente-2022-04-01 -LED_TO-> schrijven",
        "samen-doen -LED_TO-> schrijven",
        "samen-doen -LED_TO-> vertaling",
        "schrijven -LED_TO-> vertaling",
      ])
  }

  @Test func `An action is open until somebody says otherwise`() async throws {
    let notebook = try await Notebook { try $0.action("Bellen", by: ["Ada"], due: "2023") }
    #expect(try await notebook.text().contains(#"due="2023" name="Bellen" status="open""#))
    try await notebook.record { try $0.action("Bellen", status: "done") }
    try await notebook.record { try $0.action("Bellen", by: ["Bo"]) }
    #expect(try await notebook.text().contains(#"status="done""#))
    #expect(
      try await notebook.refusal { try $0.action("Bellen", due: "morgen") }
        .hasPrefix("\"morgen\" is no date"))
  }
}
