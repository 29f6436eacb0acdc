extension Network {
  /// The ties that hold the network together on their own: without such a tie, two parts of it
  /// would no longer be joined. By `a`, then `b`.
  ///
  /// ```swift
  /// for tie in network.bridges() { print(graph[tie.a].name ?? "", "–", graph[tie.b].name ?? "") }
  /// ```
  ///
  /// Directions do not count.
  ///
  /// - Complexity: O(n + m). J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph
  ///   manipulation", Communications of the ACM 16(6), 1973, doi 10.1145/362248.362272.
  public func bridges() -> [Tie] {
    let network = undirected
    return network.outgoing.cuts().bridges.map { one, other in
      let (a, b) = (nodes[Int(min(one, other))], nodes[Int(max(one, other))])
      return Tie(a, b, weight: network.weight(a, b))
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// The nodes that hold the network together on their own: without such a node, and its ties, parts
  /// of it would no longer be joined. Ascending.
  ///
  /// Directions do not count.
  ///
  /// - Complexity: O(n + m). J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph
  ///   manipulation", Communications of the ACM 16(6), 1973, doi 10.1145/362248.362272.
  public func articulationPoints() -> [Graph.Node] {
    let points = (isDirected ? outgoing.bothWays(weights: []) : outgoing).cuts().points
    return nodes.indices.filter { points[$0] }.map { nodes[$0] }
  }
}

extension TieRows {
  /// Looks for what nothing goes around; each tie stands in the rows of both its ends.
  fileprivate func cuts() -> CutSearch {
    var search = CutSearch(ties: self)
    for row in 0..<count where search.times[row] == 0 { search.run(from: Int32(row)) }
    return search
  }
}

/// A search in depth for what nothing goes around. Its way stands in a list, not on the stack, so it
/// may be as long as the network.
private struct CutSearch {
  let ties: TieRows
  /// The rows at both ends of each bridge.
  private(set) var bridges: [(Int32, Int32)] = []
  /// Whether each row is an articulation point.
  private(set) var points: [Bool]
  /// When each row was found, from 1; 0: not yet.
  private(set) var times: [Int32]
  /// The earliest time of the rows to which a tie leads from a row, or from what was found through it,
  /// other than the way there.
  private var lows: [Int32]
  /// Where in the ties of each row the search stands.
  private var positions: [Int32]
  /// The rows from the start to where the search is.
  private var way: [Int32] = []
  private var clock: Int32 = 0

  init(ties: TieRows) {
    self.ties = ties
    points = Array(repeating: false, count: ties.count)
    times = Array(repeating: 0, count: ties.count)
    lows = times
    positions = Array(ties.offsets.dropLast())
  }

  mutating func run(from start: Int32) {
    var partsAtStart = 0
    enter(start)
    while let last = way.last {
      let row = Int(last)
      if positions[row] < ties.offsets[row + 1] {
        follow(ties.targets[Int(positions[row])], from: row)
      } else {
        way.removeLast()
        if way.count == 1 { partsAtStart += 1 }
        leave(row)
      }
    }
    points[Int(start)] = partsAtStart > 1
  }

  private mutating func enter(_ row: Int32) {
    clock += 1
    times[Int(row)] = clock
    lows[Int(row)] = clock
    way.append(row)
  }

  private mutating func follow(_ target: Int32, from row: Int) {
    positions[row] += 1
    if times[Int(target)] == 0 {
      enter(target)
    } else if way.dropLast().last != target {
      lows[row] = min(lows[row], times[Int(target)])
    }
  }

  /// All that was found through a row is known: is there another way back?
  private mutating func leave(_ row: Int) {
    guard let before = way.last.map(Int.init) else { return }
    lows[before] = min(lows[before], lows[row])
    if lows[row] >= times[before] { points[before] = true }
    if lows[row] > times[before] { bridges.append((Int32(before), Int32(row))) }
  }
}
