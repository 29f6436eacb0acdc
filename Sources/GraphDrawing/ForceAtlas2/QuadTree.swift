/// A quadtree over weighted points, by which a far crowd pushes as one.
///
/// The points stand along a Z-shaped curve, on which every square of the plane is one stretch. A
/// cell is such a stretch; a cell's own cells follow it, and it knows where what is no part of it
/// goes on. So a walk over the tree is a walk along an array, without a stack.
///
/// J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324, 1986,
/// doi 10.1038/324446a0.
struct QuadTree {
  /// The numbers of the points, along the curve.
  let order: [Int32]
  /// Their places and masses, in the same order.
  private let points: [Point]
  private let cells: [Cell]

  /// A cell of so many points or fewer is not parted any more.
  private static let leaf = 8

  struct Point {
    let place: Vector
    let mass: Double
  }

  struct Cell {
    let start: Int32
    let end: Int32
    let parent: Int32
    /// The first cell after this one and all that are in it.
    var next: Int32
    let isLeaf: Bool
    var mass = 0.0
    /// The centre of mass.
    var centre = Vector.zero
    var low = Vector(repeating: .infinity)
    var high = Vector(repeating: -.infinity)
    /// The diagonal of what is in it, squared.
    var extent = 0.0
  }

  /// - Complexity: O(points), for points that are not all in one spot.
  init(_ places: [Vector], masses: [Double]) {
    let curve = ZCurve(places)
    order = curve.order
    points = order.map { Point(place: places[Int($0)], mass: masses[Int($0)]) }
    cells = Self.cells(curve.codes, points)
  }

  /// How strongly all others push the point at a position of ``order``, per unit of its own mass.
  ///
  /// - Parameter coarseness: theta, squared: a cell whose diagonal is less than theta times its
  ///   distance counts as one point.
  func push(on range: Range<Int>, coarseness: Double, into pushes: inout MutableSpan<Vector>) {
    let cells = cells.span
    let points = points.span
    for position in range {
      pushes[position - range.lowerBound] = Self.push(on: position, coarseness, cells, points)
    }
  }

  @inline(__always)
  private static func push(
    on position: Int, _ coarseness: Double, _ cells: Span<Cell>, _ points: Span<Point>
  ) -> Vector {
    let place = points[position].place
    var push = Vector.zero
    var number = 0
    while number < cells.count {
      let start = Int(cells[number].start)
      let end = Int(cells[number].end)
      let away = place - cells[number].centre
      let distance = away.squared
      let holdsIt = position >= start && position < end
      if !holdsIt && cells[number].extent < coarseness * distance {
        push += away * (cells[number].mass / distance)
        number = Int(cells[number].next)
      } else if cells[number].isLeaf {
        for other in start..<end where other != position {
          push += points[other].push(on: place, isBefore: other < position)
        }
        number = Int(cells[number].next)
      } else {
        number += 1
      }
    }
    return push
  }
}

extension QuadTree.Point {
  /// How strongly it pushes what is at a place. Two in one spot part along the x axis.
  @inline(__always)
  func push(on other: Vector, isBefore: Bool) -> Vector {
    let away = other - place
    let distance = away.squared
    if distance > 0 { return away * (mass / distance) }
    return Vector(isBefore ? mass : -mass, 0)
  }
}

// MARK: - Building

extension QuadTree {
  /// The cells in order: each before those in it.
  private static func cells(_ codes: [UInt64], _ points: [Point]) -> [Cell] {
    guard !codes.isEmpty else { return [] }
    var cells: [Cell] = []
    var open = [(range: 0..<codes.count, parent: -1)]
    while let (range, parent) = open.popLast() {
      let first = codes[range.lowerBound]
      let difference = first ^ codes[range.upperBound - 1]
      let isLeaf = range.count <= leaf || difference == 0
      let number = cells.count
      cells.append(
        Cell(
          start: Int32(range.lowerBound), end: Int32(range.upperBound), parent: Int32(parent),
          next: Int32(number + 1), isLeaf: isLeaf))
      guard !isLeaf else { continue }
      // The two bits in which its points differ first say in which quarter each lies.
      let shift = UInt64((63 - difference.leadingZeroBitCount) / 2 * 2)
      var end = range.upperBound
      while end > range.lowerBound {
        let quarter = codes[end - 1] >> shift
        let start = codes.start(of: quarter, from: shift, in: range.lowerBound..<end)
        open.append((start..<end, number))
        end = start
      }
    }
    weigh(&cells, points)
    return cells
  }

  /// Gives each cell its mass and extent, from the last to the first: those in it come before it.
  private static func weigh(_ cells: inout [Cell], _ points: [Point]) {
    for number in cells.indices.reversed() {
      var cell = cells[number]
      if cell.isLeaf {
        for position in Int(cell.start)..<Int(cell.end) { cell.add(points[position]) }
      }
      let parent = Int(cell.parent)
      if parent >= 0 { cells[parent].add(cell) }
      cell.centre /= cell.mass
      cell.extent = (cell.high - cell.low).squared
      cells[number] = cell
    }
  }
}

extension QuadTree.Cell {
  /// The centre is a sum until it is divided by the mass.
  fileprivate mutating func add(_ point: QuadTree.Point) {
    mass += point.mass
    centre += point.place * point.mass
    low = pointwiseMin(low, point.place)
    high = pointwiseMax(high, point.place)
  }

  fileprivate mutating func add(_ cell: QuadTree.Cell) {
    mass += cell.mass
    centre += cell.centre
    low = pointwiseMin(low, cell.low)
    high = pointwiseMax(high, cell.high)
    next = max(next, cell.next)
  }
}

extension [UInt64] {
  /// Where, in a sorted range that ends with codes of a quarter, those of that quarter begin.
  fileprivate func start(of quarter: UInt64, from shift: UInt64, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound - 1
    while low < high {
      let middle = (low + high) / 2
      if self[middle] >> shift < quarter { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
