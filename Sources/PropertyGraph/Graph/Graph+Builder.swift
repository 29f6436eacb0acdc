extension Graph {
  /// Builds a graph element by element, in any order, straight into columns.
  ///
  /// ```swift
  /// var builder = Graph.Builder()
  /// try builder.addNode(NodeRecord(id: "fers", labels: ["Community"]))
  /// let graph = try builder.finish()
  /// ```
  ///
  /// Readers and the store take the fast road: they hand over bytes, which are copied once.
  /// `finish()` puts everything in order of id.
  public struct Builder: ~Copyable {
    var settings: [String: PropertyValue] = [:]

    var nodeIDs = TextIndex()
    var nodeLabels: [UInt32] = []
    var labelSets = LabelSets()
    var nodeColumns = ColumnBuilders()

    var edgeIDs = TextTable()
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var edgeTypes: [UInt32] = []
    var types = TextIndex()
    var undirected: [UInt32] = []
    var unnamedEdges: [UInt32] = []
    var edgeColumns = ColumnBuilders()

    public init() {
      _ = types.insert("".utf8Span.span)
    }
  }
}

// MARK: - Records

extension Graph.Builder {
  /// Adds a node.
  ///
  /// - Throws: `GraphError` if the id is taken or empty, or a label is empty or has a `;` in it.
  public mutating func addNode(_ record: NodeRecord) throws {
    guard !record.id.isEmpty else { throw GraphError("A node needs an id.") }
    let (row, isNew) = node(record.id.utf8Span.span)
    guard isNew else { throw GraphError("There are two nodes with the id \"\(record.id)\".") }
    for label in record.labels where label.isEmpty || label.contains(";") {
      throw GraphError(
        "\"\(label)\" on node \"\(record.id)\" is no label: it must not be empty or have a ; in it."
      )
    }
    setLabels(of: row, to: labelSet(record.labels))
    for (key, value) in record.properties { set(node: row, nodeColumn(key), value) }
  }

  /// Adds an edge between nodes that were added before.
  ///
  /// - Throws: `GraphError` if an end is unknown. An id that is taken is renamed by `finish()`.
  public mutating func addEdge(_ record: EdgeRecord) throws {
    let source = node(record.source.utf8Span.span)
    let target = node(record.target.utf8Span.span)
    if source.isNew || target.isNew {
      let missing = source.isNew ? record.source : record.target
      throw GraphError(
        "The edge from \"\(record.source)\" to \"\(record.target)\" has no end: there is no node \"\(missing)\"."
      )
    }
    let row = edge(
      record.id.utf8Span.span, source: source.row, target: target.row, directed: record.isDirected)
    if let type = record.type { setType(of: row, to: type.utf8Span.span) }
    for (key, value) in record.properties { set(edge: row, edgeColumn(key), value) }
  }

  /// Sets what is true of the graph as a whole; `nil` removes it.
  public mutating func set(setting key: String, to value: PropertyValue?) {
    settings[key] = value
  }
}

// MARK: - The fast road

extension Graph.Builder {
  package var nodeCount: Int { nodeIDs.texts.count }

  package var edgeCount: Int { sources.count }

  /// The row of the node with this id, which is made if there is none: edges may come before nodes.
  package mutating func node(_ id: Span<UInt8>) -> (row: Int, isNew: Bool) {
    let (row, isNew) = nodeIDs.insert(id)
    if isNew { nodeLabels.append(0) }
    return (row, isNew)
  }

  /// The id of a node that was added.
  package func nodeID(_ row: Int) -> String { nodeIDs.texts[row] }

  /// The id with which an edge came; empty if it has none yet.
  package func edgeID(_ row: Int) -> String { edgeIDs[row] }

  package mutating func setLabels(of row: Int, to labelSet: Int) {
    nodeLabels[row] = UInt32(labelSet)
  }

  /// The number of a set of labels.
  package mutating func labelSet(_ labels: [String]) -> Int { labelSets.insert(labels) }

  /// The number of a set of labels written with `;` between them.
  package mutating func labelSet(joined labels: Span<UInt8>) -> Int {
    labelSets.insert(joined: labels)
  }

  /// Adds an edge between two rows. An empty id becomes `source--TYPE--target` in the end.
  package mutating func edge(
    _ id: Span<UInt8>, source: Int, target: Int, directed: Bool
  ) -> Int {
    let row = sources.count
    if id.isEmpty { unnamedEdges.append(UInt32(row)) }
    edgeIDs.append(id)
    sources.append(UInt32(source))
    targets.append(UInt32(target))
    edgeTypes.append(0)
    if !directed { undirected.append(UInt32(row)) }
    return row
  }

