import PropertyGraph

extension CSV {
  /// The name of a file with one of the tables: beside `fers.csv`, `fers-nodes.csv`.
  enum Part: String, CaseIterable {
    case nodes
    case edges
  }

  /// Writes the node table, an empty line and the edge table.
  static func write(_ graph: Graph, into output: inout ByteWriter) {
    write(.nodes, of: graph, into: &output)
    output.literal("\n")
    write(.edges, of: graph, into: &output)
  }

  /// Writes one of the two tables.
  ///
  /// - Complexity: O(bytes).
  static func write(_ part: Part, of graph: Graph, into output: inout ByteWriter) {
    switch part {
    case .nodes: writeNodes(of: graph, into: &output)
    case .edges: writeEdges(of: graph, into: &output)
    }
  }

  // MARK: Nodes

  private static func writeNodes(of graph: Graph, into output: inout ByteWriter) {
    let names = graph.nodeColumns.first { $0.key == "name" && $0.isText }
    let columns = graph.nodeColumns.filter { $0.key != names?.key }.map(CSVColumn.init)
    let kinds = graph.labelSets.map(kind)
    output.literal(CSVMark.nodes)
    writeNames(of: columns, into: &output)
    let ids = graph.nodeIDs
    for node in graph.nodes {
      ids.withBytes(node.index) { output.cell($0) }
      output.literal(",")
      _ = names?.withText(at: node.index) { output.cell($0) }
      output.literal(",")
      output.cell(kinds[graph.labelSet(of: node)], isOptional: true)
      write(columns, at: node.index, into: &output)
    }
  }

  /// Labels as they stand in a cell: sorted and joined by `;`, as JSON if that would not do.
  private static func kind(_ labels: [String]) -> [UInt8] {
    let joined = labels.joined(separator: ";")
    let isPlain =
      !labels.contains(where: \.isNoPlainLabel) && !joined.hasPrefix("[") && !joined.hasPrefix(":")
    return Array((isPlain ? joined : PropertyValue.strings(labels).json).utf8)
  }

  // MARK: Edges

  private static func writeEdges(of graph: Graph, into output: inout ByteWriter) {
    let columns = graph.edgeColumns.map(CSVColumn.init)
    let types = graph.types.map { Array($0.utf8) }
    output.literal(CSVMark.edges)
    writeNames(of: columns, into: &output)
    let ids = graph.edgeIDs
    let nodeIDs = graph.nodeIDs
    for edge in graph.edges {
      nodeIDs.withBytes(graph.source(of: edge).index) { output.cell($0) }
      output.literal(",")
      nodeIDs.withBytes(graph.target(of: edge).index) { output.cell($0) }
      output.literal(",")
      output.string(graph.isDirected(edge) ? "Directed," : "Undirected,")
      let type = types[graph.typeIndex(of: edge)]
      output.cell(type, isOptional: true)
      output.literal(",")
      ids.withBytes(edge.index) { output.cell($0) }
      output.literal(",")
      output.cell(type, isOptional: true)
      write(columns, at: edge.index, into: &output)
    }
  }

  // MARK: Columns

  private static func writeNames(of columns: [CSVColumn], into output: inout ByteWriter) {
    for column in columns {
      output.literal(",")
      output.name(CSVHeader.name(of: column.column.key))
    }
    output.literal("\n")
  }

  private static func write(_ columns: [CSVColumn], at row: Int, into output: inout ByteWriter) {
    for column in columns {
      output.literal(",")
      column.write(row, into: &output)
    }
    output.literal("\n")
  }
}

/// A property as a column of a table.
private struct CSVColumn {
  let column: Column
  /// Whether values of different kinds stand in it, so that all but lists are written as text.
  let isMixed: Bool

  init(_ column: Column) {
    self.column = column
    isMixed = column.isMixed
  }

