extension Contacts {
  /// How many others each person met: as ``Network/degree()`` of
  /// ``projection(hasWeights:threads:)``, in memory for the people alone.
  ///
  /// ```swift
  /// contacts.degree()[ben]                // 2.0: ada and cleo
  /// ```
  ///
  /// - Parameter threads: how many share the work; `nil`: as many as there are processors.
  /// - Complexity: O(Σ n²) time over the meetings, O(p) memory.
  public func degree(threads: Int? = nil) -> Scores {
    Scores(nodes: people, values: othersMet(threads: threads).map(Double.init))
  }

  /// How many pairs of people met: as many ties as ``projection(hasWeights:threads:)`` has. As
  /// ``degree(threads:)``.
  public func tieCount(threads: Int? = nil) -> Int {
    othersMet(threads: threads).reduce(0) { $0 + Int($1) } / 2
  }

  /// How many others each person met.
  func othersMet(threads: Int?) -> [Int32] {
    var counts = [Int32](repeating: 0, count: peopleCount)
    Parts.fill(&counts, threads: threads) { rows, counts in
      var marks = [Int32](repeating: -1, count: peopleCount)
      for row in rows {
        counts[row - rows.lowerBound] = othersMet(by: Int32(row), &marks)
      }
    }
    return counts
  }

  /// How many others a person met.
  ///
  /// - Parameter marks: for each row the person for whom it was last counted.
  func othersMet(by row: Int32, _ marks: inout [Int32]) -> Int32 {
    let (went, came) = (went.items.span, came.items.span)
    var marks = marks.mutableSpan
    var others: Int32 = 0
    marks[Int(row)] = row
    for position in self.went[Int(row)] {
      for guest in people(at: Int(went[position])) {
        let other = Int(came[guest])
        others += marks[other] == row ? 0 : 1
        marks[other] = row
      }
    }
    return others
  }

  /// For each person how many other people came to their meetings, added up.
  func attendedWith() -> [Int] {
    let others = meetings.indices.map { people(at: $0).count - 1 }
    return (0..<peopleCount).map { row in
      went[row].reduce(0) { $0 + others[Int(went.items[$1])] }
    }
  }
}
