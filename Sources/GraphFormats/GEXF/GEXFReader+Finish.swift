import PropertyGraph

extension GEXFReader {
  func second() -> GEXFReader? {
    firstLate == nil ? nil : GEXFReader(file: file, declarationsOf: self)
  }

  consuming func unfinished() -> Graph.Builder { builder }

  /// Adds what only shows at the end: nodes that were never declared, and what is said of the whole.
  mutating func settle() {
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

  consuming func finish() throws -> (graph: Graph, report: ImportReport) {
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