  func write(_ row: Int, into output: inout ByteWriter) {
    guard let position = column.rows.position(of: row) else { return }
    switch column.values {
    case .booleans(let values): output.literal(values[position] ? "true" : "false")
    case .integers(let values): output.number(values[position])
    case .floats(let values): output.number(values[position])
    case .strings(let texts): texts.withBytes(position) { write($0, into: &output) }
    case .dates(let dates): dates.withBytes(position) { write($0, into: &output) }
    case .others(let values): write(values[position], into: &output)
    }
  }

  private func write(_ value: PropertyValue, into output: inout ByteWriter) {
    switch value {
    case .boolean(let value): text(value ? "true" : "false", into: &output)
    case .integer(let value): text("\(value)", into: &output)
    case .float: text(value.travelText, into: &output)
    case .string(let value): write(value.utf8Span.span, into: &output)
    default: output.cell(Array(value.json.utf8))
    }
  }

  /// A value that is no text, as one if the column is mixed.
  private func text(_ text: String, into output: inout ByteWriter) {
    output.cell(Array(text.utf8), isText: isMixed)
  }

  private func write(_ text: Span<UInt8>, into output: inout ByteWriter) {
    if column.key != "date", !text.isEmpty,
      text[0] == UInt8(ascii: "[") || text[0] == .quote,
      CSVValue.looksLikeList(String(decoding: text))
    {
      return output.cell(Array(String(decoding: text).json.utf8))
    }
    output.cell(text, isText: isMixed || text.looksLikeValue)
  }
}

extension Column {
  fileprivate var isText: Bool {
    switch values {
    case .strings, .dates: true
    default: false
    }
  }

  /// Whether it holds scalars of different kinds; floats and whole numbers that a float holds go
  /// together.
  fileprivate var isMixed: Bool {
    guard case .others(let values) = values else { return false }
    let kinds = Set(values.compactMap(\.scalarKind))
    return kinds.count > 1 && !kinds.isSubset(of: [.float, .smallInteger])
      && !kinds.isSubset(of: [.smallInteger, .integer])
  }
}

/// The kinds of scalars that a column keeps apart.
private enum ScalarKind {
  case boolean
  case smallInteger
  case integer
  case float
  case string
}

extension PropertyValue {
  /// The kind of a scalar; `nil` for lists.
  fileprivate var scalarKind: ScalarKind? {
    switch self {
    case .boolean: .boolean
    case .integer(let value): value.magnitude < 1_000_000_000_000_000 ? .smallInteger : .integer
    case .float: .float
    case .string: .string
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// Whether a text would be taken for a value that is none.
  fileprivate var looksLikeValue: Bool {
    CSVValue.float(self) != nil || CSVValue.integer(self) != nil || CSVValue.boolean(self) != nil
  }
}

extension ByteWriter {
  /// A cell with a text, in quotes where it needs them or, being text, would be taken for something
  /// else; an empty one is written as `""`, because no text at all is nothing.
  fileprivate mutating func cell(_ text: Span<UInt8>, isText: Bool = false) {
    guard isText || text.needsQuotes else { return bytes(text) }
    literal("\"")
    var start = 0
    for index in text.indices where text[index] == .quote {
      bytes(text.extracting(start..<index + 1))
      start = index
    }
    bytes(text.extracting(start..<text.count))
    literal("\"")
  }

  /// A cell with a text; if it is optional, an empty one is left out.
  fileprivate mutating func cell(_ text: [UInt8], isText: Bool = false, isOptional: Bool = false) {
    if isOptional, text.isEmpty { return }
    cell(text.span, isText: isText)
  }

  /// The name of a column; one with another delimiter in it stands in quotes, so that none is taken
  /// for the one of the table.
  fileprivate mutating func name(_ name: String) {
    let hasDelimiter = name.utf8.contains { ";|\t".utf8.contains($0) }
    cell(name.utf8Span.span, isText: hasDelimiter)
  }
}

extension Span<UInt8> {
  fileprivate var needsQuotes: Bool {
    if isEmpty || self[0] <= .space || self[count - 1] <= .space { return true }
    for index in indices {
      switch self[index] {
      case .quote, UInt8(ascii: ","), .lineFeed, .carriageReturn: return true
      default: continue
      }
    }
    return false
  }
}
