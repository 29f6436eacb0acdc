/// A length of time, such as news may wait from one meeting to the next.
///
/// ```swift
/// try WaitingTime("90 days").description          // "P90D"
/// try WaitingTime("P3M").seconds                  // 8_035_200: a month is 31 days
/// ```
///
/// It is written in words (`90 days`, `12 weeks`, `1 year 6 months`), short (`90d`, `12w`, `36h`) or in ISO
/// 8601 (`P90D`, `P12W`, `P1Y6M`, `PT36H`). A month counts as 31 days and a year as 366, so that it is
/// never shorter than what the calendar makes of it.
public struct WaitingTime: Hashable, Sendable, CustomStringConvertible {
  /// How many of which unit, the longest unit first.
  public let amounts: [Amount]

  /// So many of a unit.
  public struct Amount: Hashable, Sendable {
    public let count: Int64
    public let unit: Unit
  }

  /// What time is counted in.
  public enum Unit: String, Sendable, CaseIterable {
    case year, month, week, day, hour, minute
  }

  /// - Throws: ``KnowledgeError`` for what is no length of time, with ways to write one.
  public init(_ text: String) throws {
    guard let amounts = WaitingTime.amounts(in: text) else {
      throw KnowledgeError(
        """
        "\(text)" is no length of time. Write one as 90 days, 12 weeks or 6 months, as 90d or 12w, or \
        as P90D.
        """)
    }
    self.amounts = amounts
  }

  /// How long that is.
  public var seconds: Int64 { amounts.reduce(0) { $0 + $1.count * $1.unit.seconds } }

  /// As ISO 8601.
  public var description: String {
    let (days, hours) = (amounts.filter { !$0.unit.isOfDay }, amounts.filter(\.unit.isOfDay))
    return "P" + days.map(\.letters).joined()
      + (hours.isEmpty ? "" : "T" + hours.map(\.letters).joined())
  }
}

extension WaitingTime {
  /// Numbers and units in turn, each unit shorter than the one before it; `nil` for anything else.
  private static func amounts(in text: String) -> [Amount]? {
    let text = text.lowercased().filter { $0 != " " }
    let amounts =
      text.hasPrefix("p") ? isoAmounts(in: text.dropFirst()) : amounts(text[...], Unit.init(word:))
    guard let amounts, !amounts.isEmpty,
      zip(amounts, amounts.dropFirst()).allSatisfy({ $0.unit.seconds > $1.unit.seconds })
    else { return nil }
    return amounts
  }

  private static func isoAmounts(in text: Substring) -> [Amount]? {
    let parts = text.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
    guard let days = amounts(parts[0], { Unit(letter: $0, isOfDay: false) }) else { return nil }
    guard parts.count > 1 else { return days }
    let hours = amounts(parts[1]) { Unit(letter: $0, isOfDay: true) }
    return hours.flatMap { $0.isEmpty ? nil : days + $0 }
  }

  private static func amounts(
    _ text: Substring, _ unit: (Substring) -> Unit?
  ) -> [Amount]? {
    var rest = text
    var amounts: [Amount] = []
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
      let word = rest.dropFirst(digits.count).prefix { !$0.isWholeNumber }
      guard let count = Int64(digits), count <= 999_999, let unit = unit(word) else { return nil }
      amounts.append(Amount(count: count, unit: unit))
      rest = rest[word.endIndex...]
    }
    return amounts
  }
}

extension WaitingTime.Unit {
  /// "days", "day" or "d"; not "m", which may be months or minutes.
  fileprivate init?(word: Substring) {
    let unit = Self.allCases.first { unit in
      word == unit.rawValue || word == unit.rawValue + "s" || word == unit.rawValue.prefix(1)
    }
    guard let unit, word != "m" else { return nil }
    self = unit
  }

  fileprivate init?(letter: Substring, isOfDay: Bool) {
    let unit = Self.allCases.first { $0.isOfDay == isOfDay && letter == $0.rawValue.prefix(1) }
    guard let unit else { return nil }
    self = unit
  }

  /// Whether ISO 8601 writes it after a T.
  fileprivate var isOfDay: Bool { self == .hour || self == .minute }

  fileprivate var seconds: Int64 {
    switch self {
    case .year: 366 * 86_400
    case .month: 31 * 86_400
    case .week: 7 * 86_400
    case .day: 86_400
    case .hour: 3_600
    case .minute: 60
    }
  }
}

extension WaitingTime.Amount {
  fileprivate var letters: String { "\(count)\(unit.rawValue.prefix(1).uppercased())" }
}
