public import PropertyGraph

extension [Appearance.Point] {
  /// The same picture at the scale at which discs of these sizes show well, moved apart where they
  /// would lie on each other.
  ///
  /// ```swift
  /// let places = ForceAtlas2(graph).places().spaced(for: radii)
  /// ```
  ///
  /// No two discs touch. Neighbours lie a few radii apart as a rule, so that edges can be seen
  /// between them.
  ///
  /// - Parameter radii: the radius of each, finite and above zero; as many as there are places.
  /// - Complexity: O(places) a round, of which there are at most a hundred, for discs of like sizes.
  public func spaced(for radii: [Double]) -> [Appearance.Point] {
    precondition(count == radii.count, "every place has a radius")
    let spacing = Spacing(map { Vector($0.x, $0.y) }, radii)
    return spacing.places.map { Appearance.Point(x: $0.x, y: $0.y) }
  }
}

/// Discs that moved apart until none lay on another.
struct Spacing {
  private(set) var places: [Vector]
  private let radii: [Double]
  private let widest: Double

  /// How far typical neighbours lie apart, in radii.
  private static let airiness = 5.0
  /// How much wider than a disc the room is that it keeps free.
  private static let margin = 1.2
  /// How often overlaps are parted before the picture as a whole grows instead.
  private static let rounds = 100

  init(_ places: [Vector], _ radii: [Double]) {
    self.places = places
    self.radii = radii.map { $0 * Self.margin }
    widest = self.radii.max() ?? 1
    guard places.count > 1 else { return }
    let mean = radii.reduce(0, +) / Double(radii.count)
    scale(by: Self.airiness * mean / places.typicalGap)
    for _ in 0..<Self.rounds where !partOverlaps() { return }
    scale(by: tightness)
  }

  private mutating func scale(by factor: Double) {
    for index in places.indices { places[index] *= factor }
  }

  /// Moves every two discs that overlap apart, each by half of what is needed; says if there were any.
  private mutating func partOverlaps() -> Bool {
    var moves = [Vector](repeating: .zero, count: places.count)
    var isCrowded = false
    forEachOverlap { one, other, away, distance in
      isCrowded = true
      let step = away * ((radii[one] + radii[other] - distance) / 2 + widest / 1000)
      moves[one] += step
      moves[other] -= step
    }
    for index in places.indices { places[index] += moves[index] }
    return isCrowded
  }

  /// By how much the picture must grow so that no discs overlap.
  private var tightness: Double {
    var tightness = 1.0
    forEachOverlap { one, other, _, distance in
      tightness = max(tightness, (radii[one] + radii[other]) / max(distance, widest / 1000))
    }
    return tightness
  }

  /// Every two discs that overlap, with the direction in which the second has the first, and how far
  /// apart they are.
  private func forEachOverlap(
    _ body: (_ one: Int, _ other: Int, _ away: Vector, _ distance: Double) -> Void
  ) {
    let grid = Grid(places, side: 2 * widest)
    for one in places.indices {
      grid.forEachNear(places[one]) { other in
        guard other > one else { return }
        let away = places[one] - places[other]
        let reach = radii[one] + radii[other]
        guard away.squared < reach * reach else { return }
        let distance = away.length
        // Discs in one spot part in directions that differ from pair to pair.
        let direction = distance > 0 ? away / distance : Vector(1, Double(other - one)).unit
        body(one, other, direction, distance)
      }
    }
  }
}

/// Points by the square of a grid in which they lie.
private struct Grid {
  private let low: Vector
  private let side: Double
  private let columns: Int
  private let rows: Int
  /// The points of square `n` stand from `offsets[n]` to `offsets[n + 1]`.
  private var offsets: [Int]
  private var points: [Int32]

  /// - Parameter side: the least side of a square; there are never many more squares than points.
  init(_ places: [Vector], side: Double) {
    low = places.reduce(Vector(repeating: .infinity), pointwiseMin)
    let size = places.reduce(Vector(repeating: -.infinity), pointwiseMax) - low
    let limit = Double(places.count).squareRoot() * 2 + 1
    self.side = max(side, size.max() / limit)
    columns = Int(size.x / self.side) + 1
    rows = Int(size.y / self.side) + 1
    offsets = [Int](repeating: 0, count: columns * rows + 1)
    points = [Int32](repeating: 0, count: places.count)
    for place in places { offsets[square(of: place) + 1] += 1 }
    for square in 0..<columns * rows { offsets[square + 1] += offsets[square] }
    var next = offsets
    for (number, place) in places.enumerated() {
      points[next[square(of: place)]] = Int32(number)
      next[square(of: place)] += 1
    }
  }

  private func column(of place: Vector) -> Int { Int((place.x - low.x) / side) }

  private func row(of place: Vector) -> Int { Int((place.y - low.y) / side) }

  private func square(of place: Vector) -> Int { row(of: place) * columns + column(of: place) }

  /// The points in the square of a place and in those around it.
  func forEachNear(_ place: Vector, _ body: (Int) -> Void) {
    let column = column(of: place)
    let first = max(0, column - 1)
    let last = min(columns - 1, column + 1)
    for row in max(0, row(of: place) - 1)...min(rows - 1, row(of: place) + 1) {
      let range = offsets[row * columns + first]..<offsets[row * columns + last + 1]
      for position in range { body(Int(points[position])) }
    }
  }
}
