import PropertyGraph

/// An id of DOT: a name, a number, a text in quotes or in angle brackets.
struct DOTText: Equatable {
  enum Form { case bare, quoted, html }

  /// What stands in the file, where `\"` is a quote already and other escapes stand as they are.
  let raw: String
  let form: Form

  init(_ raw: String, _ form: Form) {
    self.raw = raw
    self.form = form
  }

  /// The text as an id or a name: two backslashes are one.
  var text: String {
    guard form == .quoted, raw.utf8.contains(UInt8(ascii: "\\")) else { return raw }
    return unescaped { $0 == "\\" ? "\\" : "\\\($0)" }
  }

  /// The text with what stands in place of each backslash and the character after it.
  private func unescaped(_ replacement: (Unicode.Scalar) -> String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in raw.unicodeScalars {
      if isEscaped {
        result.append(contentsOf: replacement(scalar).unicodeScalars)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The keyword that it is, upper or lower case.
  var keyword: String? {
    guard form == .bare else { return nil }
    let word = raw.lowercased()
    return DOTName.keywords.contains(word) ? word : nil
  }

  /// What a property holds: without quotes a number or truth, and else a text or a list of texts.
  var value: PropertyValue {
    guard form == .bare else { return PropertyValue(listOrText: text) }
    switch raw {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: return number ?? .string(raw)
    }
  }

  /// A number, also in quotes, for what is measured.
  var measure: PropertyValue {
    DOTText(raw.trimmed, .bare).number ?? value
  }

  /// What a label holds, its escapes resolved; `nil` if it only stands for the id.
  func label(of id: String, in graph: String) -> PropertyValue? {
    if form == .bare { return value }
    return raw == "\\N" ? nil : PropertyValue(listOrText: labelText(of: id, in: graph))
  }

  /// The text of a label, its escapes and entities resolved.
  func labelText(of id: String = "", in graph: String) -> String {
    if form != .quoted { return raw }
    let text = unescaped { scalar in
      switch scalar {
      case "n", "l", "r": "\n"
      case "N": id
      case "G": graph
      default: String(scalar)
      }
    }
    return GMLText.decoded(Array(text.utf8)[...])
  }

  private var number: PropertyValue? {
    let digits = raw.utf8.drop { $0 == UInt8(ascii: "-") }
    guard raw.utf8.count - digits.count < 2, !digits.isEmpty,
      digits.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
    else { return nil }
    if let integer = Int64(raw) { return .integer(integer) }
    return Double(raw).map(PropertyValue.float)
  }
}

extension String {
  /// The text in quotes, as ids and properties stand in DOT.
  var quotedInDOT: String { quotedInDOT(isLabel: false) }

  /// The text in quotes, as Graphviz shows it.
  var labelInDOT: String { quotedInDOT(isLabel: true) }

  private func quotedInDOT(isLabel: Bool) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": result.append(contentsOf: ["\\", scalar])
      case "\n" where isLabel: result.append(contentsOf: ["\\", "n"])
      case "&" where isLabel: result.append(contentsOf: "&amp;".unicodeScalars)
      case "\0": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }

  /// An id without quotes where it needs none.
  var idInDOT: String {
    let isWord =
      first?.isNumber == false && utf8.allSatisfy { $0.isPlainInDOT }
      && !DOTName.keywords.contains(lowercased())
    return isWord ? self : quotedInDOT
  }
}

extension UInt8 {
  fileprivate var isPlainInDOT: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
