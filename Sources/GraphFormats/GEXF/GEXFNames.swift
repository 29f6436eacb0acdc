import PropertyGraph

/// The labels that nodes show: their names, or their ids where they have none.
///
/// A reader takes a label that is the node's own id for a missing name. So a name that is its id, is
/// no text, is empty or cannot stand in XML travels as an attribute, too.
struct GEXFNames {
  private let graph: Graph
  private let names: TextTable?
  private let rows: Rows
  /// The names that the labels do not carry.
  private(set) var exceptions: Column?

  init(_ graph: Graph) {
    self.graph = graph
    let column = graph.nodeColumns.first { $0.key == "name" }
    rows = column?.rows ?? .sorted([])
    guard let column, case .strings(let names) = column.values else {
      names = nil
      exceptions = column
      return
    }
    self.names = names
    exceptions = exceptions(in: column)
  }

  private func exceptions(in column: Column) -> Column? {
    let rows = graph.nodes.map(\.index).filter { row in
      column.rows.position(of: row) != nil && name(at: row) { $0 == nil }
    }
    guard !rows.isEmpty else { return nil }
    var texts = TextTable()
    for row in rows { column.withText(at: row) { texts.append($0) } }
    return Column(
      key: column.key, rows: Rows(rows.map { UInt32($0) }, of: graph.nodeCount),
      values: .strings(texts))
  }

  /// Lends the label of a node.
  func withLabel(at row: Int, _ body: (Span<UInt8>) -> Void) {
    name(at: row) { name in
      if let name { return body(name) }
      graph.nodeIDs.withBytes(row) { id in
        if id.isAllowedInXML { return body(id) }
        body(TravelName.id(String(decoding: id)).utf8Span.span)
      }
    }
  }

  /// Lends the name of a node if its label can carry it.
  private func name<Result>(at row: Int, _ body: (Span<UInt8>?) -> Result) -> Result {
    guard let names, let position = rows.position(of: row) else { return body(nil) }
    return names.withBytes(position) { name in
      let isCarried =
        name.count > 0 && name.isAllowedInXML
        && graph.nodeIDs.withBytes(row) { $0.compare(name) != 0 && !$0.travels(as: name) }
      return body(isCarried ? name : nil)
    }
  }
}

extension Span<UInt8> {
  /// Whether an id that travels under another form is written like this.
  fileprivate func travels(as text: Span<UInt8>) -> Bool {
    text.bearsPrefix && TravelName.id(String(decoding: self)).utf8Span.span.compare(text) == 0
  }
}
