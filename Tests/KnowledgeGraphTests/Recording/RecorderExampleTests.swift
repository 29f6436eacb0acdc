import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RecorderExampleTests {
  @Test func `The example at the call site`() async throws {
    let notebook = try Notebook()
    let store = notebook.store
    try await store.record { record in
      let janny = try record.person("Janny Bakker-Klein", of: "Movisie")
      let thesis = try record.product("Anders Kijken", by: [janny])
      let session = try record.meeting(
        "Blikverruimersessie", on: "2022-09-28", hostedBy: "Fers", with: [janny])
      let insight = try record.insight(
        "From the small to the large", by: [janny], sparkedBy: thesis)
      try record.carry(insight, into: session, by: [janny])
    }

    let graph = try await store.graph()
    #expect(graph[try graph.insight("small to the large")].id == "from-the-small-to-the-large")
    #expect(
      try await notebook.text() == """
        anders-kijken :Product name="Anders Kijken"
        blikverruimersessie-2022-09-28 :Meeting date="2022-09-28" name="Blikverruimersessie"
        fers :Community name="Fers"
        from-the-small-to-the-large :Insight name="From the small to the large"
        janny-bakker-klein :Person name="Janny Bakker-Klein"
        movisie :Community name="Movisie"
        anders-kijken -SPARKED-> from-the-small-to-the-large
        fers -HOSTED-> blikverruimersessie-2022-09-28
        from-the-small-to-the-large -CARRIED_INTO-> blikverruimersessie-2022-09-28 \
        by=["janny-bakker-klein"]
        janny-bakker-klein -ATTENDED-> blikverruimersessie-2022-09-28
        janny-bakker-klein -MADE-> anders-kijken
        janny-bakker-klein -MEMBER_OF-> movisie
        janny-bakker-klein -VOICED-> from-the-small-to-the-large
        """)
  }

  @Test func `The Blikverruimer evening, as a librarian records it`() async throws {
    let notebook = try Notebook()
    try await notebook.record { record in
      try record.meeting(
        "Blikverruimersessie: Het versterken van gemeenschappen", on: "2022-09-28",
        series: "Blikverruimer", about: ["Opbouwwerk"], hostedBy: ["Fers"],
        with: ["Janny Bakker-Klein:speaker", "Daniël Pit:speaker"])
    }
    try await notebook.record { record in
      try record.product(
        "Anders Kijken, een zoektocht naar responsiviteit in het sociaal domein",
        by: ["Janny:schrijver"])
    }
    try await notebook.record { record in
      try record.insight(
        "Van het kleine naar het grote denken", by: ["Janny"], sparkedBy: ["Anders Kijken"],
        into: ["2022-09-28"])
    }
    try await notebook.record { record in
      try record.product("Praatplaat van de Blikverruimer", from: ["2022-09-28"])
    }
    try await notebook.record { record in
      try record.link(
        "Janny", "member-of", "Movisie", properties: ["role": "voorzitter Raad van Bestuur"])
    }
    try await notebook.record { record in
      try record.action(
        "Document rondom buurtgericht werken", by: ["Fers"], from: ["2022-09-28"], due: "2023")
    }
    try await notebook.record { record in
      try record.product(
        "Plaat over het opbouwwerk", by: ["Daniël"], about: ["opbouwwerk"], form: "visual")
      try record.carry(
        "Plaat", into: "2022-09-28", by: ["Pit"], note: "lichtte het opbouwwerk toe")
    }
    let text = try await notebook.text(shortening: [
      "blikverruimersessie-het-versterken-2022-09-28": "EVENING",
      "anders-kijken-een-zoektocht-naar-responsiviteit": "THESIS",
      "van-het-kleine-naar-het-grote-denken": "IDEA",
    ])
    #expect(
      text == """
        THESIS :Product \
        name="Anders Kijken, een zoektocht naar responsiviteit in het sociaal domein"
        blikverruimer :Series name="Blikverruimer"
        EVENING :Meeting date="2022-09-28" \
        name="Blikverruimersessie: Het versterken van gemeenschappen"
        daniel-pit :Person name="Daniël Pit"
        document-rondom-buurtgericht-werken :Action due="2023" \
        name="Document rondom buurtgericht werken" status="open"
        fers :Community name="Fers"
        janny-bakker-klein :Person name="Janny Bakker-Klein"
        movisie :Community name="Movisie"
        opbouwwerk :Theme name="Opbouwwerk"
        plaat-over-het-opbouwwerk :Product form="visual" name="Plaat over het opbouwwerk"
        praatplaat-van-de-blikverruimer :Product name="Praatplaat van de Blikverruimer"
        IDEA :Insight name="Van het kleine naar het grote denken"
        THESIS -SPARKED-> IDEA
        EVENING -ABOUT-> opbouwwerk
        EVENING -LED_TO-> document-rondom-buurtgericht-werken
        EVENING -LED_TO-> praatplaat-van-de-blikverruimer
        EVENING -PART_OF-> blikverruimer
        daniel-pit -ATTENDED-> EVENING role="speaker"
        daniel-pit -MADE-> plaat-over-het-opbouwwerk
        fers -HOSTED-> EVENING
        fers -TOOK_ON-> document-rondom-buurtgericht-werken
        janny-bakker-klein -ATTENDED-> EVENING role="speaker"
        janny-bakker-klein -MADE-> THESIS role="schrijver"
        janny-bakker-klein -MEMBER_OF-> movisie role="voorzitter Raad van Bestuur"
        janny-bakker-klein -VOICED-> IDEA date="2022-09-28"
        plaat-over-het-opbouwwerk -ABOUT-> opbouwwerk
        plaat-over-het-opbouwwerk -CARRIED_INTO-> EVENING by=["daniel-pit"] \
        note="lichtte het opbouwwerk toe"
        IDEA -CARRIED_INTO-> EVENING by=["janny-bakker-klein"]
        """)
  }
}
