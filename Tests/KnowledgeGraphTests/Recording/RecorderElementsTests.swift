import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RecorderElementsTests {
  private func notebook() async throws -> Notebook {
    try await Notebook { record in
      try record.meeting("Sessie", on: "2022-09-28", with: ["Jany Bakker", "Daniël Pit"])
      try record.insight("Samen doen", by: ["Jany Bakker", "Daniël Pit"], into: ["Sessie"])
    }
  }

  @Test func `A node of any label is added, its texts made what they are`() async throws {
    let notebook = try await Notebook { record in
      try record.add(
        "community", "Buren",
        properties: ["headcount": "12", "inferred": "true", "aliases": "Overburen"])
      try record.add("Meeting", "Praten", properties: ["date": "2022"])
      try record.add("Place", "Leeuwarden")
    }
    #expect(
      try await notebook.text() == """
        buren :Community aliases=["Overburen"] headcount=12 inferred=true name="Buren"
        leeuwarden :Place name="Leeuwarden"
        praten-2022 :Meeting date="2022" name="Praten"
        """)
  }

  @Test func `Adding what is there updates it`() async throws {
    let receipt = try await notebook().record {
      try $0.add("Person", "daniel pit", properties: ["place": "Leeuwarden"])
    }
    #expect(receipt.summary == ["~ daniel-pit"])
  }

  @Test func `Adding what may be there is asked about, unless it is said to be new`() async throws {
    let notebook = try await notebook()
    #expect(
      try await notebook.refusal { try $0.add("Person", "Daniël") }
        .hasPrefix("No person is called \"Daniël\" yet, but near it is:\n  daniel-pit  Daniël Pit"))
    let receipt = try await notebook.record { record in
      record.allowsNear = true
      try record.add("Person", "Daniël")
      try record.add("Person", "Daniël Pit")
    }
    #expect(receipt.summary == ["+ daniel", "+ daniel-pit-2"])
  }

  @Test(
    arguments: [
      (["headcount": "veel"], "The headcount \"veel\" is no number of people. Write 12."),
      (["headcount": -1], "The headcount \"-1\" is no number of people. Write 12."),
      (["inferred": "perhaps"], "\"perhaps\" does not say whether it is inferred. Write true."),
      (["name": " "], "A name needs at least one letter."),
      (["date": "gisteren"], "\"gisteren\" is no date"),
      (["date": 2022.5], "\"2022.5\" is no date"),
    ] as [([String: PropertyValue], String)])
  func `What cannot be is refused in a sentence`(
    properties: [String: PropertyValue], sentence: String
  ) async throws {
    let refusal = try await notebook().refusal { try $0.edit("Daniël", set: properties) }
    #expect(refusal.hasPrefix(sentence))
  }

  @Test(arguments: [
    ("Comunity", "Community"), ("Persn", "Person"), ("Prodct", "Product"), ("Baot", "Boat"),
  ])
  func `A label that is nearly known is asked about`(written: String, meant: String) async throws {
    let notebook = try await notebook()
    try await notebook.record { try $0.add("Boat", "De Hoop") }
    #expect(
      try await notebook.refusal { try $0.add(written, "Buren") } == """
        There is no label "\(written)". Did you mean \(meant)? \
        A label of your own is taken with --new.
        """)
    try await notebook.record { record in
      record.allowsNear = true
      let node = try record.add(written, "Buren")
      #expect(node.labels == [written])
    }
  }

  @Test(arguments: ["Boat", "boat", "BOAT "])
  func `A label that the graph has is known in any case`(written: String) async throws {
    let notebook = try await notebook()
    try await notebook.record { try $0.add("Boat", "De Hoop") }
    try await notebook.record { record in
      let node = try record.add(written, "Vrouwe Geertje")
      #expect(node.labels == ["Boat"])
    }
  }

  @Test func `Aliases are added to those there are, and taken away one by one`() async throws {
    let notebook = try await notebook()
    func aliases() async throws -> [String] {
      let graph = try await notebook.store.graph()
      return graph[try graph.person("daniel-pit")][PropertyKey.aliases]?.strings ?? []
    }
    try await notebook.record { try $0.edit("Daniël", alsoCalled: ["Daan", "D. Pit"]) }
    try await notebook.record { try $0.add("person", "Daniël Pit", properties: ["aliases": "DP"]) }
    try await notebook.record { try $0.person("daan", properties: ["aliases": "Daan"]) }
    #expect(try await aliases() == ["Daan", "D. Pit", "DP"])
    try await notebook.record {
      try $0.edit("Daan", alsoCalled: ["Pit"], noLongerCalled: ["d pit"])
    }
    #expect(try await aliases() == ["Daan", "DP", "Pit"])
    try await notebook.record { try $0.edit("Daan", set: ["aliases": "Daantje"]) }
    #expect(try await aliases() == ["Daantje"])
    try await notebook.record { try $0.edit("daniel-pit", noLongerCalled: ["Daantje"]) }
    #expect(try await aliases() == [])
  }

  @Test func `An alias that is not there cannot be taken away`() async throws {
    let notebook = try await notebook()
    #expect(
      try await notebook.refusal { try $0.edit("Daniël", noLongerCalled: ["Daan"]) }
        == "\"Daniël Pit\" has no other name \"Daan\". It has none.")
    try await notebook.record { try $0.edit("Daniël", alsoCalled: ["DP", "Pit"]) }
    #expect(
      try await notebook.refusal { try $0.edit("Daniël", noLongerCalled: ["Daan"]) }
        == "\"Daniël Pit\" has no other name \"Daan\". Its other names: \"DP\" and \"Pit\".")
    let link = "daniel-pit--ATTENDED--sessie-2022-09-28"
    #expect(
      try await notebook.refusal { try $0.edit(link, alsoCalled: ["Daan"]) }
        == "\"\(link)\" is a link, and has no names but its id.")
  }

  @Test func `What is not there cannot be changed or removed`() async throws {
    let notebook = try await notebook()
    #expect(
      try await notebook.refusal { try $0.remove("Niemand") }
        == "Nothing is called \"Niemand\". Look for it by a part of its name: kring find PART")
    #expect(
      try await notebook.refusal { try $0.edit("Danniel Pit", set: ["place": "Sneek"]) }
        == "No node is called \"Danniel Pit\". Did you mean \"Daniël Pit\"?")
  }

  @Test func `A rename keeps the id, and the new name is known`() async throws {
    let notebook = try await notebook()
    let receipt = try await notebook.record { record in
      try record.edit("Jany", set: ["name": "Janny Bakker-Klein", "aliases": "Bakkertje"])
      try record.product("Boek", by: ["Klein"])
      try record.product("Boek", by: ["bakkertje"])
    }
    #expect(
      receipt.summary == [
        "+ boek", "+ jany-bakker--MADE--boek", "~ jany-bakker",
      ])
    guard case .node(let renamed) = receipt.updated[0] else { return }
    #expect(renamed.name == "Janny Bakker-Klein")
  }

  @Test func `A meeting that is moved is found on its new day`() async throws {
    let receipt = try await notebook().record { record in
      try record.edit("Sessie", set: ["date": "2022-09-29"])
      try record.product("Boek", from: ["2022-09-29"])
    }
    #expect(receipt.updated.map(\.id) == ["sessie-2022-09-28"])
  }

  @Test func `An edge is edited by its id`() async throws {
    let notebook = try await notebook()
    let id = "daniel-pit--ATTENDED--sessie-2022-09-28"
    let receipt = try await notebook.record { try $0.edit(id, set: ["role": "speaker"]) }
    #expect(receipt.summary == ["~ " + id])
    try await notebook.record { try $0.edit(id, unset: ["role"]) }
    #expect(try await notebook.text().contains("speaker") == false)
  }

  @Test func `A name cannot be taken away`() async throws {
    #expect(
      try await notebook().refusal { try $0.edit("Daniël", unset: ["name"]) }
        == "A name cannot be taken away. Set another one instead.")
  }

  @Test func `Nothing to change is no entry in the journal`() async throws {
    let receipt = try await notebook().record { try $0.person("Daniël") }
    #expect(receipt.entry == nil)
    #expect(receipt.summary == ["= daniel-pit"])
  }

  @Test func `A node goes with its edges, and where others name it`() async throws {
    let notebook = try await notebook()
    let receipt = try await notebook.record { record in
      let edges = try record.remove("Jany")
      #expect(edges == 2)
    }
    #expect(
      receipt.summary == [
        "~ samen-doen--CARRIED_INTO--sessie-2022-09-28",
        "- jany-bakker", "- jany-bakker--ATTENDED--sessie-2022-09-28",
        "- jany-bakker--VOICED--samen-doen",
      ])
    #expect(try await notebook.text().contains(#"sessie-2022-09-28 by=["daniel-pit"]"#))
    try await notebook.store.undo(receipt.entry?.id)
    #expect(try await notebook.text().contains(#"by=["jany-bakker","daniel-pit"]"#))
  }

  @Test func `What was created and removed in one recording never was`() async throws {
    let receipt = try await notebook().record { record in
      try record.person("Zoë")
      try record.remove("Zoë")
    }
    #expect(receipt.summary == [])
  }

  @Test func `A node of a label of one's own is found by its words`() async throws {
    let notebook = try await Notebook { record in
      try record.add("Place", "Leeuwarden Noord")
      try record.edit("noord", set: ["note": "wijk"])
    }
    #expect(
      try await notebook.text() == #"leeuwarden-noord :Place name="Leeuwarden Noord" note="wijk""#)
  }

  @Test func `An edge goes alone`() async throws {
    let receipt = try await notebook().record {
      try $0.remove("daniel-pit--VOICED--samen-doen")
    }
    #expect(receipt.summary == ["- daniel-pit--VOICED--samen-doen"])
  }
}
