public import PropertyGraph

extension Spread {
  /// What would not have been, had somebody not been there.
  ///
  /// ```swift
  /// let absence = spread.without(janny)
  /// for loss in absence.lost { print(loss.name) }    // Blikverruimersessie, Daniël Pit, Fers
  /// absence.reach[.person]                           // 0: of whom it reached, this many are left
  /// ```
  public struct Absence: Hashable, Sendable {
    public let insight: Named
    public let mode: Mode
    public let who: Named
    /// Whether the idea itself would not have been: nobody else is recorded as having voiced it.
    public let isBeginning: Bool
    /// What would not have come of it, and who would not have heard, in the order of the tree. They
    /// themselves are not among them.
    public let lost: [Arrival]
    /// What else would perhaps have been lost: nobody noted who brought it, and of those who may have,
    /// nobody is left.
    public let perhapsLost: [Arrival]
    /// What it would still have reached, what is perhaps lost included.
    public let reach: Reach
  }

  /// What would not have come of an idea without somebody, and who would not have heard of it.
  ///
  /// Their voicing, carrying and making are taken away, and then whatever rested on them alone:
  ///
  /// - An idea falls if all its voices, a product or an action if all its makers are gone, or would not
  ///   have known. Who is not recorded as having known it otherwise is taken to have known it anyway.
  /// - Into a meeting an idea is carried as long as one carrier is left who would have known it. Where
  ///   no carrier is noted it is carried still; it is only *perhaps* lost if somebody of the meeting, or
  ///   a meeting before it in its series, had it, and all of these are gone.
  /// - What meetings of the trail sparked or led to falls with all of them; what came from ideas and
  ///   products, with all of those.
  /// - Somebody would have heard as long as one of the ways is left in which they are recorded as
  ///   knowing it.
  ///
  /// Of a possible spread: whom it could not have reached along meetings without them, from those who
  /// would still be recorded as knowing it.
  ///
  /// - Complexity: as the spread itself.
  public func without(_ who: Graph.Node) -> Absence {
    let places = TrailPlaces(Trail(from: told.root, in: reading))
    let standing = Standing(of: places, without: who)
    guard mode == .recorded else {
      let left = PossibleSpread(
        of: places, mode: mode, in: graph.contacts(without: who), without: who,
        knowing: standing.knows)
      return absence(of: who, standing) { left.reaches($0.node) ? .kept : .lost }
    }
    let perhaps = Standing(of: places, without: who, needsBearers: true)
    return absence(of: who, standing) { arrival in
      perhaps.has(arrival.node) ? .kept : standing.has(arrival.node) ? .perhaps : .lost
    }
  }

  private enum Fate { case kept, perhaps, lost }

  private func absence(
    of who: Graph.Node, _ standing: Standing, fate: (Arrival) -> Fate
  ) -> Absence {
    let others = arrivals.filter { $0.node != who }
    let fates = others.map(fate)
    func those(_ fate: Fate) -> [Arrival] {
      others.indices.filter { fates[$0] == fate }.map { others[$0] }
    }
    let left = others.indices.filter { fates[$0] != .lost }
    return Absence(
      insight: insight, mode: mode, who: reading.named(who),
      isBeginning: !standing.elements[0], lost: those(.lost), perhapsLost: those(.perhaps),
      reach: Reach(left.lazy.map { others[$0].row.kind }))
  }
}
