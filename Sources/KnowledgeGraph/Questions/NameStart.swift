import PropertyGraph

/// The first letters of a name as a number, by which most names are put in order without their texts.
///
/// Texts compare by their scalars after composition. Where the first eight bytes hold no scalar beyond
/// U+01FF, what follows can change none of those that end within the first six: so their order is that
/// of the bytes.
struct NameStart {
  /// The first six bytes, the first of them foremost; all bits set if they do not say the order.
  private let bytes: UInt64

  /// That of a name nobody has looked up.
  static let unknown = NameStart(.max)

  /// - Parameter bytes: the first eight bytes of a text, the first of them foremost.
  init(_ bytes: UInt64) {
    // Of the scalars from U+0200 on, UTF-8 starts with 0xC8 or more: two bits, and one of three.
    let marks = bytes & (bytes << 1) & (bytes << 2 | bytes << 3 | bytes << 4)
    self.bytes = marks & 0x8080_8080_8080_8080 == 0 ? bytes >> 16 : .max
  }

  /// Whether a name stands before another; `nil` if their first letters do not say.
  func stands(before other: NameStart) -> Bool? {
    guard bytes != other.bytes, bytes != .max, other.bytes != .max else { return nil }
    return bytes < other.bytes
  }
}

extension Reading {
  func nameStart(of node: Graph.Node) -> NameStart {
    NameStart(
      nodeColumns.names?.start(ofTextAt: node.index) ?? graph.nodeIDs.start(of: node.index))
  }
}
