/// How far the nodes may move in a step.
///
/// A node that is drawn to and fro is near its place and slows down; one that is drawn one way step
/// after step goes on. All together speed up while more is drawn one way than to and fro.
struct Pace {
  private let jitter: Double
  private var speed = 1.0
  private var efficiency = 1.0
  /// How many steps in a row have hardly moved anything.
  private var quietSteps = 0

  init(jitter: Double) { self.jitter = jitter }

  /// Whether ten steps in a row have moved the nodes by less than a five-thousandth of the picture.
  var isResting: Bool { quietSteps >= 10 }

  /// Sets the speed of all by the forces of this step and of the one before.
  mutating func adapt(to forces: [Vector], after before: [Vector], _ masses: [Double]) {
    var swinging = 0.0
    var traction = 0.0
    for node in forces.indices {
      swinging += masses[node] * (forces[node] - before[node]).length
      traction += masses[node] * (forces[node] + before[node]).length / 2
    }
    guard swinging > 0, traction > 0 else { return }
    var tolerance = tolerance(traction, Double(forces.count))
    if swinging > 2 * traction {
      slowDown(by: 0.5)
      tolerance = max(tolerance, jitter)
    }
    let target = tolerance * efficiency * traction / swinging
    if swinging > tolerance * traction {
      slowDown(by: 0.7)
    } else if speed < 1000 {
      efficiency *= 1.3
    }
    speed += min(target - speed, speed / 2)
  }

  /// How much to and fro is borne for so much going one way; more in larger graphs.
  private func tolerance(_ traction: Double, _ count: Double) -> Double {
    let estimate = 0.05 * count.squareRoot()
    return jitter * max(estimate.squareRoot(), min(10, estimate * traction / (count * count)))
  }

  private mutating func slowDown(by factor: Double) {
    if efficiency > 0.05 { efficiency *= factor }
  }

  /// How a node moves that is drawn so now, and was drawn so before.
  func move(_ force: Vector, after before: Vector, _ mass: Double) -> Vector {
    let swinging = mass * (force - before).length
    return force * (speed / (1 + (speed * swinging).squareRoot()))
  }

  /// Takes note of how far the nodes went in a step, all together, and how far they are from the
  /// middle.
  mutating func note(movement: Double, extent: Double) {
    quietSteps = movement < extent / 5000 ? quietSteps + 1 : 0
  }
}
