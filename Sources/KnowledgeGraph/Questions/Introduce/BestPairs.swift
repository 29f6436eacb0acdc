import PropertyGraph

/// The pairs of people who have most in common and have not met.
///
/// Each person's circles are gone through from what weighs most to what weighs least, and no further
/// than what is left could still make a pair one of the best: a theme that everybody cares about is
/// weighed where something rarer brought two together, and looked through for nobody else.
///
/// Reference: R. J. Bayardo, Y. Ma and R. Srikant, "Scaling up all pairs similarity search", WWW
/// 2007, doi 10.1145/1242572.1242591.
struct BestPairs {
  struct Pair {
    let row: Int
    let other: Int
    let weight: Int
  }

  /// The best first; of equal ones those with the lower rows.
  private(set) var pairs: [Pair] = []

  private var ground: CommonGround
  private let acquaintance: Acquaintance
  /// Whether what a circle says holds for these two, where that depends on both.
  private let holds: (_ circle: Int, _ row: Int, _ other: Int) -> Bool
  private var limit: Int

  /// What the circles gone through so far weigh, by row of the other.
  private var sums: [Int]
  private var found: [Int] = []
  /// The draw of each circle for the person at hand.
  private var own: [Draw?]
  private var metBy: [Int]
  /// The partner of each circle.
  private let partners: [Int32]

  init(
    _ ground: CommonGround, _ acquaintance: Acquaintance, limit: Int,
    where holds: @escaping (_ circle: Int, _ row: Int, _ other: Int) -> Bool
  ) {
    self.ground = ground
    self.acquaintance = acquaintance
    self.limit = limit
    self.holds = holds
    sums = Array(repeating: 0, count: ground.people.count)
    own = Array(repeating: nil, count: ground.circles.count)
    partners = ground.circles.map { Int32($0.partner) }
    metBy = Array(repeating: -1, count: ground.people.count)
  }

  /// What the last of the best weighs; the pair that takes its place weighs more.
  private var least: Int { pairs.count < limit ? floor : pairs[limit - 1].weight }
  /// As many pairs as are wanted are known to weigh more than this.
  private var floor = 0
}

extension BestPairs {
  /// Adds the pairs of everybody.
  ///
  /// First those who have most are tried, to know what a pair must weigh to be worth looking for. Whose
  /// circles together weigh no more is then left out of all of them.
  mutating func addAll() throws {
    let sums = ground.people.indices.map { row in
      ground.circlesOf[row].reduce(0) { $0 + most($1) }
    }
    let richest = sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }.prefix(100)
    var scout = self
    scout.limit = 2 * limit
    for row in richest {
      try Task.checkCancellation()
      scout.add(row, withAll: true)
    }
    // Each pair is there at most twice, so these are as many pairs as are wanted.
    if scout.pairs.count == scout.limit {
      floor = scout.pairs[scout.limit - 1].weight - 1
      ground.leaveOut { sums[$0] <= floor }
    }
    for row in sums.indices where sums[row] > floor {
      try Task.checkCancellation()
      add(row, withAll: false)
    }
  }

  /// Adds the pairs of a person with those of higher rows, or with everybody.
  mutating func add(_ row: Int, withAll: Bool) {
    let places = ground.circlesOf[row].map { (place: $0, most: most($0)) }
      .sorted { ($1.most, $0.place.number) < ($0.most, $1.place.number) }
    var left = places.reduce(0) { $0 + $1.most }
    for (place, most) in places {
      if left <= least { break }
      gather(place, row, withAll: withAll)
      left -= most
    }
    if !found.isEmpty { keep(row, left: left) }
  }

  /// The most that a circle can weigh for somebody in it.
  private func most(_ place: CommonGround.Place) -> Int {
    ground.weight(of: Int(place.number), place.draw, max(place.draw, .faint))
  }

  private mutating func gather(_ place: CommonGround.Place, _ row: Int, withAll: Bool) {
    let circle = Int(place.number)
    let partner = ground.circles[circle].partner
    let weights = Draw.allCases.map { ground.weight(of: circle, place.draw, $0) }
    let items = ground.members.items
    let members = items.span
    let all = ground.members.range(of: partner)
    let first = withAll ? all.lowerBound : ground.members.first(above: row, in: all)
    for index in first..<all.upperBound {
      let other = Int(members[index].number)
      let weight = weights[Int(members[index].draw.rawValue)]
      if weight == 0 || other == row { continue }
      if sums[other] == 0 { found.append(other) }
      sums[other] += weight
    }
  }

  /// Weighs exactly those found who may be among the best.
  private mutating func keep(_ row: Int, left: Int) {
    for place in ground.circlesOf[row] { own[Int(place.number)] = place.draw }
    markMet(row)
    let least = least
    for other in found.sorted() where sums[other] + left > least && metBy[other] != row {
      let weight = weight(row, other)
      if weight > least { pairs.append(Pair(row: row, other: other, weight: weight)) }
    }
    pairs.sort { ($1.weight, $0.row, $0.other) < ($0.weight, $1.row, $1.other) }
    pairs = Array(pairs.prefix(limit))
    for place in ground.circlesOf[row] { own[Int(place.number)] = nil }
    for other in found { sums[other] = 0 }
    found.removeAll(keepingCapacity: true)
  }

  private mutating func markMet(_ row: Int) {
    for other in acquaintance.knows[row] { metBy[other] = row }
    for meeting in acquaintance.went[row] {
      for other in acquaintance.came[meeting] { metBy[other] = row }
    }
  }

  private func weight(_ row: Int, _ other: Int) -> Int {
    let (places, partners, own) = (ground.circlesOf.items.span, partners.span, own.span)
    var sum = 0
    for index in ground.circlesOf.range(of: other) {
      let place = places[index]
      let circle = Int(partners[Int(place.number)])
      guard let draw = own[circle], holds(circle, row, other) else { continue }
      sum += ground.weight(of: circle, draw, place.draw)
    }
    return sum
  }
}
