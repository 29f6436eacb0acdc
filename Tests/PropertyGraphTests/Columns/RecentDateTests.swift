import Testing

@testable import PropertyGraph

@Suite struct RecentDateTests {
  private static let texts = [
    "2015", "2015-01", "2015-01-05", "2015-01-06", "2015-01-05T08:00", "2015-01-05T08:00Z",
    "2015-01-05T08:00:00", "2015-01-05T08:00:00Z", "2015-01-05T09:00:00Z", "2015-01-05T08:00:01Z",
    "2015-1-5", "", "autumn 2019", "2022-09-28/2022-09-29", "2015-01-05T08:00:00+01:00",
    "2015-13-05",
  ]

  @Test(arguments: 0..<20)
  func `a date is packed alike whatever came before it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var recent = RecentDate()
    for _ in 0..<500 {
      let text = Self.texts.randomElement(using: &random)!
      #expect(recent.pack(text.utf8Span.span) == PackedDate(text), "\(text)")
    }
  }
}
