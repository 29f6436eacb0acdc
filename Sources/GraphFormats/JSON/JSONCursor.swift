import PropertyGraph

/// Goes through a JSON document member by member, without building a tree of it.
///
/// ```swift
/// try cursor.open("{")
/// while let key = try cursor.nextKey() { … each value is read or skipped … }
/// ```
struct JSONCursor {
  /// How many lists and objects may stand inside each other.
  static let deepest = 256

  let text: SourceText
  private var scanner = JSONScanner()
  private var lines = LineCount()
  /// Whether a list or object was opened, and nothing in it was read yet.
  private var isAtStart = false

  init(_ text: SourceText) { self.text = text }

  /// The byte that comes next; it can be set to one that was read before.
  var position: Int {
    get { scanner.position }
    set {
      scanner = JSONScanner(at: newValue)
      isAtStart = false
    }
  }

  /// The line of what comes next.
  var line: Int {
    mutating get {
      let position = position
      return lines.line(of: position, in: text.bytes)
    }
  }

  /// The character that comes next.
  var next: Unicode.Scalar? {
    mutating get {
      scan { scanner, bytes in
        scanner.skipSpace(bytes)
        return scanner.next(bytes).map(Unicode.Scalar.init)
      }
    }
  }

  private mutating func scan<Result>(_ body: (inout JSONScanner, Span<UInt8>) -> Result) -> Result {
    let bytes = text.bytes
    return body(&scanner, bytes.span)
  }

  private mutating func pass(_ character: Unicode.Scalar) {
    _ = scan { $0.take(character, $1) }
  }

  // MARK: Lists and objects

  /// Enters the list or object that begins here.
  mutating func open(_ bracket: Unicode.Scalar) throws(FormatError) {
    guard next == bracket else { throw expected("\"\(bracket)\"") }
    pass(bracket)
    isAtStart = true
  }

  /// The key of the next member, whose value is then to be read; `nil` at the end of the object.
  mutating func nextKey() throws(FormatError) -> String? {
    guard try isAtAnother(before: "}") else { return nil }
    guard next == "\"" else { throw expected("a name in double quotes") }
    let key = try string()
    guard next == ":" else { throw expected("\":\"") }
    pass(":")
    return key
  }

  /// Whether another element follows, which is then to be read; not at the end of the list.
  mutating func nextElement() throws(FormatError) -> Bool { try isAtAnother(before: "]") }

  private mutating func isAtAnother(before closing: Unicode.Scalar) throws(FormatError) -> Bool {
    let isFirst = isAtStart
    isAtStart = false
    if next == closing {
      pass(closing)
      return false
    }
    if !isFirst {
      guard next == "," else { throw expected("\",\" or \"\(closing)\"") }
      pass(",")
    }
    return true
  }

  // MARK: Values

  /// What stands in a document, as far as a property can hold it.
  enum Value {
    case value(PropertyValue)
    case null
    /// An object, or a list of what a property cannot hold: its JSON.
    case nested(String)
  }

  mutating func value() throws(FormatError) -> Value {
    switch next {
    case "\"": return .value(.string(try string()))
    case "{", "[":
      let json = try nested()
      if json.hasPrefix("["), let list = PropertyValue(json: json) { return .value(list) }
      return .nested(json)
    case "n":
      try skip()
      return .null
    default:
      guard let value = scan({ $0.unquoted($1) }) else { throw expected("a value") }
      return .value(value)
    }
  }

  /// The text that begins here.
  mutating func string() throws(FormatError) -> String {
    let start = scanner.position
    if let text = scan({ $0.string($1) }) { return text }
    throw text.error(
      at: start, "The text that begins here is broken or never ends. Is the file whole?")
  }

  /// Passes a value over.
  mutating func skip() throws(FormatError) {
    switch scan({ $0.skipValue($1, deepest: Self.deepest) }) {
    case .whole: break
    case .broken: throw expected("something else")
    case .tooDeep:
      throw text.error(
        at: scanner.position,
        "More than \(Self.deepest) lists and objects stand inside each other here.")
    }
  }

  /// The JSON of the value that begins here, without white space between its parts.
  mutating func nested() throws(FormatError) -> String {
    _ = next
    let start = position
    try skip()
    return String(decoding: text.bytes[start..<position].withoutSpace, as: UTF8.self)
  }

  /// An id: a text as it is, a number or anything else as its JSON; `nil` for `null`.
  mutating func identifier() throws(FormatError) -> String? {
    switch next {
    case "\"": return try string()
    case "n":
      try skip()
      return nil
    default: return try nested()
    }
  }

  /// How many halves of characters were replaced.
  var halfCharacters: Int { scanner.halfCharacters }

  /// Something else stands here than what should.
  mutating func expected(_ what: String) -> FormatError {
    guard next != nil else {
      return text.error(at: position, "The file ends in the middle of its JSON. Is it whole?")
    }
    return text.error(
      at: position, "This is no JSON: \(what) is expected here. Was the file edited by hand?")
  }
}

extension ArraySlice<UInt8> {
  /// The same JSON without the white space between its parts.
  fileprivate var withoutSpace: [UInt8] {
    var result: [UInt8] = []
    var isInText = false
    var isEscaped = false
    for byte in self {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
      } else if byte <= 0x20 {
        continue
      } else if byte == UInt8(ascii: "\"") {
        isInText = true
      }
      result.append(byte)
    }
    return result
  }
}
