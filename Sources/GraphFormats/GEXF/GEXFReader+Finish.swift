import PropertyGraph

extension GEXFReader {
  /// Reads a document; twice, if attributes are declared after what bears them.
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

  private static func parsed(_ source: InputSource, _ plan: DocumentParts.Plan) throws -> GEXFReader
  {
    if var reader = read(source, inParts: plan) {
      reader.settle()
      return reader
    }
    var reader = GEXFReader(file: source.name)
    try XMLReader.read(source, into: &reader)
    if reader.firstLate != nil {
      var second = GEXFReader(file: source.name, declarationsOf: reader)
      try XMLReader.read(source, into: &second)
      reader = second
    }
    reader.settle()
    return reader
  }

  /// Adds what only shows at the end: nodes that were never declared, and what is said of the whole.
  private mutating func settle() {
    if graphCount == 0 {
      notes.add(.noGraph, line: 0, "the file has no graph; it was read as an empty one")
    }
    noteMissingNodes()
    for (name, value) in settings { builder.set(setting: name, to: value) }
  }

  /// Nodes that only edges name: they were made, with the defaults of all nodes.
  private mutating func noteMissingNodes() {
    if !areKeysSettled { settleKeys() }
    for (row, line) in elements.noteMissing(in: builder, &notes) {
      naming.bearer = -1
      for number in keys.withFallback[DeclaredScope.node.rawValue] {
        let text = keys[number].fallback ?? ""
        store(text.utf8Span.span, .node, number, row: row, line: line)
      }
    }
  }

  private consuming func finish() throws -> (graph: Graph, report: ImportReport) {
    var notes = notes
    let parents = parents
    let graph = try notes.finish(builder, file: file)
    for (parent, line) in parents.sorted(by: { $0.key < $1.key }) where graph.node(parent) == nil {
      notes.add(
        .containment, line: line,
        "a node is said to lie within \"\(parent)\", which the file does not have; the name is kept"
      )
    }
    return (graph, notes.report)
  }
}
