import PropertyGraph

extension GEXFReader {
  /// Keeps what a tool shows of a node or an edge: its colour, place, size, shape, thickness.
  ///
  /// - Returns: whether it was such a thing.
  mutating func readAppearance(_ element: borrowing XMLElement<GEXFWord>) -> Bool {
    guard let bearer = open.last, bearer.row >= 0, let word = element.wordElsewhere,
      [.color, .position, .size, .shape, .thickness].contains(word)
    else { return false }
    if origin.isOwn {
      noteAppearance(element.place.line)
      return true
    }
    let scope: GraphMLScope = bearer.word == .node ? .node : .edge
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
    notes.add(
      .appearance, line: line,
      "colours, sizes and places in a file that began as Kring's own are not kept")
  }

  private mutating func readText(
    _ word: GEXFWord, _ kind: GEXFColumns.Kind, _ element: borrowing XMLElement<GEXFWord>,
    _ scope: GraphMLScope, _ row: Int
  ) {
    guard let text = element.text(of: word), !text.isEmpty else { return }
    set(kind, of: scope, row, to: .string(text))
  }

  /// A third dimension that is zero is none.
  private mutating func readNumber(
    _ word: GEXFWord, _ kind: GEXFColumns.Kind, _ element: borrowing XMLElement<GEXFWord>,
    _ scope: GraphMLScope, _ row: Int
  ) {
    let number = element.withValue(of: word) { text in
      GraphMLValue.float(text) ?? noteUnreadable(text, word, element.place.line)
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
    _ element: borrowing XMLElement<GEXFWord>, _ scope: GraphMLScope, _ row: Int
  ) {
    if let hexadecimal = element.text(of: .hex) {
      let colour = GEXFColour(hexadecimal: hexadecimal)
      set(.colour, of: scope, row, to: .string(colour?.text ?? hexadecimal))
      if let alpha = colour?.alpha { set(.alpha, of: scope, row, to: .float(alpha)) }
    } else {
      let channels = [GEXFWord.r, .g, .b].map { channel($0, element) }
      set(.colour, of: scope, row, to: .string(GEXFColour(channels).text))
    }
    readNumber(.a, .alpha, element, scope, row)
  }

  /// A channel from 0 to 255; 0 if it is missing.
  private mutating func channel(_ word: GEXFWord, _ element: borrowing XMLElement<GEXFWord>)
    -> UInt8
  {
    let number = element.withValue(of: word) { text in
      GraphMLValue.float(text) ?? noteUnreadable(text, word, element.place.line)
    }
    guard let number, !number.isNaN else { return 0 }
    return UInt8(min(max(number.rounded(), 0), 255))
  }
}

/// A colour as it stands in a graph: `#RRGGBB`.
struct GEXFColour {
  let text: String
  private(set) var alpha: Double?

  init(_ channels: [UInt8]) {
    text =
      "#"
      + channels.map { channel in
        let digits = String(channel, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  /// `#RGB`, `#RGBA`, `#RRGGBB` or `#RRGGBBAA`, with or without the sign; `nil` for any other text.
  init?(hexadecimal: String) {
    var digits = hexadecimal.trimmed.drop { $0 == "#" }.uppercased()
    guard digits.allSatisfy(\.isHexDigit), digits.utf8.count == digits.count else { return nil }
    if digits.count == 3 || digits.count == 4 { digits = digits.map { "\($0)\($0)" }.joined() }
    guard digits.count == 6 || digits.count == 8 else { return nil }
    text = "#" + digits.prefix(6)
    if digits.count == 8 {
      alpha = UInt8(digits.suffix(2), radix: 16).map { Double($0) / 255 }
    }
  }
}
