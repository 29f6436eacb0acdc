extension TextTable {
  /// The numbers of the texts in byte order, equal texts in the order they came; `nil` if the table
  /// already stands so.
  ///
  /// A radix sort on eight bytes after the prefix that all share, then a comparison where these
  /// tie. O(n) for ids that differ early, O(n log n) at worst.
  func sortedOrder() -> [UInt32]? {
    if isSorted { return nil }
    let prefix = sharedPrefix
    var keys = (0..<count).map { index in
      SortKey(bytes: withBytes(index) { $0.word(at: prefix) }, index: UInt32(index))
    }
    radixSort(&keys)
    sortTies(&keys)
    return keys.map(\.index)
  }

  private var isSorted: Bool {
    guard count > 1 else { return true }
    return (1..<count).allSatisfy { compare($0 - 1, $0) <= 0 }
  }

  /// How many bytes all texts begin with.
  private var sharedPrefix: Int {
    withBytes(0) { first in
      (1..<count).reduce(first.count) { shared, index in
        withBytes(index) { text in
          var length = 0
          let limit = Swift.min(shared, text.count)
          while length < limit, text[length] == first[length] { length += 1 }
          return length
        }
      }
    }
  }

  private func sortTies(_ keys: inout [SortKey]) {
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].bytes == keys[start].bytes { end += 1 }
      if end - start > 1 {
        keys[start..<end].sort { left, right in
          let order = compare(Int(left.index), Int(right.index))
          return order == 0 ? left.index < right.index : order < 0
        }
      }
      start = end
    }
  }
}

private struct SortKey {
  let bytes: UInt64
  let index: UInt32
}

/// Sorts by the eight bytes, least significant first; a byte that is the same in all keys is
/// passed over.
private func radixSort(_ keys: inout [SortKey]) {
  var other = keys
  for shift in stride(from: 0, to: 64, by: 8) {
    var starts = [Int](repeating: 0, count: 257)
    for key in keys { starts[Int(truncatingIfNeeded: key.bytes >> shift) & 0xFF + 1] += 1 }
    if starts.contains(keys.count) { continue }
    for digit in 1...256 { starts[digit] += starts[digit - 1] }
    for key in keys {
      let digit = Int(truncatingIfNeeded: key.bytes >> shift) & 0xFF
      other[starts[digit]] = key
      starts[digit] += 1
    }
    swap(&keys, &other)
  }
}

extension Span<UInt8> {
  /// The eight bytes from `offset` as a number that compares as they do; zeros where they end.
  fileprivate func word(at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in offset..<offset + 8 {
      word = word << 8 | (index < count ? UInt64(self[index]) : 0)
    }
    return word
  }
}
