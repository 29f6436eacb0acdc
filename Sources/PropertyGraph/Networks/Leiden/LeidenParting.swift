/// Nodes of a level in parts that become the nodes of the level above.
struct LeidenParting {
  /// The part of each node, from 0 up to `count`.
  let parts: [Int32]
  /// The nodes of each part.
  let members: CompressedRows

  var count: Int { members.count }

  /// - Parameters:
  ///   - marks: what the nodes of a part have in common, and no other node, below their number.
  ///   - order: all nodes; parts are numbered in the order of their first nodes in it.
  init(marks: [Int32], order: [Int32]) {
    var numbers = [Int32](repeating: -1, count: marks.count)
    var next: Int32 = 0
    var parts = marks
    for node in order {
      let mark = Int(marks[Int(node)])
      if numbers[mark] < 0 {
        numbers[mark] = next
        next += 1
      }
      parts[Int(node)] = numbers[mark]
    }
    self.parts = parts
    members = CompressedRows(
      count: Int(next), keys: order.map { parts[Int($0)] }, values: order)
  }
}
