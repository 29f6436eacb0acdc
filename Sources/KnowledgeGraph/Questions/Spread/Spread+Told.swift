import PropertyGraph

extension Spread {
  /// What carries a date.
  enum Dated {
    case edge(Graph.Edge)
    case node(Graph.Node)
  }

  /// What is kept of an arrival: where in the graph to look for its words.
  struct Row {
    let node: Graph.Node
    /// What the vocabulary says that it is.
    let kind: NodeLabel?
    /// The row that it hangs under; -1 for the insight.
    var parent: Int
    let how: How
    let dated: Dated
    let bounds: DateBounds
    let evidence: Evidence
    var generation = 0
    /// Where in what is told its `via` stands, and the edges that note something.
    var via = 0..<0
    var notes = 0..<0
    var isPerhaps = false
    /// Whether nothing says who brought it there.
    var isUnexplained = false
    var people = 0
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
  }
}
