extension Network {
  /// Counts the triangles at each node, from which follow clustering and transitivity.
  ///
  /// ```swift
  /// let clustering = try await network.triangles().clustering
  /// ```
  ///
  /// Directions and weights do not count.
  ///
  /// - Parameters:
  ///   - threads: how many to work on; `nil`: as many as there are processors.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(m √m): each triangle is found once, from the corner with the fewest ties. N. Chiba,
  ///   T. Nishizeki, "Arboricity and subgraph listing algorithms", SIAM Journal on Computing 14(1),
  ///   1985, doi 10.1137/0214017.
  public func triangles(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Triangles {
    let ties = isDirected ? outgoing.bothWays(weights: []) : outgoing
    let upward = UpwardTies(ties)
    let pieces = upward.pieces(16)
    func add(_ total: inout [Int], _ part: [Int]) { total.add(part) }
    let counts = try await inPieces(
      pieces.count, threads: threads, progress: progress,
      into: [Int](repeating: 0, count: nodeCount), combining: add
    ) { piece in
      upward.triangles(at: pieces[piece])
    }
    return Triangles(
      counts: Scores(nodes: nodes, values: counts.map(Double.init)),
      degrees: (0..<ties.count).map { ties.offsets[$0 + 1] - ties.offsets[$0] })
  }
}

/// Each tie once, in the row of its end with fewer ties, or the lower row where both have as many.
private struct UpwardTies: Sendable {
  private var offsets: [Int32] = [0]
  private var targets: [Int32] = []

  init(_ ties: TieRows) {
    offsets.reserveCapacity(ties.count + 1)
    targets.reserveCapacity(ties.targets.count / 2)
    let all = ties.targets.span
    let starts = ties.offsets.span
    for row in 0..<ties.count {
      let degree = starts[row + 1] - starts[row]
      for position in ties[row] {
        let target = Int(all[position])
        let other = starts[target + 1] - starts[target]
        if (degree, row) < (other, target) { targets.append(all[position]) }
      }
      offsets.append(Int32(targets.count))
    }
  }

  /// The triangles at each row, of those whose lowest corner is in a range.
  func triangles(at rows: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: offsets.count - 1)
    var marks = [Int32](repeating: -1, count: offsets.count - 1)
    count(rows, &counts, &marks)
    return counts
  }

  private func count(_ rows: Range<Int>, _ counts: inout [Int], _ marks: inout [Int32]) {
    var counts = counts.mutableSpan
    var marks = marks.mutableSpan
    let offsets = offsets.span
    let targets = targets.span
    for row in rows {
      let mark = Int32(truncatingIfNeeded: row)
      let own = Int(offsets[row])..<Int(offsets[row + 1])
      for position in own { marks[Int(targets[position])] = mark }
      for position in own {
        let second = Int(targets[position])
        var found = 0
        for further in Int(offsets[second])..<Int(offsets[second + 1]) {
          let third = Int(targets[further])
          if marks[third] == mark {
            found += 1
            counts[third] += 1
          }
        }
        counts[second] += found
        counts[row] += found
      }
    }
  }

  /// Cuts the rows into ranges of about the same work.
  func pieces(_ most: Int) -> [Range<Int>] {
    var work = 0
    return rangesOfEqualWork(
      (0..<offsets.count - 1).map { row in
        for position in Int(offsets[row])..<Int(offsets[row + 1]) {
          let target = Int(targets[position])
          work += Int(offsets[target + 1] - offsets[target]) + 1
        }
        return work
      }, atMost: most)
  }
}
