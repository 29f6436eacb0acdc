import Foundation
import Testing

@testable import PropertyGraph

@Suite struct DateBoundsTests {
  @Test(arguments: [
    ("2021", "2022"), ("2021-12-31", "2022"), ("2019-24", "2020-03"),
    ("../2021", "2022/.."), ("2022-09-28T14:00/2022-09-28T16:00", "2022-09-28T16:00"),
  ])
  func `what is over comes before what has not begun`(first: String, second: String) throws {
    let (first, second) = try (bounds(first), bounds(second))
    #expect(first.precedes(second) == true)
    #expect(second.precedes(first) == false)
  }

  @Test(arguments: [
    ("2022", "2022"), ("2022", "2022-09-28"), ("2019-24", "2020"), ("../2021", "2019/.."),
    ("20XX", "2050"), ("../..", "2022"),
  ])
  func `what may be either way is unknown`(first: String, second: String) throws {
    let (first, second) = try (bounds(first), bounds(second))
    #expect(first.precedes(second) == nil)
    #expect(second.precedes(first) == nil)
  }

  @Test func `undated is unknown`() throws {
    #expect(try DateBounds.unknown.precedes(bounds("2022")) == nil)
    #expect(try bounds("2022").precedes(.unknown) == nil)
    #expect(DateBounds.unknown.precedes(.unknown) == nil)
  }

  @Test func `bounds are written in ISO 8601, and open ones not at all`() throws {
    #expect(try bounds("2019-23").earliestText == "2019-09-01T00:00:00Z")
    #expect(try bounds("2019-23").latestText == "2019-12-01T00:00:00Z")
    #expect(DateBounds.unknown.earliestText == nil)
    #expect(DateBounds.unknown.latestText == nil)
  }

  @Test func `a moment is written to the second, with a sign beyond four digits`() {
    #expect(DateBounds.text(of: 0) == "1970-01-01T00:00:00Z")
    #expect(DateBounds.text(of: -1) == "1969-12-31T23:59:59Z")
    #expect(DateBounds.text(of: 1_664_373_905) == "2022-09-28T14:05:05Z")
    #expect(DateBounds.text(of: -62_167_219_201) == "-0001-12-31T23:59:59Z")
    #expect(DateBounds.text(of: -62_167_219_200) == "0000-01-01T00:00:00Z")
    #expect(DateBounds.text(of: 253_402_300_799) == "9999-12-31T23:59:59Z")
    #expect(DateBounds.text(of: 253_402_300_800) == "+10000-01-01T00:00:00Z")
  }

  private func bounds(_ text: String) throws -> DateBounds {
    try EDTFDate(text).bounds(in: .gmt)
  }
}
