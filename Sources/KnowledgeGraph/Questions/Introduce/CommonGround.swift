import Foundation
import PropertyGraph

/// What people have in common, as circles: all who are drawn to a theme, all who know somebody, all
/// who ask, and all who could answer.
///
/// A circle has a partner: whoever is in the one should meet whoever is in the other. A theme is its
/// own partner; those who ask are the partner of those who could answer.
struct CommonGround {
  struct Circle {
    let kind: Introductions.Kind
    /// The theme, who knows them all, or the question.
    let subject: Graph.Node
    let partner: Int
  }

  /// Somebody in a circle, by row, or a circle that somebody is in, by number.
  struct Place {
    let number: Int32
    let draw: Draw
  }

  let people: [Graph.Node]
  private(set) var circles: [Circle] = []
  /// What sharing a circle weighs, for each circle and draw, in millionths. Whole numbers, so that
  /// their sum is the same in any order.
  private(set) var weights: [Int32] = []
  /// For each circle the people in it, ascending.
  private(set) var members = Grouped<Place>()
  /// For each person the circles they are in, ascending.
  private(set) var circlesOf = Grouped<Place>()

  private var places: [(circle: Int, row: Int, draw: Draw)] = []

  init(people: [Graph.Node]) { self.people = people }
}

/// How strongly something draws somebody.
enum Draw: UInt8, CaseIterable, Comparable {
  /// Only a community of theirs is drawn: as good as faint, but nothing between two of whom no more
  /// is known.
  case lent
  case faint, half, full, double

  static func < (left: Draw, right: Draw) -> Bool { left.rawValue < right.rawValue }

  fileprivate var factor: Double {
    switch self {
    case .lent: 0
    case .faint: 0.25
    case .half: 0.5
    case .full: 1
    case .double: 2
    }
  }
}

extension CommonGround {
  /// A weight as people read it.
  static func score(_ weight: Int) -> Double { Double(weight) / unit }

  private static let unit = 1_000_000.0

  /// What a circle weighs for two who are drawn so to it: as much as for the lesser of the two.
  func weight(of circle: Int, _ draw: Draw, _ other: Draw) -> Int {
    let least = max(min(draw, other), min(.faint, max(draw, other)))
    return Int(weights[circle * Draw.allCases.count + Int(least.rawValue)])
  }

  /// Whether those in a circle ask, and not those in its partner.
  func isAsking(_ circle: Int) -> Bool { circles[circle].partner > circle }
}

// MARK: - Adding

extension CommonGround {
  /// Adds a circle whose people, ascending, should meet each other.
  mutating func add(
    _ kind: Introductions.Kind, _ subject: Graph.Node, _ drawn: [(row: Int, draw: Draw)]
  ) {
    guard drawn.count > 1 else { return }
    append(Circle(kind: kind, subject: subject, partner: circles.count), drawn, of: drawn.count)
  }

  /// Adds those who ask and those who could answer, ascending, each row once in either.
  mutating func add(
    _ kind: Introductions.Kind, _ subject: Graph.Node, asking: [Int], knowing: [Int], draw: Draw
  ) {
    guard !asking.isEmpty, !knowing.isEmpty else { return }
    let number = circles.count
    let size = Set(asking + knowing).count
    for (rows, partner) in [(asking, number + 1), (knowing, number)] {
      append(
        Circle(kind: kind, subject: subject, partner: partner), rows.map { ($0, draw) }, of: size)
    }
  }

  private mutating func append(
    _ circle: Circle, _ drawn: [(row: Int, draw: Draw)], of size: Int
  ) {
    let rarity = 1 / log(Double(max(size, 2)))
    for draw in Draw.allCases {
      weights.append(Int32((draw.factor * rarity * Self.unit).rounded()))
    }
    for (row, draw) in drawn { places.append((circles.count, row, draw)) }
    circles.append(circle)
  }

  /// Sorts what was added, by circle and by person.
  mutating func finish() {
    members = Grouped(count: circles.count, keys: places.lazy.map(\.circle)) { [places] in
      Place(number: Int32(places[$0].row), draw: places[$0].draw)
    }
    circlesOf = Grouped(count: people.count, keys: places.lazy.map(\.row)) { [places] in
      Place(number: Int32(places[$0].circle), draw: places[$0].draw)
    }
    places = []
  }

  /// Takes people out of all circles; the circles they are in stay known.
  mutating func leaveOut(_ isLeftOut: (_ row: Int) -> Bool) {
    members = members.filter { !isLeftOut(Int($0.number)) }
  }
}

extension Grouped<CommonGround.Place> {
  /// Where in a range of ascending places those with a higher number begin.
  func first(above number: Int, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(items[middle].number) > number { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
