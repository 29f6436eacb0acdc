import PropertyGraph

extension Spread {
  /// The lines of a tree, in its order.
  public struct Lines: RandomAccessCollection, Sendable {
    let told: Told

    public var startIndex: Int { 0 }
    public var endIndex: Int { told.stems.count }

    public subscript(position: Int) -> Line {
      let stem = told.stems[position]
      return Line(
        arrivals: told.rows(of: position), generation: Int(stem.generation), end: Int(stem.end),
        series: stem.series.map(told.reading.named), people: Int(stem.people))
    }
  }

  /// One line of the tree: the insight, an arrival, or successive meetings of a series.
  public struct Line: Hashable, Sendable {
    /// Its arrivals, as positions in `arrivals`: none for the insight, several for a series.
    public let arrivals: Range<Int>
    public let generation: Int
    /// Where in `lines` the next line stands that does not hang below this one.
    public let end: Int
    /// The series that the meetings of this line belong to, if there are several.
    public let series: Named?
    /// How many different people came, counted groups included.
    public let people: Int
  }
}
