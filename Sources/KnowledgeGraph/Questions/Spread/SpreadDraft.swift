import PropertyGraph

/// The tree of a spread while it grows: arrivals with their parents, successive meetings of a series on
/// one line.
struct SpreadDraft {
  /// The insight, then the arrivals in the order in which they were added.
  private(set) var rows: [Spread.Row]

  private let reading: Reading
  private var lines: [Line]
  private var lineOfRow = [0]
  /// The row after each on its line; -1 for the last.
  private var nextOnLine = [-1]
  /// The series that all meetings of a line belong to, where there are some.
  private var series: [Int: [Graph.Node]] = [:]

  private struct Line {
    let first: Int
    var last: Int
    let generation: Int
    /// One of the lines under this one, and another under the same; -1 for none.
    var child = -1
    let sibling: Int
  }

  init(insight: Spread.Row, in reading: Reading) {
    rows = [insight]
    lines = [Line(first: 0, last: 0, generation: 0, sibling: -1)]
    self.reading = reading
  }

  /// Hangs an arrival under another, or under the insight, which is 0.
  ///
  /// - Parameter series: the series of a meeting; it joins the line of a meeting of the same series.
  /// - Returns: where it stands in `rows`.
  @discardableResult
  mutating func add(_ row: Spread.Row, series: [Graph.Node] = []) -> Int {
    let number = rows.count
    let above = lineOfRow[row.parent]
    let shared = series.isEmpty ? [] : series.filter((self.series[above] ?? []).contains)
    let line = shared.isEmpty ? startLine(number, under: above) : above
    if line == above {
      nextOnLine[lines[line].last] = number
      lines[line].last = number
    }
    if !series.isEmpty { self.series[line] = shared.isEmpty ? series : shared }
    lineOfRow.append(line)
    nextOnLine.append(-1)
    rows.append(row)
    rows[number].generation = lines[line].generation
    return number
  }

  private mutating func startLine(_ row: Int, under above: Int) -> Int {
    lines.append(
      Line(
        first: row, last: row, generation: lines[above].generation + 1,
        sibling: lines[above].child))
    lines[above].child = lines.count - 1
    return lines.count - 1
  }
}

// MARK: - In order

extension SpreadDraft {
  /// The tree in order: each line after the one it hangs under, siblings by earliest start, undated
  /// last, then name. The rows leave the insight out, which is -1 to those under it.
  ///
  /// - Parameter people: how many different people came to meetings that share a line.
  func ordered(
    people: (_ rows: [Int]) -> Int
  ) -> (rows: [Spread.Row], lines: [Spread.Line]) {
    var ordered = OrderedRows(rows)
    var lines: [Spread.Line] = []
    lines.reserveCapacity(self.lines.count)
    var above: [Int] = []
    above.reserveCapacity(self.lines.count)
    var waiting = [(line: 0, above: 0)]
    var siblings: [Sibling] = []
    while let (line, parent) = waiting.popLast() {
      let start = ordered.rows.count
      var row = self.lines[line].first
      while row >= 0 {
        if row > 0 { ordered.add(row) }
        row = nextOnLine[row]
      }
      gather(under: line, &siblings)
      for sibling in siblings.reversed() { waiting.append((sibling.line, lines.count)) }
      above.append(parent)
      lines.append(self.line(line, rows: start..<ordered.rows.count, end: lines.count + 1, people))
    }
    for line in lines.indices.dropFirst().reversed() {
      lines[above[line]].end = max(lines[above[line]].end, lines[line].end)
    }
    return (ordered.rows, lines)
  }

  private func line(
    _ number: Int, rows: Range<Int>, end: Int, _ people: (_ rows: [Int]) -> Int
  ) -> Spread.Line {
    let line = lines[number]
    let isSeries = line.first != line.last
    return Spread.Line(
      arrivals: rows, generation: line.generation, end: end,
      series: isSeries ? series[number]?.first.map(reading.named) : nil,
      people: isSeries
        ? people(Array(sequence(first: line.first) { self.next(after: $0) }))
        : self.rows[line.first].people)
  }

  private func next(after row: Int) -> Int? { nextOnLine[row] < 0 ? nil : nextOnLine[row] }

  /// The lines directly under a line, in order.
  private func gather(under line: Int, _ siblings: inout [Sibling]) {
    siblings.removeAll(keepingCapacity: true)
    var child = lines[line].child
    while child >= 0 {
      siblings.append(Sibling(line: child, rows[lines[child].first], in: reading))
      child = lines[child].sibling
    }
    if siblings.count > 1 { siblings.sort { $0.stands(before: $1, in: reading) } }
  }
}

/// The rows of a tree as they are put in order, without the insight.
private struct OrderedRows {
  private(set) var rows: [Spread.Row] = []
  private let draft: [Spread.Row]
  /// Where the rows of the draft stand; -1 for the insight, which is its first.
  private var places: [Int]

  init(_ draft: [Spread.Row]) {
    self.draft = draft
    rows.reserveCapacity(draft.count - 1)
    places = Array(repeating: -1, count: draft.count)
  }

  /// - Precondition: the row that it hangs under was added.
  mutating func add(_ row: Int) {
    places[row] = rows.count
    rows.append(draft[row])
    rows[rows.count - 1].parent = places[draft[row].parent]
  }
}

/// A line among those under the same, with what it stands in order by.
private struct Sibling {
  let line: Int
  private let start: Int64
  private let name: NameStart
  private let node: Graph.Node

  init(line: Int, _ row: Spread.Row, in reading: Reading) {
    self.line = line
    start = row.bounds.placeInOrder
    name = reading.nameStart(of: row.node)
    node = row.node
  }

  /// By earliest start, undated last, then name, then id.
  func stands(before other: Sibling, in reading: Reading) -> Bool {
    if start != other.start { return start < other.start }
    if let isBefore = name.stands(before: other.name) { return isBefore }
    let (left, right) = (reading.name(of: node), reading.name(of: other.node))
    return left != right ? left < right : node < other.node
  }
}
