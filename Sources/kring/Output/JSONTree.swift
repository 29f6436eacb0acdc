/// A JSON value whose objects keep the order in which they were written.
///
/// Foundation's encoder forgets it, and an answer reads better with its name before its details.
indirect enum JSONTree: Equatable {
  case null
  case boolean(Bool)
  /// A number, as it is written.
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([Member])

  struct Member: Equatable {
    var key: String
    var value: JSONTree
  }
}

extension JSONTree {
  /// The value as text: the members of the outermost object on lines of their own, and so the
  /// elements of their arrays.
  var text: String {
    guard case .object(let members) = self, !members.isEmpty else { return line }
    let lines = members.map { "  \(Self.quoted($0.key)): \($0.value.block)" }
    return "{\n\(lines.joined(separator: ",\n"))\n}"
  }

  private var block: String {
    guard case .array(let values) = self, !values.isEmpty else { return line }
    return "[\n\(values.map { "    \($0.line)" }.joined(separator: ",\n"))\n  ]"
  }

  /// The value on one line.
  private var line: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let values): "[\(values.map(\.line).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.key)): \($0.value.line)" }.joined(separator: ", "))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
