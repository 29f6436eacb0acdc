/// Nodes numbered in the order in which they are first named.
///
/// ```swift
/// var numbers = NodeNumbers()
/// numbers.number(of: janny)      // 0
/// numbers.number(of: daniel)     // 1
/// numbers[janny]                 // 0
/// ```
///
/// A table with open addressing. An answer names some thousands of a graph's nodes several times each:
/// a dictionary takes ten times as long to find them, and an array as long as the graph takes longer to
/// clear than most answers.
@usableFromInline
package struct NodeNumbers {
  /// The nodes, by number.
  @usableFromInline package private(set) var nodes: [Graph.Node] = []
  /// One more than the number of the node in each slot, 0 for none; at most half of them are taken.
  @usableFromInline var slots = [UInt32](repeating: 0, count: 32)
  /// How far a hash of 64 bits is shifted to be a slot.
  @usableFromInline var shift = 59

  package init() {}

  package var count: Int { nodes.count }

  /// The number of a node, if it has one.
  @inlinable
  package subscript(node: Graph.Node) -> Int? {
    let slot = slot(of: node)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The number of a node, which is the next if it had none.
  package mutating func number(of node: Graph.Node) -> Int {
    let slot = slot(of: node)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    nodes.append(node)
    slots[slot] = UInt32(nodes.count)
    if nodes.count * 2 > slots.count { grow() }
    return nodes.count - 1
  }

  /// Where a node stands, or would stand.
  @inlinable
  func slot(of node: Graph.Node) -> Int {
    var slot = Int((UInt64(node.row) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
    while slots[slot] != 0 && nodes[Int(slots[slot]) - 1].row != node.row {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    shift -= 2
    for (number, node) in nodes.enumerated() { slots[slot(of: node)] = UInt32(number + 1) }
  }
}
