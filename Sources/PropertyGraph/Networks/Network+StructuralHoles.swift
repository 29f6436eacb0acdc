extension Network {
  /// How much each node is held by its contacts, because they are tied to each other: Burt's constraint.
  ///
  /// ```swift
  /// let constraint = try await network.constraint()
  /// constraint[janny]                          // 0.12: she stands between people who do not meet
  /// ```
  ///
  /// The sum over the contacts *j* of node *i* of (*p*ᵢⱼ + Σ *p*ᵢₖ *p*ₖⱼ)², *p*ᵢⱼ being which part of the
  /// weight of the ties of *i*, both ways added up, goes to *j*. The lower, the more openings; about
  /// 0 for somebody with many contacts who do not know each other, 1 for somebody with one contact,
  /// up to 1.125 for two who know each other as well. A node without ties has none.
  ///
  /// - Parameters:
  ///   - threads: how many to work on; `nil`: as many as there are processors.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(m √m) at most. R. S. Burt, "Structural holes and good ideas", American
  ///   Journal of Sociology 110(2), 2004, doi 10.1086/421787.
  public func constraint(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Scores {
    try await scores(threads: threads, progress: progress) { $0.constraints(at: $1) }
  }

  /// How many contacts of each node say something that the others do not: Burt's effective size.
  ///
  /// The sum over the contacts *j* of node *i* of 1 − Σ *p*ᵢₖ *m*ⱼₖ, *p*ᵢₖ being which part of the weight
  /// of the ties of *i*, both ways added up, goes to *k*, and *m*ⱼₖ how strong the tie of *j* to *k* is
  /// beside its strongest. Without weights and directions that is the number of contacts less
  /// their mean number of ties to each other (Borgatti). From 1 up to the number of contacts; a
  /// node without ties has none.
  ///
  /// - Parameters:
  ///   - threads: how many to work on; `nil`: as many as there are processors.
  ///   - progress: is told from time to time which part of the work is done, from 0 to 1.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(m √m) at most. R. S. Burt, "Structural Holes: The Social Structure of
  ///   Competition", Harvard University Press, 1992; S. P. Borgatti, "Structural holes: unpacking
  ///   Burt's redundancy measures", Connections 20(1), 1997.
  public func effectiveSize(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Scores {
    try await scores(threads: threads, progress: progress) { $0.effectiveSizes(at: $1) }
  }

  /// Takes a measure piece by piece.
  private func scores(
    threads: Int?, progress: (@Sendable (Double) -> Void)?,
    _ values: @escaping @Sendable (MutualTies, Range<Int>) -> [Double]
  ) async throws -> Scores {
    let ties = MutualTies(self)
    let pieces = ties.pieces(16)
    func add(_ total: inout [Double], _ part: [Double]) { total.add(part) }
    var all = try await inPieces(
      pieces.count, threads: threads, progress: progress,
      into: [Double](repeating: 0, count: nodeCount), combining: add
    ) { piece in
      values(ties, pieces[piece])
    }
    for row in nodes.indices where ties.isLoose(row) { all[row] = .nan }
    return Scores(nodes: nodes, values: all)
  }
}

/// The ties of a network with the weights of both directions added up.
private struct MutualTies: Sendable {
  private let rows: TieRows
  /// For each row the sum of the weights of its ties.
  private let sums: [Double]
  /// For each row the weight of its strongest tie.
  private let maxima: [Double]

  init(_ network: Network) {
    let rows = network.mutualRows
    self.rows = rows
    sums = rows.sums
    maxima = (0..<rows.count).map { rows[$0].lazy.map(rows.weight).max() ?? 0 }
  }

  func isLoose(_ row: Int) -> Bool { rows[row].isEmpty }

  /// What the ties of each row in a range to those with fewer ties add to the constraint of both.
  func constraints(at range: Range<Int>) -> [Double] {
    var values = [Double](repeating: 0, count: rows.count)
    var marks = values
    for row in range {
      for position in rows[row] {
        let contact = Int(rows.targets[position])
        marks[contact] = rows.weight(at: position) / sums[contact]
      }
      for position in rows[row] where hasMore(row, than: rows.targets[position]) {
        let contact = Int(rows.targets[position])
        let both = rows.weight(at: position) + throughOthers(contact, marks)
        values[row] += (both / sums[row]) * (both / sums[row])
        values[contact] += (both / sums[contact]) * (both / sums[contact])
      }
      clear(row, &marks)
    }
    return values
  }

  /// What the ties of each row in a range to those with fewer ties add to the effective size of both.
  func effectiveSizes(at range: Range<Int>) -> [Double] {
    var values = [Double](repeating: 0, count: rows.count)
    var marks = values
    for row in range {
      for position in rows[row] { marks[Int(rows.targets[position])] = rows.weight(at: position) }
      for position in rows[row] where hasMore(row, than: rows.targets[position]) {
        let contact = Int(rows.targets[position])
        let shared = throughOthers(contact, marks)
        values[row] += 1 - shared / (sums[row] * maxima[contact])
        values[contact] += 1 - shared / (sums[contact] * maxima[row])
      }
      clear(row, &marks)
    }
    return values
  }

  /// Whether a row has more ties than another, or as many and is the higher: of two that are tied, the
  /// one with fewer has its ties gone through, so that a hub is not read anew for each of its contacts.
  private func hasMore(_ row: Int, than other: Int32) -> Bool {
    (rows[Int(other)].count, Int(other)) < (rows[row].count, row)
  }

  /// What leads from a row to those that are marked: the weights of its ties times their marks.
  private func throughOthers(_ row: Int, _ marks: [Double]) -> Double {
    let (targets, weights, marks) = (rows.targets.span, rows.weights.span, marks.span)
    var sum = 0.0
    for position in rows[row] {
      sum += marks[Int(targets[position])] * (weights.isEmpty ? 1 : weights[position])
    }
    return sum
  }

  private func clear(_ row: Int, _ marks: inout [Double]) {
    for target in rows.targets[rows[row]] { marks[Int(target)] = 0 }
  }

  /// Cuts the rows into ranges of about the same work.
  func pieces(_ most: Int) -> [Range<Int>] {
    var work = 0
    return rangesOfEqualWork(
      (0..<rows.count).map { row in
        for position in rows[row] where hasMore(row, than: rows.targets[position]) {
          work += rows[Int(rows.targets[position])].count
        }
        work += rows[row].count
        return work
      }, atMost: most)
  }
}

extension Network {
  /// The ties without direction; where they had one, of a weight that adds up both.
  fileprivate var mutualRows: TieRows {
    guard isDirected, !hasWeights else { return undirected.outgoing }
    return outgoing.bothWays(weights: Array(repeating: 1, count: outgoing.targets.count))
  }
}
