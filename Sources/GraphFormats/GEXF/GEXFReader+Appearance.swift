import PropertyGraph

extension GEXFReader {
  /// Keeps what a tool shows of a node or an edge: its colour, place, size, shape, thickness.
  ///
  /// - Returns: whether it was such a thing.
  mutating func readAppearance(_ element: borrowing XMLElement<GEXFWord>) -> Bool {
    guard let bearer = open.last, bearer.row >= 0, let word = element.wordElsewhere,
      word.isAppearance
    else { return false }
    if origin.isOwn {
      noteAppearance(element.place.line)
      return true
    }
    let scope: DeclaredScope = bearer.word == .node ? .node : .edge
    switch word {
    case .color: readColour(element, scope, bearer.row)
    case .position:
      readNumber(.x, .x, element, scope, bearer.row)
      readNumber(.y, .y, element, scope, bearer.row)
      readNumber(.z, .z, element, scope, bearer.row)
    case .size: readNumber(.value, .size, element, scope, bearer.row)
    case .thickness: readNumber(.value, .thickness, element, scope, bearer.row)
    default:
      readText(.value, .shape, element, scope, bearer.row)
      readText(.uri, .image, element, scope, bearer.row)
    }
    return true
  }

  /// What another tool shows of a graph that Kring wrote stays appearance.
  private mutating func noteAppearance(_ line: Int) {
    guard !origin.isUntouched, !origin.isAppearanceNoted else { return }
    origin.isAppearanceNoted = true
    // The first part says it, or what it is is read again.
    if part.isLater { return }
    notes.add(
      .appearance, line: line,
      "colours, sizes and places in a file that began as Kring's own are not kept")
  }

  private mutating func readText(
    _ word: GEXFWord, _ kind: GEXFColumns.Kind, _ element: borrowing XMLElement<GEXFWord>,
    _ scope: DeclaredScope, _ row: Int
  ) {
    guard let text = element.text(of: word), !text.isEmpty else { return }
    set(kind, of: scope, row, to: .string(text))
  }

  /// A third dimension that is zero is none.
  private mutating func readNumber(
    _ word: GEXFWord, _ kind: GEXFColumns.Kind, _ element: borrowing XMLElement<GEXFWord>,
    _ scope: DeclaredScope, _ row: Int
  ) {
    let number = element.withValue(of: word) { text in
      WrittenValue.float(text) ?? noteUnreadable(text, word, element.place.line)
    }
    guard let number, kind != .z || number != 0 else { return }
    set(kind, of: scope, row, to: .float(number))
  }

  private mutating func noteUnreadable(_ text: Span<UInt8>, _ word: GEXFWord, _ line: Int)
    -> Double?
  {
    let text = String(decoding: text)
    notes.add(
      .unreadableValue, line: line,
      "\(word.spelling)=\"\(text.prefix(40))\" is no number; it is left out")
    return nil
  }

  // MARK: Colours

  private mutating func readColour(
    _ element: borrowing XMLElement<GEXFWord>, _ scope: DeclaredScope, _ row: Int
  ) {
    if let hexadecimal = element.text(of: .hex) {
      let colour = GEXFColour(hexadecimal: hexadecimal)
      set(.colour, of: scope, row, to: .string(colour?.text ?? hexadecimal))
      if let alpha = colour?.alpha { set(.alpha, of: scope, row, to: .float(alpha)) }
    } else {
      let colour = GEXFColour(
        red: channel(.r, element), green: channel(.g, element), blue: channel(.b, element))
      set(scope, row, column(.colour, of: scope), text: colour.bytes.span)
    }
    if element.count > 3 { readNumber(.a, .alpha, element, scope, row) }
  }

  /// A channel from 0 to 255; 0 if it is missing.
  @inline(__always)
  private mutating func channel(_ word: GEXFWord, _ element: borrowing XMLElement<GEXFWord>)
    -> UInt8
  {
    element.withValue(of: word) { text in
      text.byte ?? channel(text, word, element.place.line)
    } ?? 0
  }

  private mutating func channel(_ text: Span<UInt8>, _ word: GEXFWord, _ line: Int) -> UInt8 {
    guard let number = WrittenValue.float(text) ?? noteUnreadable(text, word, line),
      !number.isNaN
    else { return 0 }
    return UInt8(min(max(number.rounded(), 0), 255))
  }
}

extension Span<UInt8> {
  /// The number from 0 to 255 that one to three digits are.
  @inline(__always)
  fileprivate var byte: UInt8? {
    guard 1...3 ~= count else { return nil }
    var value: UInt16 = 0
    for index in indices {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ UInt16(digit)
    }
    return UInt8(exactly: value)
  }
}

/// A colour as it stands in a graph: `#RRGGBB`.
struct GEXFColour {
  let bytes: InlineArray<7, UInt8>
  private(set) var alpha: Double?

  var text: String { String(decoding: bytes.span) }

  init(red: UInt8, green: UInt8, blue: UInt8) {
    bytes = [
      UInt8(ascii: "#"), Self.digit(red >> 4), Self.digit(red & 15), Self.digit(green >> 4),
      Self.digit(green & 15), Self.digit(blue >> 4), Self.digit(blue & 15),
    ]
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// `#RGB`, `#RGBA`, `#RRGGBB` or `#RRGGBBAA`, with or without the sign; `nil` for any other text.
  init?(hexadecimal: String) {
    var digits = hexadecimal.trimmed.drop { $0 == "#" }.uppercased()
    guard digits.allSatisfy(\.isHexDigit), digits.utf8.count == digits.count else { return nil }
    if digits.count == 3 || digits.count == 4 { digits = digits.map { "\($0)\($0)" }.joined() }
    guard digits.count == 6 || digits.count == 8 else { return nil }
    guard let number = UInt32(digits.prefix(6), radix: 16) else { return nil }
    self.init(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    if digits.count == 8 {
      alpha = UInt8(digits.suffix(2), radix: 16).map { Double($0) / 255 }
    }
  }
}

extension GEXFWord {
  /// Whether it says how a tool shows an element.
  fileprivate var isAppearance: Bool {
    switch self {
    case .color, .position, .size, .shape, .thickness: true
    default: false
    }
  }
}
