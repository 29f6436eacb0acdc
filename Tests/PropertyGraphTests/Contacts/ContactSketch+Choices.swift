@testable import PropertyGraph

extension ContactSketch {
  /// From when, until when, and how long news may wait.
  struct Trip {
    var since = DateBounds.distantPast
    var until = DateBounds.distantFuture
    var wait: Int64?

    static func random(_ span: Int64, using random: inout SplitMix64) -> Trip {
      Trip(
        since: Bool.random(using: &random)
          ? DateBounds.distantPast : Int64.random(in: -1...span / 2, using: &random),
        until: Bool.random(using: &random)
          ? DateBounds.distantFuture : Int64.random(in: span / 2...span + 3, using: &random),
        wait: Bool.random(using: &random) ? nil : Int64.random(in: 0...4, using: &random))
    }

    func allows(_ meeting: Contacts.Meeting) -> Bool {
      since <= meeting.bounds.earliest && meeting.bounds.latest <= until
    }

    func allows(_ meeting: DateBounds, before next: DateBounds) -> Bool {
      guard meeting.latest <= next.earliest else { return false }
      guard let wait, meeting.latest < DateBounds.distantFuture else { return true }
      return next.earliest - meeting.latest <= wait
    }
  }

  /// Every single path between two participants, as its meetings.
  func allPaths(from source: Graph.Node, to target: Graph.Node, _ trip: Trip) -> [[DateBounds]] {
    guard people.contains(source) else { return [] }
    var found: [[DateBounds]] = []
    func follow(_ path: [DateBounds], _ carriers: Set<Graph.Node>) {
      for next in meetings where trip.allows(next) && !carriers.isDisjoint(with: cameTo(next)) {
        if let last = path.last, !trip.allows(last, before: next.bounds) { continue }
        let longer = path + [next.bounds]
        if cameTo(next).contains(target) { found.append(longer) }
        follow(longer, peopleAt(next))
      }
    }
    follow([], [source])
    return found
  }

  /// What a choice looks at in a path, the least first, and then in those that are equal.
  func merits(_ path: [DateBounds], _ choice: Contacts.PathChoice) -> [Int64] {
    let (departure, arrival) = (path[0].earliest, path[path.count - 1].latest)
    let isOpen = departure == DateBounds.distantPast || arrival == DateBounds.distantFuture
    return switch choice {
    case .foremost: [arrival]
    case .latest: [~departure, arrival, Int64(path.count)]
    case .fastest: [isOpen ? .max : arrival - departure, arrival, Int64(path.count)]
    case .shortest: [Int64(path.count), arrival, ~departure]
    }
  }

  /// The path that the rules for ties single out: each meeting looks through all that could have come
  /// before it.
  func path(
    from source: Graph.Node, to target: Graph.Node, _ choice: Contacts.PathChoice, _ trip: Trip
  ) -> [Reachability.Step]? {
    if source == target { return [] }
    guard people.contains(source) else { return nil }
    var ways: [Way] = []
    let ordered = meetings.filter(trip.allows).sorted {
      ($0.bounds.earliest, $0.node) < ($1.bounds.earliest, $1.node)
    }
    for (number, meeting) in ordered.enumerated() {
      if peopleAt(meeting).contains(source) {
        ways.append(Way(meeting, number, source, since: trip.since))
        continue
      }
      let candidates = ways.filter { trip.allows($0.meeting.bounds, before: meeting.bounds) }
        .flatMap { way in
          peopleAt(way.meeting).intersection(cameTo(meeting)).map { (way, $0) }
        }
      let best = candidates.min {
        $0.0.order($0.1, choice).lexicographicallyPrecedes($1.0.order($1.1, choice))
      }
      if let (way, carrier) = best { ways.append(Way(meeting, number, carrier, after: way)) }
    }
    return ways.filter { cameTo($0.meeting).contains(target) }
      .min {
        $0.rank(choice, self).lexicographicallyPrecedes($1.rank(choice, self))
      }?.steps(to: target)
  }

  private struct Way {
    let meeting: Contacts.Meeting
    let number: Int
    /// The meetings up to this one, and who told there.
    let path: [(meeting: Contacts.Meeting, teller: Graph.Node)]
    /// When that teller knew.
    let knew: Int64

    init(_ meeting: Contacts.Meeting, _ number: Int, _ teller: Graph.Node, since: Int64) {
      (self.meeting, self.number, knew) = (meeting, number, since)
      path = [(meeting, teller)]
    }

    init(_ meeting: Contacts.Meeting, _ number: Int, _ teller: Graph.Node, after way: Way) {
      (self.meeting, self.number, knew) = (meeting, number, way.meeting.bounds.latest)
      path = way.path + [(meeting, teller)]
    }

    private var teller: Int64 { Int64(path.last!.teller.index) }
    private var end: Int64 { meeting.bounds.latest }
    private var departure: Int64 { path[0].meeting.bounds.earliest }

    /// Of all who could bring it on from some meeting, the least does.
    func order(_ carrier: Graph.Node, _ choice: Contacts.PathChoice) -> [Int64] {
      let (carrier, number, hops) = (Int64(carrier.index), Int64(number), Int64(path.count))
      return switch choice {
      case .foremost: [end, carrier, knew, teller, number]
      case .latest, .fastest: [~departure, hops, carrier, end, number]
      case .shortest: [hops, ~departure, carrier, end, number]
      }
    }

    func rank(_ choice: Contacts.PathChoice, _ sketch: ContactSketch) -> [Int64] {
      sketch.merits(path.map(\.meeting.bounds), choice)
        + (choice == .foremost ? [knew, teller] : []) + [Int64(number)]
    }

    func steps(to target: Graph.Node) -> [Reachability.Step] {
      path.indices.map { index in
        Reachability.Step(
          meeting: path[index].meeting.node, from: path[index].teller,
          to: index + 1 < path.count ? path[index + 1].teller : target,
          departure: path[index].meeting.bounds.earliest,
          arrival: path[index].meeting.bounds.latest)
      }
    }
  }
}