  /// Makes room for `factor` times the edges that came so far, if the others are like them. What is
  /// not used of it stays untouched memory, which costs nothing.
  package mutating func expectEdges(_ factor: Double) {
    edgeIDs.expect(factor)
    sources.expect(factor)
    targets.expect(factor)
    edgeTypes.expect(factor)
    edgeColumns.expect(factor)
  }

  /// Gives an edge its type; an empty one is none.
  package mutating func setType(of row: Int, to type: Span<UInt8>) {
    edgeTypes[row] = UInt32(types.insert(type).index)
  }

  /// The number of a property of nodes.
  package mutating func nodeColumn(_ key: String) -> Int { nodeColumns.number(key) }

  /// The number of a property of edges.
  package mutating func edgeColumn(_ key: String) -> Int { edgeColumns.number(key) }

  package mutating func set(node row: Int, _ column: Int, _ value: PropertyValue) {
    nodeColumns.columns[column].append(row, value)
  }

  package mutating func set(node row: Int, _ column: Int, text: Span<UInt8>) {
    nodeColumns.columns[column].append(row, text: text)
  }

  package mutating func set(node row: Int, _ column: Int, integer: Int64) {
    nodeColumns.columns[column].append(row, integer: integer)
  }

  package mutating func set(node row: Int, _ column: Int, float: Double) {
    nodeColumns.columns[column].append(row, float: float)
  }

  package mutating func set(node row: Int, _ column: Int, boolean: Bool) {
    nodeColumns.columns[column].append(row, boolean: boolean)
  }

  package mutating func set(node row: Int, _ column: Int, interval: PackedInterval) {
    nodeColumns.columns[column].append(row, interval: interval)
  }

  package mutating func set(edge row: Int, _ column: Int, interval: PackedInterval) {
    edgeColumns.columns[column].append(row, interval: interval)
  }

  package mutating func set(edge row: Int, _ column: Int, _ value: PropertyValue) {
    edgeColumns.columns[column].append(row, value)
  }

  package mutating func set(edge row: Int, _ column: Int, text: Span<UInt8>) {
    edgeColumns.columns[column].append(row, text: text)
  }

  package mutating func set(edge row: Int, _ column: Int, integer: Int64) {
    edgeColumns.columns[column].append(row, integer: integer)
  }

  package mutating func set(edge row: Int, _ column: Int, float: Double) {
    edgeColumns.columns[column].append(row, float: float)
  }

  package mutating func set(edge row: Int, _ column: Int, boolean: Bool) {
    edgeColumns.columns[column].append(row, boolean: boolean)
  }
}

/// The columns of nodes or of edges while they are built, found by the property's name.
struct ColumnBuilders {
  var columns: [ColumnBuilder] = []
  private var numbers: [String: Int] = [:]

  mutating func number(_ key: String) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = columns.count
    columns.append(ColumnBuilder(key: key))
    return columns.count - 1
  }

  var isFull: Bool { columns.contains(where: \.isFull) }

  mutating func expect(_ factor: Double) {
    for number in columns.indices { columns[number].expect(factor) }
  }

  /// The finished columns, sorted by name, one after the other so that only one stands twice.
  mutating func finish(total: Int, by reordering: Reordering) -> [Column] {
    var finished: [Column] = []
    while let column = columns.popLast() {
      if let column = column.finish(total: total, by: reordering) { finished.append(column) }
    }
    return finished.sorted { $0.key < $1.key }
  }
}

/// Sets of labels by number; 0 is the set with none.
struct LabelSets: ~Copyable {
  private(set) var sets: [[String]] = [[]]
  private var numbers: [[String]: Int] = [[]: 0]
  private var joined = TextIndex()
  private var numbersOfJoined: [Int] = []

  mutating func insert(_ labels: [String]) -> Int {
    let labels = Set(labels).sorted()
    if let number = numbers[labels] { return number }
    numbers[labels] = sets.count
    sets.append(labels)
    return sets.count - 1
  }

  /// - Parameter text: labels with `;` between them; the white space around each does not count.
  mutating func insert(joined text: Span<UInt8>) -> Int {
    let (index, isNew) = joined.insert(text)
    if isNew {
      let labels = String(decoding: text).split(separator: ";")
        .map { $0.trimming(while: \.isWhitespace) }.filter { !$0.isEmpty }
      numbersOfJoined.append(insert(labels))
    }
    return numbersOfJoined[index]
  }
}

extension Substring {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
    let start = drop(while: isTrimmed)
    guard let end = start.lastIndex(where: { !isTrimmed($0) }) else { return "" }
    return String(start[...end])
  }
}
