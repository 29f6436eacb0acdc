import PropertyGraph

/// The first letters of a name as a number, by which most names are put in order without their texts.
///
/// Texts compare by their scalars after composition. Where no scalar is beyond U+02FF there is nothing
/// to compose, so that is the order of their bytes.
struct NameStart {
  /// The first eight bytes, the first of them foremost; `nil` if the text's bytes do not say its order.
  private let bytes: UInt64?

  init(_ text: Span<UInt8>) {
    var bytes: UInt64 = 0
    var isPlain = true
    for index in 0..<text.count {
      // Of the scalars from U+0300 on, UTF-8 starts with 0xCC or more.
      if text[index] >= 0xCC { isPlain = false }
      if index < 8 { bytes |= UInt64(text[index]) << UInt64(56 - index * 8) }
    }
    self.bytes = isPlain ? bytes : nil
  }

  /// Whether a name stands before another; `nil` if their first letters do not say.
  func stands(before other: NameStart) -> Bool? {
    guard let bytes, let others = other.bytes, bytes != others else { return nil }
    return bytes < others
  }
}

extension Reading {
  func nameStart(of node: Graph.Node) -> NameStart {
    nodeColumns.names?.withText(at: node.index, NameStart.init)
      ?? graph.withIDBytes(of: node, NameStart.init)
  }
}
