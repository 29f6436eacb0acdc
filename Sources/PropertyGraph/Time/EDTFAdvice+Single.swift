extension EDTFAdvice {
  /// A date that is no interval.
  static func single(_ text: String) -> String? {
    if let about = text.wholeMatch(of: /(?:circa |ca?[. ] ?|about |around |rond |ongeveer )(.+)/) {
      return day(String(about.1)).map { "\($0)~" }
    }
    return time(text) ?? day(text)
  }

  /// A day and what the clock says: `2022-9-28 9:00`, `28-09-2022 14.00 uur`, `…T14:00:00.000Z`.
  private static func time(_ text: String) -> String? {
    let shape =
      #/
      (.+?)[t\s,]+(\d{1,2}[:.]\d\d(?::\d\d)?)(?:[.,]\d+)?
      \s?(z|[+-]\d\d(?::?\d\d)?)?(?:\s?(?:uur|u|h))?
      /#
    guard let parts = text.wholeMatch(of: shape), let day = day(String(parts.1)) else { return nil }
    let digits = (parts.3 ?? "").replacing(":", with: "").uppercased()
    let offset = digits.count == 5 ? "\(digits.prefix(3)):\(digits.suffix(2))" : digits
    if clock(parts.2) == "24:00", let midnight = dayAfter(day) {
      return "\(midnight)T00:00\(offset)"
    }
    return "\(day)T\(clock(parts.2))\(offset)"
  }

  /// `9.05` as `09:05`.
  static func clock(_ text: Substring) -> String {
    let clock = String(text).replacing(".", with: ":")
    return clock.firstIndex(of: ":") == clock.index(after: clock.startIndex) ? "0\(clock)" : clock
  }

  private static func dayAfter(_ day: String) -> String? {
    guard let date = PackedDate(day), date.form == .day else { return nil }
    return CivilDate(stamp: date.end).description
  }

  /// A day, month, season, quarter or year.
  static func day(_ text: String) -> String? {
    let text = withoutWeekday(text)
    return [{ $0.uppercased() }, numbers, words, rest].lazy.compactMap { $0(text) }.first(
      where: isDate)
  }

  /// `28-09-2022`, `28/9/2022`, `9/28/2022`, `2022.9.28`, `20220928`, `9-2022`, `2022/9`.
  private static func numbers(_ text: String) -> String? {
    if let parts = text.wholeMatch(of: /(\d{4})[-\/. ]+(\d{1,2})[-\/. ]+(\d{1,2})/) {
      return date(parts.1, parts.2, parts.3)
    }
    if let parts = text.wholeMatch(of: /(\d{1,2})[-\/. ]+(\d{1,2})[-\/. ]+(\d{4})/) {
      return date(parts.3, parts.2, parts.1)
    }
    if let parts = text.wholeMatch(of: /(\d{4})(\d\d)(\d\d)/) {
      return date(parts.1, parts.2, parts.3)
    }
    if let parts = text.wholeMatch(of: /(\d{4})[-\/. ]+(\d{1,2})/), Int(parts.2) ?? 13 <= 12 {
      return date(parts.1, parts.2)
    }
    if let parts = text.wholeMatch(of: /(\d{1,2})[-\/. ]+(\d{4})/), Int(parts.1) ?? 13 <= 12 {
      return date(parts.2, parts.1)
    }
    return nil
  }

  /// Year, month, day; with the last two the other way round if only that is a date.
  private static func date(
    _ year: Substring, _ month: Substring, _ day: Substring? = nil
  ) -> String? {
    func padded(_ number: Substring) -> String { number.count == 1 ? "0\(number)" : "\(number)" }
    let month = padded(month)
    guard let day = day.map(padded) else { return "\(year)-\(month)" }
    return ["\(year)-\(month)-\(day)", "\(year)-\(day)-\(month)"].first(where: isDate)
  }

  /// `28 september 2022`, `September 28, 2022`, `sept. 2022`, `herfst 2019`, `2019 spring`.
  private static func words(_ text: String) -> String? {
    let dayFirst =
      #/
      (\d{1,2})(?:e|de|ste|st|nd|rd|th|\.)?(?:\sof)?[\s\-](\p{L}+)\.?,?[\s\-](\d{4})
      /#
    if let parts = text.wholeMatch(of: dayFirst) {
      return month(parts.2).flatMap { date(parts.3, $0, parts.1) }
    }
    if let parts = text.wholeMatch(of: /(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/) {
      return month(parts.1).flatMap { date(parts.3, $0, parts.2) }
    }
    if let parts = text.wholeMatch(of: /(\p{L}+)\.?(?: of| van)?,?[ -](\d{4})/) {
      return (month(parts.1) ?? season(parts.1)).map { "\(parts.2)-\($0)" }
    }
    if let parts = text.wholeMatch(of: /(\d{4}),?[ -](\p{L}+)\.?/) {
      return (month(parts.2) ?? season(parts.2)).map { "\(parts.1)-\($0)" }
    }
    return nil
  }

  /// `Q3 2022`, `3e kwartaal 2022`, `1970s`, `Y2022`.
  private static func rest(_ text: String) -> String? {
    let quarter = /q([1-4])[ -]?(\d{4})|([1-4])e kwartaal (?:van )?(\d{4})|(\d{4})[ -]?q([1-4])/
    if let parts = text.wholeMatch(of: quarter),
      let number = (parts.1 ?? parts.3 ?? parts.6).flatMap({ Int($0) }),
      let year = parts.2 ?? parts.4 ?? parts.5
    {
      return "\(year)-\(32 + number)"
    }
    if let parts = text.wholeMatch(of: /(\d{3})0'?s/) { return "\(parts.1)X" }
    if let parts = text.wholeMatch(of: /y(-?)0*(\d+)/) {
      let padding = String(repeating: "0", count: max(0, 4 - parts.2.count))
      return parts.2.count > 4 ? "Y\(parts.1)\(parts.2)" : "\(parts.1)\(padding)\(parts.2)"
    }
    return nil
  }
}

/// The names that Dutch and English have for months and seasons.
extension EDTFAdvice {
  private static let weekdays = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func withoutWeekday(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let name = parts[0].wholeMatch(of: /(\p{L}{2,})[.,]?/)?.1,
      weekdays.contains(where: { $0.hasPrefix(name) })
    else { return text }
    return String(parts[1])
  }

  private static let months = [
    ["januari", "january"], ["februari", "february"], ["maart", "march", "mrt"],
    ["april"], ["mei", "may"], ["juni", "june"], ["juli", "july"], ["augustus", "august"],
    ["september"], ["oktober", "october"], ["november"], ["december"],
  ]

  private static let seasons = [
    ["lente", "voorjaar", "spring"], ["zomer", "summer"], ["herfst", "najaar", "autumn", "fall"],
    ["winter"],
  ]

  /// `09` for a name of September or at least three letters of it.
  private static func month(_ name: Substring) -> Substring? {
    guard name.count >= 3 else { return nil }
    return months.firstIndex { $0.contains { $0.hasPrefix(name) } }
      .map { Substring(Int64($0 + 1).padded(to: 2)) }
  }

  private static func season(_ name: Substring) -> Substring? {
    seasons.firstIndex { $0.contains(String(name)) }.map { Substring(String(21 + $0)) }
  }
}
