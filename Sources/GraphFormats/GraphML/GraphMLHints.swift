import PropertyGraph

/// What a graph says of itself so that a reader can prepare for it: `parse.nodes`, `parse.edges`.
struct GraphMLHints {
  private(set) var line = 0
  private(set) var nodes: Int?
  private(set) var edges: Int?

  init() {}

  init(_ element: borrowing XMLElement<GraphMLWord>) {
    line = element.place.line
    nodes = element.text(named: "parse.nodes").flatMap { Int($0.trimmed) }
    edges = element.text(named: "parse.edges").flatMap { Int($0.trimmed) }
  }
}

extension GraphMLReader {
  /// A hint that is wrong says that a part of the file may be missing, or come from elsewhere.
  mutating func noteWrongHints() {
    if let nodes = hints.nodes, nodes != elements.declaredCount {
      noteWrongHint("parse.nodes", nodes, elements.declaredCount, "nodes")
    }
    if let edges = hints.edges, edges != builder.edgeCount {
      noteWrongHint("parse.edges", edges, builder.edgeCount, "edges")
    }
  }

  private mutating func noteWrongHint(_ name: String, _ said: Int, _ found: Int, _ what: String) {
    notes.add(
      .wrongHint, line: hints.line,
      "\(name)=\"\(said)\" does not hold: there are \(found) \(what); all of them were read")
  }
}
