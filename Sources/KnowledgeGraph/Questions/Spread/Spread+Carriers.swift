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
    let all = CarriedPeople(told.rows, parents: parents)
    let noted = CarriedPeople(
      told.rows, parents: parents.indices.map { isNoted(told.rows[$0]) ? parents[$0] : nil })
    return carryings(parents).map { who, carryings in
      let people = noted.count(below: carryings.filter { isNoted(told.rows[$0]) }, besides: who)
      return Carrier(
        who: reading.named(who), people: people,
        perhaps: all.count(below: carryings, besides: who) - people, carried: carryings.count)
    }
    .sorted { left, right in
      if left.people != right.people { return left.people > right.people }
      if left.perhaps != right.perhaps { return left.perhaps > right.perhaps }
      return (left.who.name, left.who.id) < (right.who.name, right.who.id)
    }
  }

  /// What came through each carrier.
  private func carryings(_ parents: [Int?]) -> [Graph.Node: [Int]] {
    var carryings: [Graph.Node: [Int]] = [:]
    for position in told.rows.indices {
      for who in tellers(of: position, parents)
      where reading.kind(of: who)?.isConversant ?? false {
        carryings[who, default: []].append(position)
      }
    }
    return carryings
  }

  /// Through whom, or what, an arrival came.
  private func tellers(of position: Int, _ parents: [Int?]) -> ArraySlice<Graph.Node> {
    guard mode != .recorded else { return told.rows[position].via.of(told.via) }
    return parents[position].map { [told.rows[$0].node] } ?? []
  }

  private func isNoted(_ row: Row) -> Bool { row.evidence == .recorded && !row.isPerhaps }
}

/// The people below arrivals in a tree, or in what is left of it where some steps are cut.
private struct CarriedPeople {
  private let branches: Branches
  /// Where each person stands.
  private var places: [Graph.Node: Int] = [:]

  init(_ rows: [Spread.Row], parents: [Int?]) {
    branches = Branches(parents: parents) { rows[$0].kind == .person }
    for (position, row) in rows.enumerated() where row.kind == .person {
      places[row.node] = branches.places[position].lowerBound
    }
  }

  func count(below carryings: [Int], besides carrier: Graph.Node) -> Int {
    let topmost = branches.topmost(of: carryings)
    let sum = topmost.reduce(0) { $0 + branches.counts[$1] }
    guard let own = places[carrier] else { return sum }
    return topmost.contains { branches.places[$0].contains(own) } ? sum - 1 : sum
  }
}
