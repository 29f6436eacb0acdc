import PropertyGraph

extension ContactSketch {
  /// A path in time: meetings, and who carries from each to the next.
  private struct Way {
    var meetings: [Contacts.Meeting]
    var carriers: [Graph.Node]
  }

  /// The betweenness of each person by its definition: every path between two people is written
  /// down, and of the shortest ones it is counted who carries.
  func temporalBetweenness(
    since: Int64 = DateBounds.distantPast, until: Int64 = DateBounds.distantFuture
  ) -> [Graph.Node: Double] {
    let trip = Trip(since: since, until: until)
    var result = Dictionary(uniqueKeysWithValues: people.map { ($0, 0.0) })
    for source in people {
      let ways = allWays(from: source, trip)
      for target in people where target != source {
        let arriving = ways.filter { cameTo($0.meetings.last!).contains(target) }
        let length = arriving.map(\.meetings.count).min()
        let shortest = arriving.filter { $0.meetings.count == length }
        for way in shortest {
          for carrier in way.carriers { result[carrier]! += 1 / Double(shortest.count) }
        }
      }
    }
    return result
  }

  private func allWays(from source: Graph.Node, _ trip: Trip) -> [Way] {
    var found: [Way] = []
    func follow(_ way: Way) {
      found.append(way)
      for carrier in peopleAt(way.meetings.last!) {
        for next in meetings where trip.allows(next) && cameTo(next).contains(carrier) {
          guard trip.allows(way.meetings.last!.bounds, before: next.bounds) else { continue }
          follow(Way(meetings: way.meetings + [next], carriers: way.carriers + [carrier]))
        }
      }
    }
    for first in meetings where trip.allows(first) && cameTo(first).contains(source) {
      follow(Way(meetings: [first], carriers: []))
    }
    return found
  }
}
