/// How what a property graph has no place for stands in a graph, the same from whichever format it
/// came: containment, hyperedges, ports, what other tools show, and what changes in time.
///
/// ```swift
/// graph[node]["within"]                  // "building-1": the node lies inside that one
/// graph[node].has(label: "Hyperedge")    // the node stands for an edge between many nodes
/// graph[edge]["sourceport"]              // "north": where on its source the edge begins
/// ```
///
/// All of it is ordinary data: every question works on it and every format carries it. A format that
/// knows the construct writes it back as what it was.
public enum Structure {
  // MARK: Containment

  /// The property of a node that names, by its id, the node inside which it lies.
  public static let within = "within"
  /// The property of a node that names, by its id, the edge inside which it lies.
  public static let withinEdge = "withinEdge"

  // MARK: Hyperedges

  /// The label of a node that stands for an edge between any number of nodes.
  public static let hyperedge = "Hyperedge"
  /// The type of an edge that joins a node to a hyperedge: from the node for an endpoint that leads
  /// in, to the node for one that leads out, without direction for any other.
  public static let endpoint = "ENDPOINT"

  // MARK: Ports

  /// The property of a node that lists its ports: places on it where edges end. A port inside
  /// another is named after both, `outer/inner`.
  public static let ports = "ports"
  /// The property of a node in which stands what is said of one of its ports: `ports.north.color`.
  public static func ofPort(_ port: String, _ property: String) -> String {
    "\(ports).\(port).\(property)"
  }
  /// The property of an edge that names the port of its source.
  public static let sourcePort = "sourceport"
  /// The property of an edge that names the port of its target.
  public static let targetPort = "targetport"

  // MARK: What other tools show

  /// Where a node is drawn, to the right.
  public static let x = "x"
  /// Where a node is drawn, in the direction of the tool that drew it.
  public static let y = "y"
  /// Where a node is drawn, in the third dimension.
  public static let z = "z"
  /// How large a node is drawn, where one number says it.
  public static let size = "size"
  /// How wide a node is drawn.
  public static let width = "width"
  /// How high a node is drawn.
  public static let height = "height"
  /// A colour as `#RRGGBB`.
  public static let colour = "color"
  /// The outline of a node, in the word of the tool that drew it.
  public static let shape = "shape"
  /// How wide an edge is drawn.
  public static let thickness = "thickness"
  /// How strongly an edge ties.
  public static let weight = "weight"

  // MARK: Time

  /// A date or an interval in EDTF, from the first to the last of several.
  public static let date = "date"
  /// Several intervals in EDTF, in order.
  public static let spells = "spells"
  /// The begin of a time that is a number and no date.
  public static let start = "start"
  /// The end of a time that is a number and no date.
  public static let end = "end"

  /// The property that lists, in EDTF, when each value in the list of a property holds.
  public static func during(_ property: String) -> String { property + ".during" }

  /// The property that lists, in numbers of the file's own clock, from when on each value in the
  /// list of a property holds.
  public static func times(_ property: String) -> String { property + ".time" }
}
