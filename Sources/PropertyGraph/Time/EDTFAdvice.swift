/// What to tell somebody whose text is no date, and what they probably meant.
enum EDTFAdvice {
  /// The sentence for `text`, which `problem` keeps from being a date.
  static func sentence(for text: String, _ problem: EDTFParser.Problem) -> String {
    let quoted = "\"\(shortened(text))\""
    let examples = "write 2022-09-28, 2022-09, 2022, 2019-23 (autumn) or 2019/2021"
    guard text.contains(where: { !$0.isWhitespace }) else {
      return "A date cannot be empty: \(examples)."
    }
    if case .backwards = problem {
      return "\(quoted) ends no later than it starts: \(forwards(text))."
    }
    if let correction = correction(of: text) {
      let stop = correction.hasSuffix(".") ? "" : "."
      return "\(quoted) is no date Kring knows: write \(correction)\(stop)"
    }
    if case .impossible(let reason) = problem {
      return "\(quoted) is no date: \(reason)."
    }
    return "\(quoted) is no date Kring knows: \(examples)."
  }

  /// One line of at most 60 characters.
  private static func shortened(_ text: String) -> String {
    let line = String(text.prefix(60).map { $0.isNewline ? " " : $0 })
    return line.count < text.count ? line + "…" : line
  }

  private static func forwards(_ text: String) -> String {
    let swapped = text.split(separator: "/").reversed().joined(separator: "/")
    return isDate(swapped) ? "write \(swapped)" : "its end must come after its start"
  }

  static func isDate(_ text: String) -> Bool {
    (try? EDTFParser.parse(text)) != nil
  }
}

extension EDTFDate {
  /// The date that somebody probably means who writes it in another way, such as `28-09-2022`; nil if
  /// `text` is a date as it stands, or nobody can tell.
  package init?(meantBy text: String) {
    guard EDTFDate(exactly: text) == nil, let correction = EDTFAdvice.correction(of: text) else {
      return nil
    }
    self.init(exactly: correction)
  }
}

extension EDTFAdvice {
  /// The date that `text` probably means, if one can tell.
  static func correction(of text: String) -> String? {
    guard text.utf8.count <= EDTFParser.longestText, text.count(where: \.isNumber) > 2 else {
      return nil
    }
    let text = tidied(text)
    return [standard, span, single, interval].lazy.compactMap { $0(text) }.first(where: isDate)
  }

  private static func standard(_ text: String) -> String? {
    text.uppercased().filter { $0 != " " }
  }

  /// In lower case, with one space between words and every dash a hyphen.
  private static func tidied(_ text: String) -> String {
    text.lowercased()
      .replacing(/[‐-―−]/, with: "-")
      .replacing("…", with: "..")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `since 2019`, `until 2021`, `2019 - 2021`, `2019 t/m 2021`: a date on each side.
  private static func interval(_ text: String) -> String? {
    if let parts = text.wholeMatch(of: /(?:since|from|sinds|vanaf|sedert) (.+)/) {
      return single(String(parts.1)).map { "\($0)/.." }
    }
    if let parts = text.wholeMatch(of: /(?:until|till|to|through|tot|t\/m) (.+)/) {
      return single(String(parts.1)).map { "../\($0)" }
    }
    if let parts = text.wholeMatch(of: /(\d{4}) ?-|(.+?) ?[-\/] ?(?:present|now|today|heden|nu)/) {
      return single(String(parts.1 ?? parts.2 ?? "")).map { "\($0)/.." }
    }
    let between = /\s?\/\s?|\s-\s|\s(?:t\/m|tot en met|tot|to|until|till|through)\s/
    let sides = text.split(separator: between, omittingEmptySubsequences: false)
    guard sides.count == 2, let start = single(String(sides[0])),
      let end = single(String(sides[1]))
    else { return nil }
    return "\(start)/\(end)"
  }

  /// `2019-2021`, and a day with two times: `2022-09-28 14:00-16:00`.
  private static func span(_ text: String) -> String? {
    if let years = text.wholeMatch(of: /(\d{4}) ?- ?(\d{4})/) { return "\(years.1)/\(years.2)" }
    let times =
      #/
      (.+?)[t\s,]+(\d{1,2}[:.]\d\d)\s?(?:-|\/|to|tot)\s?(\d{1,2}[:.]\d\d)(?:\s?(?:uur|u|h))?
      /#
    guard let parts = text.wholeMatch(of: times), let day = day(String(parts.1)) else { return nil }
    return "\(day)T\(clock(parts.2))/\(day)T\(clock(parts.3))"
  }
}
