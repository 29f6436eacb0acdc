import PropertyGraph

/// Makes room for all edges at once, when the first ten thousand tell how many there will be: columns
/// that grow step by step are copied again and again.
struct EdgeRoom {
  /// How far into the document its first edge was.
  private var firstEdge: Int?
  private var isMade = false

  @inline(__always)
  mutating func advance(to taken: Int, of size: Int, _ builder: inout Graph.Builder) {
    if builder.edgeCount > 0, !isMade { make(taken, of: size, &builder) }
  }

  private mutating func make(_ taken: Int, of size: Int, _ builder: inout Graph.Builder) {
    let start = firstEdge ?? taken
    firstEdge = start
    guard builder.edgeCount > 10_000, taken > start, size > taken else { return }
    isMade = true
    builder.expectEdges(Double(size - start) / Double(taken - start))
  }
}
