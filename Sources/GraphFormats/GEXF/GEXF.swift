public import Foundation
public import PropertyGraph

/// GEXF, Gephi's own format: what it shows, and when.
///
/// ```swift
/// try GEXF.write(graph, to: URL(filePath: "exports/fers.gexf"), appearance: graph.appearance())
/// let (graph, report) = try GEXF.read(from: URL(filePath: "graphs/from-gephi.gexf"))
/// ```
///
/// What is written returns as it was: `read(write(g)) == g`, whatever appearance it was given. A
/// graph whose appearance has spells is written as a dynamic one, which Gephi's Timeline plays
/// from the first bound to the last. <doc:GEXFFormat> says what is read and written how, and what
/// Gephi does with it.
public enum GEXF {
  /// Reads a file of version 1.1, 1.2 or 1.3, static or dynamic.
  ///
  /// - Returns: the graph, and what had to be changed or could not be kept.
  /// - Throws: ``FormatError`` with line and column for a file that is missing, no well-formed XML,
  ///   or no GEXF. Entities, DTDs and the network are never followed.
  /// - Complexity: O(bytes), in one pass; two if attributes are declared after what bears them. Large
  ///   files are read by as many threads as there are cores, but no more than four.
  public static func read(from url: URL) throws -> (graph: Graph, report: ImportReport) {
    try GEXFReader.read(.file(path: url.path, name: url.relativePath))
  }

  /// Reads a file into a builder, to which more can be added before the graph is finished.
  ///
  /// What had to be changed is not reported; ``read(from:)`` says it.
  ///
  /// - Parameter threads: how many threads read a large file; as many as there are cores, but no
  ///   more than four, if this is not said.
  public static func builder(from url: URL, threads: Int? = nil) throws -> Graph.Builder {
    try GEXFReader.builder(.file(path: url.path, name: url.relativePath), .init(threads: threads))
  }

  /// Reads a document from memory; errors call it `name`.
  public static func read(_ bytes: [UInt8], named name: String = "-") throws -> (
    graph: Graph, report: ImportReport
  ) {
    try GEXFReader.read(.bytes(bytes, name: name))
  }

  /// Writes a graph to a file, aside first, so that the file is whole or as it was before; one
  /// whose name ends in `.gz` is packed.
  ///
  /// - Parameter appearance: how visual tools are to show it; no part of the graph.
  /// - Throws: ``FormatError`` if the file cannot be written.
  /// - Complexity: O(bytes).
  public static func write(_ graph: Graph, to url: URL, appearance: Appearance? = nil) throws {
    try GraphFormat.gexf.write(graph, to: url, appearance: appearance)
  }

  /// Writes a graph into memory.
  public static func bytes(of graph: Graph, appearance: Appearance? = nil) -> [UInt8] {
    GraphFormat.gexf.bytes(of: graph, appearance: appearance)
  }

  /// Writes a graph to standard output.
  public static func writeToStandardOutput(_ graph: Graph, appearance: Appearance? = nil) throws {
    try GraphFormat.gexf.writeToStandardOutput(graph, appearance: appearance)
  }
}
