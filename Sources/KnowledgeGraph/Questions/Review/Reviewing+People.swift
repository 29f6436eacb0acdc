import PropertyGraph

extension Reviewing {
  func unseen(_ person: Graph.Node) -> Draft? {
    let seen = reading.comings(of: person).map { trace($0, at: graph.target(of: $0)) }
      .filter { clock.mayHaveBeen($0.bounds) }
    guard let last = seen.latest else { return nil }
    let isOver = seen.wereOver(by: clock.moment(monthsBefore: patience.unseen))
    guard isOver != false else { return nil }
    return draft(
      .personUnseen, person, isCertain: isOver == true, evidence: last.evidence, since: last,
      weight: Int64(Set(seen.compactMap(\.meeting)).count))
  }
}

// MARK: - Communities

extension Reviewing {
  func cooling(_ community: Graph.Node) -> Draft? {
    let parts = reading.takingPart(of: community).filter { isThere($0.meeting) }
    guard parts.count > 1 else { return nil }
    let turn = clock.moment(monthsBefore: patience.lately)
    let start = clock.moment(monthsBefore: 2 * patience.lately)
    let certain = (
      before: activity(parts) { start <= $0.earliest && $0.latest <= turn },
      lately: activity(parts) { turn < $0.latest }
    )
    let possible = (
      before: activity(parts) { $0.isClosed && start < $0.latest && $0.earliest < turn },
      lately: activity(parts) { turn <= $0.earliest }
    )
    let isCertain = cools(certain.before, certain.lately)
    guard isCertain || cools(possible.before, possible.lately) else { return nil }
    let (before, lately) = isCertain ? certain : possible
    let last = lastTrace(parts)
    return draft(
      .communityCooling, community, isCertain: isCertain, evidence: last?.evidence ?? .recorded,
      since: last, before: before, lately: lately,
      weight: Int64(before.attendances - lately.attendances))
  }

  private func cools(_ before: Review.Activity, _ lately: Review.Activity) -> Bool {
    before.meetings > 1
      && (2 * lately.meetings <= before.meetings || 2 * lately.attendances <= before.attendances)
  }

  private func activity(
    _ parts: [TakingPart], where isCounted: (DateBounds) -> Bool
  ) -> Review.Activity {
    let counted = parts.filter { isCounted(graph.bounds(of: $0.meeting)) }
    return Review.Activity(
      meetings: counted.count, attendances: counted.reduce(0) { $0 + max(1, $1.people) })
  }

  private func lastTrace(_ parts: [TakingPart]) -> Trace? {
    parts.map { part in
      let evidence = ([part.itself].compactMap { $0 } + part.members.map(\.evidence)).min()
      return Trace(
        bounds: graph.bounds(of: part.meeting), date: reading.date(of: part.meeting),
        meeting: part.meeting,
        evidence: max(evidence ?? .recorded, reading.evidence(of: part.meeting)))
    }.latest
  }
}
