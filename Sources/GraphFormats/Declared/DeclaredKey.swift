import PropertyGraph

/// What a `<key>` of GraphML, or an `<attribute>` of GEXF, declares for one of its scopes.
struct DeclaredKey {
  let id: String
  /// The `attr.name` or title, or the id where it has none.
  let name: String
  let type: DeclaredType
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
