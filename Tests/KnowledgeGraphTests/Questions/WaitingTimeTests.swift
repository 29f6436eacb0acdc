import KnowledgeGraph
import Testing

@Suite struct WaitingTimeTests {
  @Test(arguments: [
    ("90d", "P90D", 90), ("90 days", "P90D", 90), ("1 day", "P1D", 1), ("P90D", "P90D", 90),
    ("p12w", "P12W", 84), ("12 weeks", "P12W", 84), ("3 months", "P3M", 93), ("P3M", "P3M", 93),
    ("1y", "P1Y", 366), ("1 year 6 months", "P1Y6M", 552), ("P1Y6M2D", "P1Y6M2D", 554),
    ("48h", "PT48H", 2), ("P1DT24H", "P1DT24H", 2), ("PT1440M", "PT1440M", 1), ("0d", "P0D", 0),
  ])
  func `is written in words, short or as ISO 8601`(text: String, iso: String, days: Int64) throws {
    let wait = try WaitingTime(text)
    #expect(wait.description == iso)
    #expect(wait.seconds == days * 86_400)
    #expect(try WaitingTime(iso) == wait)
  }

  @Test(arguments: [
    "", " ", "90", "days", "soon", "P", "PT", "P1DT", "3m", "-3d", "1.5 days", "P3H", "PT3D",
    "6 months 1 year", "1d 1d", "9999999d", "٣d", "3 fortnights",
  ])
  func `what is no length of time is refused, with ways to write one`(text: String) {
    #expect(throws: KnowledgeError.self) { try WaitingTime(text) }
  }

  @Test func `the refusal says what to write`() {
    let error = #expect(throws: KnowledgeError.self) { try WaitingTime("soon") }
    #expect(
      error?.description == """
        "soon" is no length of time. Write one as 90 days, 12 weeks or 6 months, as 90d or 12w, or as \
        P90D.
        """)
  }
}
