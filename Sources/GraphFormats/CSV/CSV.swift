import PropertyGraph

/// Tables of nodes and of edges, as spreadsheets and Gephi's Data Laboratory have them.
///
/// <doc:CSVFormat> says what is read, written and changed.
enum CSV {
  /// Reads a file with a table, or with a node table and an edge table.
  static func read(_ source: InputSource) throws -> (graph: Graph, report: ImportReport) {
    try read([source])
  }

  /// Reads tables in several files as one graph, in whichever order they come.
  ///
  /// - Complexity: O(bytes), in two passes: the first finds the kinds of values.
  static func read(_ sources: [InputSource]) throws -> (graph: Graph, report: ImportReport) {
    var tables: [CSVTable] = []
    for source in sources { tables += try CSVTable.tables(in: SourceText(source)) }
    var reader = CSVReader(isOneFile: sources.count == 1)
    for table in tables where table.header.sort == .nodes { try reader.readNodes(table) }
    for table in tables where table.header.sort == .matrix { try reader.readMatrix(table) }
    for table in tables where table.header.sort == .edges { try reader.readEdges(table) }
    return try reader.finish(named: sources.first?.name ?? "-")
  }
}
