import PropertyGraph

/// One row of the journal: what an element was before and what it is after.
///
/// Without a key the whole element is meant, as a record in JSON: added if nothing was before,
/// removed if nothing is after. With a key, one property or one setting. The graph without a key
/// stands for an import into an empty store: a range of rows.
struct JournalChange: Equatable {
  enum Element: String {
    case graph, node, edge
  }

  var element: Element
  /// The element's row in its table; the graph has none.
  var row: Int64?
  var key: String?
  var before: String?
  var after: String?

  /// What is done to an element as a whole.
  enum Kind {
    case adding, changing, removing, importing
  }

  var kind: Kind {
    if key != nil { return .changing }
    if element == .graph { return .importing }
    if before == nil { return .adding }
    return after == nil ? .removing : .changing
  }

  /// The change that takes this one back.
  var inverse: JournalChange {
    JournalChange(element: element, row: row, key: key, before: after, after: before)
  }
}

/// The rows that an import brought into an empty store, as its one change says it.
struct ImportedRows: Equatable {
  var nodes: ClosedRange<Int64>?
  var edges: ClosedRange<Int64>?

  var json: String {
    var members: [String: PropertyValue] = [:]
    members["nodes"] = nodes.map { .integers([$0.lowerBound, $0.upperBound]) }
    members["edges"] = edges.map { .integers([$0.lowerBound, $0.upperBound]) }
    return members.json
  }

  init(nodes: ClosedRange<Int64>?, edges: ClosedRange<Int64>?) {
    self.nodes = nodes
    self.edges = edges
  }

  init(json: String) throws {
    let members = try [String: PropertyValue](json: json)
    func range(_ key: String) -> ClosedRange<Int64>? {
      guard case .integers(let ends) = members[key], ends.count == 2, ends[0] <= ends[1] else {
        return nil
      }
      return ends[0]...ends[1]
    }
    nodes = range("nodes")
    edges = range("edges")
  }

  var nodeRows: Range<Int64> { nodes.map { Range($0) } ?? 0..<0 }

  var edgeRows: Range<Int64> { edges.map { Range($0) } ?? 0..<0 }

  func contains(_ row: Int64, of element: JournalChange.Element) -> Bool {
    switch element {
    case .graph: false
    case .node: nodes?.contains(row) ?? false
    case .edge: edges?.contains(row) ?? false
    }
  }
}
