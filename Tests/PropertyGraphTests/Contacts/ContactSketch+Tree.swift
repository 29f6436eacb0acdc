@testable import PropertyGraph

extension ContactSketch {
  /// What somebody knows of the news: since when, and in an uncertain spread through how many
  /// meetings at that one instant.
  struct Knowledge: Comparable {
    var time: Int64
    var steps = 0

    static func < (one: Self, other: Self) -> Bool {
      (one.time, one.steps) < (other.time, other.steps)
    }

    /// What all who came know after one told them who knew this; nothing if it is too late.
    func told(at meeting: DateBounds, _ certainty: Contacts.Certainty) -> Knowledge? {
      switch certainty {
      case .certain:
        time <= meeting.earliest ? Knowledge(time: meeting.latest) : nil
      case .uncertain:
        if time < meeting.earliest {
          Knowledge(time: meeting.earliest)
        } else if time < meeting.latest {
          Knowledge(time: time, steps: steps + 1)
        } else {
          nil
        }
      }
    }
  }

  /// The whole tree: everybody tells everybody until nobody learns anything sooner, and then each
  /// looks for who told them.
  func arrivals(
    from seeds: [Contacts.Seed], _ certainty: Contacts.Certainty
  ) -> [Reachability.Arrival] {
    var knows: [Graph.Node: Knowledge] = [:]
    var roots: [Graph.Node: Knowledge] = [:]
    for seed in seeds where seed.since < DateBounds.distantFuture {
      let known = Knowledge(time: seed.since)
      roots[seed.participant] = min(roots[seed.participant] ?? known, known)
    }
    knows = roots
    var isSettled = false
    while !isSettled {
      isSettled = true
      for meeting in meetings {
        for teller in peopleAt(meeting) {
          guard let told = knows[teller]?.told(at: meeting.bounds, certainty) else { continue }
          for listener in cameTo(meeting) where told < knows[listener] ?? never {
            knows[listener] = told
            isSettled = false
          }
        }
      }
    }
    let parents = knows.keys.filter { knows[$0] != roots[$0] }.reduce(into: [:]) {
      $0[$1] = whoTold($1, knows, certainty)
    }
    func hops(_ participant: Graph.Node) -> Int {
      parents[participant].map { hops($0.teller) + 1 } ?? 0
    }
    return knows.map { participant, known in
      Reachability.Arrival(
        participant: participant, time: known.time, teller: parents[participant]?.teller,
        meeting: parents[participant]?.meeting, hops: hops(participant))
    }.sorted { ($0.time, $0.participant) < ($1.time, $1.participant) }
  }

  private var never: Knowledge { Knowledge(time: DateBounds.distantFuture, steps: .max) }

  /// Who knew first, then the lowest, then the meeting that begins first.
  private func whoTold(
    _ listener: Graph.Node, _ knows: [Graph.Node: Knowledge], _ certainty: Contacts.Certainty
  ) -> (teller: Graph.Node, meeting: Graph.Node) {
    meetings.filter { cameTo($0).contains(listener) }.flatMap { meeting in
      peopleAt(meeting).filter {
        knows[$0]?.told(at: meeting.bounds, certainty) == knows[listener]
      }.map { (knows[$0]!.time, $0, meeting.bounds.earliest, meeting.node) }
    }.min { $0 < $1 }.map { ($0.1, $0.3) }!
  }
}
