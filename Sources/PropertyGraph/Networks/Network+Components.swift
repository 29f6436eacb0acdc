extension Network {
  /// The parts of the network that no tie joins: two nodes are of one component if ties lead from
  /// one to the other, whatever their directions.
  ///
  /// ```swift
  /// network.components().sizes                  // [112, 4, 1]: who is outside of the large circle?
  /// ```
  ///
  /// A node without ties is a component of its own.
  ///
  /// - Complexity: O(n + m), nearly. R. E. Tarjan, "Efficiency of a good but not linear set union
  ///   algorithm", Journal of the ACM 22(2), 1975, doi 10.1145/321879.321884.
  public func components() -> Partition {
    Partition(nodes: nodes, marks: outgoing.lowestJoined(eachTieTwice: !isDirected))
  }

  /// The parts of the network within which one can go from each node to each other along the
  /// directions of ties, and back.
  ///
  /// Without directions they are the ``components()``.
  ///
  /// - Complexity: O(n + m). R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM
  ///   Journal on Computing 1(2), 1972, doi 10.1137/0201010.
  public func strongComponents() -> Partition {
    isDirected ? Partition(nodes: nodes, marks: outgoing.rootsOfCircles()) : components()
  }
}

extension TieRows {
  /// For each row the lowest that ties join it to.
  ///
  /// - Parameter eachTieTwice: whether a tie stands in the rows of both its ends; then those with
  ///   lower rows are enough.
  fileprivate func lowestJoined(eachTieTwice: Bool) -> [Int32] {
    var parents = (0..<Int32(count)).map { $0 }
    join(eachTieTwice: eachTieTwice, &parents)
    return parents
  }

  private func join(eachTieTwice: Bool, _ parents: inout [Int32]) {
    var parents = parents.mutableSpan
    let offsets = offsets.span
    let targets = targets.span
    for row in parents.indices {
      for position in Int(offsets[row])..<Int(offsets[row + 1]) {
        let target = targets[position]
        if eachTieTwice, target >= row { break }
        let one = root(of: Int32(truncatingIfNeeded: row), &parents)
        let other = root(of: target, &parents)
        if one < other {
          parents[Int(other)] = one
        } else {
          parents[Int(one)] = other
        }
      }
    }
    // A parent is never higher than its child, so it knows its root by now.
    for row in parents.indices { parents[row] = parents[Int(parents[row])] }
  }

  /// The root of a row's tree; halves the way for who comes next.
  private func root(of row: Int32, _ parents: inout MutableSpan<Int32>) -> Int32 {
    var row = row
    while true {
      let parent = parents[Int(row)]
      if parent == row { return row }
      let grandparent = parents[Int(parent)]
      parents[Int(row)] = grandparent
      row = grandparent
    }
  }

  /// For each row one that stands for all with which it lies on circles: the first of them that a
  /// search in depth finds.
  fileprivate func rootsOfCircles() -> [Int32] {
    var search = CircleSearch(ties: self)
    for row in 0..<count where search.times[row] == 0 { search.run(from: Int32(row)) }
    return search.roots
  }
}

/// A search in depth along directions. Its way stands in a list, not on the stack, so it may be as
/// long as the network.
private struct CircleSearch {
  let ties: TieRows
  /// The root of each row whose circles are all known; -1 before.
  var roots: [Int32]
  /// When each row was found, from 1; 0: not yet.
  var times: [Int32]
  /// The earliest time of the rows, still without root, to which one can go on from a row.
  private var lows: [Int32]
  /// Where in the ties of each row the search stands.
  private var positions: [Int32]
  /// The rows from the start to where the search is.
  private var way: [Int32] = []
  /// The rows found that have no root yet, in order of time.
  private var open: [Int32] = []
  private var clock: Int32 = 0

  init(ties: TieRows) {
    self.ties = ties
    roots = Array(repeating: -1, count: ties.count)
    times = Array(repeating: 0, count: ties.count)
    lows = times
    positions = Array(ties.offsets.dropLast())
  }

  mutating func run(from start: Int32) {
    enter(start)
    while let last = way.last {
      let row = Int(last)
      if positions[row] == ties.offsets[row + 1] {
        way.removeLast()
        if let before = way.last { lows[Int(before)] = min(lows[Int(before)], lows[row]) }
        if lows[row] == times[row] { close(last) }
      } else {
        let target = ties.targets[Int(positions[row])]
        positions[row] += 1
        if times[Int(target)] == 0 {
          enter(target)
        } else if roots[Int(target)] < 0 {
          lows[row] = min(lows[row], times[Int(target)])
        }
      }
    }
  }

  private mutating func enter(_ row: Int32) {
    clock += 1
    times[Int(row)] = clock
    lows[Int(row)] = clock
    way.append(row)
    open.append(row)
  }

  /// Nothing found since a row leads back before it: all of it lies on its circles.
  private mutating func close(_ root: Int32) {
    var row: Int32
    repeat {
      row = open.removeLast()
      roots[Int(row)] = root
    } while row != root
  }
}
