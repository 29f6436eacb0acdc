import PropertyGraph

/// The tree of a spread while it grows: arrivals with their parents, successive meetings of a series on
/// one line.
struct SpreadDraft {
  /// The insight, then the arrivals in the order in which they were added.
  private(set) var branches: [Spread.Arrival]
  private var lineOfBranch = [0]
  private var lines = [Line(branches: [0], series: [], generation: 0)]

  private struct Line {
    var branches: [Int]
    /// The series that all its meetings belong to.
    var series: [Graph.Node]
    var children: [Int] = []
    let generation: Int
  }

  init(insight: Spread.Arrival) { branches = [insight] }

  /// Hangs an arrival under another, or under the insight, which is 0.
  ///
  /// - Parameter series: the series of a meeting; it joins the line of a meeting of the same series.
  /// - Returns: where it stands in `branches`.
  @discardableResult
  mutating func add(
    _ arrival: Spread.Arrival, under parent: Int, series: [Graph.Node] = []
  ) -> Int {
    let branch = branches.count
    var line = lineOfBranch[parent]
    let shared = series.filter(lines[line].series.contains)
    if shared.isEmpty {
      lines[line].children.append(lines.count)
      lines.append(
        Line(branches: [branch], series: series, generation: lines[line].generation + 1))
      line = lines.count - 1
    } else {
      lines[line].branches.append(branch)
      lines[line].series = shared
    }
    lineOfBranch.append(line)
    branches.append(arrival)
    branches[branch].generation = lines[line].generation
    return branch
  }

  /// The tree in order: each line after the one it hangs under, siblings by earliest start, undated
  /// last, then name.
  ///
  /// - Parameter people: how many different people came to meetings that share a line.
  func ordered(
    in reading: Reading, people: (_ branches: [Int]) -> Int
  ) -> (arrivals: [Spread.Arrival], lines: [Spread.Line]) {
    var arrivals: [Spread.Arrival] = []
    var ordered: [Spread.Line] = []
    var parents: [Int] = []
    var waiting = [(line: 0, parent: 0)]
    arrivals.reserveCapacity(branches.count)
    ordered.reserveCapacity(lines.count)
    while let (number, parent) = waiting.popLast() {
      let line = lines[number]
      let start = arrivals.count
      if number != 0 { for branch in line.branches { arrivals.append(branches[branch]) } }
      for child in sorted(line.children).reversed() { waiting.append((child, ordered.count)) }
      parents.append(parent)
      let isSeries = line.branches.count > 1
      ordered.append(
        Spread.Line(
          arrivals: start..<arrivals.count, generation: line.generation, end: ordered.count + 1,
          series: isSeries ? line.series.first.map(reading.named) : nil,
          people: isSeries ? people(line.branches) : branches[line.branches[0]].people))
    }
    for line in ordered.indices.dropFirst().reversed() {
      ordered[parents[line]].end = max(ordered[parents[line]].end, ordered[line].end)
    }
    return (arrivals, ordered)
  }

  private func sorted(_ children: [Int]) -> [Int] {
    guard children.count > 1 else { return children }
    return children.sorted { first, second in
      let (left, right) = (lines[first].branches[0], lines[second].branches[0])
      return Spread.Arrival.stands(branches[left], before: branches[right])
    }
  }
}

extension Spread.Arrival {
  /// By earliest start, undated last, then name, then id.
  fileprivate static func stands(_ left: Self, before right: Self) -> Bool {
    let (start, other) = (left.bounds.placeInOrder, right.bounds.placeInOrder)
    if start != other { return start < other }
    return left.name != right.name ? left.name < right.name : left.id < right.id
  }
}
