/// Reads the JSON of property values: scalars, flat lists of scalars, and an object of these.
///
/// Foundation's reader takes 1.0 for 1; this one keeps them apart, and it never recurses, so hostile
/// input cannot exhaust the stack. It keeps its place; the bytes are lent anew to each call.
package struct JSONScanner {
  /// The byte that comes next, or the one at which something was wrong.
  package internal(set) var position = 0
  /// How many halves of a character, which stand for none by themselves, became U+FFFD.
  package private(set) var halfCharacters = 0

  package init(at position: Int = 0) { self.position = position }

  /// The value that begins here; with `isWhole`, only if nothing follows it.
  package mutating func value(in bytes: Span<UInt8>, isWhole: Bool) -> PropertyValue? {
    skipSpace(bytes)
    let value = next(bytes) == UInt8(ascii: "[") ? list(bytes) : scalar(bytes)
    skipSpace(bytes)
    return isWhole && position < bytes.count ? nil : value
  }

  /// Hands each member of the object that the bytes are to `member`.
  ///
  /// - Returns: whether the bytes were an object of values and nothing else.
  mutating func object(
    in bytes: Span<UInt8>, member: (_ key: String, PropertyValue) -> Void
  ) -> Bool {
    skipSpace(bytes)
    guard take("{", bytes) else { return false }
    skipSpace(bytes)
    if take("}", bytes) { return position == bytes.count }
    repeat {
      skipSpace(bytes)
      guard let key = string(bytes) else { return false }
      skipSpace(bytes)
      guard take(":", bytes), let value = value(in: bytes, isWhole: false) else { return false }
      member(key, value)
    } while take(",", bytes)
    guard take("}", bytes) else { return false }
    skipSpace(bytes)
    return position == bytes.count
  }
}

// MARK: - Values

extension JSONScanner {
  /// The text, number or truth that begins here; `null` is the float that is no number.
  package mutating func scalar(_ bytes: Span<UInt8>) -> PropertyValue? {
    switch next(bytes) {
    case UInt8(ascii: "\""): string(bytes).map(PropertyValue.string)
    case UInt8(ascii: "t"): take(word: "true", bytes) ? .boolean(true) : nil
    case UInt8(ascii: "f"): take(word: "false", bytes) ? .boolean(false) : nil
    case UInt8(ascii: "n"): take(word: "null", bytes) ? .float(.nan) : nil
    default: number(bytes)
    }
  }

  private mutating func list(_ bytes: Span<UInt8>) -> PropertyValue? {
    guard take("[", bytes) else { return nil }
    skipSpace(bytes)
    if take("]", bytes) { return .strings([]) }
    var values: [PropertyValue] = []
    repeat {
      skipSpace(bytes)
      guard let value = scalar(bytes) else { return nil }
      values.append(value)
      skipSpace(bytes)
    } while take(",", bytes)
    return take("]", bytes) ? PropertyValue(list: values) : nil
  }

  private mutating func number(_ bytes: Span<UInt8>) -> PropertyValue? {
    let start = position
    var isFloat = false
    scan: while let byte = next(bytes) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isFloat = true
      default: break scan
      }
      position += 1
    }
    let text = String(decoding: bytes.extracting(start..<position))
    if !isFloat, let value = Int64(text) { return .integer(value) }
    return Double(text).map(PropertyValue.float)
  }

  /// The text that begins here with its quote.
  package mutating func string(_ bytes: Span<UInt8>) -> String? {
    guard take("\"", bytes) else { return nil }
    var text = plainText(bytes)
    while let byte = next(bytes) {
      position += 1
      if byte == UInt8(ascii: "\"") { return text }
      guard let character = escaped(bytes) else { return nil }
      text.unicodeScalars.append(character)
      text += plainText(bytes)
    }
    return nil
  }

  /// The text up to the next quote or backslash.
  private mutating func plainText(_ bytes: Span<UInt8>) -> String {
    let start = position
    while let byte = next(bytes), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      position += 1
    }
    return String(decoding: bytes.extracting(start..<position))
  }

  private mutating func escaped(_ bytes: Span<UInt8>) -> Unicode.Scalar? {
    guard let byte = next(bytes) else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return unicode(bytes)
    default: return nil
    }
  }

  private mutating func unicode(_ bytes: Span<UInt8>) -> Unicode.Scalar? {
    guard let first = hexadecimal(bytes) else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let start = position
    if first < 0xDC00, take("\\", bytes), take("u", bytes), let second = hexadecimal(bytes),
      (0xDC00..<0xE000).contains(second)
    {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    position = start
    halfCharacters += 1
    return "\u{FFFD}"
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>) -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes.extracting(position..<position + 4))
    position += 4
    return UInt32(digits, radix: 16)
  }
}

// MARK: - Bytes

extension JSONScanner {
  /// The byte that comes next.
  package func next(_ bytes: Span<UInt8>) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// Passes a character over, if it is this one.
  package mutating func take(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard next(bytes) == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Passes a word over, if it is this one.
  package mutating func take(word: String, _ bytes: Span<UInt8>) -> Bool {
    let word = word.utf8Span.span
    guard position + word.count <= bytes.count,
      bytes.extracting(position..<position + word.count).compare(word) == 0
    else { return false }
    position += word.count
    return true
  }

  package mutating func skipSpace(_ bytes: Span<UInt8>) {
    while let byte = next(bytes), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }
}

extension PropertyValue {
  /// The list of these values, if they are scalars of one kind; whole numbers among floats count
  /// as floats.
  fileprivate init?(list values: [PropertyValue]) {
    func all<T>(_ pick: (PropertyValue) -> T?) -> [T]? {
      let picked = values.compactMap(pick)
      return picked.count == values.count ? picked : nil
    }
    if let list = all(\.string) {
      self = .strings(list)
    } else if let list = all({ if case .integer(let value) = $0 { value } else { nil } }) {
      self = .integers(list)
    } else if let list = all({ if case .boolean(let value) = $0 { value } else { nil } }) {
      self = .booleans(list)
    } else if let list = all(\.number) {
      self = .floats(list)
    } else {
      return nil
    }
  }

  private var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .float(let value): value
    default: nil
    }
  }
}
