extension Graph {
  /// Something from which a node can be reached along certain edges.
  public struct Ancestor: Hashable, Sendable {
    public let node: Node
    /// The edge that leads on from it; the first by type and id where several lead equally near.
    public let edge: Edge
    /// Through how many edges the node is reached, at least.
    public let steps: Int
  }

  /// Where a node comes from: all from which it can be reached along edges of these types, each once,
  /// the nearest first.
  ///
  /// ```swift
  /// for step in graph.ancestors(of: book, along: ["LED_TO", "GREW_INTO"]) {
  ///   print(step.steps, graph[step.node].name ?? "")
  /// }
  /// ```
  ///
  /// Touches what it finds, and nothing else of the graph. Directions count, also of edges that have
  /// none: they are followed from their target to their source.
  ///
  /// - Parameters:
  ///   - types: the first of them is followed first.
  ///   - steps: through how many edges at most.
  ///   - isFollowed: which edges of these types to follow.
  /// - Complexity: O(k) for the k edges that arrive at what is found.
  public func ancestors(
    of node: Node, along types: [String], within steps: Int = .max,
    where isFollowed: (Edge) -> Bool = { _ in true }
  ) -> [Ancestor] {
    let types = types.compactMap(typeIndex)
    var known = RowIndex()
    known.insert(node.row)
    var found: [Ancestor] = []
    var (generation, step) = ([node], 1)
    while step <= steps, !generation.isEmpty {
      let start = found.count
      for node in generation {
        forEachEdge(into: node, types) { edge in
          let source = source(of: edge)
          guard isFollowed(edge), known.insert(source.row) else { return }
          found.append(Ancestor(node: source, edge: edge, steps: step))
        }
      }
      generation = found[start...].map(\.node)
      step += 1
    }
    return found
  }

  private func forEachEdge(into node: Node, _ types: [Int], _ body: (Edge) -> Void) {
    for type in types {
      withEdges(into: node, typeIndex: type) { edges in
        for index in edges.indices { body(Edge(Int(edges[index]))) }
      }
    }
  }
}

/// A set of rows for when few of many are expected: open addressing, at most half full.
private struct RowIndex {
  /// One more than each row, where it or one before it hashes to; 0 for nothing.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var count = 0

  /// Adds a row; whether it is new.
  @discardableResult
  mutating func insert(_ row: UInt32) -> Bool {
    var slot = home(of: row)
    while slots[slot] != 0 {
      if slots[slot] == row + 1 { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = row + 1
    count += 1
    if 2 * count > slots.count { grow() }
    return true
  }

  private func home(of row: UInt32) -> Int {
    let mixed = row &* 0x9E37_79B9
    return Int(mixed >> UInt32(truncatingIfNeeded: 32 - slots.count.trailingZeroBitCount))
  }

  private mutating func grow() {
    let rows = slots.filter { $0 != 0 }
    slots = Array(repeating: 0, count: 2 * slots.count)
    count = 0
    for row in rows { insert(row - 1) }
  }
}
