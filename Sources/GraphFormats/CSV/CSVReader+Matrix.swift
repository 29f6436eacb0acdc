import PropertyGraph

extension CSVReader {
  /// Takes in a matrix: an edge from the node of the row to that of the column wherever a cell is
  /// neither empty nor zero, with the number as its weight.
  ///
  /// A matrix that is the same across and down is one of edges without direction. Where all weights
  /// are 1 they say nothing, and are left out.
  mutating func readMatrix(_ table: CSVTable) throws(FormatError) {
    let ties = try ties(in: table)
    let isSymmetric = ties.isSymmetric
    let isWeighted = ties.contains { $0.weight != 1 }
    let areWhole = ties.allSatisfy { $0.weight == $0.weight.rounded() && abs($0.weight) < 1e15 }
    let weight = builder.edgeColumn(Structure.weight)
    for tie in ties where !isSymmetric || tie.source <= tie.target {
      let row = builder.edge(
        "".utf8Span.span, source: tie.source, target: tie.target, directed: !isSymmetric)
      guard isWeighted else { continue }
      if areWhole {
        builder.set(edge: row, weight, integer: Int64(tie.weight))
      } else {
        builder.set(edge: row, weight, float: tie.weight)
      }
    }
  }

  private mutating func ties(in table: CSVTable) throws(FormatError) -> [MatrixTie] {
    noteColumns(of: table)
    let targets = table.names.dropFirst().map { builder.node($0.utf8Span.span).row }
    var ties: [MatrixTie] = []
    var records = table.records
    while try records.next(in: table) {
      noteWidth(of: records, table)
      guard let name = records.filledCell(0) else {
        if records.holdsAnything { throw records.error("A row of the matrix has no name.") }
        continue
      }
      let source = records.withBytes(of: name) { builder.node($0).row }
      for (target, cell) in zip(targets, records.cells.dropFirst()) where !cell.range.isEmpty {
        let weight = records.withBytes(of: cell) { CSVValue.float($0) ?? CSVValue.commaFloat($0) }
        guard let weight, weight.isFinite else {
          let text = records.string(cell).prefix(40)
          throw records.error("\"\(text)\" is no number, as the cells of a matrix are.")
        }
        if weight != 0 { ties.append(MatrixTie(source: source, target: target, weight: weight)) }
      }
    }
    return ties
  }
}

/// What a cell of a matrix says.
private struct MatrixTie: Hashable {
  let source: Int
  let target: Int
  let weight: Double
}

extension [MatrixTie] {
  /// Whether each tie stands on both sides of the diagonal.
  fileprivate var isSymmetric: Bool {
    let ties = Set(self)
    return allSatisfy {
      ties.contains(MatrixTie(source: $0.target, target: $0.source, weight: $0.weight))
    }
  }
}

extension CSVScanner {
  /// An error in the record that was read last.
  fileprivate func error(_ problem: String) -> FormatError {
    FormatError(
      file: text.name, line: line,
      problem: """
        \(problem) A table whose first column has no name is read as a matrix; one of nodes needs a \
        column Id, one of edges Source and Target.
        """)
  }
}
