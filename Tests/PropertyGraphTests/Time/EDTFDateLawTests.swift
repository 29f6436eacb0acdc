import Foundation
import Testing

@testable import PropertyGraph

@Suite struct EDTFDateLawTests {
  static let zones = [
    "GMT", "Europe/Amsterdam", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia",
  ]
  .map { ZoneOffsets(TimeZone(identifier: $0)!) }

  @Test(arguments: 0..<50)
  func `bounds are never empty`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (first, second) = (random.singleDate(), random.singleDate())
      for text in [first, "\(first)/\(second)", "../\(first)", "\(second)/", "[\(first)..]"] {
        guard let date = try? EDTFDate(text) else { continue }
        for zone in Self.zones {
          let bounds = date.bounds(with: zone)
          #expect(bounds.earliest < bounds.latest)
        }
      }
    }
  }

  @Test(arguments: 0..<50)
  func `an interval is the same read at once and part by part`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let sides = (0..<2).map { _ in
        Bool.random(using: &random) ? random.canonicalDate() : random.singleDate()
      }
      let (first, second) = (sides[0], sides[1])
      for text in ["\(first)/\(second)", "../\(first)", "\(second)/..", "\(first)/", first] {
        guard let interval = Stretch(interval: text.utf8.span) else { continue }
        #expect(interval == (try? EDTFParser.parse(text)), "\(text)")
      }
      let (start, end) = (min(first, second), max(first, second))
      guard PackedDate(start)?.form == .day, PackedDate(end)?.form == .day, start < end else {
        continue
      }
      #expect(Stretch(interval: "\(start)/\(end)".utf8.span) != nil)
    }
  }

  @Test(arguments: 0..<50)
  func `a narrower date lies within a wider one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let century = random.number(0...99)
    let year = century + random.number(0...99)
    let month = random.number(1...12)
    let quarter = 33 + (Int(month)! - 1) / 3
    let day = "\(year)-\(month)-\(random.number(1...28))"
    let minute = "\(day)T\(random.number(0...23)):\(random.number(0...59))"
    let nested = [
      "\(minute):\(random.number(0...59))", minute, day, "\(year)-\(month)", "\(year)-\(quarter)",
      year, "\(year.prefix(3))X", "\(century)XX", "../\(century)XX", "../..",
    ]
    for zone in Self.zones {
      let bounds = try nested.map { try EDTFDate($0).bounds(with: zone) }
      for (narrow, wide) in zip(bounds, bounds.dropFirst()) {
        #expect(wide.earliest <= narrow.earliest)
        #expect(narrow.latest <= wide.latest)
      }
    }
  }

  @Test(arguments: 0..<50)
  func `an interval reaches from its start's earliest to its end's latest`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (first, second) = (random.singleDate(), random.singleDate())
      guard !second.contains("T"), let interval = try? EDTFDate("\(first)/\(second)") else {
        continue
      }
      for zone in Self.zones {
        let bounds = interval.bounds(with: zone)
        #expect(try bounds.earliest == EDTFDate(first).bounds(with: zone).earliest)
        #expect(try bounds.latest == EDTFDate(second).bounds(with: zone).latest)
      }
    }
  }

  @Test(arguments: 0..<50)
  func `an interval is refused just when its end's latest is not after its start's earliest`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (first, second) = (random.singleDate(), random.singleDate())
      guard !second.contains("T"), !first.contains("Z") else { continue }
      let start = try EDTFDate(first).bounds(with: .utc)
      let end = try EDTFDate(second).bounds(with: .utc)
      let isRefused = (try? EDTFDate("\(first)/\(second)")) == nil
      #expect(isRefused == (end.latest <= start.earliest))
    }
  }

  @Test(arguments: 0..<10)
  func `no text makes the parser or its advice stumble`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("0123456789--//..[],TZXY?~%:+ 12-2022mei")
    for _ in 0..<40 {
      let length = Int.random(in: 1...24, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
      do {
        let date = try EDTFDate(text)
        #expect(EDTFDate(exactly: text) == date)
        #expect(date.bounds(with: .utc).earliest < date.bounds(with: .utc).latest)
      } catch {
        #expect(EDTFDate(exactly: text) == nil)
        #expect("\(error)".hasSuffix("."))
      }
    }
  }
}
