import PropertyGraph

/// When an element is there, and its values that change, in the order of the file.
struct GEXFTimes {
  /// How deep the element stands.
  let depth: Int
  var spells: [GEXFTime] = []
  var values: [(key: Int, value: PropertyValue, during: GEXFTime?)] = []
}

extension GEXFTime {
  /// The time in EDTF, or in its manner where bounds are numbers: `2004.0/2006.0`, `../2006.0`.
  var text: String {
    switch self {
    case .date(let text): return text
    case .number(let start, let end):
      if let start, start == end { return "\(start)" }
      return "\(start.map { "\($0)" } ?? "..")/\(end.map { "\($0)" } ?? "..")"
    }
  }

  /// The times by when they begin.
  static func inOrder(_ times: [GEXFTime]) -> [GEXFTime] {
    times.map { ($0.beginning, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private var beginning: Double {
    switch self {
    case .date(let text):
      EDTFDate(exactly: text).map { Double($0.bounds(with: .utc).earliest) } ?? -.infinity
    case .number(let start, _): start ?? -.infinity
    }
  }

  /// What there is from the first of several to the last.
  static func span(of times: [GEXFTime]) -> [GEXFTime] {
    let dates = times.compactMap { if case .date(let text) = $0 { text } else { nil } }
    let numbers = times.compactMap {
      if case .number(let start, let end) = $0 { (start, end) } else { nil }
    }
    var result = spanOfDates(dates).map { [GEXFTime.date($0)] } ?? []
    if !numbers.isEmpty {
      let starts = numbers.compactMap(\.0)
      let ends = numbers.compactMap(\.1)
      result.append(
        .number(
          start: starts.count == numbers.count ? starts.min() : nil,
          end: ends.count == numbers.count ? ends.max() : nil))
    }
    return result
  }

  /// From the earliest start to the latest end; nothing if both are open.
  private static func spanOfDates(_ dates: [String]) -> String? {
    if dates.count < 2 { return dates.first }
    let sides = dates.map(sides)
    func bounds(_ text: String) -> DateBounds {
      EDTFDate(exactly: text)?.bounds(with: .utc) ?? .unknown
    }
    let start =
      sides.contains { $0.start == ".." }
      ? ".." : sides.map(\.start).min { bounds($0).earliest < bounds($1).earliest }
    let end =
      sides.contains { $0.end == ".." }
      ? ".." : sides.map(\.end).max { bounds($0).latest < bounds($1).latest }
    guard let start, let end else { return nil }
    return GEXFTime(from: start, to: end)?.text
  }

  private static func sides(of date: String) -> (start: String, end: String) {
    guard let slash = date.firstIndex(of: "/") else { return (date, date) }
    return (String(date[..<slash]), String(date[date.index(after: slash)...]))
  }

  /// A date from a start to an end, `..` where one is open; `nil` if it ends before it starts, or is
  /// open on both sides.
  init?(from start: String, to end: String) {
    if start == end {
      guard start != ".." else { return nil }
      self = .date(start)
      return
    }
    let text = "\(start)/\(end)"
    guard Self.areInOrder(start, end) || EDTFDate(exactly: text) != nil else { return nil }
    self = .date(text)
  }

  /// Whether two dates are of one form that sorts as it stands, and in order: most are.
  private static func areInOrder(_ start: String, _ end: String) -> Bool {
    guard let first = PackedDate(start), let last = PackedDate(end) else { return false }
    return first.form == last.form && first.stamp < last.stamp
  }
}
