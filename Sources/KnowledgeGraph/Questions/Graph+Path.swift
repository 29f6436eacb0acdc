public import PropertyGraph

extension Graph {
  /// The best path of news from one person to another.
  ///
  /// ```swift
  /// let path = try graph.path(
  ///   from: bernou, to: janny, .fastest, since: try EDTFDate("2019"), wait: try WaitingTime("90d"))
  /// path.steps?.map(\.meeting.name)
  /// ```
  ///
  /// `Contacts.path(from:to:_:since:until:wait:)` says exactly what a path is, and how ties are settled.
  ///
  /// - Parameters:
  ///   - choice: arrives first, leaves last, takes the least time, or the fewest meetings.
  ///   - since: no meeting before its earliest start; none: from always.
  ///   - until: no meeting after its latest end; none: to this day and beyond.
  ///   - wait: the longest time between one meeting and the next.
  ///   - mode: certain or uncertain; `Contacts` says what these are. Recorded counts as certain.
  /// - Throws: ``KnowledgeError`` for an uncertain path that is not the foremost, or that may not wait:
  ///   how long it takes, each reading of the dates tells differently.
  /// - Complexity: O(nodes + attendances), and the sorting of the meetings.
  public func path(
    from: Node, to: Node, _ choice: Contacts.PathChoice = .foremost, since: EDTFDate? = nil,
    until: EDTFDate? = nil, wait: WaitingTime? = nil, mode: Spread.Mode = .certain,
    in contacts: Contacts? = nil
  ) throws -> Passage {
    guard mode != .uncertain || choice == .foremost && wait == nil else {
      throw KnowledgeError.uncertainPath
    }
    let contacts = contacts ?? self.contacts()
    let end = until?.bounds(in: zone).latest ?? DateBounds.distantFuture
    let steps =
      mode == .uncertain
      ? contacts.path(from: from, to: to, since: start(since), until: end, .uncertain)
      : contacts.path(
        from: from, to: to, choice, since: start(since), until: end, wait: wait?.seconds)
    let reading = Reading(self)
    return Passage(
      from: reading.named(from), to: reading.named(to), choice: choice,
      since: since?.description, until: until?.description, wait: wait, mode: mode.possible,
      departure: steps?.first.flatMap { moment($0.departure) },
      moment: steps?.last.flatMap { moment($0.arrival) },
      steps: steps?.map { step in
        Passage.Step(
          meeting: reading.thing(step.meeting), from: reading.named(step.from),
          to: reading.named(step.to))
      })
  }
}

extension KnowledgeError {
  static let uncertainPath = KnowledgeError(
    """
    Through meetings that may have been one after the other, only the path that arrives first can be \
    told: how long another takes or waits, each reading of the dates tells differently. Ask for \
    meetings that certainly were one after the other.
    """)
}
