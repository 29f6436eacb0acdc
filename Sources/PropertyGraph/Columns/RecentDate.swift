/// Packs dates, and remembers the last: who came to the same meeting came on the same date, and
/// files have them one after the other.
struct RecentDate {
  private var text: (first: UInt64, second: UInt64, last: UInt64, count: Int) = (0, 0, 0, 0)
  private var packed: PackedDate?

  /// What `PackedDate.pack(text)` gives.
  @inline(__always)
  mutating func pack(_ text: Span<UInt8>) -> PackedDate? {
    guard 8...24 ~= text.count else { return PackedDate.pack(text) }
    let words = text.words
    if words == self.text { return packed }
    self.text = words
    packed = PackedDate.pack(text)
    return packed
  }
}

extension Span<UInt8> {
  /// A text of 8 to 24 bytes as words, which overlap where it is shorter.
  @inline(__always)
  fileprivate var words: (first: UInt64, second: UInt64, last: UInt64, count: Int) {
    unsafe withUnsafeBytes { bytes in
      let last = bytes.count - 8
      return unsafe (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: Swift.min(8, last), as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self), bytes.count
      )
    }
  }
}
