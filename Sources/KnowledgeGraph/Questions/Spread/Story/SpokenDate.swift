/// A date as one says it, taken apart: what a language has words for.
///
/// ```swift
/// SpokenDate("2019-23")        // .season(2, of: "2019"), autumn
/// SpokenDate("[2019-09..]")    // .orLater(.month(9, of: "2019"))
/// ```
///
/// Times of day are left out. What has no words is `nil`.
indirect enum SpokenDate: Hashable {
  case day(Int, month: Int, of: String)
  case month(Int, of: String)
  /// 0 is spring.
  case season(Int, of: String)
  case quarter(Int, of: String)
  case year(String)
  case decade(String)
  /// One of whom nobody is sure.
  case perhaps(SpokenDate)
  case about(SpokenDate)
  /// At one moment within.
  case between(SpokenDate, SpokenDate)
  /// All the time.
  case lasting(SpokenDate, SpokenDate)
  case since(SpokenDate)
  case until(SpokenDate)
  case orLater(SpokenDate)
  case orEarlier(SpokenDate)
  case oneOf([SpokenDate])

  init?(_ text: String) {
    guard let date = text.hasPrefix("[") ? Self.set(text) : Self.stretch(text) else { return nil }
    self = date
  }

  /// What it begins with, as the start of a longer time; `nil` if nobody knows.
  var start: SpokenDate? {
    switch self {
    case .lasting(let start, _), .between(let start, _), .since(let start): start
    case .until: nil
    default: self
    }
  }

  /// What it ends with, as the end of a longer time; `nil` if nobody knows.
  var end: SpokenDate? {
    switch self {
    case .lasting(_, let end), .between(_, let end), .until(let end): end
    case .since: nil
    default: self
    }
  }

  private static func set(_ text: String) -> SpokenDate? {
    let inner = text.dropFirst().dropLast()
    if inner.contains(",") {
      let points = inner.split(separator: ",").compactMap { point($0) }
      return points.isEmpty ? nil : .oneOf(points)
    }
    guard let dots = inner.firstRange(of: "..") else { return point(inner) }
    let (start, end) = (inner[..<dots.lowerBound], inner[dots.upperBound...])
    switch (point(start), point(end)) {
    case (let start?, let end?): return .between(start, end)
    case (let start?, nil): return end.isEmpty ? .orLater(start) : nil
    case (nil, let end?): return start.isEmpty ? .orEarlier(end) : nil
    default: return nil
    }
  }

  private static func stretch(_ text: String) -> SpokenDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return point(text[...]) }
    switch (point(parts[0]), point(parts[1])) {
    case (let start?, let end?): return start == end ? start : .lasting(start, end)
    case (let start?, nil): return .since(start)
    case (nil, let end?): return .until(end)
    default: return nil
    }
  }

  private static func point(_ text: Substring) -> SpokenDate? {
    switch text.last {
    case "?": return point(text.dropLast()).map { .perhaps($0) }
    case "~": return point(text.dropLast()).map { .about($0) }
    case "%": return point(text.dropLast()).map { .perhaps(.about($0)) }
    case "X" where text.count == 4: return .decade(text.dropLast() + "0")
    default: break
    }
    let parts = text.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4, year.allSatisfy(\.isWholeNumber) else {
      return nil
    }
    let numbers = parts.dropFirst().map { Int($0) ?? 0 }
    switch (numbers.first, numbers.count) {
    case (nil, _): return .year(String(year))
    case (let month?, 1) where 1...12 ~= month: return .month(month, of: String(year))
    case (let season?, 1) where 21...24 ~= season: return .season(season - 21, of: String(year))
    case (let quarter?, 1) where 33...36 ~= quarter: return .quarter(quarter - 32, of: String(year))
    case (let month?, 2) where 1...12 ~= month && 1...31 ~= numbers[1]:
      return .day(numbers[1], month: month, of: String(year))
    default: return nil
    }
  }
}
