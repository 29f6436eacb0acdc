import Testing

@testable import PropertyGraph

@Suite struct EDTFDateRefusalTests {
  @Test(arguments: [
    ("2022-13", "months run from 01 to 12, seasons from 21 to 24, quarters from 33 to 36"),
    ("2022-00", "months run from 01 to 12, seasons from 21 to 24, quarters from 33 to 36"),
    ("2019-25", "months run from 01 to 12, seasons from 21 to 24, quarters from 33 to 36"),
    ("2022-13-14", "months run from 01 to 12"),
    ("2022-21-XX", "months run from 01 to 12"),
    ("2023-02-29", "that month runs from 2023-02-01 to 2023-02-28"),
    ("1900-02-29", "that month runs from 1900-02-01 to 1900-02-28"),
    ("2022-09-31", "that month runs from 2022-09-01 to 2022-09-30"),
    ("2022-09-00", "that month runs from 2022-09-01 to 2022-09-30"),
    ("2023-02-29T14:00", "that month runs from 2023-02-01 to 2023-02-28"),
    ("2019/2023-02-29", "that month runs from 2023-02-01 to 2023-02-28"),
    ("2022-09-28T25:00", "hours run from 00 to 23"),
    ("2022-09-28T14:60", "minutes run from 00 to 59"),
    ("2022-09-28T23:59:60", "seconds run from 00 to 59"),
    ("2022-09-28T14:00+24:00", "offsets run from -23:59 to +23:59"),
    ("-0000", "the year 0000 has no sign"),
    ("-0000-01-01T00:00", "the year 0000 has no sign"),
    ("2XXX", "only the last two digits of a year may be unknown, as in 20XX"),
    ("15XX-12-25", "a year with unknown digits stands alone, as in 201X"),
    ("2004-XX-05", "a month nobody knows has no known day; write 2004-XX or 2004-XX-XX"),
    ("2004-0X", "of a month or day, both digits are known or none, as in 2004-XX"),
    ("2004-X1", "of a month or day, both digits are known or none, as in 2004-XX"),
    ("Y17E7", "a year after Y has five digits or more, the first not 0"),
    ("Y999999999999", "a year has at most eleven digits"),
    ("/", "write at least a start or an end, as in 2019/.. or ../2021"),
    (
      "[2022-09-28T14:00..]",
      "a set holds no times; write an interval, as in 2022-09-28T14:00/2022-09-28T16:00"
    ),
  ])
  func `an impossible date is told why`(text: String, reason: String) {
    #expect(refusal(text) == "\"\(text)\" is no date: \(reason).")
  }

  @Test(arguments: [
    ("28-09-2022", "2022-09-28"),
    ("28/09/2022", "2022-09-28"),
    ("28.9.2022", "2022-09-28"),
    ("3/4/2022", "2022-04-03"),
    ("9/28/2022", "2022-09-28"),
    ("2022-28-09", "2022-09-28"),
    ("2022-9-28", "2022-09-28"),
    ("2022/09/28", "2022-09-28"),
    ("2022/09", "2022-09"),
    ("20220928", "2022-09-28"),
    ("2022-9", "2022-09"),
    ("9-2022", "2022-09"),
    (" 2022-09-28 ", "2022-09-28"),
    ("2022–09–28", "2022-09-28"),
    ("sept 2022", "2022-09"),
    ("Sept. 2022", "2022-09"),
    ("mrt 2022", "2022-03"),
    ("28 september 2022", "2022-09-28"),
    ("woensdag 28 september 2022", "2022-09-28"),
    ("wo. 28 sep 2022", "2022-09-28"),
    ("September 28, 2022", "2022-09-28"),
    ("28th of September 2022", "2022-09-28"),
    ("1 mei 2022", "2022-05-01"),
    ("herfst 2019", "2019-23"),
    ("Autumn 2019", "2019-23"),
    ("Q3 2022", "2022-35"),
    ("2022-Q3", "2022-35"),
    ("3e kwartaal 2022", "2022-35"),
    ("1970s", "197X"),
    ("ca. 2004", "2004~"),
    ("circa september 2004", "2004-09~"),
    ("Y2022", "2022"),
    ("Y017000", "Y17000"),
    ("201x", "201X"),
  ])
  func `a date written otherwise is told how`(text: String, correction: String) {
    #expect(refusal(text) == "\"\(text)\" is no date Kring knows: write \(correction).")
  }

