extension Network {
  /// Which share of everybody's contacts knew an idea at a moment, from 0 to 1.
  ///
  /// ```swift
  /// network.exposure(to: adoption, at: .max)[dan]      // 0.5: half of his contacts know it by now
  /// ```
  ///
  /// The contacts of a node are those to whom it has a tie, in a directed network those to whom its ties
  /// run (whom it looks to); a tie counts by its weight. Who has none has no exposure.
  ///
  /// - Complexity: O(n + m).
  public func exposure(to adoption: Adoption, at moment: Int64) -> Scores {
    let knows = nodes.map { adoption.hasReached($0, by: moment) }
    return Scores(nodes: nodes, values: nodes.indices.map { share(of: $0) { knows[$0] } })
  }

  /// Which share of their contacts knew an idea when somebody came to know it, from 0 to 1: Valente's
  /// threshold.
  ///
  /// ```swift
  /// network.thresholds(of: adoption)[ben]              // 0.33: one of the three he looks to
  /// ```
  ///
  /// Someone with a low threshold was early among their own people, however late among all; with a high
  /// one they waited until those around them knew it.
  ///
  /// A contact who came to know it at the same moment counts. The first of all have the threshold 0:
  /// nobody knew it before them. Who has not come to know it, or has no contacts, has none.
  ///
  /// Reference: T. W. Valente, "Social network thresholds in the diffusion of innovations", Social
  /// Networks 18(1), 1996, doi 10.1016/0378-8733(95)00256-1.
  ///
  /// - Complexity: O(n + m).
  public func thresholds(of adoption: Adoption) -> Scores {
    let times = nodes.map { adoption[$0] }
    let first = times.lazy.compactMap(\.self).min()
    let values = nodes.indices.map { row -> Double in
      guard let time = times[row] else { return .nan }
      let share = share(of: row) { times[$0].map { $0 <= time } ?? false }
      return time == first && !share.isNaN ? 0 : share
    }
    return Scores(nodes: nodes, values: values)
  }

  /// Which share of the ties of a row lead to rows of which something is true; NaN if it has no ties.
  private func share(of row: Int, where isTrue: (Int) -> Bool) -> Double {
    var (all, some) = (0.0, 0.0)
    for position in outgoing[row] {
      let weight = outgoing.weight(at: position)
      all += weight
      if isTrue(Int(outgoing.targets[position])) { some += weight }
    }
    return some / all
  }
}
