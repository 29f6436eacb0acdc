extension RandomAccessCollection {
  /// The first index whose element satisfies a predicate that all later ones satisfy, too.
  func partitionPoint(_ predicate: (Element) -> Bool) -> Index {
    var (start, length) = (startIndex, count)
    while length > 0 {
      let middle = index(start, offsetBy: length / 2)
      if predicate(self[middle]) {
        length /= 2
      } else {
        start = index(after: middle)
        length -= length / 2 + 1
      }
    }
    return start
  }
}

extension RandomAccessCollection where Element: Comparable {
  /// Where a sorted collection holds `element`.
  func position(of element: Element) -> Index? {
    let index = partitionPoint { $0 >= element }
    return index < endIndex && self[index] == element ? index : nil
  }

  func sortedWithoutRepeats() -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    for element in sorted() where element != result.last { result.append(element) }
    return result
  }
}
