public import PropertyGraph

extension Graph {
  /// What has gone quiet, on a day.
  ///
  /// ```swift
  /// let review = try graph.review(on: try EDTFDate("2026-11-23"))
  /// for (kind, items) in review.byKind { print(kind, items.map(\.thing.name)) }
  /// ```
  ///
  /// What is certainly later than that day has not happened yet, so an old review can be asked for
  /// again. That nothing is noted of a thing does not prove that nothing happened.
  ///
  /// | kind | listed is what | first stands |
  /// |---|---|---|
  /// | `actionOverdue` | was `due` before the day, and is neither done nor dropped | the longest overdue |
  /// | `questionUnanswered` | is a question and did not grow into an answer | the latest |
  /// | `needUnmet` | is a theme with the drive need, and no meeting was about it or of a series about it | what most care about |
  /// | `productUnseen` | is announced, and was neither carried into a meeting nor grew or sparked anything | the latest |
  /// | `insightNotCarried` | is no question, was carried into no meeting, and neither grew nor led to anything | the latest |
  /// | `personUnseen` | came to a meeting, and to none since | who came most often |
  /// | `communityCooling` | took part in at most half as many meetings lately as in as long a time before, or with at most half as many attendances; two meetings at least | the greatest loss |
  ///
  /// Insights, questions, needs and products are listed when all that is dated of them (when they
  /// arose, were voiced or were told) is older than ``Review/Patience/quiet``. What the dates leave
  /// open, or nobody dated, is listed as uncertain: ``Review/Item/isCertain``.
  ///
  /// - Throws: `CancellationError` when its task is cancelled.
  /// - Complexity: O(nodes + edges), and for each community the attendances of its members.
  public func review(
    on day: EDTFDate, patience: Review.Patience = Review.Patience()
  ) throws -> Review {
    let reviewer = Reviewing(
      reading: Reading(self), clock: ReviewClock(day, zone: zone), patience: patience)
    return Review(on: day.description, patience: patience, items: try reviewer.items())
  }
}

/// A review as it is drawn up.
struct Reviewing {
  let reading: Reading
  let clock: ReviewClock
  let patience: Review.Patience

  var graph: Graph { reading.graph }

  /// An item, and what it stands by within its kind: the greater, the earlier.
  struct Draft {
    let item: Review.Item
    let weight: Int64
  }

  func items() throws -> [Review.Item] {
    var drafts: [Review.Kind: [Draft]] = [:]
    for node in graph.nodes where isThere(node) {
      try Task.checkCancellation()
      guard let draft = draft(node) else { continue }
      drafts[draft.item.kind, default: []].append(draft)
    }
    return Review.Kind.allCases.flatMap { kind in
      (drafts[kind] ?? []).sorted { left, right in
        if left.item.isCertain != right.item.isCertain { return left.item.isCertain }
        if left.weight != right.weight { return left.weight > right.weight }
        return (left.item.thing.name, left.item.thing.id)
          < (right.item.thing.name, right.item.thing.id)
      }.map(\.item)
    }
  }

  private func draft(_ node: Graph.Node) -> Draft? {
    switch reading.kind(of: node) {
    case .action: overdue(node)
    case .insight: Curiosity(reading).isQuestion(node) ? unanswered(node) : notCarried(node)
    case .theme: unmet(node)
    case .product: announced(node)
    case .person: unseen(node)
    case .community: cooling(node)
    default: nil
    }
  }

  /// Whether something may have been there by the end of the day.
  func isThere(_ node: Graph.Node) -> Bool { clock.mayHaveBeen(graph.bounds(of: node)) }

  func draft(
    _ kind: Review.Kind, _ node: Graph.Node, isCertain: Bool, evidence: Evidence = .recorded,
    since trace: Trace?, who: [Graph.Node] = [], before: Review.Activity? = nil,
    lately: Review.Activity? = nil, weight: Int64? = nil
  ) -> Draft {
    let item = Review.Item(
      kind: kind, thing: reading.thing(node), isCertain: isCertain,
      evidence: max(evidence, reading.evidence(of: node)), since: trace?.date,
      at: trace?.meeting.map(reading.named), who: Set(who).sorted().map(reading.named),
      before: before, lately: lately)
    return Draft(item: item, weight: weight ?? trace?.bounds.earliest ?? DateBounds.distantPast)
  }
}
