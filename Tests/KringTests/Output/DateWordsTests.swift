import Testing

@testable import kring

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2022", "2022"), ("2022-09", "Sep 2022"), ("2022-09-08", "8 Sep 2022"),
    ("2022-09-28T14:00", "28 Sep 2022 14:00"),
    ("2022-09-28T14:00/2022-09-28T16:00", "28 Sep 2022 14:00–16:00"),
    ("2019-23", "autumn 2019"), ("2019-34", "quarter 2 of 2019"), ("201X", "2010s"),
    ("2019/2021", "2019 – 2021"), ("2019/..", "since 2019"), ("../2021", "until 2021"),
    ("2019/", "from 2019"), ("[2019-09..]", "Sep 2019 or later"),
    ("[..2022]", "2022 or earlier"), ("[2019-03..2019-06]", "between Mar 2019 and Jun 2019"),
    ("[2019,2021]", "2019 or 2021"), ("2019?", "perhaps 2019"), ("2019-06~", "about Jun 2019"),
  ])
  func `A date reads as words`(date: String, words: String) {
    #expect(dateWords(date) == words)
  }

  @Test(arguments: ["2004-06~-11", "1985-XX-XX", "Y170000002", "-0044-03-15"])
  func `What has no short words stays as it is written`(date: String) {
    #expect(dateWords(date) == date)
  }
}
