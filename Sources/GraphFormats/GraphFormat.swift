public import Foundation
public import PropertyGraph

/// A format of files that hold graphs.
///
/// ```swift
/// let (graph, report) = try GraphFormat.read(from: URL(filePath: "graphs/fers.graphml"))
/// try graph.write(to: URL(filePath: "exports/fers.graphml"))
/// ```
public enum GraphFormat: String, CaseIterable, Sendable {
  /// GraphML, which nearly every graph tool reads and writes: <doc:GraphMLFormat>.
  case graphML = "graphml"
  /// GEXF 1.3, Gephi's own, with time; it is written, not read: <doc:GEXFFormat>.
  case gexf

  /// The format that a file's extension names, upper or lower case.
  public init?(extensionOf url: URL) {
    self.init(rawValue: url.pathExtension.lowercased())
  }

  /// Reads a graph from a file, whatever format it is in: what the file holds decides, not its
  /// name.
  ///
  /// - Returns: the graph, and what had to be changed or could not be kept.
  /// - Throws: ``FormatError`` if the file cannot be read or is in no format that Kring reads.
  public static func read(from url: URL) throws -> (graph: Graph, report: ImportReport) {
    try GraphML.read(from: url)
  }

  /// Writes a graph to a file, aside first, so that the file is whole or as it was before.
  ///
  /// - Throws: ``FormatError`` if the file cannot be written.
  public func write(_ graph: Graph, to url: URL, appearance: Appearance? = nil) throws {
    switch self {
    case .graphML: try GraphML.write(graph, to: url, appearance: appearance)
    case .gexf: try GEXF.write(graph, to: url, appearance: appearance)
    }
  }
}

extension Graph {
  /// Reads a graph from a file, whatever format it is in, without asking what was changed.
  ///
  /// - Throws: ``FormatError``, as ``GraphFormat/read(from:)``.
  public init(contentsOf url: URL) throws {
    self = try GraphFormat.read(from: url).graph
  }

  /// Writes the graph to a file in the format that its extension names.
  ///
  /// - Throws: ``FormatError`` if there is no such format, or the file cannot be written.
  public func write(to url: URL, appearance: Appearance? = nil) throws {
    guard let format = GraphFormat(extensionOf: url) else {
      let known = GraphFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: " or ")
      throw FormatError(
        file: url.relativePath,
        problem: "The ending of a file says in which format to write it. End its name in \(known).")
    }
    try format.write(self, to: url, appearance: appearance)
  }
}
