import Foundation
import Testing

@testable import PropertyGraph

@Suite struct ZoneOffsetsTests {
  static let amsterdam = TimeZone(identifier: "Europe/Amsterdam")!

  @Test(arguments: [
    ("2022-07-01", "2022-06-30T22:00:00Z", "2022-07-01T22:00:00Z"),
    ("2022-01-01", "2021-12-31T23:00:00Z", "2022-01-01T23:00:00Z"),
    ("2022-03-27", "2022-03-26T23:00:00Z", "2022-03-27T22:00:00Z"),
    ("2022-10-30", "2022-10-29T22:00:00Z", "2022-10-30T23:00:00Z"),
    ("2022-23", "2022-08-31T22:00:00Z", "2022-11-30T23:00:00Z"),
    ("2022-03-27T01:59", "2022-03-27T00:59:00Z", "2022-03-27T01:00:00Z"),
    ("2022-03-27T03:00", "2022-03-27T01:00:00Z", "2022-03-27T01:01:00Z"),
    ("2022-09-28T14:00Z", "2022-09-28T14:00:00Z", "2022-09-28T14:01:00Z"),
  ])
  func `a local date is read in the zone, with daylight saving`(
    text: String, earliest: String, latest: String
  ) throws {
    try expect(text, in: Self.amsterdam, earliest, latest)
  }

  @Test func `what clocks never showed is the moment they jumped`() throws {
    try expect(
      "2022-03-27T02:30", in: Self.amsterdam, "2022-03-27T01:00:00Z", "2022-03-27T01:01:00Z")
    try expect(
      "2022-03-27T02:30/2022-03-27T04:00", in: Self.amsterdam, "2022-03-27T01:00:00Z",
      "2022-03-27T02:00:00Z")
    try expect(
      "2022-03-27T01:00/2022-03-27T02:30", in: Self.amsterdam, "2022-03-27T00:00:00Z",
      "2022-03-27T01:00:00Z")
  }

  @Test func `what clocks showed twice may have been either time`() throws {
    try expect(
      "2022-10-30T02:30", in: Self.amsterdam, "2022-10-30T00:30:00Z", "2022-10-30T01:31:00Z")
    try expect(
      "2022-10-30T02:30/2022-10-30T04:00", in: Self.amsterdam, "2022-10-30T00:30:00Z",
      "2022-10-30T03:00:00Z")
  }

  @Test func `a day that the date line took away is as long as any other`() throws {
    let apia = TimeZone(identifier: "Pacific/Apia")!
    try expect("2011-12-29", in: apia, "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z")
    try expect("2011-12-30", in: apia, "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z")
    try expect("2011-12-31", in: apia, "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z")
  }

  @Test func `offsets need not be whole hours, or whole minutes`() throws {
    let kolkata = TimeZone(identifier: "Asia/Kolkata")!
    try expect("2022-09-28", in: kolkata, "2022-09-27T18:30:00Z", "2022-09-28T18:30:00Z")
    let stJohns = TimeZone(identifier: "America/St_Johns")!
    try expect("2022-09-28", in: stJohns, "2022-09-28T02:30:00Z", "2022-09-29T02:30:00Z")
    try expect("1934-12-01", in: stJohns, "1934-12-01T03:30:52Z", "1934-12-02T03:30:52Z")
    let fixed = TimeZone(secondsFromGMT: 1_172)!
    try expect("1930-01-01", in: fixed, "1929-12-31T23:40:28Z", "1930-01-01T23:40:28Z")
  }

  @Test func `an end that the zone puts before its start leaves a second`() throws {
    try expect(
      "2022-09-28T14:00/2022-09-28T06:00Z", in: TimeZone(identifier: "America/St_Johns")!,
      "2022-09-28T16:30:00Z", "2022-09-28T16:30:01Z")
  }

  @Test(arguments: [
    "Europe/Amsterdam", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca",
    "Australia/Lord_Howe", "America/Sao_Paulo", "Europe/London", "Asia/Manila", "UTC",
  ])
  func `offsets are what Foundation says, from 1800 to 9000`(identifier: String) {
    let zone = TimeZone(identifier: identifier)!
    let offsets = ZoneOffsets(zone)
    var random = SplitMix64(seed: 2022)
    let eras: [Range<Int64>] = [
      -5_364_662_400..<0, 0..<4_102_444_800, 4_102_444_800..<221_845_392_000,
    ]
    for era in eras {
      for _ in 0..<500 {
        let instant = Int64.random(in: era, using: &random)
        let stamp = self.stamp(at: instant, in: zone)
        let first = offsets.firstInstant(showing: stamp)
        let last = offsets.lastInstant(before: stamp + 1) - 1
        #expect(first <= instant && instant <= last)
        #expect(self.stamp(at: first, in: zone) == stamp)
        #expect(self.stamp(at: last, in: zone) == stamp)
      }
    }
  }

  @Test(arguments: ["Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Asia/Kolkata"])
  func `every half hour around a change is read as counting through it tells`(identifier: String) {
    let zone = TimeZone(identifier: identifier)!
    let offsets = ZoneOffsets(zone)
    var change = Date(timeIntervalSince1970: -3_000_000_000)
    for _ in 0..<40 {
      guard let next = zone.nextDaylightSavingTimeTransition(after: change) else { break }
      let middle = Int64(next.timeIntervalSince1970)
      let instants = stride(from: middle - 100_000, to: middle + 100_000, by: 100)
      let shown = instants.map { ($0, stamp(at: $0, in: zone)) }
      change = next
      for stamp in stride(from: shown[800].1, to: shown[1_200].1, by: 1_800) {
        let first = shown.first { $0.1 >= stamp }!.0
        let last = shown.last { $0.1 < stamp }!.0
        #expect(abs(first - offsets.firstInstant(showing: stamp)) <= 100)
        #expect(abs(last - offsets.lastInstant(before: stamp)) <= 100)
      }
    }
  }

  @Test(arguments: 0..<20)
  func `one date alone is read as many are`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for identifier in ["Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Asia/Manila"] {
      let zone = TimeZone(identifier: identifier)!
      let offsets = ZoneOffsets(zone)
      for _ in 0..<50 {
        let date = try EDTFDate(random.singleDate())
        #expect(date.bounds(in: zone) == date.bounds(with: offsets))
      }
      for year in 1880...2040 {
        let date = try EDTFDate("\(year)-03-31T02:30/\(year)-10-27T02:30")
        #expect(date.bounds(in: zone) == date.bounds(with: offsets))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `a list of changes among some stamps reads them as the whole list does`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    for identifier in ["Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Asia/Manila"] {
      let zone = TimeZone(identifier: identifier)!
      let whole = ZoneOffsets(zone)
      let dates = try (0..<5).map { _ in try #require(PackedDate(random.canonicalDate())) }
      let some = ZoneOffsets(
        zone, covering: dates.map(\.stamp).min()!...dates.map(\.end).max()!)
      for date in dates {
        #expect(date.bounds(with: some) == date.bounds(with: whole))
      }
    }
  }

  private func stamp(at instant: Int64, in zone: TimeZone) -> Int64 {
    instant + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
  }

  private func expect(
    _ text: String, in zone: TimeZone, _ earliest: String, _ latest: String
  ) throws {
    let date = try EDTFDate(text)
    #expect(date.bounds(in: zone).earliestText == earliest)
    #expect(date.bounds(in: zone).latestText == latest)
    #expect(date.bounds(with: ZoneOffsets(zone)) == date.bounds(in: zone))
  }
}
