import PropertyGraph

extension Spread {
  /// What each arrival hangs under, as a position in ``arrivals``; `nil` for the insight.
  ///
  /// The tree of arrivals is finer than that of ``lines``: of the meetings of a series each hangs under
  /// the one from which the idea came. What an arrival hangs under stands before it.
  var parents: [Int?] {
    told.rows.map { $0.parent < 0 ? nil : Int($0.parent) }
  }

  /// When each arrival counts: no earlier than what it hangs under.
  var times: [Int64] {
    var times: [Int64] = []
    times.reserveCapacity(told.rows.count)
    for row in told.rows {
      let own = row.bounds.earliest
      times.append(row.parent < 0 ? own : max(own, times[Int(row.parent)]))
    }
    return times
  }
}

/// What hangs below what, as intervals: an arrival is below another if its place is within the
/// other's.
///
/// O(arrivals), from parents that stand before their children.
struct Branches {
  /// The places of an arrival and of all below it.
  private(set) var places: [Range<Int>] = []
  /// How many of some kind are among an arrival and all below it.
  private(set) var counts: [Int]

  init(parents: [Int?], counting isCounted: (Int) -> Bool) {
    var sizes = Array(repeating: 1, count: parents.count)
    counts = parents.indices.map { isCounted($0) ? 1 : 0 }
    for child in parents.indices.reversed() {
      guard let parent = parents[child] else { continue }
      sizes[parent] += sizes[child]
      counts[parent] += counts[child]
    }
    var free = 0
    var freeBelow: [Int] = []
    places.reserveCapacity(parents.count)
    freeBelow.reserveCapacity(parents.count)
    for (child, parent) in parents.enumerated() {
      let start: Int
      if let parent {
        start = freeBelow[parent]
        freeBelow[parent] += sizes[child]
      } else {
        start = free
        free += sizes[child]
      }
      places.append(start..<start + sizes[child])
      freeBelow.append(start + 1)
    }
  }

  /// Of some arrivals, those that do not hang below another of them.
  func topmost(of arrivals: [Int]) -> [Int] {
    var end = 0
    return arrivals.sorted { places[$0].lowerBound < places[$1].lowerBound }.filter { arrival in
      guard places[arrival].lowerBound >= end else { return false }
      end = places[arrival].upperBound
      return true
    }
  }
}
