import PropertyGraph

extension Spread {
  /// What carries a date.
  enum Dated: Equatable {
    case edge(Graph.Edge)
    case node(Graph.Node)
  }

  /// Some elements of a list that stand one after the other.
  struct Run {
    private let start: UInt32
    private let count: UInt32

    init(_ range: Range<Int> = 0..<0) {
      start = UInt32(range.lowerBound)
      count = UInt32(range.count)
    }

    func of<Element>(_ list: [Element]) -> ArraySlice<Element> {
      list[Int(start)..<Int(start + count)]
    }
  }

  /// What is kept of an arrival: where in the graph to look for its words. There are many, so they are
  /// small: 64 bytes in this order.
  struct Row {
    let node: Graph.Node
    let how: How
    /// What the vocabulary says that it is.
    let kind: NodeLabel?
    let evidence: Evidence
    var isPerhaps = false
    let dated: Dated
    /// Whether nothing says who brought it there.
    var isUnexplained = false
    /// The row that it hangs under; -1 for the insight.
    var parent: Int32 = -1
    var generation: Int32 = 0
    var people: Int32 = 0
    let bounds: DateBounds
    /// Where in what is told its `via` stands, and the edges that note something.
    var via = Run()
    var notes = Run()
  }

  /// What is kept of a line, as small.
  struct Stem {
    /// The first of its rows.
    let first: Int32
    /// The next line that does not hang below it.
    var end: Int32
    let generation: Int32
    let people: Int32
    /// What the meetings of several rows belong to.
    let series: Graph.Node?
  }

  /// What a spread tells: rows in the order of its tree. The words are looked up in the graph when they
  /// are read, because most of a long answer never is.
  final class Told: Sendable {
    let reading: Reading
    let root: Graph.Node
    let rows: [Row]
    let stems: [Stem]
    let via: [Graph.Node]
    let notes: [Graph.Edge]

    /// - Parameter tree: its rows and, with the insight before them, its lines.
    init(
      _ reading: Reading, root: Graph.Node, _ tree: (rows: [Row], stems: [Stem]),
      via: [Graph.Node], notes: [Graph.Edge]
    ) {
      self.reading = reading
      self.root = root
      rows = tree.rows
      stems = tree.stems
      self.via = via
      self.notes = notes
    }

    /// The rows of a line.
    func rows(of line: Int) -> Range<Int> { start(of: line)..<start(of: line + 1) }

    /// The rows of a line and of all below it.
    func rows(below line: Int) -> Range<Int> {
      start(of: line)..<start(of: Int(stems[line].end))
    }

    private func start(of line: Int) -> Int {
      line < stems.count ? Int(stems[line].first) : rows.count
    }

    /// What a row hangs under.
    func above(_ row: Row) -> Graph.Node { row.parent < 0 ? root : rows[Int(row.parent)].node }
  }
}
