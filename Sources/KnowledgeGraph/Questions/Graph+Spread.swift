public import PropertyGraph

extension Graph {
  /// How an insight spread, as recorded: its trail, and who came to know it.
  ///
  /// ```swift
  /// let spread = graph.spread(of: graph.node("of-by-for-all-insight")!)
  /// for line in spread.lines { print(line.generation, line.arrivals.map { spread.arrivals[$0].name }) }
  /// ```
  ///
  /// A product or an action has a trail too; of any other node there is nothing to tell.
  ///
  /// Touches the trail and who came to its meetings, and nothing else of the graph.
  public func spread(of insight: Node) -> Spread {
    SpreadTree(TrailPlaces(Trail(from: insight, in: Reading(self)))).spread()
  }
}
