/// Elements by group, one group after the other in one array; within a group as they came.
struct Grouped<Element> {
  private(set) var offsets: [Int] = [0]
  private(set) var items: [Element] = []

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

  subscript(group: Int) -> ArraySlice<Element> { items[offsets[group]..<offsets[group + 1]] }

  var count: Int { offsets.count - 1 }
}
