import PropertyGraph

extension StoryTeller {
  /// Whom it may have reached beyond those who are recorded as having it.
  func possibility() -> String {
    let known = Set(recorded.arrivals.filter(\.isConversant).map(\.id))
    let others = spread.arrivals.indices.filter { position in
      let arrival = spread.arrivals[position]
      return arrival.how == "possible" && !known.contains(arrival.id)
    }
    let people = others.filter { spread.arrivals[$0].isPerson }
    let first = people.sorted { left, right in
      let (one, other) = (spread.arrivals[left].bounds, spread.arrivals[right].bounds)
      return one.latest != other.latest ? one.latest < other.latest : left < right
    }
    let have = recorded.arrivals.filter(\.isPerson)
    return phrases.possibility(
      StoryFacts.Possibility(
        recorded: have.count { $0.evidence == .recorded },
        presumed: have.count { $0.evidence != .recorded },
        unplaced: spread.unplaced.count(where: \.isPerson),
        others: people.count, communities: others.count - people.count,
        first: first.prefix(3).compactMap { position in
          let arrival = spread.arrivals[position]
          guard let teller = parents[position], let meeting = arrival.via.first else { return nil }
          return StoryFacts.Possibility.Step(
            who: arrival.name, from: spread.arrivals[teller].name, meeting: meeting.name,
            date: arrival.date.flatMap(SpokenDate.init))
        }, meetings: spread.measures.depth - 1))
  }

  /// How long it took; `nil` if it may have been a moment.
  private var duration: StoryFacts.Gap? {
    guard let least = spread.measures.daysLeast, let most = spread.measures.daysMost, least > 0
    else { return nil }
    return StoryFacts.Gap(least: least, most: most)
  }

  func ending() -> String {
    let carriers = spread.carriers
    let isFirst =
      carriers.first.map { first in
        first.people > 1 && !carriers.dropFirst().contains { $0.people == first.people }
      } ?? false
    let unplaced = spread.unplaced
    let people = unplaced.count(where: \.isPerson)
    return phrases.ending(
      StoryFacts.Ending(
        people: spread.reach[.person] + people,
        communities: spread.reach[.community] + unplaced.count - people,
        meetings: spread.reach[.meeting], insights: spread.reach[.insight],
        products: spread.reach[.product],
        duration: duration,
        borders: spread.borders.crossed.count, carrier: isFirst ? carriers.first?.who.name : nil,
        carried: carriers.first?.people ?? 0, undated: spread.curve.undated,
        isPossible: spread.mode != .recorded, hasPresumed: hasPresumed, hasPerhaps: hasPerhaps))
  }
}
