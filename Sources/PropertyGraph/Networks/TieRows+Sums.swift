extension TieRows {
  /// How many ties each row has.
  var counts: [Double] { (0..<count).map { Double(self[$0].count) } }

  /// The weights of each row's ties, added up.
  var sums: [Double] {
    weights.isEmpty ? counts : (0..<count).map { weights[self[$0]].reduce(0, +) }
  }

  /// For each row the values of those it is tied to, each times the weight of the tie, added up: the
  /// rows as a matrix, times a vector. The same bits on any number of threads.
  func sums(of values: [Double], threads: Int?) -> [Double] {
    var sums = values
    Parts.fill(&sums, threads: Parts.threads(threads, forSums: count)) { rows, sums in
      let (offsets, targets) = (offsets.span, targets.span)
      let (weights, values) = (weights.span, values.span)
      for row in rows {
        var sum = 0.0
        let ties = Int(offsets[row])..<Int(offsets[row + 1])
        if weights.isEmpty {
          for tie in ties { sum += values[Int(targets[tie])] }
        } else {
          for tie in ties { sum += weights[tie] * values[Int(targets[tie])] }
        }
        sums[row - rows.lowerBound] = sum
      }
    }
    return sums
  }

  /// The rows with 0 for weights below it.
  var withoutNegativeWeights: TieRows {
    guard weights.contains(where: { $0 < 0 }) else { return self }
    return TieRows(offsets: offsets, targets: targets, weights: weights.map { max($0, 0) })
  }

  /// The rows without ties that weigh nothing, or less.
  var ofPositiveWeights: TieRows {
    guard weights.contains(where: { $0 <= 0 }) else { return self }
    var (offsets, targets, weights): ([Int32], [Int32], [Double]) = ([0], [], [])
    for row in 0..<count {
      for position in self[row] where self.weights[position] > 0 {
        targets.append(self.targets[position])
        weights.append(self.weights[position])
      }
      offsets.append(Int32(targets.count))
    }
    return TieRows(offsets: offsets, targets: targets, weights: weights)
  }
}
