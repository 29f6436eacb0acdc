import Foundation
import Testing

@testable import kring

@Suite struct PhrasesTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    (["a", "b", "c", "d", "e"], "a, b, c and 2 more"), (["a", "b", "c", "d"], "a, b, c and d"),
  ])
  func `Names are listed, many are counted`(names: [String], text: String) {
    #expect(enumerate(names, atMost: 3) == text)
  }

  @Test func `Colours come through`() {
    let red = Ink(isOn: true).doubtful("(inferred)")
    #expect(enumerate([red]) == red)
  }

  @Test func `A moment that ends a day belongs to that day`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
    let midnight: Int64 = 1_664_402_400  // 2022-09-29T00:00 in Amsterdam
    #expect(day(of: midnight, isEnd: true, in: zone) == "28 Sep 2022")
    #expect(day(of: midnight, isEnd: false, in: zone) == "29 Sep 2022")
  }
}
