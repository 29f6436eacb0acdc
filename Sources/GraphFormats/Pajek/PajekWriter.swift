import PropertyGraph

extension Pajek {
  /// Writes a graph as one network, its edges by kind, which is the label of each line: relations
  /// (`*Arcs :1 "MADE"`) make other tools than Pajek refuse the file, or take them for vertices.
  ///
  /// Text that is no ASCII begins with a byte order mark, without which Pajek takes it for another
  /// encoding.
  ///
  /// - Complexity: O(bytes).
  static func write(_ graph: Graph, into output: inout ByteWriter) {
    let labels = PajekLabels(graph)
    let types = graph.types.map { $0.isEmpty ? "" : " l \"\(labelText($0))\"" }
    if labels.hasForeignLetters || types.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) {
      output.bytes([0xEF, 0xBB, 0xBF])
    }
    output.string(mark.joined(separator: " "))
    output.literal("\n*Vertices ")
    output.number(Int64(graph.nodeCount))
    output.literal("\n")
    let places = PajekPlaces(graph)
    for node in graph.nodes {
      output.number(Int64(node.index + 1))
      output.literal(" \"")
      output.string(labels[node])
      output.literal("\"")
      places.write(node.index, into: &output)
      writeTimes(graph.nodeColumns, node.index, into: &output)
      output.literal("\n")
    }
    writeEdges(of: graph, types, into: &output)
  }

  // MARK: Edges

  private static func writeEdges(
    of graph: Graph, _ types: [String], into output: inout ByteWriter
  ) {
    let weights = graph.edgeColumns.first { $0.key == Structure.weight }
    for isDirected in [true, false] {
      let edges = graph.edges.filter { graph.isDirected($0) == isDirected }
      if !edges.isEmpty { output.literal(isDirected ? "*Arcs\n" : "*Edges\n") }
      for edge in edges.inOrder(of: { graph.typeIndex(of: $0) }) {
        output.number(Int64(graph.source(of: edge).index + 1))
        output.literal(" ")
        output.number(Int64(graph.target(of: edge).index + 1))
        output.literal(" ")
        output.weight(weights?.value(at: edge.index))
        output.string(types[graph.typeIndex(of: edge)])
        writeTimes(graph.edgeColumns, edge.index, into: &output)
        output.literal("\n")
      }
    }
  }

  // MARK: Times

  /// The numbers `start` and `end` in brackets, if both are whole: Pajek's time has steps.
  private static func writeTimes(_ columns: [Column], _ row: Int, into output: inout ByteWriter) {
    func whole(_ key: String) -> Int64? {
      guard let column = columns.first(where: { $0.key == key }),
        case .integer(let value) = column.value(at: row), value >= 0
      else { return nil }
      return value
    }
    guard let start = whole(Structure.start) else { return }
    output.literal(" [")
    output.number(start)
    output.literal("-")
    if let end = whole(Structure.end) { output.number(end) } else { output.literal("*") }
    output.literal("]")
  }

  /// A text as it can stand in quotes: Pajek knows no way to write a quote, or another line.
  static func labelText(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if scalar == "\"" { return "'" }
          return scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar
        }))
  }
}

/// What vertices are called: their names, or their ids where they have none.
private struct PajekLabels {
  private let labels: [String]

  init(_ graph: Graph) {
    labels = graph.nodes.map { node in
      let view = graph[node]
      let name = view.name ?? ""
      return Pajek.labelText(name.isEmpty ? view.id : name)
    }
  }

  subscript(node: Graph.Node) -> String { labels[node.index] }

  var hasForeignLetters: Bool { labels.contains { !$0.utf8.allSatisfy { $0 < 0x80 } } }
}

/// Where vertices lie: written if each has an `x` and a `y`.
private struct PajekPlaces {
  private let columns: [Column]

  init(_ graph: Graph) {
    let columns = [Structure.x, Structure.y, Structure.z].compactMap { key in
      graph.nodeColumns.first { $0.key == key && $0.isFinite(in: graph.nodeCount) }
    }
    let areBoth =
      columns.count >= 2 && columns[0].key == Structure.x && columns[1].key == Structure.y
    self.columns = areBoth ? columns : []
  }

  func write(_ row: Int, into output: inout ByteWriter) {
    for column in columns {
      output.literal(" ")
      if case .integer(let value) = column.value(at: row) { output.number(value) }
      if case .float(let value) = column.value(at: row) { output.number(value) }
    }
  }
}

extension Column {
  /// Whether every one of so many rows has a finite number.
  fileprivate func isFinite(in count: Int) -> Bool {
    switch values {
    case .integers(let values): values.count == count
    case .floats(let values): values.count == count && values.allSatisfy(\.isFinite)
    default: false
    }
  }
}

extension [Graph.Edge] {
  /// The edges by type, and those of one type in order of their ids.
  fileprivate func inOrder(of type: (Graph.Edge) -> Int) -> [Graph.Edge] {
    sorted { (type($0), $0.index) < (type($1), $1.index) }
  }
}

extension ByteWriter {
  /// The weight of an edge: 1 unless it is a number.
  fileprivate mutating func weight(_ value: PropertyValue?) {
    switch value {
    case .integer(let value): number(value)
    case .float(let value) where value.isFinite: number(value)
    default: literal("1")
    }
  }
}
