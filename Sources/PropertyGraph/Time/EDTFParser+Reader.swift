extension EDTFParser {
  /// What is left of a text that is read from left to right.
  struct Reader {
    private var rest: Substring.UTF8View

    init(_ text: Substring.UTF8View) {
      rest = text
    }

    /// Passes over `character` if it comes next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard let next = rest.first, next == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    /// - Throws: `Problem.form` if anything is left.
    func finish() throws(Problem) {
      guard rest.isEmpty else { throw .form }
    }

    /// A part of a date, with a `?`, `~` or `%` before or after it, which never moves bounds.
    mutating func part<Value>(
      _ read: (inout Reader) throws(Problem) -> Value
    ) throws(Problem) -> Value {
      let isQualified = skipQualifier()
      let value = try read(&self)
      if !isQualified { _ = skipQualifier() }
      return value
    }

    private mutating func skipQualifier() -> Bool {
      skip("?") || skip("~") || skip("%")
    }
  }
}

extension EDTFParser.Reader {
  typealias Problem = EDTFParser.Problem

  /// Exactly `count` digits.
  private mutating func digits(_ count: Int) throws(Problem) -> Int64 {
    let digits = takeDigits(atMost: count)
    guard digits.count == count else { throw .form }
    return digits.value
  }

  private mutating func takeDigits(atMost most: Int) -> (value: Int64, count: Int) {
    var value: Int64 = 0
    var count = 0
    while count < most, let byte = rest.first, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      count += 1
      rest.removeFirst()
    }
    return (value, count)
  }

  /// Two digits, or `XX`: nobody knows.
  mutating func pair() throws(Problem) -> Int64? {
    let known = takeDigits(atMost: 2)
    if known.count == 2 { return known.value }
    guard skip("X") else { throw .form }
    guard known.count == 0, skip("X") else {
      throw .impossible("of a month or day, both digits are known or none, as in 2004-XX")
    }
    return nil
  }

  /// `2022`, `-0044`, or with unknown digits at the end: `201X`, `20XX`.
  mutating func years() throws(Problem) -> ClosedRange<Int64> {
    let isNegative = skip("-")
    let known = takeDigits(atMost: 4)
    var span: Int64 = 1
    for _ in known.count..<4 {
      guard skip("X") else { throw .form }
      span *= 10
    }
    guard span <= 100 else {
      throw .impossible("only the last two digits of a year may be unknown, as in 20XX")
    }
    let year = known.value * span
    guard isNegative else { return year...(year + span - 1) }
    guard year > 0 || span > 1 else { throw .impossible("the year 0000 has no sign") }
    return -(year + span - 1)...(-year)
  }

  /// The year after a `Y`.
  mutating func longYear() throws(Problem) -> Int64 {
    let isNegative = skip("-")
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let year = takeDigits(atMost: 12)
    guard year.count > 0 else { throw .form }
    guard !hasLeadingZero, year.count > 4 else {
      throw .impossible("a year after Y has five digits or more, the first not 0")
    }
    guard year.count < 12 else { throw .impossible("a year has at most eleven digits") }
    return isNegative ? -year.value : year.value
  }

  /// A plain day, `2022-09-28`, that may not exist.
  mutating func date() throws(Problem) -> CivilDate {
    let isNegative = skip("-")
    let year = try digits(4)
    guard skip("-") else { throw .form }
    let month = try digits(2)
    guard skip("-") else { throw .form }
    let day = try digits(2)
    guard year > 0 || !isNegative else { throw .impossible("the year 0000 has no sign") }
    return CivilDate(isNegative ? -year : year, month, day)
  }

  /// Two digits, at most `most`.
  mutating func number(upTo most: Int64, _ rule: String) throws(Problem) -> Int64 {
    let number = try digits(2)
    guard number <= most else { throw .impossible(rule) }
    return number
  }

  /// `Z`, `+02:00` or `-04`, in seconds ahead of UTC; `nil` if there is none.
  mutating func offset() throws(Problem) -> Int64? {
    if skip("Z") { return 0 }
    let isAhead = skip("+")
    guard isAhead || skip("-") else { return nil }
    let rule = "offsets run from -23:59 to +23:59"
    let hours = try number(upTo: 23, rule)
    let minutes = skip(":") ? try number(upTo: 59, rule) : 0
    let offset = hours * 3_600 + minutes * 60
    return isAhead ? offset : -offset
  }
}
