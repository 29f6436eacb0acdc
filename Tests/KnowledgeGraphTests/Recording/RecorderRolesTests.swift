import KnowledgeGraph
import Testing

@Suite struct RecorderRolesTests {
  @Test(arguments: [
    ("Janny:speaker", "janny", #" role="speaker""#),
    ("Janny : speaker ", "janny", #" role="speaker""#),
    ("Buro: Kring:host", "buro-kring", #" role="host""#),
    ("Janny:", "janny", ""),
  ])
  func `NAME:role splits at the last colon`(name: String, id: String, role: String) async throws {
    let notebook = try await Notebook { try $0.meeting("Praten", on: "2022", with: [name]) }
    #expect(try await notebook.text().hasSuffix("\(id) -ATTENDED-> praten-2022\(role)"))
  }

  @Test func `A known name with a colon is not split`() async throws {
    let notebook = try await Notebook { record in
      try record.add("Community", "Huis: Noord")
      try record.meeting("Praten", on: "2022", with: ["huis: noord"])
    }
    #expect(try await notebook.text().hasSuffix("huis-noord -ATTENDED-> praten-2022"))
  }

  @Test func `A number after the colon is a counted group, a question mark an uncounted one`()
    async throws
  {
    let notebook = try await Notebook {
      try $0.meeting("Praten", on: "2022", with: ["Buren:12", "Gasten:?"])
    }
    #expect(
      try await notebook.text() == """
        buren :Community form="group" headcount=12 name="Buren"
        gasten :Community form="group" name="Gasten"
        praten-2022 :Meeting date="2022" name="Praten"
        buren -ATTENDED-> praten-2022 count=12
        gasten -ATTENDED-> praten-2022
        """)
  }

  @Test func `A group that is known keeps its headcount`() async throws {
    let notebook = try await Notebook { record in
      try record.meeting("Praten", on: "2022", with: ["Buren:12"])
      try record.meeting("Eten", on: "2023", with: ["buren:7"])
    }
    let text = try await notebook.text()
    #expect(text.contains("buren :Community form=\"group\" headcount=12"))
    #expect(text.contains("buren -ATTENDED-> eten-2023 count=7"))
  }

  @Test func `A group of nobody is refused`() async throws {
    let refusal = try await Notebook().refusal { try $0.meeting("Praten", with: ["Buren:0"]) }
    #expect(
      refusal == """
        "Buren:0" is no group: write how many came, or "Buren:?" if nobody knows.
        """)
  }

  @Test func `What was recorded before can have a role too`() async throws {
    let notebook = try await Notebook { record in
      let janny = try record.person("Janny")
      try record.product("Boek", by: [janny.as("writer"), "Bo:illustrator"])
    }
    #expect(
      try await notebook.text().hasSuffix(
        """
        bo -MADE-> boek role="illustrator"
        janny -MADE-> boek role="writer"
        """))
  }
}
