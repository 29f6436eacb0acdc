import PropertyGraph

/// The kind of values in a column: the narrowest that holds them all.
enum CSVKind {
  case boolean
  case integer
  case float
  /// Numbers with a decimal comma.
  case commaFloat
  case text
}

/// What the values of a column may all be, found by looking at each of them.
struct CSVCensus {
  private var canBeBoolean = true
  private var canBeInteger = true
  private var canBeFloat = true
  private var canBeCommaFloat = true
  /// Whether all values say `Directed` or `Undirected`.
  private(set) var isDirection = true
  /// Whether it has no value, or lists only.
  private(set) var isEmpty = true
  /// Whether a value stands in quotes, which numbers do not need.
  private(set) var isQuoted = false

  /// Counts a value; lists are what they are, whatever the others.
  mutating func count(_ text: Span<UInt8>, isQuoted: Bool) {
    guard !text.isEmpty else { return }
    if text[0] == UInt8(ascii: "["), text[text.count - 1] == UInt8(ascii: "]") { return }
    isEmpty = false
    if isQuoted { self.isQuoted = true }
    if canBeInteger { canBeInteger = CSVValue.integer(text) != nil }
    if canBeFloat, !canBeInteger { canBeFloat = CSVValue.float(text) != nil }
    if canBeCommaFloat, !canBeInteger { canBeCommaFloat = CSVValue.commaFloat(text) != nil }
    if canBeBoolean { canBeBoolean = CSVValue.boolean(text) != nil }
    if isDirection { isDirection = CSVValue.isDirected(text) != nil }
  }

  /// The kind of the column.
  ///
  /// - Parameter areQuotesTelling: whether only some of the table stands in quotes, so that they say
  ///   of a value that it is text.
  func kind(areQuotesTelling: Bool, delimiter: UInt8) -> CSVKind {
    if isEmpty || isQuoted && areQuotesTelling { return .text }
    if canBeBoolean { return .boolean }
    if canBeInteger { return .integer }
    if canBeFloat { return .float }
    return canBeCommaFloat && delimiter != UInt8(ascii: ",") ? .commaFloat : .text
  }
}

/// Values as they stand in a table.
enum CSVValue {
  /// The value that a text stands for in a column of some kind; `nil` if it is a text or a list.
  static func scalar(_ text: Span<UInt8>, _ kind: CSVKind) -> PropertyValue? {
    switch kind {
    case .boolean: boolean(text).map(PropertyValue.boolean)
    case .integer: integer(text).map(PropertyValue.integer)
    case .float: float(text).map(PropertyValue.float)
    case .commaFloat: commaFloat(text).map(PropertyValue.float)
    case .text: nil
    }
  }

  /// `true` or `false`, upper or lower case.
  static func boolean(_ text: Span<UInt8>) -> Bool? {
    guard text.count == 4 || text.count == 5 else { return nil }
    return switch String(decoding: text).lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// A whole number of 64 bits without leading zeros: `007` is a text.
  static func integer(_ text: Span<UInt8>) -> Int64? {
    text.hasPlainDigits ? WrittenValue.integer(text) : nil
  }

  /// A number, with a point and an exponent if it has them; `NaN`, `Infinity` and `inf` too.
  static func float(_ text: Span<UInt8>) -> Double? {
    if text.isNumber(point: UInt8(ascii: ".")) { return WrittenValue.float(text) }
    switch String(decoding: text) {
    case "NaN", "nan": return .nan
    case "Infinity", "Inf", "inf": return .infinity
    case "-Infinity", "-Inf", "-inf": return -.infinity
    default: return nil
    }
  }

  /// A number with a decimal comma, as spreadsheets of half of Europe write it.
  static func commaFloat(_ text: Span<UInt8>) -> Double? {
    guard text.isNumber(point: UInt8(ascii: ",")) else { return nil }
    let digits = String(decoding: text).replacing(",", with: ".")
    return Double(digits)
  }

  /// Whether an edge has a direction, if the text says so.
  static func isDirected(_ text: Span<UInt8>) -> Bool? {
    guard text.count == 8 || text.count == 10 else { return nil }
    return switch String(decoding: text).lowercased() {
    case "directed": true
    case "undirected": false
    default: nil
    }
  }

  /// A list in JSON, or a text that only travels as JSON because it looks like one.
  static func listOrText(_ text: String) -> PropertyValue {
    if text.hasPrefix("["), let list = PropertyValue(json: text), list.isList { return list }
    if text.hasPrefix("\""), let inner = unwrapped(text), looksLikeList(inner) {
      return .string(inner)
    }
    return .string(text)
  }

  /// Whether a text would not return as it is, but as a list, or as what is in its quotes.
  static func looksLikeList(_ text: String) -> Bool {
    var text = text
    while text.hasPrefix("\""), let inner = unwrapped(text) { text = inner }
    return text.hasPrefix("[") && PropertyValue(json: text)?.isList == true
  }

  private static func unwrapped(_ text: String) -> String? {
    guard case .string(let inner) = PropertyValue(json: text) else { return nil }
    return inner
  }
}

extension Span<UInt8> {
  /// Whether these are digits, behind a minus perhaps, without a zero in front.
  fileprivate var hasPlainDigits: Bool {
    let start = !isEmpty && self[0] == UInt8(ascii: "-") ? 1 : 0
    guard start < count, count <= 20 else { return false }
    if self[start] == UInt8(ascii: "0") { return count == 1 }
    for index in start..<count where !self[index].isDigit { return false }
    return true
  }

  /// Whether this is a number with digits before or after a point, no zero too many in front, and
  /// perhaps an exponent. One without a point or exponent must fit in 15 digits, which a float holds.
  fileprivate func isNumber(point: UInt8) -> Bool {
    var index = !isEmpty && self[0] == UInt8(ascii: "-") ? 1 : 0
    let first = index
    index = skippingDigits(from: index)
    let whole = index - first
    if whole > 1, self[first] == UInt8(ascii: "0") { return false }
    guard index < count else { return whole > 0 && whole <= 15 }
    var decimals = 0
    if self[index] == point {
      let start = index + 1
      index = skippingDigits(from: start)
      decimals = index - start
    }
    guard whole + decimals > 0 else { return false }
    guard index < count else { return true }
    guard self[index] | 0x20 == UInt8(ascii: "e") else { return false }
    index += 1
    if index < count, self[index] == UInt8(ascii: "-") || self[index] == UInt8(ascii: "+") {
      index += 1
    }
    return index < count && skippingDigits(from: index) == count
  }

  private func skippingDigits(from start: Int) -> Int {
    var index = start
    while index < count, self[index].isDigit { index += 1 }
    return index
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
