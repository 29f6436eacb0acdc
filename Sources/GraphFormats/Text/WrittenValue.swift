import PropertyGraph

/// Values as texts in a file write them.
enum WrittenValue {
  /// The value that a text stands for in a type, or `nil` if it is none of that type.
  static func read(_ text: Span<UInt8>, as type: DeclaredType) -> PropertyValue? {
    if type.times != nil { return nil }
    if type.isList { return list(String(decoding: text), of: type.scalar) }
    return scalar(text, as: type.scalar)
  }

  static func scalar(_ text: Span<UInt8>, as type: DeclaredType.Scalar) -> PropertyValue? {
    switch type {
    case .string: .string(String(decoding: text))
    case .boolean: boolean(text).map(PropertyValue.boolean)
    case .integer: integer(text).map(PropertyValue.integer)
    case .float: float(text).map(PropertyValue.float)
    }
  }

  /// `true`, `false`, `1` or `0`, upper or lower case.
  static func boolean(_ text: Span<UInt8>) -> Bool? {
    switch String(decoding: text).trimmed.lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  /// A whole number of 64 bits.
  static func integer(_ text: Span<UInt8>) -> Int64? {
    let text = text.extracting(text.trimmedRange)
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    let start = isNegative || text.count > 0 && text[0] == UInt8(ascii: "+") ? 1 : 0
    guard start < text.count else { return nil }
    var value: Int64 = 0
    for index in start..<text.count {
      guard let digit = text[index].decimalDigit else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) =
        isNegative
        ? product.subtractingReportingOverflow(Int64(digit))
        : product.addingReportingOverflow(Int64(digit))
      if overflows || overflowsToo { return nil }
      value = sum
    }
    return value
  }

  /// A floating-point number: also `INF`, `Infinity` and `NaN`, upper or lower case.
  static func float(_ text: Span<UInt8>) -> Double? {
    if let value = plainFloat(text) { return value }
    let text = String(decoding: text.extracting(text.trimmedRange))
    // Swift also reads hexadecimal; nobody writes that here on purpose.
    guard !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }) else { return nil }
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan": return .nan
    default: return Double(text)
    }
  }

  /// Numbers such as `-12.375`, exactly: both the digits and the power of ten are floats without
  /// error, so their quotient is rounded once. See Clinger, doi:10.1145/93542.93557.
  static func plainFloat(_ text: Span<UInt8>) -> Double? {
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    var digits = 0
    var decimals = 0
    var value: Int64 = 0
    var hasPoint = false
    for index in (isNegative ? 1 : 0)..<text.count {
      if let digit = text[index].decimalDigit {
        value = value &* 10 &+ Int64(digit)
        digits &+= 1
        if hasPoint { decimals &+= 1 }
      } else if text[index] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
    }
    guard digits > 0, digits <= 15 else { return nil }
    let magnitude = Double(value) / powersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}

// MARK: - Lists

extension WrittenValue {
  /// A list as JSON, or as Gephi writes it: `[a, "b, c"]`, `[1, 2]`.
  private static func list(_ text: String, of type: DeclaredType.Scalar) -> PropertyValue? {
    if let value = PropertyValue(json: text), let list = converted(value, to: type) { return list }
    guard let items = bracketed(text.trimmed) else { return nil }
    return combined(items, of: type)
  }

  /// A JSON list, if its elements are of the type that was declared.
  private static func converted(_ value: PropertyValue, to type: DeclaredType.Scalar)
    -> PropertyValue?
  {
    switch (value, type) {
    case (.strings([]), _), (.strings, .string), (.booleans, .boolean), (.integers, .integer),
      (.floats, .float):
      value
    case (.integers(let values), .float): .floats(values.map(Double.init))
    default: nil
    }
  }

  private static func combined(_ items: [String], of type: DeclaredType.Scalar) -> PropertyValue? {
    func all<T>(_ read: (Span<UInt8>) -> T?) -> [T]? {
      let values = items.compactMap { read($0.utf8Span.span) }
      return values.count == items.count ? values : nil
    }
    return switch type {
    case .string: .strings(items)
    case .boolean: all(boolean).map(PropertyValue.booleans)
    case .integer: all(integer).map(PropertyValue.integers)
    case .float: all(float).map(PropertyValue.floats)
    }
  }

  /// The items between brackets, parted by commas, each bare or in single or double quotes.
  static func bracketed(_ text: String) -> [String]? {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.count > 1 else { return nil }
    var items: [String] = []
    var item = ""
    var quote: Character?
    var wasQuoted = false
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
      if isEscaped {
        item.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { item.append(character) }
      } else if (character == "\"" || character == "'") && item.trimmed.isEmpty {
        quote = character
        wasQuoted = true
        item = ""
      } else if character == "," {
        items.append(wasQuoted ? item : item.trimmed)
        item = ""
        wasQuoted = false
      } else if !(wasQuoted && character.isWhitespace) {
        item.append(character)
      }
    }
    guard quote == nil else { return nil }
    if items.isEmpty, item.trimmed.isEmpty, !wasQuoted { return [] }
    items.append(wasQuoted ? item : item.trimmed)
    return items
  }
}

extension Span<UInt8> {
  /// Where the text stands without white space at its ends.
  fileprivate var trimmedRange: Range<Int> {
    var start = 0
    var end = count
    while start < end, self[start].isXMLSpace { start += 1 }
    while end > start, self[end - 1].isXMLSpace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  fileprivate var decimalDigit: UInt8? {
    let digit = self &- UInt8(ascii: "0")
    return digit < 10 ? digit : nil
  }
}
