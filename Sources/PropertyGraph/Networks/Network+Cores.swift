extension Network {
  /// How deep each node stands in the network: the greatest *k* for which it is in a *k*-core, a part
  /// in which everybody is tied to at least *k* others of that part.
  ///
  /// ```swift
  /// network.coreNumbers()[janny]               // 4
  /// ```
  ///
  /// 0 for a node without ties; who has many ties to people who have no other has 1. Directions and
  /// weights do not count.
  ///
  /// - Complexity: O(n + m). V. Batagelj, M. Zaveršnik, "An O(m) algorithm for cores decomposition of
  ///   networks", 2003, arXiv cs/0310049.
  public func coreNumbers() -> Scores {
    let ties = isDirected ? outgoing.bothWays(weights: []) : outgoing
    return Scores(nodes: nodes, values: ties.coreNumbers().map(Double.init))
  }
}

extension TieRows {
  /// Takes away the rows by their degree, the lowest first, each with its ties: what a row has left
  /// then is its core number.
  fileprivate func coreNumbers() -> [Int32] {
    var degrees = (0..<count).map { offsets[$0 + 1] - offsets[$0] }
    var order = [Int32](repeating: 0, count: count)
    var places = order
    var starts = [Int32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { starts[Int(degree) + 1] += 1 }
    for degree in starts.indices.dropFirst() { starts[degree] += starts[degree - 1] }

    var next = starts
    for row in 0..<count {
      let place = next[Int(degrees[row])]
      next[Int(degrees[row])] += 1
      order[Int(place)] = Int32(row)
      places[row] = place
    }
    peel(&degrees, &order, &places, &starts)
    return degrees
  }

  /// - Parameters:
  ///   - order: the rows by degree.
  ///   - places: where each stands in `order`.
  ///   - starts: where in `order` the rows of each degree begin.
  private func peel(
    _ degrees: inout [Int32], _ order: inout [Int32], _ places: inout [Int32],
    _ starts: inout [Int32]
  ) {
    var degrees = degrees.mutableSpan
    var order = order.mutableSpan
    var places = places.mutableSpan
    var starts = starts.mutableSpan
    let offsets = offsets.span
    let targets = targets.span
    for turn in order.indices {
      let row = Int(order[turn])
      let degree = degrees[row]
      for position in Int(offsets[row])..<Int(offsets[row + 1]) {
        let target = targets[position]
        let left = degrees[Int(target)]
        if left <= degree { continue }
        // It changes places with the first of its degree, and becomes the last of the one below.
        let place = places[Int(target)]
        let start = starts[Int(left)]
        let first = order[Int(start)]
        if first != target {
          order[Int(place)] = first
          places[Int(first)] = place
          order[Int(start)] = target
          places[Int(target)] = start
        }
        starts[Int(left)] += 1
        degrees[Int(target)] = left - 1
      }
    }
  }
}
