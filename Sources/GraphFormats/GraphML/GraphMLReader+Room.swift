import PropertyGraph

extension GraphMLReader {
  /// Makes room for all edges at once, when the first ten thousand tell how many there will be:
  /// columns that grow step by step are copied again and again.
  @inline(__always)
  mutating func advance(to taken: Int, of size: Int) {
    if builder.edgeCount > 0, !isRoomMade { makeRoom(taken, of: size * partCount) }
  }

  private mutating func makeRoom(_ taken: Int, of size: Int) {
    let start = firstEdge ?? taken
    firstEdge = start
    guard builder.edgeCount > 10_000, taken > start, size > taken else { return }
    isRoomMade = true
    builder.expectEdges(Double(size - start) / Double(taken - start))
  }
}
