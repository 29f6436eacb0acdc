public import Foundation
public import PropertyGraph

extension GraphFormat {
  /// Reads a graph from a file, whatever format it is in: what the file holds decides, and its
  /// extension only where that says nothing.
  ///
  /// ```swift
  /// let (graph, report) = try GraphFormat.read(from: URL(filePath: "graphs/fers.graphml"))
  /// for note in report.notes { print(note) }     // line 12: the edge "e5" ends at "zz", which no node …
  /// ```
  ///
  /// - Parameter format: the format to read it in, whatever it seems to be.
  /// - Returns: the graph, and what had to be changed or could not be kept.
  /// - Throws: ``FormatError`` if the file cannot be read or is in no format that Kring reads.
  public static func read(from url: URL, as format: GraphFormat? = nil) throws -> (
    graph: Graph, report: ImportReport
  ) {
    try read(.file(path: url.path, name: url.relativePath), as: format)
  }

  /// Reads a document from memory; errors call it `name`, whose extension counts like a file's.
  public static func read(
    _ bytes: [UInt8], named name: String = "-", as format: GraphFormat? = nil
  ) throws -> (graph: Graph, report: ImportReport) {
    try read(.bytes(bytes, name: name), as: format)
  }

  /// Reads standard input to its end.
  public static func readStandardInput(as format: GraphFormat? = nil) throws -> (
    graph: Graph, report: ImportReport
  ) {
    try read(.standardInput(), as: format)
  }

  /// Reads a source in the format that it is in, or in the one that is insisted on.
  static func read(_ source: InputSource, as format: GraphFormat? = nil) throws -> (
    graph: Graph, report: ImportReport
  ) {
    let source = try source.reopenable()
    let format = try format ?? recognised(in: source)
    switch format {
    case .graphML: return try GraphMLReader.read(source)
    case .json: return try JSONReader.read(source)
    case .gexf: return try GEXFReader.read(source)
    case .gml: return try GMLReader.read(source)
    case .dot: return try DOTReader.read(source)
    case .csv: return try CSV.read(source)
    case .pajek: return try Pajek.read(source)
    case .turtle, .jsonLD:
      throw FormatError(
        file: source.name,
        problem: """
          Kring writes \(format.name), and does not read it. If this was exported from Kring, import \
          the graph that it came from.
          """)
    }
  }
}
