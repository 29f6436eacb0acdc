import PropertyGraph

extension GraphMLReader {
  /// Where elements lie that are inside others, or in a second graph.
  struct Placement {
    /// What the graphs that are open stand in, from the outside in.
    var containers: [Container] = []
    /// What tells the elements of a later graph from those of the first.
    var graph: String?
    /// Whether elements stand anywhere but in the first graph itself.
    var isNeeded = false
    /// The ids of the graphs so far.
    var graphIDs: Set<String> = []

    /// In what a graph stands: a node, by its row, an edge, by its id, or neither.
    enum Container {
      case node(Int)
      case edge(String)
      case nothing
    }
  }

  /// A graph inside a node, an edge, a hyperedge or, against the rules, a graph.
  mutating func enterInnerGraph(_ element: borrowing XMLElement<GraphMLWord>) {
    let line = element.place.line
    flush(at: line)
    guard let outer = open.last else { return }
    switch outer.word {
    case .node, .hyperedge: place.containers.append(.node(outer.row))
    case .edge where !builder.edgeID(outer.row).isEmpty:
      place.containers.append(.edge(builder.edgeID(outer.row)))
    case let word:
      place.containers.append(place.containers.last ?? .nothing)
      let what = word == .edge ? "an edge without an id" : "no node or edge"
      notes.add(
        .nestedGraph, line: line,
        "a graph inside \(what): its nodes and edges are kept, that they belong together is not")
    }
    place.isNeeded = true
  }

  /// A second or later graph of the file, whose new elements are told from those of the first.
  mutating func enterLaterGraph(_ element: borrowing XMLElement<GraphMLWord>) {
    let id = element.text(of: .id) ?? ""
    let mark = id.isEmpty || place.graphIDs.contains(id) ? "\(graphCount)" : id
    place.graphIDs.insert(mark)
    place.graph = mark
    place.isNeeded = true
    notes.add(
      .severalGraphs, line: element.place.line,
      "another graph; all in the file are read as one, and what is new in this one says graph=\"\(mark)\""
    )
  }

  mutating func endGraph(at place: XMLPlace) {
    if let graph = open.last { settleMoments(of: graph, .graph, place.line) }
    open.removeLast()
    if open.contains(where: { $0.word == .graph }) {
      self.place.containers.removeLast()
    } else {
      self.place = Placement(graphIDs: self.place.graphIDs)
    }
    self.place.isNeeded = !self.place.containers.isEmpty || self.place.graph != nil
  }

  /// Says of a node that is met first in which node, and in which later graph it lies.
  mutating func placeNode(_ row: Int) {
    switch place.containers.last {
    case .node(let outer) where outer != row:
      set(.node, row, Structure.within, .string(builder.nodeID(outer)))
    case .edge(let id): set(.node, row, Structure.withinEdge, .string(id))
    case .node, .nothing, nil: break
    }
    if let graph = place.graph { set(.node, row, "graph", .string(graph)) }
  }

  /// Says of an edge in which later graph it stands; of an inner one its ends tell.
  mutating func placeEdge() {
    guard let graph = place.graph, let edge = open.last else { return }
    set(.edge, edge.row, "graph", .string(graph))
  }

  /// Whether what comes stands in a graph inside another.
  var isInsideGraph: Bool { open.count(where: { $0.word == .graph }) > 1 }

  /// Keeps what is said of an inner graph as a property of what it stands in.
  mutating func storeOfInnerGraph(_ name: String, _ value: PropertyValue, _ line: Int) {
    guard let graph = open.lastIndex(where: { $0.word == .graph }), graph > 0 else { return }
    let outer = open[graph - 1]
    let scope = outer.word.scope
    guard scope != .graph else {
      notes.add(
        .setting, line: line,
        "\"\(name)\" is said of a graph that stands in no node; it is not kept")
      return
    }
    set(scope, outer.row, "graph.\(name)", value, line)
    notes.add(
      .setting, line: line,
      "\"\(name)\" is said of the graph inside \(scope == .edge ? "an" : "a") \(scope); the \(scope) has it as \"graph.\(name)\""
    )
  }

  mutating func passOverLocator(_ element: borrowing XMLElement<GraphMLWord>) {
    skipped = 1
    let address = element.text(named: "href").map { " (\($0))" } ?? ""
    notes.add(
      .locator, line: element.place.line,
      "a locator points to another file\(address), which is not read")
  }
}
