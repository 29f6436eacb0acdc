import PropertyGraph

/// What a graph says of itself so that a reader can prepare for it: `parse.nodes`, `parse.edges`,
/// `parse.maxindegree` and `parse.maxoutdegree`.
struct GraphMLHints {
  private(set) var line = 0
  private(set) var nodes: Int?
  private(set) var edges: Int?
  private(set) var mostEdges = Degree()

  /// How many edges lead into a node and out of it, as its hints say.
  struct Degree {
    var row = -1
    var line = 0
    var into: Int?
    var out: Int?
  }

  init() {}

  init(_ element: borrowing XMLElement<GraphMLWord>) {
    line = element.place.line
    nodes = element.number(named: "parse.nodes")
    edges = element.number(named: "parse.edges")
    mostEdges.into = element.number(named: "parse.maxindegree")
    mostEdges.out = element.number(named: "parse.maxoutdegree")
  }
}

extension XMLElement<GraphMLWord> {
  fileprivate func number(named name: String) -> Int? {
    text(named: name).flatMap { Int($0.trimmed) }
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

  // MARK: Edges of a node

  /// Takes note of what a node says of how many edges it has. Who reads only a part of the file
  /// cannot hold it against them.
  mutating func readDegreeHints(_ element: borrowing XMLElement<GraphMLWord>, _ row: Int) {
    let degree = GraphMLHints.Degree(
      row: row, line: element.place.line, into: element.number(named: "parse.indegree"),
      out: element.number(named: "parse.outdegree"))
    guard degree.into != nil || degree.out != nil else { return }
    degreeHints.append(degree)
    part.isPlain = false
  }
}

/// What is said of how many edges nodes have, to be held against the graph when it is whole.
struct DegreeHints {
  private let nodes: [(id: String, said: GraphMLHints.Degree)]
  private let most: GraphMLHints.Degree
  private let line: Int

  /// Nothing, where edges may be counted otherwise: inside elements, and without direction.
  init?(_ reader: borrowing GraphMLReader) {
    most = reader.hints.mostEdges
    line = reader.hints.line
    guard line > 0, !reader.degreeHints.isEmpty || most.into != nil || most.out != nil else {
      return nil
    }
    nodes = reader.degreeHints.map { (reader.builder.nodeID($0.row), $0) }
  }

  func check(_ graph: Graph, _ notes: inout ImportNotes) {
    guard graph.isDirected else { return }
    for (id, said) in nodes {
      guard let node = graph.node(id) else { continue }
      check("parse.indegree", said.into, graph.edges(into: node).count, id, said.line, &notes)
      check("parse.outdegree", said.out, graph.edges(from: node).count, id, said.line, &notes)
    }
    let into = graph.nodes.lazy.map { graph.edges(into: $0).count }
    check("parse.maxindegree", most.into, into.max() ?? 0, nil, line, &notes)
    let out = graph.nodes.lazy.map { graph.edges(from: $0).count }
    check("parse.maxoutdegree", most.out, out.max() ?? 0, nil, line, &notes)
  }

  private func check(
    _ name: String, _ said: Int?, _ found: Int, _ node: String?, _ line: Int,
    _ notes: inout ImportNotes
  ) {
    guard let said, said != found else { return }
    let subject = node.map { " of the node \"\($0.excerpt)\"" } ?? ""
    let truth = node == nil ? "the most of any node are" : "there are"
    notes.add(
      .wrongHint, line: line,
      "\(name)=\"\(said)\"\(subject) does not hold: \(truth) \(found); all were read")
  }
}
