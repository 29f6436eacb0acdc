import Testing

@testable import PropertyGraph

@Suite struct PackedDateTests {
  @Test(arguments: [
    ("2015", PackedDate.Form.year, 1_420_070_400), ("2015-02", .month, 1_422_748_800),
    ("2015-01-05", .day, 1_420_416_000), ("2015-01-05T08:00", .minute, 1_420_444_800),
    ("2015-01-05T08:00:00", .second, 1_420_444_800),
    ("2015-01-05T08:00Z", .minuteUTC, 1_420_444_800),
    ("2015-01-05T08:00:00Z", .secondUTC, 1_420_444_800),
    ("0000", .year, -62_167_219_200), ("9999-12-31T23:59:59", .second, 253_402_300_799),
  ])
  func `canonical forms are a byte and a number`(
    text: String, form: PackedDate.Form, stamp: Int64
  ) throws {
    let packed = try #require(PackedDate(text))
    #expect(packed.form == form)
    #expect(packed.stamp == stamp)
    #expect(packed.text == text)
    #expect(PackedDate(form: form.rawValue, stamp: stamp) == packed)
  }

  @Test(arguments: [
    "", "2", "201", "201X", "2015-", "2015-13", "2015-00", "2015-1-5", "2015-02-29", "2015-01-32",
    "2015-01-05T", "2015-01-05 08:00", "2015-01-05T24:00", "2015-01-05T08:60",
    "2015-01-05T08:00:60", "2015-01-05T08:00z", "2015-01-05T08:00+01", "2015-01-05T08:00X",
    "2015-01-05T08:00:0Z", "2015-01-05T08-00-00Z", "2015/01/05", "2015-21", "-015", "-015-01",
    "20:5", "2/15", "２015", "2015-01-05T08:00:00+01:00", "2015~", "Y20150",
  ])
  func `anything else keeps its text`(text: String) {
    #expect(PackedDate(text) == nil)
  }

  @Test func `no form has the number of a row without one`() {
    #expect(PackedDate(form: 0, stamp: 0) == nil)
    #expect(PackedDate(form: 8, stamp: 0) == nil)
  }

  @Test(arguments: 0..<50)
  func `packing and unpacking give back every byte`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let text = random.canonicalDate()
      let packed = try #require(PackedDate(text))
      #expect(packed.text == text)
      #expect(PackedDate.pack(text.utf8.span) == packed)
      #expect(packed.withBytes { $0.count } == text.utf8.count)
    }
  }

  @Test(arguments: 0..<50)
  func `a text with one byte changed packs to itself or not at all`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      var bytes = Array(random.canonicalDate().utf8)
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...127, using: &random)
      let text = String(decoding: bytes, as: UTF8.self)
      if let packed = PackedDate(text) { #expect(packed.text == text) }
    }
  }

  @Test(arguments: 0..<50)
  func `a packed date has the bounds that its text is parsed to`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let text = random.canonicalDate()
      let packed = try #require(PackedDate(text))
      #expect(try EDTFParser.parse(text) == packed.stretch)
      #expect(EDTFDate(packed) == (try EDTFDate(text)))
      #expect(packed.bounds(with: .utc) == EDTFDate(packed).bounds(with: .utc))
    }
  }
}
