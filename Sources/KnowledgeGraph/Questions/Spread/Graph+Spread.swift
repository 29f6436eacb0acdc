public import PropertyGraph

extension Graph {
  /// How an insight spread, as recorded: its trail, and who came to know it.
  ///
  /// ```swift
  /// let spread = graph.spread(of: try graph.insight("OF + BY"))
  /// for line in spread.lines { print(line.generation, line.arrivals.map { spread.arrivals[$0].name }) }
  /// ```
  ///
  /// A product or an action has a trail too; of any other node there is nothing to tell.
  ///
  /// Touches the trail and who came to its meetings, and nothing else of the graph.
  public func spread(of insight: Node) -> Spread {
    RecordedSpread(places(of: insight)).spread()
  }

  /// How an insight spread, as recorded, or whom it may have reached along meetings.
  ///
  /// ```swift
  /// graph.spread(of: insight, mode: .certain).arrivals.filter { $0.evidence == .possible }
  /// ```
  ///
  /// In certain and uncertain mode the arrivals are people and communities: those whom the recorded
  /// spread reaches hang under the insight, as recorded; all others hang, as possible, under who could
  /// first have told them, via the meeting in which they could. `Contacts` says what may happen.
  ///
  /// - Complexity: as ``reach(from:since:mode:in:)`` unless recorded.
  public func spread(of insight: Node, mode: Spread.Mode, in contacts: Contacts? = nil) -> Spread {
    guard mode != .recorded else { return spread(of: insight) }
    return PossibleSpread(
      of: places(of: insight), mode: mode, in: contacts ?? self.contacts()
    ).spread()
  }

  private func places(of insight: Node) -> TrailPlaces {
    TrailPlaces(Trail(from: insight, in: Reading(self)))
  }
}
