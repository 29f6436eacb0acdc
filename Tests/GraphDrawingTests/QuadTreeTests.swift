import PropertyGraph
import Testing

@testable import GraphDrawing

/// Points in clumps, as a layout has them, and their masses.
private func points(seed: UInt64, _ count: Int) -> (places: [Vector], masses: [Double]) {
  var random = SplitMix64(seed: seed)
  func fraction() -> Double { Double.random(in: -1...1, using: &random) }
  let clumps = (0...3).map { _ in Vector(fraction(), fraction()) * 1000 }
  let places = (0..<count).map { _ in
    clumps[Int.random(in: 0...3, using: &random)] + Vector(fraction(), fraction()) * 200
  }
  return (places, (0..<count).map { _ in Double.random(in: 1...9, using: &random) })
}

/// What the tree makes of them, by number of the point.
private func pushes(_ places: [Vector], _ masses: [Double], theta: Double) -> [Vector] {
  let tree = QuadTree(places, masses: masses)
  var sorted = [Vector](repeating: .zero, count: places.count)
  Parts.fill(&sorted, threads: 1) { tree.push(on: $0, coarseness: theta * theta, into: &$1) }
  var pushes = sorted
  for (number, push) in zip(tree.order, sorted) { pushes[Int(number)] = push }
  return pushes
}

/// Every two points, one by one.
private func slowPushes(_ places: [Vector], _ masses: [Double]) -> [Vector] {
  places.indices.map { one in
    places.indices.reduce(Vector.zero) { push, other in
      let away = places[one] - places[other]
      return other == one ? push : push + away * (masses[other] / away.squared)
    }
  }
}

/// How far apart two sets of forces are, for the size of the second.
private func error(_ forces: [Vector], _ exact: [Vector]) -> Double {
  let difference = zip(forces, exact).reduce(0) { $0 + ($1.0 - $1.1).squared }
  return (difference / exact.reduce(0) { $0 + $1.squared }).squareRoot()
}

@Suite struct `Pushing by quadtree` {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `At theta 0 it is exact`(seed: UInt64) {
    let (places, masses) = points(seed: seed, 1 + Int(seed) * 10)
    let exact = slowPushes(places, masses)
    for (push, other) in zip(pushes(places, masses, theta: 0), exact) {
      #expect((push - other).length <= 1e-9 * max(1, other.length))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `A far crowd pushes nearly as its members do`(seed: UInt64) {
    let (places, masses) = points(seed: seed, 200)
    let exact = slowPushes(places, masses)
    let errors = [0.3, 0.6, 1.2].map { error(pushes(places, masses, theta: $0), exact) }
    #expect(errors[0] < 0.002)
    #expect(errors[1] < 0.01)
    #expect(errors[2] < 0.05)
    #expect(errors[0] < errors[2])
  }

  @Test func `Points in one spot push each other apart`() {
    let spot = Vector(3, 4)
    let pushes = pushes([spot, spot, Vector(9, 9)], [1, 1, 1], theta: 1.2)
    #expect(pushes.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(pushes[0] != pushes[1])
  }

  @Test func `Many points in one spot make one cell, not an endless tree`() {
    let places = [Vector](repeating: Vector(1, 1), count: 300) + [Vector(2, 2)]
    let pushes = pushes(places, [Double](repeating: 1, count: 301), theta: 1.2)
    #expect(pushes.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }
}

@Suite struct `Points along a curve` {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Those of any quarter of any square stand together`(seed: UInt64) {
    let places = points(seed: seed, 200).places
    let curve = ZCurve(places)
    #expect(curve.order.sorted() == Array(0..<200))
    #expect(curve.codes == curve.codes.sorted())
    // The first two bits say the quarter: 0 and 1 lie below, 0 and 2 to the left.
    let low = places.reduce(places[0], pointwiseMin)
    let side = (places.reduce(places[0], pointwiseMax) - low).max()
    for (code, number) in zip(curve.codes, curve.order) {
      let place = (places[Int(number)] - low) / side
      #expect((code >> 43 == 1) == (place.y >= 0.5))
      #expect((code >> 42 & 1 == 1) == (place.x >= 0.5))
    }
  }
}
