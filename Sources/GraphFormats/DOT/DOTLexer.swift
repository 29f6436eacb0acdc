import PropertyGraph

/// Takes a DOT document apart: ids, operators and brackets.
struct DOTLexer {
  enum Token: Equatable {
    case id(DOTText)
    /// `{`, `}`, `[`, `]`, `;`, `,`, `:` or `=`.
    case mark(Unicode.Scalar)
    /// `->`, or `--` for an edge without direction.
    case edge(isDirected: Bool)
  }

  let text: SourceText
  private var position = 0
  /// Where the token that was read last begins.
  private(set) var start = 0
  private var lines = LineCount()
  private var ahead: (token: Token?, start: Int, end: Int)?

  init(_ text: SourceText) { self.text = text }

  /// The line of the token that was read last.
  var line: Int {
    mutating get { lines.line(of: start, in: text.bytes) }
  }

  /// An error at the token that was read last.
  func error(_ problem: String) -> FormatError { text.error(at: start, problem) }

  /// The next token; `nil` at the end.
  mutating func next() throws(FormatError) -> Token? {
    if let known = ahead {
      ahead = nil
      start = known.start
      position = known.end
      return known.token
    }
    skipSpace()
    start = position
    return try token()
  }

  /// The token after the one that was read last, which stays to be read.
  mutating func peek() throws(FormatError) -> Token? {
    if let known = ahead { return known.token }
    let (start, end) = (self.start, position)
    let token = try next()
    ahead = (token, self.start, position)
    self.start = start
    position = end
    return token
  }

  /// Reads the next token if it is this mark.
  mutating func take(_ mark: Unicode.Scalar) throws(FormatError) -> Bool {
    guard try peek() == .mark(mark) else { return false }
    _ = try next()
    return true
  }

  // MARK: Tokens

  private func byte(_ offset: Int = 0) -> UInt8? {
    position + offset < text.bytes.count ? text.bytes[position + offset] : nil
  }

  private mutating func token() throws(FormatError) -> Token? {
    guard let first = byte() else { return nil }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="):
      position += 1
      return .mark(Unicode.Scalar(first))
    case UInt8(ascii: "\""): return .id(try quoted())
    case UInt8(ascii: "<"): return .id(try html())
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: ">") || byte(1) == first:
      position += 2
      return .edge(isDirected: text.bytes[start + 1] == UInt8(ascii: ">"))
    default: return .id(try word())
    }
  }

  /// A name or a number without quotes.
  private mutating func word() throws(FormatError) -> DOTText {
    position += 1
    while let byte = byte(), byte.isWordInDOT { position += 1 }
    let bytes = text.bytes[start..<position]
    let word = String(decoding: bytes, as: UTF8.self)
    guard bytes.first.map({ $0.isWordInDOT || $0 == UInt8(ascii: "-") }) == true, word != "-"
    else {
      throw error("\"\(word)\" cannot stand here. Texts with such characters need double quotes.")
    }
    return DOTText(word, .bare)
  }

  /// Texts in quotes, several joined by `+`.
  private mutating func quoted() throws(FormatError) -> DOTText {
    var raw: [UInt8] = []
    while true {
      try readQuoted(into: &raw)
      let end = position
      skipSpace()
      if byte() == UInt8(ascii: "+") {
        position += 1
        skipSpace()
        if byte() == UInt8(ascii: "\"") { continue }
      }
      position = end
      return DOTText(String(decoding: raw, as: UTF8.self), .quoted)
    }
  }

  private mutating func readQuoted(into raw: inout [UInt8]) throws(FormatError) {
    let opening = position
    position += 1
    while let byte = byte() {
      position += 1
      if byte == UInt8(ascii: "\"") { return }
      guard byte == UInt8(ascii: "\\"), let next = self.byte() else {
        raw.append(byte)
        continue
      }
      position += 1
      switch next {
      case UInt8(ascii: "\""): raw.append(next)
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "\r") where self.byte() == UInt8(ascii: "\n"): position += 1
      default: raw += [byte, next]
      }
    }
    throw text.error(at: opening, "The quotes that open here are never closed.")
  }

  /// A text between angle brackets, which may hold others in pairs.
  private mutating func html() throws(FormatError) -> DOTText {
    var depth = 0
    while let byte = byte() {
      position += 1
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">") { depth -= 1 }
      if depth == 0 {
        let inner = text.bytes[(start + 1)..<(position - 1)]
        return DOTText(String(decoding: inner, as: UTF8.self), .html)
      }
    }
    throw error("The bracket < that opens here is never closed.")
  }

  // MARK: Space

  /// Passes over white space and comments: `//`, `/* */`, and lines that begin with `#`.
  private mutating func skipSpace() {
    while let first = byte() {
      if first <= 0x20 {
        position += 1
      } else if first == UInt8(ascii: "#"), isAtLineStart {
        skipLine()
      } else if first == UInt8(ascii: "/"), byte(1) == first {
        skipLine()
      } else if first == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        position += 2
        while let byte = byte(), !(byte == UInt8(ascii: "*") && self.byte(1) == first) {
          position += 1
        }
        position = min(position + 2, text.bytes.count)
      } else {
        return
      }
    }
  }

  private var isAtLineStart: Bool {
    position == 0 || text.bytes[position - 1] == UInt8(ascii: "\n")
  }

  private mutating func skipLine() {
    while let byte = byte(), byte != UInt8(ascii: "\n") { position += 1 }
  }
}

extension UInt8 {
  /// Whether it belongs to a word: letters, digits, `_`, the point of a number, all beyond ASCII.
  fileprivate var isWordInDOT: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
