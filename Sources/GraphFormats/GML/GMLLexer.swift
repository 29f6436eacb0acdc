import PropertyGraph

/// Takes a GML document apart: keys, values, and the brackets around lists.
struct GMLLexer {
  enum Token {
    case key(String)
    case value(PropertyValue)
    /// A text, and whether it is the empty list as NetworkX writes it.
    case text(String, isEmptyList: Bool)
    case open
    case close
  }

  /// No key is longer, in bytes.
  static let longestKey = 4096

  let text: SourceText
  /// The byte that comes next.
  private(set) var position = 0
  /// Where the token that was read last begins.
  private(set) var start = 0
  private var lines = LineCount()

  init(_ text: SourceText) { self.text = text }

  /// Goes to another place, where a list has been opened.
  mutating func jump(to place: Int) {
    position = place
    start = place
  }

  /// The line of the token that was read last.
  var line: Int {
    mutating get { lines.line(of: start, in: text.bytes) }
  }

  /// The next token; `nil` at the end.
  mutating func next() throws(FormatError) -> Token? {
    skipSpace()
    start = position
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "["):
      position += 1
      return .open
    case UInt8(ascii: "]"):
      position += 1
      return .close
    case UInt8(ascii: "\""): return try string()
    default: return try word(byte)
    }
  }

  /// Passes over a list up to the bracket that closes it; its opening bracket was read.
  mutating func skipList() throws(FormatError) {
    let opening = start
    var depth = 1
    while depth > 0 {
      skipSpace()
      start = position
      switch peek() {
      case nil: throw text.error(at: opening, "The list that opens here is never closed.")
      case UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "]"):
        depth -= 1
        position += 1
      case UInt8(ascii: "\""): try skipString()
      default: position = endOfWord()
      }
    }
  }

  func error(_ problem: String) -> FormatError { text.error(at: start, problem) }

  private func peek() -> UInt8? { position < text.bytes.count ? text.bytes[position] : nil }

  /// Passes over white space, and what follows a `#` in its line.
  private mutating func skipSpace() {
    while let byte = peek() {
      if byte == UInt8(ascii: "#") {
        while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
      } else if byte > 0x20 {
        return
      } else {
        position += 1
      }
    }
  }

  // MARK: Texts

  private mutating func skipString() throws(FormatError) {
    position += 1
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: "\"") { return }
    }
    throw error("The quotes that open here are never closed.")
  }

  private mutating func string() throws(FormatError) -> Token {
    try skipString()
    let raw = text.bytes[(start + 1)..<(position - 1)]
    return .text(GMLText.decoded(raw), isEmptyList: raw.elementsEqual("[]".utf8))
  }

  // MARK: Keys and numbers

  /// Where the word or number ends that begins here.
  private func endOfWord() -> Int {
    var end = position + 1
    while end < text.bytes.count, text.bytes[end] > 0x20, !Self.marks.contains(text.bytes[end]) {
      end += 1
    }
    return end
  }

  private static let marks = Array("[]\"#".utf8)

  private mutating func word(_ first: UInt8) throws(FormatError) -> Token {
    let end = endOfWord()
    let count = end - position
    let word = String(decoding: text.bytes[position..<end], as: UTF8.self)
    position = end
    if let value = Self.number(word, first) { return .value(value) }
    guard
      Unicode.Scalar(first).properties.isAlphabetic || first == UInt8(ascii: "_") || first > 0x7F
    else {
      throw error("\"\(word.excerpt)\" is neither a name nor a value. Is a text without quotes?")
    }
    if count > Self.longestKey { throw error("A name is longer than \(Self.longestKey) bytes.") }
    return .key(word)
  }

  /// A number, also one that is not finite.
  private static func number(_ word: String, _ first: UInt8) -> PropertyValue? {
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      if let integer = Int64(word) { return .integer(integer) }
      return WrittenValue.float(word.utf8Span.span).map(PropertyValue.float)
    case UInt8(ascii: "I"), UInt8(ascii: "N"):
      return ["INF", "NAN", "NaN", "Inf"].contains(word)
        ? WrittenValue.float(word.utf8Span.span).map(PropertyValue.float) : nil
    default: return nil
    }
  }
}