  @Test(arguments: [
    ("2022-09-28 14:00", "2022-09-28T14:00"),
    ("2022-09-28t14:00z", "2022-09-28T14:00Z"),
    ("2022-09-28T9:05", "2022-09-28T09:05"),
    ("28-09-2022 14.00 uur", "2022-09-28T14:00"),
    ("28 september 2022, 9:30", "2022-09-28T09:30"),
    ("2022-09-28T14:00:00.000Z", "2022-09-28T14:00:00Z"),
    ("2022-09-28T14:00:00+0200", "2022-09-28T14:00:00+02:00"),
    ("2022-09-28T24:00", "2022-09-29T00:00"),
    ("2022-09-28T14:00/16:00", "2022-09-28T14:00/2022-09-28T16:00"),
    ("2022-09-28 14:00-16:00", "2022-09-28T14:00/2022-09-28T16:00"),
    ("28-9-2022 14.00 - 16.00 uur", "2022-09-28T14:00/2022-09-28T16:00"),
  ])
  func `a time written otherwise is told how`(text: String, correction: String) {
    #expect(refusal(text) == "\"\(text)\" is no date Kring knows: write \(correction).")
  }

  @Test(arguments: [
    ("2019-2021", "2019/2021"),
    ("2019 – 2021", "2019/2021"),
    ("2019 t/m 2021", "2019/2021"),
    ("sept 2019 tot mei 2021", "2019-09/2021-05"),
    ("1-9-2019/31-12-2019", "2019-09-01/2019-12-31"),
    ("until 2021", "../2021"),
    ("[2019, 2021]", "[2019,2021]"),
  ])
  func `an interval or set written otherwise is told how`(text: String, correction: String) {
    #expect(refusal(text) == "\"\(text)\" is no date Kring knows: write \(correction).")
  }

  @Test(arguments: [
    ("sinds 2019", "2019/.."),
    ("since May 2019", "2019-05/.."),
    ("2019-", "2019/.."),
    ("2019-heden", "2019/.."),
  ])
  func `advice that ends in dots needs no full stop`(text: String, correction: String) {
    #expect(refusal(text) == "\"\(text)\" is no date Kring knows: write \(correction)")
  }

  @Test(arguments: [
    "next week", "28-09-22", "2022-09-28T", "2022-09-", "T14:00", "22", "12345", "2022-09-28T14",
    "2022-09-28-01", "2019/2020/2021", "[2019", "[]", "[..]", "[2019..,2021]", "[2019,..2021]",
    "{2019,2021}", "1950S2", "?2004?", "2022??", "٢٠٢٢", "2022-09-28\u{0}", "𝟚𝟘𝟚𝟚",
  ])
  func `what is no date at all is shown dates`(text: String) {
    let examples = "write 2022-09-28, 2022-09, 2022, 2019-23 (autumn) or 2019/2021"
    #expect(refusal(text) == "\"\(text)\" is no date Kring knows: \(examples).")
  }

  @Test(arguments: ["", " ", "\n"])
  func `a date is not empty`(text: String) {
    #expect(
      refusal(text)
        == "A date cannot be empty: write 2022-09-28, 2022-09, 2022, 2019-23 (autumn) or 2019/2021."
    )
  }

  @Test(arguments: [
    ("2022/2019", "write 2019/2022"),
    ("2004-06/2004-05", "write 2004-05/2004-06"),
    (
      "2022-09-28T16:00/2022-09-28T14:00",
      "write 2022-09-28T14:00/2022-09-28T16:00"
    ),
    ("2022-09-28T14:00/2022-09-28T14:00", "its end must come after its start"),
    ("2022-09-28T14:00Z/2022-09-28T15:00+02:00", "write 2022-09-28T15:00+02:00/2022-09-28T14:00Z"),
    ("[2022..2019]", "its end must come after its start"),
  ])
  func `an end comes after its start`(text: String, advice: String) {
    #expect(refusal(text) == "\"\(text)\" ends no later than it starts: \(advice).")
  }

  @Test(arguments: ["2004/2004-01", "2004-06/2004", "2004-06-30/2004-06", "2004-06/2004-06"])
  func `an end that may come after its start is accepted`(text: String) {
    #expect(refusal(text) == nil)
  }

  @Test func `sides of which one has a zone are refused only if no zone could put them right`() {
    #expect(refusal("2022-09-28T14:00/2022-09-28T12:30Z") == nil)
    #expect(refusal("2022-09-28T14:00Z/2022-09-28T02:00") == nil)
    #expect(refusal("2022-09-28T14:00/2022-09-27T12:30Z") != nil)
    #expect(refusal("2022-09-28T14:00Z/2022-09-27T02:00") != nil)
  }

  @Test func `a long text is refused and shown in part`() {
    let text = String(repeating: "2022,", count: 60)
    let start = String(repeating: "2022,", count: 12)
    #expect(refusal(text) == "\"\(start)…\" is no date: a date has at most 256 bytes.")
  }

  @Test func `a text of several lines is shown as one`() {
    #expect(refusal("last\nyear")?.hasPrefix("\"last year\" is no date Kring knows") == true)
  }

  private func refusal(_ text: String) -> String? {
    do {
      _ = try EDTFDate(text)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
