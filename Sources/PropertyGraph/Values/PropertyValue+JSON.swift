extension PropertyValue {
  /// The value as JSON: `"text"`, `1`, `1.0`, `true`, `["a","b"]`.
  ///
  /// A float always has a point or an exponent, so that it returns as a float. JSON has no word for
  /// what is not finite: infinity is written `1e999`, which every reader takes for it, and `nan`
  /// is `null`.
  public var json: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .float(let value): value.json
    case .string(let value): value.json
    case .booleans(let values): "[" + values.map { "\($0)" }.joined(separator: ",") + "]"
    case .integers(let values): "[" + values.map { "\($0)" }.joined(separator: ",") + "]"
    case .floats(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    case .strings(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    }
  }

  /// Reads what `json` writes, and any other JSON scalar or flat list of one kind; `nil` for the
  /// rest. A whole number too great for 64 bits is read as a float.
  public init?(json: String) {
    var scanner = JSONScanner()
    guard let value = scanner.value(in: json.utf8Span.span, isWhole: true),
      scanner.halfCharacters == 0
    else { return nil }
    self = value
  }

  /// Reads a JSON object of such values, as the store keeps them, and hands over its members.
  ///
  /// - Returns: whether the bytes were such an object.
  package static func readObject(
    _ bytes: Span<UInt8>, member: (_ key: String, PropertyValue) -> Void
  ) -> Bool {
    var scanner = JSONScanner()
    return scanner.object(in: bytes, member: member)
  }
}

extension Double {
  fileprivate var json: String {
    if isNaN { return "null" }
    if isInfinite { return self < 0 ? "-1e999" : "1e999" }
    return "\(self)"
  }
}

extension String {
  /// The text in double quotes, escaped as JSON asks.
  package var json: String {
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
    if isPlain { return "\"" + self + "\"" }
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
