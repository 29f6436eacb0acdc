/// Lists of numbers, all in one array, with the offset at which each list begins: compressed
/// sparse rows.
struct CompressedRows: Sendable, Equatable {
  /// Where each list begins in `items`, and where the last one ends.
  private(set) var offsets: [Int32]
  private(set) var items: [Int32]

  /// - Parameter offsets: where each list begins, and where the last one ends, which is where the items end.
  init(offsets: [Int32], items: [Int32]) {
    precondition(offsets.first == 0 && offsets.last.map(Int.init) == items.count)
    (self.offsets, self.items) = (offsets, items)
  }

  /// Puts each value into the list of its key, in the order given. O(keys + count).
  init(count: Int, keys: [Int32], values: [Int32]) {
    precondition(keys.count == values.count && keys.count <= Int32.max)
    offsets = CompressedRows.offsets(count: count, keys: keys)

    var next = offsets
    items = Array(repeating: 0, count: values.count)
    for (key, value) in zip(keys, values) {
      items[Int(next[Int(key)])] = value
      next[Int(key)] += 1
    }
  }

  var count: Int { offsets.count - 1 }

  /// The positions in `items` of one list.
  subscript(row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// Where each list begins, and where the last one ends, if each holds as many as there are keys for it.
  static func offsets(count: Int, keys: [Int32]) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    return offsets
  }

  /// The lists the other way round: for each value, ascending, the rows that hold it.
  func transposed(count: Int) -> CompressedRows {
    var rows: [Int32] = []
    rows.reserveCapacity(items.count)
    for row in 0..<self.count {
      rows.append(contentsOf: repeatElement(Int32(row), count: self[row].count))
    }
    return CompressedRows(count: count, keys: items, values: rows)
  }

  /// The lists with neighbours that are equal kept once.
  func withoutRepeats() -> CompressedRows {
    var result = self
    result.items.removeAll(keepingCapacity: true)
    for row in 0..<count {
      let start = result.items.count
      for item in items[self[row]] where result.items.count == start || result.items.last != item {
        result.items.append(item)
      }
      result.offsets[row + 1] = Int32(result.items.count)
    }
    return result
  }

  /// For each sorted list, where in `items` it first holds no less than `bound`.
  func firstPositions(notBelow bound: Int) -> [Int32] {
    (0..<count).map { Int32(items[self[$0]].partitionPoint { $0 >= bound }) }
  }
}

/// Where each node of a list stands in it.
struct Positions: Sendable {
  private var positions: [Int32]

  /// - Precondition: no node is there twice.
  init(of nodes: [Graph.Node]) {
    positions = Array(repeating: -1, count: (nodes.max()?.index ?? -1) + 1)
    for (position, node) in nodes.enumerated() {
      precondition(positions[node.index] < 0, "a node is listed twice, or as a person and a group")
      positions[node.index] = Int32(position)
    }
  }

  /// Where a node stands, or `nil` for one that is not in the list.
  func position(of node: Graph.Node) -> Int32? {
    guard node.index < positions.count, positions[node.index] >= 0 else { return nil }
    return positions[node.index]
  }

  /// - Precondition: the node is in the list.
  subscript(node: Graph.Node) -> Int32 {
    precondition(
      node.index < positions.count && positions[node.index] >= 0,
      "somebody who is not listed came, or came to a meeting that is not listed")
    return positions[node.index]
  }
}
