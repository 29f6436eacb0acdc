import PropertyGraph

/// The tree of a spread while it grows: what hangs where, successive meetings of a series on one line.
/// What is told of each is asked for when the tree is in order.
struct SpreadDraft {
  private let reading: Reading
  /// The insight, then the arrivals in the order in which they were added.
  private var twigs: [Twig]
  /// Of lines of several twigs, by the first: the others.
  private var others: [Int: [Int]] = [:]
  /// The series that all meetings of a line belong to, by its first twig, where there are some.
  private var series: [Int: [Graph.Node]] = [:]

  /// An arrival as far as it decides where it stands. There are many, so it is small.
  private struct Twig {
    let start: Int64
    let node: Graph.Node
    /// What it hangs under.
    let parent: Int32
    /// The first of the line that it stands on.
    let head: Int32
    let generation: Int32
  }

  init(of insight: Graph.Node, in reading: Reading) {
    self.reading = reading
    twigs = [Twig(start: 0, node: insight, parent: -1, head: 0, generation: 0)]
  }

  /// Makes room for as many arrivals.
  mutating func expect(_ arrivals: Int) { twigs.reserveCapacity(arrivals + 1) }

  /// Hangs an arrival under another, or under the insight, which is 0.
  ///
  /// - Parameter series: the series of a meeting; it joins the line of a meeting of the same series.
  /// - Returns: its number: arrivals are numbered from 1 as they are added.
  @discardableResult
  mutating func add(
    _ node: Graph.Node, _ bounds: DateBounds, under parent: Int, series: [Graph.Node] = []
  ) -> Int {
    let number = twigs.count
    let above = twigs[parent].head
    let joins = !series.isEmpty && join(Int(above), series, number)
    twigs.append(
      Twig(
        start: bounds.placeInOrder, node: node, parent: Int32(parent),
        head: joins ? above : Int32(number),
        generation: twigs[Int(above)].generation + (joins ? 0 : 1)))
    if !series.isEmpty && !joins { self.series[number] = series }
    return number
  }

  /// Puts a meeting on the line of another if they share a series.
  private mutating func join(_ line: Int, _ series: [Graph.Node], _ number: Int) -> Bool {
    let shared = series.filter((self.series[line] ?? []).contains)
    if shared.isEmpty { return false }
    self.series[line] = shared
    others[line, default: []].append(number)
    return true
  }
}

// MARK: - In order

extension SpreadDraft {
  /// The tree in order: each line after the one it hangs under, siblings by earliest start, undated
  /// last, then name. The rows leave the insight out, which is -1 to those under it.
  ///
  /// - Parameters:
  ///   - row: what is told of the insight, 0, or of the arrival of a number.
  ///   - people: how many different people came to meetings that share a line.
  func ordered(
    row: (_ number: Int) -> Spread.Row, people: (_ numbers: [Int]) -> Int
  ) -> (rows: [Spread.Row], stems: [Spread.Stem]) {
    let (twigs, others, series) = (self.twigs, self.others, self.series)
    let children = siblings()
    var rows: [Spread.Row] = []
    rows.reserveCapacity(twigs.count)
    var stems: [Spread.Stem] = []
    stems.reserveCapacity(twigs.count)
    /// The line above each.
    var above: [Int32] = []
    above.reserveCapacity(twigs.count)
    /// Which row tells of each twig, and, of the first of a line, which line it starts.
    var places = [Int32](repeating: -1, count: twigs.count)
    var starts = places
    func hang(_ number: Int) -> Spread.Row {
      var row = row(number)
      row.generation = twigs[number].generation
      guard number > 0 else { return row }
      row.parent = places[Int(twigs[number].parent)]
      places[number] = Int32(rows.count)
      rows.append(row)
      return row
    }
    var waiting: [Int32] = [0]
    while let next = waiting.popLast() {
      let head = Int(next)
      let (first, more) = (rows.count, others.isEmpty ? [] : others[head] ?? [])
      let shown = hang(head)
      for number in more { _ = hang(number) }
      starts[head] = Int32(stems.count)
      above.append(head > 0 ? starts[Int(twigs[Int(twigs[head].parent)].head)] : 0)
      stems.append(
        Spread.Stem(
          first: Int32(first), end: Int32(stems.count + 1), generation: twigs[head].generation,
          people: more.isEmpty ? shown.people : Int32(clamping: people([head] + more)),
          series: more.isEmpty ? nil : series[head]?.first))
      for child in children.range(of: head).reversed() {
        waiting.append(children.items[child].number)
      }
    }
    for line in stems.indices.dropFirst().reversed() {
      let above = Int(above[line])
      if stems[above].end < stems[line].end { stems[above].end = stems[line].end }
    }
    return (rows, stems)
  }

  /// The first twigs of the lines that hang under each line, in order.
  private func siblings() -> Grouped<Sibling> {
    let twigs = twigs
    let lines = twigs.indices.dropFirst().filter { Int(twigs[$0].head) == $0 }
    var siblings = Grouped(
      count: twigs.count, keys: lines.lazy.map { Int(twigs[Int(twigs[$0].parent)].head) }
    ) {
      let twig = twigs[lines[$0]]
      return Sibling(number: twig.head, node: twig.node, start: twig.start)
    }
    // Names are looked up only where several start at once.
    siblings.sortGroups {
      $0.start
    } ties: { items, run in
      for position in run { items[position].name = reading.nameStart(of: items[position].node) }
      items.sort(run) { $0.stands(before: $1, in: reading) }
    }
    return siblings
  }
}

/// The first twig of a line among those under the same, with what it stands in order by.
private struct Sibling {
  let number: Int32
  let node: Graph.Node
  let start: Int64
  var name = NameStart.unknown

  /// By name, then id, of two that start at once.
  func stands(before other: Sibling, in reading: Reading) -> Bool {
    if let isBefore = name.stands(before: other.name) { return isBefore }
    let (left, right) = (reading.name(of: node), reading.name(of: other.node))
    return left != right ? left < right : node < other.node
  }
}
