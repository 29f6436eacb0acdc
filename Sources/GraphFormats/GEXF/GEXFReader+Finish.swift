import PropertyGraph

extension GEXFReader {
  /// Reads a document; twice, if attributes are declared after what bears them.
  static func read(_ source: InputSource) throws -> (graph: Graph, report: ImportReport) {
    var reader = GEXFReader(file: source.name)
    try XMLReader.read(source, into: &reader)
    if reader.firstLate != nil {
      var second = GEXFReader(file: source.name, declarationsOf: reader)
      try XMLReader.read(source, into: &second)
      reader = second
    }
    reader.settle()
    return try reader.finish()
  }

  /// Adds what only shows at the end: nodes that were never declared, and what is said of the whole.
  private mutating func settle() {
    if graphCount == 0 {
      notes.add(.noGraph, line: 0, "the file has no graph; it was read as an empty one")
    }
    noteMissingNodes()
    notes.addEdgesWithoutID(unnamedEdges)
    for (name, value) in settings { builder.set(setting: name, to: value) }
  }

  /// Nodes that only edges name: they were made, with the defaults of all nodes.
  private mutating func noteMissingNodes() {
    for (row, line) in named where !isDeclared[Int(row)] {
      let id = builder.nodeID(Int(row))
      notes.addMissingNode(id, line: Int(line))
      for number in keys.withFallback[GraphMLScope.node.rawValue] {
        let text = keys[number].fallback ?? ""
        store(text.utf8Span.span, .node, number, row: Int(row), line: Int(line))
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
