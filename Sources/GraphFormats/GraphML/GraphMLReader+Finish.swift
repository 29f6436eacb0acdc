import PropertyGraph

extension GraphMLReader {
  func second() -> GraphMLReader? {
    lateKeys.isEmpty ? nil : GraphMLReader(file: file, keysOf: self)
  }

  consuming func unfinished() -> Graph.Builder { builder }

  /// Adds what only shows at the end: nodes that were never declared, and the graph's own data.
  mutating func settle() {
    noteMissingNodes()
    noteWrongHints()
    for number in keys.withFallback[DeclaredScope.graph.rawValue] {
      let key = keys[number]
      guard settings[key.property] == nil, let text = key.fallback else { continue }
      settings[key.property] = value(text.utf8Span.span, key, key.line)
    }
    for (name, value) in settings { builder.set(setting: name, to: value) }
  }

  consuming func finish() throws -> (graph: Graph, report: ImportReport) {
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
