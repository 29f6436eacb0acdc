import PropertyGraph

/// The tree of a spread while it grows: arrivals with their parents, successive meetings of a series on
/// one line.
struct SpreadDraft {
  /// The insight, then the arrivals in the order in which they were added.
  private(set) var rows: [Spread.Row]

  private let reading: Reading
  /// The first row of the line that each stands on.
  private var heads = [0]
  /// Of lines of several rows, by the first: the others.
  private var others: [Int: [Int]] = [:]
  /// The series that all meetings of a line belong to, by its first row, where there are some.
  private var series: [Int: [Graph.Node]] = [:]

  init(insight: Spread.Row, in reading: Reading) {
    rows = [insight]
    self.reading = reading
  }

  /// Makes room for as many arrivals.
  mutating func expect(_ arrivals: Int) {
    rows.reserveCapacity(arrivals + 1)
    heads.reserveCapacity(arrivals + 1)
  }

  /// Hangs an arrival under another, or under the insight, which is 0.
  ///
  /// - Parameter series: the series of a meeting; it joins the line of a meeting of the same series.
  /// - Returns: where it stands in `rows`.
  @discardableResult
  mutating func add(_ row: Spread.Row, series: [Graph.Node] = []) -> Int {
    let number = rows.count
    let above = heads[Int(row.parent)]
    let joins = !series.isEmpty && join(above, series, number)
    rows.append(row.standing(in: rows[above].generation + (joins ? 0 : 1)))
    heads.append(joins ? above : number)
    if !series.isEmpty && !joins { self.series[number] = series }
    return number
  }

  /// Puts a meeting on the line of another if they share a series.
  private mutating func join(_ line: Int, _ series: [Graph.Node], _ row: Int) -> Bool {
    let shared = series.filter((self.series[line] ?? []).contains)
    if shared.isEmpty { return false }
    self.series[line] = shared
    others[line, default: []].append(row)
    return true
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
    let (draft, heads, others, series) = (self.rows, self.heads, self.others, self.series)
    let children = siblings()
    var rows: [Spread.Row] = []
    rows.reserveCapacity(draft.count)
    var lines: [Spread.Line] = []
    lines.reserveCapacity(draft.count)
    var above: [Int] = []
    above.reserveCapacity(draft.count)
    /// Where each row of the draft stands, and, of the first of a line, which line it starts.
    var places = [Int32](repeating: -1, count: draft.count)
    var starts = places
    var waiting = [0]
    while let head = waiting.popLast() {
      let (first, more) = (rows.count, others.isEmpty ? [] : others[head] ?? [])
      if head > 0 {
        places[head] = Int32(first)
        rows.append(draft[head].hung(under: places[Int(draft[head].parent)]))
      }
      for row in more {
        places[row] = Int32(rows.count)
        rows.append(draft[row].hung(under: places[Int(draft[row].parent)]))
      }
      starts[head] = Int32(lines.count)
      above.append(head > 0 ? Int(starts[heads[Int(draft[head].parent)]]) : 0)
      lines.append(
        Spread.Line(
          arrivals: first..<rows.count, generation: Int(draft[head].generation),
          end: lines.count + 1,
          series: more.isEmpty ? nil : series[head]?.first.map(reading.named),
          people: more.isEmpty ? Int(draft[head].people) : people([head] + more)))
      for child in children.range(of: head).reversed() { waiting.append(children.items[child].row) }
    }
    for line in lines.indices.dropFirst().reversed() where lines[above[line]].end < lines[line].end
    {
      lines[above[line]].end = lines[line].end
    }
    return (rows, lines)
  }

  /// The first rows of the lines that hang under each line, in order.
  private func siblings() -> Grouped<Sibling> {
    let (rows, heads) = (rows, heads)
    let lines = rows.indices.filter { heads[$0] == $0 && $0 > 0 }
    var siblings = Grouped(
      count: rows.count, keys: lines.lazy.map { heads[Int(rows[$0].parent)] }
    ) { Sibling(lines[$0], rows[lines[$0]]) }
    siblings.sortGroups { $0.start < $1.start }
    // Names are looked up only where several start at once.
    var hasTies = false
    for later in siblings.items.indices.dropFirst()
    where siblings.items[later].start == siblings.items[later - 1].start {
      if !hasTies || later < 2 || siblings.items[later - 2].start != siblings.items[later].start {
        siblings.items[later - 1].name = reading.nameStart(of: siblings.items[later - 1].node)
      }
      siblings.items[later].name = reading.nameStart(of: siblings.items[later].node)
      hasTies = true
    }
    if hasTies { siblings.sortGroups { $0.stands(before: $1, in: reading) } }
    return siblings
  }
}

extension Spread.Row {
  /// The same in another generation.
  fileprivate func standing(in generation: Int32) -> Spread.Row {
    var row = self
    row.generation = generation
    return row
  }

  /// The same under another row.
  fileprivate func hung(under parent: Int32) -> Spread.Row {
    var row = self
    row.parent = parent
    return row
  }
}

/// The first row of a line among those under the same, with what it stands in order by.
private struct Sibling {
  private let number: Int32
  let node: Graph.Node
  let start: Int64
  var name = NameStart.unknown

  init(_ number: Int, _ row: Spread.Row) {
    self.number = Int32(number)
    node = row.node
    start = row.bounds.placeInOrder
  }

  var row: Int { Int(number) }

  /// By earliest start, undated last, then name, then id.
  func stands(before other: Sibling, in reading: Reading) -> Bool {
    if start != other.start { return start < other.start }
    if let isBefore = name.stands(before: other.name) { return isBefore }
    let (left, right) = (reading.name(of: node), reading.name(of: other.node))
    return left != right ? left < right : node < other.node
  }
}
