import Foundation
import PropertyGraph

/// Writes a document into a buffer and on into a file, or into memory.
@safe struct ByteWriter: ~Copyable {
  private static let capacity = 1 << 18

  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  private var used = 0
  /// The file written to, or -1 for memory.
  private let file: Int32
  private var memory: [UInt8] = []
  /// What packs the document on its way, if anything does.
  private var deflater: Deflater?
  /// The error number of the first write that failed, or 0.
  private(set) var failure: Int32 = 0

  /// Writes into an open file, which stays the caller's; packed as gzip does, if that is wanted.
  init(file: Int32, isPacking: Bool = false) {
    self.file = file
    if isPacking { deflater = Deflater() }
  }

  /// Writes into memory.
  init() { file = -1 }

  deinit { unsafe buffer.deallocate() }

  /// Writes what is left; in memory, gives back all of it.
  consuming func finish() -> (bytes: [UInt8], failure: Int32) {
    flush(isLast: true)
    return (memory, failure)
  }

  /// Text of the format's own, as it stands.
  @inline(__always)
  mutating func literal(_ text: StaticString) {
    unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Bytes, as they stand.
  @inline(__always)
  mutating func bytes(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Bytes made before, as they stand.
  @inline(__always)
  mutating func bytes(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// A string, as it stands.
  mutating func string(_ text: String) { bytes(text.utf8Span.span) }

  /// A whole number.
  mutating func number(_ value: Int64) { digits(value.magnitude, isNegative: value < 0) }

  /// A number, so that it returns as the same one: the shortest text that does.
  mutating func number(_ value: Double) {
    guard value.isFinite else {
      return string(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
    }
    let thousandths = (value.magnitude * 1000).rounded()
    guard thousandths < 1e14, thousandths / 1000 == value.magnitude else {
      return string(value.description)
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
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
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

  private mutating func flush(isLast: Bool = false) {
    let part = unsafe UnsafeBufferPointer(start: buffer, count: used)
    used = 0
    guard var deflater = deflater.take() else { return unsafe pass(on: part) }
    unsafe deflater.pack(part, isLast: isLast) { unsafe pass(on: $0) }
    self.deflater = consume deflater
  }

  private mutating func pass(on part: UnsafeBufferPointer<UInt8>) {
    if file < 0 { return unsafe memory.append(contentsOf: part) }
    if failure == 0, Task.isCancelled { failure = ECANCELED }
    guard failure == 0 else { return }
    var written = 0
    while written < part.count {
      let count = unsafe write(file, part.baseAddress! + written, part.count - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        failure = errno
        return
      }
    }
  }
}
