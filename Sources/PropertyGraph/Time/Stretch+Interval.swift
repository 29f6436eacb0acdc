extension Stretch {
  /// The interval between two dates in canonical form, or from or until one: nearly all are.
  ///
  /// - Returns: `nil` for any other text, and for an interval that ends before it starts.
  /// - Complexity: O(1), and nothing is allocated.
  init?(interval text: Span<UInt8>) {
    guard let slash = text.indices.first(where: { text[$0] == UInt8(ascii: "/") }),
      let start = Self.side(text.extracting(..<slash)),
      let end = Self.side(text.extracting((slash + 1)...))
    else { return nil }
    self.init(
      kind: .other, start: start.start, end: end.kind == .time ? end.start : end.end)
    if isEmpty || (self.start, self.end) == (.open, .open) { return nil }
  }

  private static func side(_ text: Span<UInt8>) -> Stretch? {
    if text.count == 2, text[0] == UInt8(ascii: "."), text[1] == UInt8(ascii: ".") {
      return Stretch(kind: .other, start: .open, end: .open)
    }
    return PackedDate.pack(text)?.stretch
  }
}
