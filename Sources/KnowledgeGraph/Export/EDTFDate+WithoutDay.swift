import Foundation
import PropertyGraph

extension EDTFDate {
  /// A date as it is written, without its days and hours; `nil` for what is no date.
  ///
  /// ```swift
  /// EDTFDate.withoutDay("2022-09-28T14:00/2022-10-02")   // "2022-09/2022-10"
  /// EDTFDate.withoutDay("[2022-09-03,2022-09-10]")       // "2022-09"
  /// EDTFDate.withoutDay("2019-23")                       // "2019-23": a season is no day
  /// ```
  ///
  /// It allows all the time that the date does, if neither names a zone.
  static func withoutDay(_ text: String) -> String? {
    guard EDTFDate(exactly: text) != nil else { return nil }
    let brackets = text.hasPrefix("[")
    let body = brackets ? String(text.dropFirst().dropLast()) : text
    let separator = brackets ? (body.contains("..") ? ".." : ",") : "/"
    let months = body.components(separatedBy: separator).map(month)
    let coarse =
      Set(months).count == 1
      ? months[0]
      : brackets
        ? "[\(months.joined(separator: separator))]" : months.joined(separator: separator)
    return EDTFDate(exactly: coarse).map(\.description)
  }

  /// The year and the month, season or quarter of a single date, with what qualifies them.
  private static func month(_ date: String) -> String {
    guard !date.hasPrefix("Y"), date != ".." else { return date }
    let isBeforeZero = date.hasPrefix("-")
    let parts = (isBeforeZero ? date.dropFirst() : date[...]).split(
      separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return date }
    return (isBeforeZero ? "-" : "") + parts[0] + "-" + parts[1]
  }
}
