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
  /// - Complexity: O(m √m log n) at most. R. S. Burt, "Structural holes and good ideas", American
  ///   Journal of Sociology 110(2), 2004, doi 10.1086/421787.
  public func constraint(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Scores {
    let ties = MutualTies(self)
    return try await scores(threads: threads, progress: progress) { ties.constraints(of: $0) }
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
  /// - Complexity: O(m √m log n) at most. R. S. Burt, "Structural Holes: The Social Structure of
  ///   Competition", Harvard University Press, 1992; S. P. Borgatti, "Structural holes: unpacking
  ///   Burt's redundancy measures", Connections 20(1), 1997.
  public func effectiveSize(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Scores {
    let ties = MutualTies(self)
    return try await scores(threads: threads, progress: progress) { ties.effectiveSizes(of: $0) }
  }

  /// Takes a measure piece by piece.
  private func scores(
    threads: Int?, progress: (@Sendable (Double) -> Void)?,
    _ values: @escaping @Sendable (Range<Int>) -> [Double]
  ) async throws -> Scores {
    let (count, pieces) = (nodeCount, min(64, nodeCount))
    let all = try await inPieces(
      pieces, threads: threads, progress: progress, into: [Double](), combining: +=
    ) { piece in
      values(count * piece / pieces..<count * (piece + 1) / pieces)
    }
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
    func weights(_ row: Int) -> some Collection<Double> {
      rows[row].lazy.map { rows.weight(at: $0) }
    }
    self.rows = rows
    sums = (0..<rows.count).map { weights($0).reduce(0, +) }
    maxima = (0..<rows.count).map { weights($0).max() ?? 0 }
  }

  func constraints(of range: Range<Int>) -> [Double] {
    var marks = [Double](repeating: 0, count: rows.count)
    return range.map { row in
      rows[row].isEmpty ? .nan : constraint(of: row, &marks)
    }
  }

  func effectiveSizes(of range: Range<Int>) -> [Double] {
    var marks = [Double](repeating: 0, count: rows.count)
    return range.map { row in
      rows[row].isEmpty ? .nan : effectiveSize(of: row, &marks)
    }
  }

  private func constraint(of row: Int, _ marks: inout [Double]) -> Double {
    for position in rows[row] {
      let contact = Int(rows.targets[position])
      marks[contact] = rows.weight(at: position) / sums[contact]
    }
    defer { clear(row, &marks) }
    return rows[row].reduce(0) { sum, position in
      let indirect = shared(row, Int(rows.targets[position]), marks)
      let part = (rows.weight(at: position) + indirect) / sums[row]
      return sum + part * part
    }
  }

  private func effectiveSize(of row: Int, _ marks: inout [Double]) -> Double {
    for position in rows[row] { marks[Int(rows.targets[position])] = rows.weight(at: position) }
    defer { clear(row, &marks) }
    return rows[row].reduce(0) { sum, position in
      let contact = Int(rows.targets[position])
      return sum + 1 - shared(row, contact, marks) / (sums[row] * maxima[contact])
    }
  }

  private func clear(_ row: Int, _ marks: inout [Double]) {
    for target in rows.targets[rows[row]] { marks[Int(target)] = 0 }
  }

  /// The sum over the contacts that two have in common of the mark times the weight of the tie to
  /// the second; the marks of what is no contact of the first are 0.
  ///
  /// Whoever has the fewer ties has them gone through, so that a hub is not read anew for each of its
  /// contacts.
  private func shared(_ first: Int, _ second: Int, _ marks: [Double]) -> Double {
    let marks = marks.span
    let targets = rows.targets.span
    let weights = rows.weights.span
    let (own, others) = (rows[first], rows[second])
    var sum = 0.0
    if others.count <= 8 * own.count {
      for position in others {
        sum += marks[Int(targets[position])] * (weights.isEmpty ? 1 : weights[position])
      }
      return sum
    }
    var start = others.lowerBound
    for position in own {
      let contact = targets[position]
      start = targets.firstPosition(notBelow: contact, in: start..<others.upperBound)
      if start == others.upperBound { break }
      if targets[start] == contact {
        sum += marks[Int(contact)] * (weights.isEmpty ? 1 : weights[start])
      }
    }
    return sum
  }
}

extension Span<Int32> {
  /// The first position in a range that ascends at which a number is not below another.
  fileprivate func firstPosition(notBelow number: Int32, in range: Range<Int>) -> Int {
    var (start, length) = (range.lowerBound, range.count)
    while length > 0 {
      let half = length / 2
      if self[start + half] >= number {
        length = half
      } else {
        start += half + 1
        length -= half + 1
      }
    }
    return start
  }
}

extension Network {
  /// The ties without direction; where they had one, of a weight that adds up both.
  fileprivate var mutualRows: TieRows {
    guard isDirected, !hasWeights else { return undirected.outgoing }
    let sources = nodes.indices.flatMap { row in
      repeatElement(Int32(row), count: outgoing[row].count)
    }
    return TieRows(
      count: nodeCount, from: sources, to: outgoing.targets,
      weights: Array(repeating: 1, count: sources.count), bothWays: true)
  }
}
