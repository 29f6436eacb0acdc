/// A place on the plane, or a force on it.
typealias Vector = SIMD2<Double>

extension Vector {
  /// Its length, squared.
  @inline(__always)
  var squared: Double { x * x + y * y }

  var length: Double { squared.squareRoot() }

  /// The same direction, of length 1.
  var unit: Vector { self / length }
}
