import PropertyGraph

/// Who is tied to whom, and how strongly: the nodes that have an edge to another one, numbered in
/// order of id, and the ties of each as compressed sparse rows, both ways.
struct Ties: Sendable {
  /// The rows of the nodes that are tied, in order.
  private(set) var tied: [Int] = []
  /// The rows of those that are not, in order.
  private(set) var loose: [Int] = []
  /// The ties of node `n` stand from `offsets[n]` to `offsets[n + 1]`, by their other end.
  private(set) var offsets: [Int] = [0]
  private(set) var ends: [Int32] = []
  private(set) var weights: [Double] = []

  /// - Complexity: O(nodes + edges).
  init(_ graph: Graph, weight: (Graph.Edge) -> Double?) {
    var isTied = [Bool](repeating: false, count: graph.nodeCount)
    for edge in graph.edges where graph.source(of: edge) != graph.target(of: edge) {
      isTied[graph.source(of: edge).index] = true
      isTied[graph.target(of: edge).index] = true
    }
    var numbers = [Int32](repeating: -1, count: graph.nodeCount)
    for row in isTied.indices {
      if isTied[row] {
        numbers[row] = Int32(tied.count)
        tied.append(row)
      } else {
        loose.append(row)
      }
    }
    add(Self.halves(of: graph, numbers, weight))
  }

  /// How many nodes a node is tied to.
  func degree(_ node: Int) -> Int { offsets[node + 1] - offsets[node] }

  /// Every tie as seen from each of its ends.
  private static func halves(
    of graph: Graph, _ numbers: [Int32], _ weight: (Graph.Edge) -> Double?
  ) -> [Half] {
    var halves: [Half] = []
    halves.reserveCapacity(graph.edgeCount * 2)
    for edge in graph.edges {
      let source = numbers[graph.source(of: edge).index]
      let target = numbers[graph.target(of: edge).index]
      guard source != target else { continue }
      let given = weight(edge) ?? 1
      let weight = given > 0 && given.isFinite ? given : 1
      halves.append(Half(start: source, end: target, weight: weight))
      halves.append(Half(start: target, end: source, weight: weight))
    }
    return halves
  }

  private mutating func add(_ halves: [Half]) {
    let sorted = halves.sorted(by: \.end, below: tied.count).sorted(by: \.start, below: tied.count)
    var last = Half(start: -1, end: -1, weight: 0)
    for half in sorted {
      if half.start == last.start && half.end == last.end {
        weights[weights.count - 1] += half.weight
      } else {
        ends.append(half.end)
        weights.append(half.weight)
        if half.start == last.start { offsets.removeLast() }
        offsets.append(ends.count)
      }
      last = half
    }
  }
}

/// A tie as seen from one of its ends.
private struct Half {
  let start: Int32
  let end: Int32
  let weight: Double
}

extension [Half] {
  /// Sorted by one of its ends, which are all below `limit`; ties stay in order.
  fileprivate func sorted(by end: KeyPath<Half, Int32>, below limit: Int) -> [Half] {
    var next = [Int](repeating: 0, count: limit + 1)
    for half in self { next[Int(half[keyPath: end]) + 1] += 1 }
    for number in 0..<limit { next[number + 1] += next[number] }
    var sorted = self
    for half in self {
      let number = Int(half[keyPath: end])
      sorted[next[number]] = half
      next[number] += 1
    }
    return sorted
  }
}
