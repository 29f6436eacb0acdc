/// How ids and names of properties travel in files that all tools read, and how they return.
///
/// Most travel as they are. A name that visual tools take for themselves, one with characters that
/// XML's NMTOKEN does not allow, and one that begins with `kring_` travel behind that prefix, with
/// such characters as `_xHEX_`:
///
/// ```swift
/// TravelName.property("label")             // "kring_label"
/// TravelName.property("my size")           // "kring_my_x20_size"
/// TravelName.returned("kring_label", …)    // "label"
/// ```
///
/// No two names travel as one, and a name that nobody here has written returns as it stands.
enum TravelName {
  private static let prefix = "kring_"

  /// The setting that lists, in formats without keys, the names under which only appearance travels.
  static let appearance = "kring_appearance"

  /// The setting that lists, in formats without words for truth, what only holds truth: `node.NAME`.
  static let truths = "kring_truths"

  /// Names that Gephi takes for what it shows, or for its own columns; upper and lower case count
  /// the same, because Gephi ignores them.
  private static let reserved: Set<String> = [
    "label", "nodelabel", "edgelabel", "edge label", "kind", "id", "size", "x", "y", "z",
    "xpos", "ypos", "zpos", "r", "g", "b", "color", "weight", "edge weight", "timeset",
  ]

  /// What a property's name travels as.
  static func property(_ name: String) -> String { needsPrefix(name) ? prefixed(name) : name }

  /// What a property's name travels as where any character can, and only some names are taken.
  static func property(_ name: String, where isTaken: (String) -> Bool) -> String {
    isTaken(name) || isPrefixed(name) ? prefixed(name) : name
  }

  /// The property that travels under this name where only some names are taken.
  static func returnedProperty(_ name: String, where isTaken: (String) -> Bool) -> String {
    returned(name) { property($0, where: isTaken) }
  }

  /// What an id travels as.
  static func id(_ id: String) -> String { isToken(id) && !isPrefixed(id) ? id : prefixed(id) }

  /// The property that travels under this name.
  static func returnedProperty(_ name: String) -> String {
    returned(name, if: property)
  }

  /// The id that travels as this one.
  static func returnedID(_ name: String) -> String { returned(name, if: id) }

  /// What a property's name travels as in a format that has names of its own for other things, and
  /// in which more, or fewer, characters can stand.
  ///
  /// - Parameter taken: the names that the format takes for something else.
  static func property(
    _ name: String, besides taken: Set<String>, in alphabet: Alphabet = .any
  ) -> String {
    let isFree =
      !isPrefixed(name) && !taken.contains(name) && !reserved.contains(name.lowercased())
    return isFree && alphabet.allows(name) ? name : prefixed(name, alphabet)
  }

  /// The property that travels under this name in such a format, or in those that all tools read.
  static func returnedProperty(
    _ name: String, besides taken: Set<String>, in alphabet: Alphabet = .any
  ) -> String {
    let plain = returnedProperty(name)
    return plain == name
      ? returned(name) { property($0, besides: taken, in: alphabet) } : plain
  }

  /// What an id travels as where any text can be one.
  static func anyID(_ id: String) -> String { isPrefixed(id) ? prefixed(id) : id }

  /// The characters of which a format makes names.
  enum Alphabet {
    case any
    /// Letters and digits of ASCII and `_`, a letter first.
    case words

    fileprivate func allows(_ name: String) -> Bool {
      self == .any || name.first?.isLetter == true && name.unicodeScalars.allSatisfy(allows)
    }

    fileprivate func allows(_ scalar: Unicode.Scalar) -> Bool {
      guard self == .words else { return scalar.isNameCharacter }
      return switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": true
      default: false
      }
    }
  }

  private static func returned(_ name: String, if travel: (String) -> String) -> String {
    guard isPrefixed(name) else { return name }
    let original = unescaped(name.dropFirst(prefix.count))
    return travel(original) == name ? original : name
  }

  private static func needsPrefix(_ name: String) -> Bool {
    !isToken(name) || isPrefixed(name) || reserved.contains(name.lowercased())
  }

  private static func isPrefixed(_ name: String) -> Bool {
    name.utf8.starts(with: prefix.utf8)
  }

  private static func prefixed(_ name: String, _ alphabet: Alphabet = .any) -> String {
    var result = prefix
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let looksEscaped = scalar == "_" && index + 1 < scalars.count && scalars[index + 1] == "x"
      if alphabet.allows(scalar) && !looksEscaped {
        result.unicodeScalars.append(scalar)
      } else {
        result += "_x\(String(scalar.value, radix: 16, uppercase: true))_"
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let start = rest.firstRange(of: "_x") {
      let after = rest[start.upperBound...]
      let digits = after.prefix(while: \.isHexDigit)
      guard after.dropFirst(digits.count).first == "_", digits.count <= 6,
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      else {
        result += rest[..<start.upperBound]
        rest = after
        continue
      }
      result += rest[..<start.lowerBound]
      result.unicodeScalars.append(scalar)
      rest = after.dropFirst(digits.count + 1)
    }
    return result + rest
  }

  /// Whether the text is an NMTOKEN: one or more of XML's name characters.
  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(\.isNameCharacter)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows it in an NMTOKEN: the production NameChar, below U+10000, because older
  /// editions, which schemas still go by, end there.
  var isNameCharacter: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", ":", "\u{B7}": true
    case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{37D}": true
    case "\u{37F}"..."\u{1FFF}", "\u{200C}"..."\u{200D}", "\u{203F}"..."\u{2040}": true
    case "\u{2070}"..."\u{218F}", "\u{2C00}"..."\u{2FEF}", "\u{3001}"..."\u{D7FF}": true
    case "\u{F900}"..."\u{FDCF}", "\u{FDF0}"..."\u{FFFD}": true
    default: false
    }
  }

  /// Whether XML 1.0 can hold it at all.
  var isAllowedInXML: Bool {
    switch self {
    case "\u{9}", "\u{A}", "\u{D}", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}",
      "\u{10000}"..."\u{10FFFF}":
      true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// Whether an id begins as those do that travel under another form.
  @inline(__always)
  var bearsPrefix: Bool {
    count >= 6 && self[0] == UInt8(ascii: "k") && self[1] == UInt8(ascii: "r")
      && self[2] == UInt8(ascii: "i") && self[3] == UInt8(ascii: "n")
      && self[4] == UInt8(ascii: "g") && self[5] == UInt8(ascii: "_")
  }
}
