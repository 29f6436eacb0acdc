import PropertyGraph

/// Escaping as libxml2 does it: `<`, `>`, `&` and carriage returns as references, in attributes also
/// quotes, tabs and line feeds, so that a parser gives back every byte.
extension ByteWriter {
  /// Text between tags.
  @inline(__always)
  mutating func text(_ text: Span<UInt8>) { escape(text, isAttribute: false) }

  /// Text between tags.
  mutating func text(_ text: String) { escape(text.utf8Span.span, isAttribute: false) }

  /// The value of an attribute, without its quotes.
  @inline(__always)
  mutating func attribute(_ text: Span<UInt8>) { escape(text, isAttribute: true) }

  /// The value of an attribute, without its quotes.
  mutating func attribute(_ text: String) { escape(text.utf8Span.span, isAttribute: true) }

  @inline(__always)
  private mutating func escape(_ text: Span<UInt8>, isAttribute: Bool) {
    unsafe text.withUnsafeBufferPointer { text in
      var start = 0
      for index in 0..<text.count {
        let byte = unsafe text[index]
        guard byte <= UInt8(ascii: ">"), byte.isEscaped(inAttribute: isAttribute) else { continue }
        unsafe append(UnsafeBufferPointer(rebasing: text[start..<index]))
        reference(byte)
        start = index + 1
      }
      unsafe append(
        start == 0 ? text : UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  private mutating func reference(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): literal("&lt;")
    case UInt8(ascii: ">"): literal("&gt;")
    case UInt8(ascii: "&"): literal("&amp;")
    case UInt8(ascii: "\""): literal("&quot;")
    case 0x0D: literal("&#13;")
    case 0x0A: literal("&#10;")
    default: literal("&#9;")
    }
  }
}

extension UInt8 {
  /// Whether a byte of text is written as a reference.
  @inline(__always)
  fileprivate func isEscaped(inAttribute: Bool) -> Bool {
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x0D: true
    case UInt8(ascii: "\""), 0x0A, 0x09: inAttribute
    default: false
    }
  }
}
