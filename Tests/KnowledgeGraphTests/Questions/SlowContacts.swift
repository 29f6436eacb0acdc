import KnowledgeGraph
import PropertyGraph

/// Who met whom and whom news could reach, from plain records, without hurry.
struct SlowContacts {
  let facts: Facts
  let meetings: [String]

  init(_ graph: Graph) {
    let facts = Facts(graph)
    self.facts = facts
    meetings = facts.nodes.keys.filter { facts.label($0) == "Meeting" }.sorted()
  }

  func guests(_ meeting: String) -> Set<String> { Set(facts.came(to: meeting).map(\.source)) }

  func shared(_ one: String, _ other: String) -> [String] {
    meetings.filter { guests($0).contains(one) && guests($0).contains(other) }
  }

  /// Newman's weight of two people.
  func weight(_ one: String, _ other: String) -> Double {
    shared(one, other).reduce(0) { $0 + 1 / Double(heads($1) - 1) }
  }

  /// The people who came, and the counted heads of groups, each group's largest count.
  func heads(_ meeting: String) -> Int {
    guests(meeting).reduce(0) { sum, guest in
      if facts.label(guest) == "Person" { return sum + 1 }
      let counts = facts.came(to: meeting).filter { $0.source == guest && $0.type == "ATTENDED" }
        .compactMap { edge in
          if case .integer(let count) = edge.properties["count"] { Int(count) } else { nil }
        }
      return sum + (counts.max() ?? 0)
    }
  }

  /// The moments at which news can reach each: tellings are repeated until none brings anything
  /// sooner.
  func arrivals(
    from seeds: [(id: String, since: Int64)], isCertain: Bool
  ) -> [String: Int64] {
    var best: [String: Int64] = [:]
    for seed in seeds where seed.since < DateBounds.distantFuture {
      best[seed.id] = min(best[seed.id] ?? .max, seed.since)
    }
    let tellings = meetings.flatMap { meeting in
      let guests = guests(meeting).sorted()
      return guests.filter { facts.label($0) == "Person" }
        .map { (bounds: facts.bounds(meeting), teller: $0, guests: guests) }
    }
    var last: [String: Int64] = [:]
    while last != best {
      last = best
      for (bounds, teller, guests) in tellings {
        guard let moment = best[teller] else { continue }
        let follows = isCertain ? moment <= bounds.earliest : moment < bounds.latest
        guard follows else { continue }
        let arrival = isCertain ? bounds.latest : max(moment, bounds.earliest)
        for other in guests where other != teller {
          best[other] = min(best[other] ?? .max, arrival)
        }
      }
    }
    return best
  }
}
