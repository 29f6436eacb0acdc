import PropertyGraph

extension Spread {
  /// Somebody through whom it came further, and how many people have it because of that.
  public struct Carrier: Hashable, Sendable {
    public let who: Named
    /// How many people hang below what is recorded as having come through them, by steps that are all
    /// recorded.
    public let people: Int
    /// How many more hang there where a step is only perhaps so, or inferred.
    public let perhaps: Int
    /// To how many meetings and things it came through them, perhaps or not; of a possible spread,
    /// how many they may have told.
    public let carried: Int
  }

  /// Through whom it came further, by how many people hang below what came through them.
  ///
  /// ```swift
  /// spread.carriers.first      // Janny Bakker-Klein: 2 people
  /// ```
  ///
  /// What came through somebody is each arrival that names them in `via`: the meeting they carried it
  /// into, the product they made of it. Who hangs below two of these counts once, they themselves
  /// never. Of those who have equally many the one with more `perhaps` comes first, then by name. In a
  /// possible spread the carriers are those who may have told others, and all is `perhaps`.
  ///
  /// - Complexity: O(n log n) for the n arrivals and the carriers they name.
  public var carriers: [Carrier] {
    let parents = parents
    let all = CarriedPeople(arrivals, parents: parents)
    let noted = CarriedPeople(
      arrivals, parents: parents.indices.map { isNoted(arrivals[$0]) ? parents[$0] : nil })
    return carryings(parents).map { who, carryings in
      let people = noted.count(below: carryings.filter { isNoted(arrivals[$0]) }, besides: who)
      return Carrier(
        who: who, people: people, perhaps: all.count(below: carryings, besides: who) - people,
        carried: carryings.count)
    }
    .sorted { left, right in
      if left.people != right.people { return left.people > right.people }
      if left.perhaps != right.perhaps { return left.perhaps > right.perhaps }
      return (left.who.name, left.who.id) < (right.who.name, right.who.id)
    }
  }

  /// What came through each carrier.
  private func carryings(_ parents: [Int?]) -> [Named: [Int]] {
    var carryings: [Named: [Int]] = [:]
    var kinds: [Named: Bool] = [:]
    for position in arrivals.indices {
      for who in tellers(of: position, parents) {
        let isCarrier = kinds[who] ?? (kind(of: who)?.isConversant ?? false)
        kinds[who] = isCarrier
        if isCarrier { carryings[who, default: []].append(position) }
      }
    }
    return carryings
  }

  /// Through whom, or what, an arrival came.
  private func tellers(of position: Int, _ parents: [Int?]) -> [Named] {
    guard mode != .recorded else { return arrivals[position].via }
    return parents[position].map { [arrivals[$0].named] } ?? []
  }

  private func isNoted(_ arrival: Arrival) -> Bool {
    arrival.evidence == .recorded && !arrival.isPerhaps
  }
}

/// The people below arrivals in a tree, or in what is left of it where some steps are cut.
private struct CarriedPeople {
  private let branches: Branches
  /// Where each person stands.
  private var places: [String: Int] = [:]

  init(_ arrivals: [Spread.Arrival], parents: [Int?]) {
    let people = arrivals.map { $0.label == NodeLabel.person.rawValue }
    branches = Branches(parents: parents) { people[$0] }
    for position in arrivals.indices where people[position] {
      places[arrivals[position].id] = branches.places[position].lowerBound
    }
  }

  func count(below carryings: [Int], besides carrier: Named) -> Int {
    let topmost = branches.topmost(of: carryings)
    let sum = topmost.reduce(0) { $0 + branches.counts[$1] }
    guard let own = places[carrier.id] else { return sum }
    return topmost.contains { branches.places[$0].contains(own) } ? sum - 1 : sum
  }
}

extension Spread.Arrival {
  /// The arrival without what is said of it.
  var named: Named { Named(id: id, name: name) }
}
