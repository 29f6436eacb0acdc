/// Elements by group, one group after the other in one array; within a group as they came.
struct Grouped<Element> {
  private(set) var offsets: [Int] = [0]
  var items: [Element] = []

  init() {}

  /// Groups as many elements as there are keys. O(groups + elements).
  ///
  /// - Parameters:
  ///   - keys: the group of each element.
  ///   - element: makes the element of that number.
  init(count: Int, keys: some Collection<Int>, element: (Int) -> Element) {
    offsets = Array(repeating: 0, count: count + 1)
    for key in keys { offsets[key + 1] += 1 }
    for group in 0..<count { offsets[group + 1] += offsets[group] }
    var next = offsets
    var order = Array(repeating: 0, count: keys.count)
    for (number, key) in keys.enumerated() {
      order[next[key]] = number
      next[key] += 1
    }
    items = order.map(element)
  }

  subscript(group: Int) -> ArraySlice<Element> { items[range(of: group)] }

  var count: Int { offsets.count - 1 }

  /// Where in `items` a group stands.
  func range(of group: Int) -> Range<Int> { offsets[group]..<offsets[group + 1] }

  /// Puts the elements of each group in order by a key.
  ///
  /// - Parameter ties: puts several elements of the same key, which stand one after the other, in order.
  mutating func sortGroups(
    by key: (Element) -> Int64, ties: (inout [Element], Range<Int>) -> Void
  ) {
    let offsets = offsets
    for group in 0..<count where offsets[group + 1] - offsets[group] > 1 {
      items.sort(offsets[group]..<offsets[group + 1]) { key($0) < key($1) }
      var start = offsets[group]
      while start < offsets[group + 1] {
        var end = start + 1
        while end < offsets[group + 1], key(items[end]) == key(items[start]) { end += 1 }
        if end - start > 1 { ties(&items, start..<end) }
        start = end
      }
    }
  }

  /// The same groups with some of their elements.
  func filter(_ isIncluded: (Element) -> Bool) -> Grouped {
    var filtered = Grouped()
    filtered.offsets.reserveCapacity(offsets.count)
    for group in 0..<count {
      filtered.items += self[group].filter(isIncluded)
      filtered.offsets.append(filtered.items.count)
    }
    return filtered
  }
}

extension Array {
  /// Puts some elements that stand one after the other in order; elements that are alike stay as they
  /// stand. Few of them are put in order in place.
  mutating func sort(_ range: Range<Int>, by areInOrder: (Element, Element) -> Bool) {
    guard range.count <= 16 else {
      if range.dropFirst().allSatisfy({ !areInOrder(self[$0], self[$0 - 1]) }) { return }
      return replaceSubrange(range, with: self[range].sorted(by: areInOrder))
    }
    for next in range.dropFirst() where areInOrder(self[next], self[next - 1]) {
      let element = self[next]
      var place = next
      repeat {
        self[place] = self[place - 1]
        place -= 1
      } while place > range.lowerBound && areInOrder(element, self[place - 1])
      self[place] = element
    }
  }
}
