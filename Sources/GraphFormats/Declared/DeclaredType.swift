import PropertyGraph

/// The type that a key declares for its values.
struct DeclaredType: Equatable {
  enum Scalar { case string, boolean, integer, float }

  /// What Gephi's values that change in time hold for: moments or intervals.
  enum Times { case moments, intervals }

  let scalar: Scalar
  let isList: Bool
  /// Whether its values change in time, as Gephi writes them.
  let times: Times?
  /// Whether the times are all there is.
  let isTimeOnly: Bool
  /// The name it has in the file.
  let name: String

  static let string = DeclaredType(scalar: .string, isList: false, name: "string")

  /// The six types of GraphML, those that Gephi adds, lists of either, and Gephi's values in time;
  /// `nil` for any other.
  init?(_ name: String) {
    let name = name.trimmed
    let lowered = name.lowercased()
    for (prefix, times) in [("timestamp", Times.moments), ("interval", .intervals)]
    where lowered.hasPrefix(prefix) {
      let rest = lowered.dropFirst(prefix.count)
      let scalar = rest.hasSuffix("map") ? Self.scalars[String(rest.dropLast(3))] : nil
      guard scalar != nil || rest == "set" else { return nil }
      self.init(
        scalar: scalar ?? .string, isList: false, times: times, isTimeOnly: rest == "set",
        name: name)
      return
    }
    let isBracketed = lowered.hasSuffix("[]")
    let isPrefixed = lowered.hasPrefix("list")
    let element =
      isBracketed
      ? String(lowered.dropLast(2)) : isPrefixed ? String(lowered.dropFirst(4)) : lowered
    guard let scalar = Self.scalars[element] else { return nil }
    self.init(scalar: scalar, isList: isBracketed || isPrefixed, name: name)
  }

  private init(
    scalar: Scalar, isList: Bool, times: Times? = nil, isTimeOnly: Bool = false, name: String
  ) {
    self.scalar = scalar
    self.isList = isList
    self.times = times
    self.isTimeOnly = isTimeOnly
    self.name = name
  }

  private static let scalars: [String: Scalar] = [
    "string": .string, "char": .string, "character": .string, "boolean": .boolean,
    "int": .integer, "integer": .integer, "long": .integer, "short": .integer, "byte": .integer,
    "biginteger": .integer, "float": .float, "double": .float, "bigdecimal": .float,
  ]
}
