import PropertyGraph

extension ContactSketch {
  /// When each participant knows, over every single path, by the definition and nothing else.
  func arrivalsOverAllPaths(
    from seed: Contacts.Seed, _ certainty: Contacts.Certainty
  ) -> [Graph.Node: Int64] {
    guard seed.since < DateBounds.distantFuture else { return [:] }
    var arrivals = [seed.participant: seed.since]
    guard people.contains(seed.participant) else { return arrivals }

    func follow(_ path: [Contacts.Meeting], tellers: Set<Graph.Node>) {
      for next in meetings where !path.contains(next) {
        let longer = path + [next]
        guard !tellers.isDisjoint(with: cameTo(next)), isPath(longer, seed.since, certainty)
        else { continue }
        let time = arrival(longer, seed.since, certainty)
        for listener in cameTo(next) { arrivals[listener] = min(arrivals[listener] ?? time, time) }
        follow(longer, tellers: peopleAt(next))
      }
    }
    follow([], tellers: [seed.participant])
    return arrivals
  }

  func isPath(
    _ path: [Contacts.Meeting], _ since: Int64, _ certainty: Contacts.Certainty
  ) -> Bool {
    let bounds = path.map(\.bounds)
    return switch certainty {
    case .certain:
      since <= bounds[0].earliest
        && zip(bounds, bounds.dropFirst()).allSatisfy { $0.latest <= $1.earliest }
    case .uncertain:
      bounds.allSatisfy { since < $0.latest }
        && bounds.indices.allSatisfy { later in
          bounds[..<later].allSatisfy { $0.earliest < bounds[later].latest }
        }
    }
  }

  func arrival(
    _ path: [Contacts.Meeting], _ since: Int64, _ certainty: Contacts.Certainty
  ) -> Int64 {
    switch certainty {
    case .certain: path.last!.bounds.latest
    case .uncertain: path.map(\.bounds.earliest).reduce(since, max)
    }
  }
}
