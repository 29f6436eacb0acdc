extension Stretch {
  /// The interval between two dates in canonical form, or from or until one: nearly all are.
  ///
  /// - Returns: `nil` for any other text, and for an interval that ends before it starts.
  /// - Complexity: O(1), and nothing is allocated.
  init?(interval text: Span<UInt8>) {
    guard let (start, end) = PackedDate.sides(of: text) else { return nil }
    self.init(from: start, until: end)
  }

  /// The interval from a date to another.
  ///
  /// - Returns: `nil` if it is open on both sides, or ends before it starts.
  @inline(__always)
  init?(from start: PackedDate?, until end: PackedDate?) {
    if start == nil, end == nil { return nil }
    let last = end?.stretch
    self.init(
      kind: .other, start: start?.stretch.start ?? .open,
      end: (last?.kind == .time ? last?.start : last?.end) ?? .open)
    if isEmpty { return nil }
  }
}
