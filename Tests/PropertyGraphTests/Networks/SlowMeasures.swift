import PropertyGraph

/// Measures the slow and obvious way.
extension Network {
  /// Whether ties run from one node to another, and how strong they are.
  func leads(_ one: Graph.Node, _ other: Graph.Node) -> Bool { weight(one, other) != 0 }

  /// How many steps lie between any two nodes; `nil` where no path leads (Floyd and Warshall).
  var slowDistances: [[Int?]] {
    var table = nodes.map { one in
      nodes.map { other in one == other ? 0 : leads(one, other) ? 1 : nil }
    }
    for middle in nodes.indices {
      for one in nodes.indices {
        for other in nodes.indices {
          guard let first = table[one][middle], let second = table[middle][other] else { continue }
          table[one][other] = min(table[one][other] ?? .max, first + second)
        }
      }
    }
    return table
  }

  /// How many steps other nodes are away from which a path leads to each.
  var slowDistancesBefore: [[Int]] {
    let table = slowDistances
    return nodes.indices.map { row in
      nodes.indices.filter { $0 != row }.compactMap { table[$0][row] }
    }
  }

  /// The shares of a walk of 250 steps, by the whole matrix.
  func slowPageRank(damping: Double) -> [Double] {
    let count = Double(nodeCount)
    let chances = nodes.map { source in
      let leaving = nodes.reduce(0) { $0 + weight(source, $1) }
      return nodes.map { leaving == 0 ? 1 / count : weight(source, $0) / leaving }
    }
    var ranks = nodes.map { _ in 1 / count }
    for _ in 0..<250 {
      ranks = nodes.indices.map { target in
        let arriving = nodes.indices.reduce(0) { $0 + ranks[$1] * chances[$1][target] }
        return (1 - damping) / count + damping * arriving
      }
    }
    return ranks
  }

  /// How often each node lies on the shortest paths between two others, pair by pair.
  var slowBetweenness: [Double] {
    let distances = slowDistances
    /// How many shortest paths lead from one to another: as many as lead to those one step nearer.
    func paths(_ one: Int, _ other: Int) -> Double {
      guard let distance = distances[one][other] else { return 0 }
      if distance == 0 { return 1 }
      return nodes.indices.reduce(0) { sum, middle in
        let isBefore =
          distances[one][middle] == distance - 1 && leads(nodes[middle], nodes[other])
        return isBefore ? sum + paths(one, middle) : sum
      }
    }
    let counts = nodes.indices.map { one in nodes.indices.map { paths(one, $0) } }
    return nodes.indices.map { middle in
      var sum = 0.0
      for one in nodes.indices where one != middle {
        for other in nodes.indices where other != middle && other != one {
          guard let before = distances[one][middle], let after = distances[middle][other],
            before + after == distances[one][other]
          else { continue }
          sum += counts[one][middle] * counts[middle][other] / counts[one][other]
        }
      }
      return isDirected ? sum : sum / 2
    }
  }

  /// Both ends of each tie as positions in `nodes`, both ways where it has no direction.
  var tieWays: [(Int, Int)] {
    let ways = ties.map { (nodes.firstIndex(of: $0.a)!, nodes.firstIndex(of: $0.b)!) }
    return isDirected ? ways : ways + ways.map { ($1, $0) }
  }
}

/// Pearson's correlation, by the book.
func slowCorrelation(_ pairs: [(Double, Double)]) -> Double {
  let count = Double(pairs.count)
  func mean(_ value: ((Double, Double)) -> Double) -> Double {
    pairs.map(value).reduce(0, +) / count
  }
  let (x, y) = (mean(\.0), mean(\.1))
  let variances = mean { ($0.0 - x) * ($0.0 - x) } * mean { ($0.1 - y) * ($0.1 - y) }
  return mean { ($0.0 - x) * ($0.1 - y) } / variances.squareRoot()
}

extension Scores {
  /// Whether all numbers are nearly those expected; NaN where there is none.
  func areNear(_ expected: [Double], within tolerance: Double = 1e-9) -> Bool {
    values.count == expected.count
      && zip(values, expected).allSatisfy { abs($0 - $1) <= tolerance || $0.isNaN && $1.isNaN }
  }
}

/// Random networks of every kind: with direction and without, with weights and without, of many ties
/// and of few.
extension Network {
  static func random(seed: UInt64) -> Network {
    random(
      seed: seed, nodes: 12, ties: [8, 14, 30, 70][Int(seed / 4 % 4)],
      isDirected: seed % 2 == 1, hasWeights: seed / 2 % 2 == 1)
  }
}
