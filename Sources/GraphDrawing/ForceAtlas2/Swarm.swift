import Foundation
import PropertyGraph

/// The nodes on their way to their places: where they are, and what moves them.
struct Swarm {
  private(set) var places: [Vector]
  private(set) var forces: [Vector]
  private let ties: Ties
  private let pulls: [Double]
  private let masses: [Double]
  private let layout: ForceAtlas2
  private var pace: Pace

  init(_ layout: ForceAtlas2, at places: [Vector]) {
    self.layout = layout
    self.places = places
    ties = layout.ties
    pulls = ties.weights.pulls(layout.weightInfluence)
    masses = places.indices.map { [ties] in Double(ties.degree($0) + 1) }
    forces = [Vector](repeating: .zero, count: places.count)
    pace = Pace(jitter: layout.jitter)
  }

  /// Moves until nearly nothing moves any more, or there have been enough steps.
  mutating func settle() {
    for _ in 0..<layout.steps where !pace.isResting { step() }
  }

  private mutating func step() {
    let before = forces
    forces = forcesNow()
    pace.adapt(to: forces, after: before, masses)
    var movement = 0.0
    var extent = 0.0
    for node in places.indices {
      let move = pace.move(forces[node], after: before[node], masses[node])
      places[node] += move
      movement += move.length
      extent += places[node].length
    }
    pace.note(movement: movement, extent: extent)
  }

  // MARK: Forces

  /// What draws each node, and where to.
  func forcesNow() -> [Vector] {
    let tree = QuadTree(places, masses: masses)
    var sorted = [Vector](repeating: .zero, count: places.count)
    Parts.fill(&sorted, threads: layout.threads) { range, part in
      tree.push(on: range, coarseness: layout.theta * layout.theta, into: &part)
      pull(range, of: tree.order.span, in: &part)
    }
    var forces = sorted
    for (node, force) in zip(tree.order, sorted) { forces[Int(node)] = force }
    return forces
  }

  /// Adds the pull of the ties and of the middle to pushes that lack scale and the node's own mass.
  private func pull(
    _ range: Range<Int>, of order: Span<Int32>, in part: inout MutableSpan<Vector>
  ) {
    let places = places.span
    let masses = masses.span
    let offsets = ties.offsets.span
    let ends = ties.ends.span
    let pulls = pulls.span
    for position in range {
      let node = Int(order[position])
      let place = places[node]
      let mass = masses[node]
      var force = part[position - range.lowerBound] * (mass * layout.scaling)
      for tie in offsets[node]..<offsets[node + 1] {
        force += pull(places[Int(ends[tie])] - place) * pulls[tie]
      }
      part[position - range.lowerBound] = force + gravity(at: place) * mass
    }
  }

  @inline(__always)
  private func pull(_ reach: Vector) -> Vector {
    switch layout.attraction {
    case .linear: return reach
    case .logarithmic:
      let length = reach.length
      return length > 0 ? reach * (log1p(length) / length) : .zero
    }
  }

  @inline(__always)
  private func gravity(at place: Vector) -> Vector {
    switch layout.gravity {
    case .strong(let strength): return -place * strength
    case .weak(let strength):
      let distance = place.length
      return distance > 0 ? -place * (strength / distance) : .zero
    }
  }
}

extension [Double] {
  /// Weights taken to a power, the mean of which is 1, so that it does not matter in what they are
  /// measured.
  fileprivate func pulls(_ influence: Double) -> [Double] {
    let greatest = self.max() ?? 1
    let powers = map { pow($0 / greatest, influence) }
    let mean = powers.reduce(0, +) / Double(Swift.max(1, count))
    return powers.map { $0 / mean }
  }
}
