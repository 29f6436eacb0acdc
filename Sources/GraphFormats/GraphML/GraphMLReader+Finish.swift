import PropertyGraph

extension GraphMLReader {
  /// Reads a document; twice, if keys are declared after what they are about.
  static func read(_ source: InputSource, _ plan: GraphMLParts.Plan = .init()) throws -> (
    graph: Graph, report: ImportReport
  ) {
    let reader = try parsed(source, plan)
    return try reader.finish()
  }

  /// What a document says, not yet put in order.
  static func builder(_ source: InputSource, _ plan: GraphMLParts.Plan) throws -> Graph.Builder {
    let reader = try parsed(source, plan)
    return reader.builder
  }

  private static func parsed(_ source: InputSource, _ plan: GraphMLParts.Plan) throws
    -> GraphMLReader
  {
    if var reader = read(source, inParts: plan) {
      reader.settle()
      return reader
    }
    var reader = GraphMLReader(file: source.name)
    try XMLReader.read(source, into: &reader)
    if !reader.lateKeys.isEmpty {
      var second = GraphMLReader(file: source.name, keysOf: reader)
      try XMLReader.read(source, into: &second)
      reader = second
    }
    reader.settle()
    return reader
  }

  /// Adds what only shows at the end: nodes that were never declared, and the graph's own data.
  private mutating func settle() {
    noteMissingNodes()
    noteUnnamedEdges()
    for number in keys.withFallback[GraphMLScope.graph.rawValue] {
      let key = keys[number]
      guard settings[key.property] == nil, let text = key.fallback else { continue }
      settings[key.property] = value(text.utf8Span.span, key, key.line)
    }
    for (name, value) in settings { builder.set(setting: name, to: value) }
  }

  private consuming func finish() throws -> (graph: Graph, report: ImportReport) {
    var notes = notes
    do {
      let (graph, renamed) = try builder.finishReporting()
      for (old, new) in renamed {
        notes.add(
          .repeatedEdge, line: 0,
          "the edge id \"\(old)\" is used twice; the later edge is called \"\(new)\" now")
      }
      return (graph, notes.report)
    } catch let error as GraphError {
      throw FormatError(file: file, problem: error.description)
    }
  }

  /// Nodes that only edges name: they were made, with the defaults of all nodes.
  private mutating func noteMissingNodes() {
    for (row, line) in named where !isDeclared[Int(row)] {
      let id = builder.nodeID(Int(row))
      notes.add(
        .missingNode, line: Int(line),
        "an edge names the node \"\(id)\", which the file does not have; it was made")
      for number in keys.withFallback[GraphMLScope.node.rawValue] {
        let text = keys[number].fallback ?? ""
        store(text.utf8Span.span, .node, number, row: Int(row), line: Int(line))
      }
    }
  }

  private mutating func noteUnnamedEdges() {
    guard unnamedEdges > 0 else { return }
    let edges = unnamedEdges == 1 ? "one edge has" : "\(unnamedEdges) edges have"
    notes.add(
      .edgeWithoutID, line: 0, "\(edges) no id; each is called after its ends and its type now")
  }
}
