extension Contacts {
  /// The weights of each person's ties to whom they met, added up: as
  /// ``Network/strength()`` of ``projection(hasWeights:threads:)``, without making the ties.
  ///
  /// ```swift
  /// contacts.strength()[ben]              // 2.0: he came to two meetings where others were
  /// ```
  ///
  /// - Complexity: O(p + a + m).
  public func strength() -> Scores {
    Scores(nodes: people, values: strengths(threads: 1))
  }

  func strengths(threads: Int?) -> [Double] {
    sums(of: Array(repeating: 1, count: peopleCount), threads: threads)
  }

  /// For each person the values of those they met, each times the weight of their tie, added up: the
  /// ties as a matrix, times a vector, without the ties. The same bits on any number of threads.
  ///
  /// At a meeting everybody gets the same but for what is their own. So it adds up once what its people
  /// have, whatever their number: O(p + a + m). (The ties are B S Bᵀ without its diagonal, if B says
  /// who came where and S what a meeting adds to a tie.)
  ///
  /// - Precondition: no value is below 0. Then a sum is no less than any of its parts, also as it is
  ///   rounded, and who was alone gets 0.
  func sums(of values: [Double], threads: Int?) -> [Double] {
    let gathered = gathered(values, threads: threads)
    var sums = values
    Parts.fill(&sums, threads: Parts.threads(threads, forSums: sums.count)) { rows, sums in
      let (offsets, went) = (went.offsets.span, went.items.span)
      let (gathered, shares, values) = (gathered.span, shares.span, values.span)
      for row in rows {
        let own = values[row]
        var sum = 0.0
        for position in Int(offsets[row])..<Int(offsets[row + 1]) {
          let meeting = Int(went[position])
          sum += shares[meeting] * (gathered[meeting] - own)
        }
        sums[row - rows.lowerBound] = sum
      }
    }
    return sums
  }

  /// For each meeting the values of the people who came, added up.
  private func gathered(_ values: [Double], threads: Int?) -> [Double] {
    var sums = shares
    Parts.fill(&sums, threads: Parts.threads(threads, forSums: sums.count)) { meetings, sums in
      let (offsets, ends, came) = (came.offsets.span, peopleEnds.span, came.items.span)
      let values = values.span
      for meeting in meetings {
        var sum = 0.0
        for position in Int(offsets[meeting])..<Int(ends[meeting]) {
          sum += values[Int(came[position])]
        }
        sums[meeting - meetings.lowerBound] = sum
      }
    }
    return sums
  }
}
