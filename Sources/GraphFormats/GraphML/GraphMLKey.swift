import PropertyGraph

/// What a `<key>` declares, for one of its scopes.
struct GraphMLKey {
  let id: String
  /// The `attr.name`, or the id where it has none.
  let name: String
  let type: GraphMLType
  let line: Int
  var fallback: String?
  /// Whether its `<desc>` says that the values are JSON.
  var isJSON = false
  /// Whether its `<desc>` says that it only carries appearance.
  var isAppearance = false
  /// Whether its values are XML in which yEd says how it draws an element.
  var isDrawing = false

  /// What it does; known once all keys are.
  var role = Role.property
  /// The builder's column, or the rival's when two keys name a node.
  var column = -1

  /// The property that travels under its name.
  var property: String { TravelName.returnedProperty(name) }

  /// What the values of a key become.
  enum Role {
    case property
    /// Labels of a node, parted by `;`, or the type of an edge.
    case kind
    /// Labels of a node, parted by `:`.
    case colonKind
    /// Labels of a node if they are written as `:A:B`, else a property.
    case colonLabels
    /// The name of a node.
    case name
    /// The name of a node that has no `label`.
    case rivalName
    /// The text at an edge, dropped where it only repeats the type.
    case edgeLabel
    /// XML that says how yEd draws an element.
    case drawing
    /// Not read back.
    case appearance
  }
}

/// Where data can stand and is kept: each has keys of its own.
enum GraphMLScope: Int, CaseIterable {
  case node, edge, graph, hyperedge

  /// The scopes that the attribute `for` names; none for those that are not kept.
  static func named(_ text: String) -> [GraphMLScope]? {
    switch text {
    case "node": [.node]
    case "edge": [.edge]
    case "graph", "graphml": [.graph]
    case "hyperedge": [.hyperedge]
    case "all", "": allCases
    case "port", "endpoint": []
    default: nil
    }
  }
}

/// The type that a key declares for its values.
struct GraphMLType: Equatable {
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

  static let string = GraphMLType(scalar: .string, isList: false, name: "string")

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

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let start = unicodeScalars.drop(while: \.properties.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
