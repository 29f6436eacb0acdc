/// A start tag whose end is written once it is known whether anything stands inside.
///
/// Its name and attributes are written before; whatever is put inside opens it first.
struct XMLOpenTag {
  let closing: StaticString
  private var isEmpty = true

  /// - Parameter closing: the line of the end tag.
  init(closing: StaticString) { self.closing = closing }

  @inline(__always)
  mutating func open(_ xml: inout ByteWriter) {
    if isEmpty { xml.literal(">\n") }
    isEmpty = false
  }

  @inline(__always)
  func close(_ xml: inout ByteWriter) {
    if isEmpty { return xml.literal("/>\n") }
    xml.literal(closing)
  }

  /// Whole lines inside, if there are any.
  @inline(__always)
  mutating func write(_ lines: [UInt8], into xml: inout ByteWriter) {
    if lines.isEmpty { return }
    open(&xml)
    xml.bytes(lines)
  }
}
