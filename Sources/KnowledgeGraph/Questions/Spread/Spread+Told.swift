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
  /// small.
  struct Row {
    let node: Graph.Node
    /// What the vocabulary says that it is.
    let kind: NodeLabel?
    let evidence: Evidence
    var isPerhaps = false
    /// Whether nothing says who brought it there.
    var isUnexplained = false
    let how: How
    let dated: Dated
    let bounds: DateBounds
    /// The row that it hangs under; -1 for the insight.
    var parent: Int32
    var generation: Int32 = 0
    var people: Int32 = 0
    /// Where in what is told its `via` stands, and the edges that note something.
    var via = Run()
    var notes = Run()
  }

  /// What a spread tells: rows in the order of its tree. The words are looked up in the graph when they
  /// are read, because most of a long answer never is.
  final class Told: Sendable {
    let reading: Reading
    let root: Graph.Node
    let rows: [Row]
    let via: [Graph.Node]
    let notes: [Graph.Edge]

    init(
      _ reading: Reading, root: Graph.Node, rows: [Row], via: [Graph.Node], notes: [Graph.Edge]
    ) {
      self.reading = reading
      self.root = root
      self.rows = rows
      self.via = via
      self.notes = notes
    }

    /// What a row hangs under.
    func above(_ row: Row) -> Graph.Node { row.parent < 0 ? root : rows[Int(row.parent)].node }
  }
}
