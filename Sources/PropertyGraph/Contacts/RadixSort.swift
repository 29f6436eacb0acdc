extension [Int32] {
  /// The elements in order of a key, those of equal keys as they were.
  ///
  /// A radix sort, least digit first: comparing took as long as the scan whose result it sorts.
  func stablySorted(by key: (Int32) -> Int64) -> [Int32] {
    var (result, other) = (self, self)
    let least = lazy.map(key).min() ?? 0
    let range = UInt64(bitPattern: (lazy.map(key).max() ?? 0) &- least)
    var shift: UInt64 = 0
    while shift < 64, range >> shift > 0 {
      result.distribute(into: &other) { element in
        Int(UInt64(bitPattern: key(element) &- least) >> shift & 2047)
      }
      swap(&result, &other)
      shift += 11
    }
    return result
  }

  /// Copies the elements by one digit of eleven bits, keeping their order within it.
  private func distribute(into other: inout [Int32], by digit: (Int32) -> Int) {
    var next = [Int](repeating: 0, count: 2049)
    for element in self { next[digit(element) + 1] += 1 }
    for value in 0..<2048 { next[value + 1] += next[value] }
    for element in self {
      other[next[digit(element)]] = element
      next[digit(element)] += 1
    }
  }
}
