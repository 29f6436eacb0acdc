import PropertyGraph

extension GraphMLReader {
  /// Reads a document; twice, if keys are declared after what they are about.
  static func read(_ source: InputSource, _ plan: DocumentParts.Plan = .init()) throws -> (
    graph: Graph, report: ImportReport
  ) {
    let reader = try parsed(source, plan)
    return try reader.finish()
  }

  /// What a document says, not yet put in order.
  static func builder(_ source: InputSource, _ plan: DocumentParts.Plan) throws -> Graph.Builder {
    let reader = try parsed(source, plan)
    return reader.builder
  }

  private static func parsed(_ source: InputSource, _ plan: DocumentParts.Plan) throws
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
    noteWrongHints()
    for number in keys.withFallback[DeclaredScope.graph.rawValue] {
      let key = keys[number]
      guard settings[key.property] == nil, let text = key.fallback else { continue }
      settings[key.property] = value(text.utf8Span.span, key, key.line)
    }
    for (name, value) in settings { builder.set(setting: name, to: value) }
  }

  private consuming func finish() throws -> (graph: Graph, report: ImportReport) {
    var notes = notes
    let degrees = DegreeHints(self)
    let graph = try notes.finish(builder, file: file)
    degrees?.check(graph, &notes)
    return (graph, notes.report)
  }

  /// Nodes that only edges name: they were made, with the defaults of all nodes.
  private mutating func noteMissingNodes() {
    for (row, line) in elements.noteMissing(in: builder, &notes) {
      for number in keys.withFallback[DeclaredScope.node.rawValue] {
        let text = keys[number].fallback ?? ""
        store(text.utf8Span.span, .node, number, row: row, line: line)
      }
    }
  }
}
