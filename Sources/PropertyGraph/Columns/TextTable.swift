import Foundation

/// Many texts one after the other in a single arena of UTF-8, found by number.
///
/// Offsets are 32 bits: a table holds at most 4 GiB. What goes beyond is dropped and remembered in
/// `isFull`, so that a builder can refuse the whole once, at the end.
@usableFromInline
package struct TextTable: Sendable {
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var ends: [UInt32] = []
  package private(set) var isFull = false

  package init() {}

  package var count: Int { ends.count }

  package subscript(index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  /// Lends the bytes of one text.
  @inlinable
  package func withBytes<Result>(_ index: Int, _ body: (Span<UInt8>) throws -> Result)
    rethrows -> Result
  {
    try body(bytes.span.extracting(range(index)))
  }

  /// The first eight bytes of a text as a number, the first of them foremost.
  package func start(of index: Int) -> UInt64 { bytes.span.extracting(range(index)).start }

  /// Appends one of the texts to other bytes.
  func append(_ index: Int, to bytes: inout [UInt8]) {
    bytes += self.bytes[range(index)]
  }

  package mutating func append(_ text: Span<UInt8>) {
    if bytes.count + text.count > Int(UInt32.max) {
      isFull = true
    } else {
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  package mutating func append(_ text: String) {
    append(text.utf8Span.span)
  }

  /// Adds the texts of another table.
  mutating func append(_ other: TextTable) {
    guard bytes.count + other.bytes.count <= Int(UInt32.max) else {
      for index in 0..<other.count { other.withBytes(index) { append($0) } }
      return
    }
    let start = UInt32(bytes.count)
    bytes += other.bytes
    ends.reserveCapacity(max(ends.capacity, ends.count + other.ends.count))
    for end in other.ends { ends.append(start + end) }
    isFull = isFull || other.isFull
  }

  package mutating func reserve(texts: Int, bytes: Int) {
    self.bytes.reserveCapacity(bytes)
    ends.reserveCapacity(texts)
  }

  /// Makes room for `factor` times the texts that came so far.
  mutating func expect(_ factor: Double) {
    bytes.expect(factor)
    ends.expect(factor)
  }

  @inlinable
  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The same texts in another order: number `order[i]` becomes number `i`.
  consuming func reordered(by order: [UInt32]) -> TextTable {
    var result = TextTable()
    result.reserve(texts: order.count, bytes: bytes.count)
    for index in order { withBytes(Int(index)) { result.append($0) } }
    return result
  }
}

extension Array {
  /// Makes room for `factor` times the elements there are.
  mutating func expect(_ factor: Double) {
    let expected = Double(count) * factor * 1.05
    if expected < Double(UInt32.max) { reserveCapacity(Int(expected)) }
  }
}

extension TextTable: Equatable {
  @usableFromInline
  package static func == (left: TextTable, right: TextTable) -> Bool {
    left.ends == right.ends && left.bytes == right.bytes
  }
}

extension TextTable {
  /// How two of its texts stand to each other, byte for byte: below zero, zero or above.
  func compare(_ left: Int, _ right: Int) -> Int {
    bytes.span.extracting(range(left)).compare(bytes.span.extracting(range(right)))
  }

  /// The first number in a sorted table whose text is not below `text`, and whether it is `text`.
  package func search(_ text: Span<UInt8>) -> (index: Int, isFound: Bool) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = bytes.span.extracting(range(middle)).compare(text)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }
}

extension Span<UInt8> {
  /// The first eight bytes as a number, the first of them foremost; what is missing is 0.
  var start: UInt64 {
    guard count >= 8 else {
      return indices.reduce(0) { $0 | UInt64(self[$1]) << UInt64(56 - $1 * 8) }
    }
    return unsafe withUnsafeBytes { unsafe $0.loadUnaligned(as: UInt64.self) }.bigEndian
  }

  /// How two runs of bytes stand to each other: below zero, zero or above.
  package func compare(_ other: Span<UInt8>) -> Int {
    let shared = Swift.min(count, other.count)
    let order = unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        guard shared > 0, let a = left.baseAddress, let b = right.baseAddress else { return 0 }
        return unsafe Int(memcmp(a, b, shared))
      }
    }
    return order != 0 ? order : count - other.count
  }
}
