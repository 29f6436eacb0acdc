import Foundation

extension Contacts {
  /// How many others each person met: as ``Network/degree()`` of ``projection(hasWeights:)``, in
  /// memory for the people alone.
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

  /// How many pairs of people met: as many ties as ``projection(hasWeights:)`` has. As
  /// ``degree(threads:)``.
  public func tieCount(threads: Int? = nil) -> Int {
    othersMet(threads: threads).reduce(0) { $0 + Int($1) } / 2
  }

  /// How many others each person met.
  func othersMet(threads: Int?) -> [Int32] {
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    var counts = [Int32](repeating: 0, count: peopleCount)
    Parts.fill(&counts, threads: threads) { rows, counts in
      var set = RowSet(count: peopleCount)
      for row in rows {
        insertOthers(of: row, into: &set)
        counts[row - rows.lowerBound] = Int32(set.removeAll())
      }
    }
    return counts
  }
}
