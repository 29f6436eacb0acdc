extension DateBounds {
  /// The earliest start as ISO 8601, `2019-09-01T00:00:00Z`, or `nil` when it is open.
  package var earliestText: String? {
    earliest == DateBounds.distantPast ? nil : DateBounds.text(of: earliest)
  }

  /// The latest end as ISO 8601, `2019-12-01T00:00:00Z`, or `nil` when it is open.
  package var latestText: String? {
    latest == DateBounds.distantFuture ? nil : DateBounds.text(of: latest)
  }

  /// The moment `seconds` after 1970 as ISO 8601 in UTC; a year beyond 0000 to 9999 has a sign.
  package static func text(of seconds: Int64) -> String {
    if let packed = PackedDate(second: seconds) { return packed.text }
    let days = seconds.dividedDown(by: 86_400)
    let date = CivilDate(daysSince1970: days)
    let time = seconds - days * 86_400
    let clock = [time / 3_600, time / 60 % 60, time % 60].map { $0.padded(to: 2) }
    return "\(date)T\(clock.joined(separator: ":"))Z"
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day as ISO 8601, `2019-09-01`.
  var description: String {
    let sign = year < 0 ? "-" : year > 9_999 ? "+" : ""
    return "\(sign)\(abs(year).padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension Int64 {
  /// The decimal digits of a number that is not negative, led by zeros up to `width`.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
