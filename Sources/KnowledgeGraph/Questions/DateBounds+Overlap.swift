import PropertyGraph

extension DateBounds {
  /// Whether this may overlap another time; `nil` for what is undated.
  func mayFall(in time: DateBounds) -> Bool? {
    self == .unknown ? nil : precedes(time) == nil
  }

  /// Whether all of `other` lies within these bounds.
  func covers(_ other: DateBounds) -> Bool {
    earliest <= other.earliest && other.latest <= latest
  }
}
