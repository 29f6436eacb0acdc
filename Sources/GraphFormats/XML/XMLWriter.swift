import Foundation
import PropertyGraph

/// Writes a document into a buffer and on into a file, or into memory.
///
/// Text is escaped as libxml2 does it: `<`, `>`, `&` and carriage returns as references, in
/// attributes also quotes, tabs and line feeds, so that a parser gives back every byte.
@safe struct XMLWriter: ~Copyable {
  private static let capacity = 1 << 18

  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  private var used = 0
  /// The file written to, or -1 for memory.
  private let file: Int32
  private var memory: [UInt8] = []
  /// The error number of the first write that failed, or 0.
  private(set) var failure: Int32 = 0

  /// Writes into an open file, which stays the caller's.
  init(file: Int32) { self.file = file }

  /// Writes into memory.
  init() { file = -1 }

  deinit { unsafe buffer.deallocate() }

  /// Writes what is left; in memory, gives back all of it.
  consuming func finish() -> (bytes: [UInt8], failure: Int32) {
    flush()
    return (memory, failure)
  }

  /// Markup, as it stands.
  @inline(__always)
  mutating func literal(_ text: StaticString) {
    unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Markup, or text without anything to escape, as it stands.
  @inline(__always)
  mutating func bytes(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Markup made before, as it stands.
  @inline(__always)
  mutating func bytes(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

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

  /// A whole number.
  mutating func number(_ value: Int64) { digits(value.magnitude, isNegative: value < 0) }

  /// A number, so that it returns as the same one: the shortest text that does.
  mutating func number(_ value: Double) {
    guard value.isFinite else {
      return text(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
    }
    let thousandths = (value.magnitude * 1000).rounded()
    guard thousandths < 1e14, thousandths / 1000 == value.magnitude else {
      return text(value.description)
    }
    // Up to three decimals: no shorter text can mean the same.
    let count = UInt64(thousandths)
    digits(count / 1000, isNegative: value.sign == .minus)
    literal(".")
    let (first, second, third) = (count / 100 % 10, count / 10 % 10, count % 10)
    digits(first, isNegative: false)
    if second > 0 || third > 0 { digits(second, isNegative: false) }
    if third > 0 { digits(third, isNegative: false) }
  }

  private mutating func digits(_ value: UInt64, isNegative: Bool) {
    if used + 24 > Self.capacity { flush() }
    var digits = value < 10 ? 1 : 0
    if digits == 0 {
      var rest = value
      while rest > 0 {
        rest /= 10
        digits += 1
      }
    }
    if isNegative { literal("-") }
    var rest = value
    for place in stride(from: used + digits - 1, through: used, by: -1) {
      unsafe buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    used += digits
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard used + bytes.count <= Self.capacity else { return unsafe appendInParts(bytes) }
    guard let start = bytes.baseAddress else { return }
    unsafe (buffer + used).update(from: start, count: bytes.count)
    used += bytes.count
  }

  private mutating func appendInParts(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      if used == Self.capacity { flush() }
      let part = unsafe UnsafeBufferPointer(rebasing: rest.prefix(Self.capacity - used))
      unsafe append(part)
      unsafe rest = unsafe rest.dropFirst(part.count)
    }
  }

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

  private mutating func flush() {
    defer { used = 0 }
    guard failure == 0 else { return }
    if file < 0 {
      return unsafe memory.append(contentsOf: UnsafeBufferPointer(start: buffer, count: used))
    }
    var written = 0
    while written < used {
      let count = unsafe write(file, buffer + written, used - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        failure = errno
        return
      }
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
