import Testing

@testable import PropertyGraph

@Suite struct CivilDateTests {
  @Test func `the count of days starts in 1970`() {
    #expect(CivilDate(1970).daysSince1970 == 0)
    #expect(CivilDate(daysSince1970: 0) == CivilDate(1970))
  }

  @Test func `counting day by day from year -4000 to 4000 agrees`() {
    var days = CivilDate(-4000).daysSince1970
    var disagreements = 0
    for year in Int64(-4000)..<4000 {
      for month in Int64(1)...12 {
        for day in 1...CivilDate.daysIn(month: month, of: year) {
          let date = CivilDate(year, month, day)
          if date.daysSince1970 != days || CivilDate(daysSince1970: days) != date {
            disagreements += 1
          }
          days += 1
        }
      }
    }
    #expect(disagreements == 0)
    #expect(days == CivilDate(4000).daysSince1970)
  }

  @Test(arguments: [(2024, 29), (2023, 28), (2000, 29), (1900, 28), (0, 29), (-4, 29), (-100, 28)])
  func `February is long in leap years`(year: Int64, days: Int64) {
    #expect(CivilDate.daysIn(month: 2, of: year) == days)
  }

  @Test func `months carry into the next year`() {
    #expect(CivilDate(2019, 12, 5).firstOfMonth(after: 1) == CivilDate(2020))
    #expect(CivilDate(2019, 11).firstOfMonth(after: 3) == CivilDate(2020, 2))
  }
}
