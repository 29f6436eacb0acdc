/// The names that GML, or a tool that reads it, keeps for itself.
enum GMLName {
  /// The key under which Kring's own id of a node travels: GML's is a number.
  static let id = "kringid"

  static let taken: Set<String> = [
    id, "source", "target", "key", "directed", "multigraph", "interaction", "graph", "node", "edge",
    "graphics", "gid", "isGroup", "INF", "NAN", "NaN", "Inf",
  ]

  /// What is drawn, under the name that it has in all formats.
  static let drawn: [String: String] = [
    "graphics.x": Structure.x, "graphics.y": Structure.y, "graphics.z": Structure.z,
    "graphics.w": Structure.width, "graphics.h": Structure.height,
    "graphics.fill": Structure.colour, "graphics.type": Structure.shape,
    "graphics.width": Structure.thickness,
  ]
}
