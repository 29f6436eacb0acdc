extension Spread {
  /// Who is recorded as having the idea and has no place in this spread, because nobody noted by when
  /// they had it: what they may have told certainly is nothing. Only of a certain spread.
  package var unplaced: [Arrival] {
    guard mode == .certain else { return [] }
    let placed = Set(arrivals.map(\.node))
    return graph.spread(of: told.root).arrivals
      .filter { $0.isConversant && !placed.contains($0.node) }
  }
}
