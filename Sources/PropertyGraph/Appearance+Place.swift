extension Appearance {
  /// The outline in which a node is drawn.
  ///
  /// Every tool that draws shapes has these: they are GEXF's four, and yEd's ellipse, rectangle,
  /// triangle and diamond.
  public enum Shape: String, CaseIterable, Sendable {
    case disc, square, triangle, diamond
  }

  /// A place on the plane, in units of the picture, the y axis upwards.
  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The shape for a set of labels, a disc unless one of them has another.
  public func shape(ofNodeLabeled labels: [String]) -> Shape {
    labels.lazy.compactMap { nodeShapes[$0] }.first ?? .disc
  }
}
