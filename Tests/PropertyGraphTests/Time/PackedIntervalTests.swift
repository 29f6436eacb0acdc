import Foundation
import Testing

@testable import PropertyGraph

@Suite struct PackedIntervalTests {
  @Test(arguments: [
    "2015-01-05/2015-02-01", "2015-01-05/2015-01-05", "2015-01-05/..", "../2015-01-05",
    "0000/9999", "2015-02/2016-01", "2015-01-05T08:00/2015-01-05T09:30",
    "1969-12-31T23:59Z/1970-01-01T00:00Z", "2015-01-05T08:00:00/..",
    "../2015-01-05T08:00:00Z", "2037-12-31T23:59:59Z/2038-01-01T00:00:00Z",
  ])
  func `an interval of one canonical form is a byte and a number`(text: String) throws {
    let interval = try #require(PackedInterval(text))
    #expect(interval.text == text)
    let row = interval.row
    #expect(PackedInterval(form: row.form, counts: row.counts) == interval)
    #expect(PackedDate(form: row.form, stamp: row.counts) == nil)
  }

  @Test(arguments: [
    "", "/", "../..", "2015-01-05", "2015-01-05/", "/2015-01-05", "2015/2015-02", "2016/2015",
    "2015-01-05/2015-01-04", "2015-01-05T08:00/2015-01-05T08:00", "2015-01-05/2015-01-06/..",
    "2015-01-05/...", "2015~/2016", "2015-01-05T08:00:00+01:00/..",
    "1850-01-01T00:00:00/1851-01-01T00:00:00",
  ])
  func `anything else keeps its text`(text: String) {
    #expect(PackedInterval(text) == nil)
  }

  @Test func `no interval has the number of a date`() {
    for form in UInt8(0)...7 { #expect(PackedInterval(form: form, counts: 0) == nil) }
    #expect(PackedInterval(form: 15, counts: 0) == nil)
  }

  @Test(arguments: 0..<50)
  func `packing gives back every byte, and the bounds of the text`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let (first, second) = (random.canonicalDate(), random.canonicalDate())
      for text in ["\(first)/\(second)", "\(first)/\(first)", "\(first)/..", "../\(second)"] {
        guard let interval = PackedInterval(text) else { continue }
        #expect(interval.text == text)
        for zone in EDTFDateLawTests.zones {
          #expect(interval.bounds(with: zone) == EDTFDate(exactly: text)?.bounds(with: zone))
        }
      }
    }
  }

  @Test(arguments: 0..<50)
  func `what is no date is no interval`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let text = "\(random.canonicalDate())/\(random.canonicalDate())"
      if (try? EDTFDate(text)) == nil { #expect(PackedInterval(text) == nil, "\(text)") }
    }
  }
}
