import PropertyGraph

extension Appearance.Colour {
  /// As HTML writes it: `#E69F00`.
  var hexadecimal: String {
    "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      .joined()
  }
}

extension Appearance.Shape {
  /// What yEd calls it.
  var yEd: String {
    switch self {
    case .disc: "ellipse"
    case .square: "rectangle"
    case .triangle: "triangle"
    case .diamond: "diamond"
    }
  }
}
