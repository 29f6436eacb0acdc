import Foundation
import Testing

@testable import PropertyGraph

@Suite struct DateColumnTests {
  private static let zones = ["GMT", "Europe/Amsterdam", "America/St_Johns"]
    .map { TimeZone(identifier: $0)! }

  /// Dates and intervals, packed and not, with some rows left out.
  private func texts(_ random: inout SplitMix64) -> [String?] {
    (0..<60).map { _ in
      let (first, second) = (random.canonicalDate(), random.singleDate())
      return [nil, first, second, "\(first)/..", "../\(second)", "\(first)/\(second)", "soon"]
        .randomElement(using: &random)!
    }
  }

  private func column(_ texts: [String?], startingAt row: Int = 0) -> ColumnBuilder {
    var column = ColumnBuilder(key: "date")
    for (index, text) in texts.enumerated() {
      if let text { column.append(row + index, text: text.utf8Span.span) }
    }
    return column
  }

  @Test(arguments: 0..<30)
  func `dates come back as they were, with the bounds of their texts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = texts(&random)
    let order = (0..<UInt32(texts.count)).shuffled(using: &random)
    let finished = column(texts).finish(total: texts.count, by: Reordering(order))
    let column = try #require(finished)
    for zone in Self.zones {
      let dates = DateColumn([column], in: zone)
      for (row, old) in order.enumerated() {
        let text = texts[Int(old)]
        #expect(column.value(at: row) == text.map(PropertyValue.string))
        let date = text.flatMap { EDTFDate(exactly: $0) }
        #expect(dates.bounds(at: row) == date?.bounds(in: zone) ?? .unknown, "\(text ?? "")")
      }
    }
  }

  @Test(arguments: 0..<30)
  func `an interval is kept alike as numbers and as a text`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for key in ["date", "span"] {
      var (packed, written) = (ColumnBuilder(key: key), ColumnBuilder(key: key))
      for row in 0..<40 {
        let text = "\(random.canonicalDate())/.."
        guard let interval = PackedInterval(text) else { continue }
        packed.append(row, interval: interval)
        written.append(row, text: text.utf8Span.span)
      }
      #expect(
        packed.finish(total: 40, by: Reordering(nil))
          == written.finish(total: 40, by: Reordering(nil)))
    }
  }
}
