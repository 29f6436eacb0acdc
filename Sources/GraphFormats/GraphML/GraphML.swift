public import Foundation
public import PropertyGraph

/// GraphML, the format that nearly every graph tool reads and writes.
///
/// ```swift
/// let (graph, report) = try GraphML.read(from: URL(filePath: "graphs/fers.graphml"))
/// try GraphML.write(graph, to: URL(filePath: "exports/fers.graphml"))
/// ```
///
/// What is written returns as it was: `read(write(g)) == g`, whatever appearance it was given.
/// <doc:GraphMLFormat> says what is read, written and changed.
public enum GraphML {
  /// Reads a file.
  ///
  /// - Returns: the graph, and what had to be changed or could not be kept.
  /// - Throws: ``FormatError`` with line and column for a file that is missing, no well-formed XML,
  ///   or no GraphML. Entities, DTDs and the network are never followed.
  /// - Complexity: O(bytes), in one pass; two if keys are declared after the graph. Large files are
  ///   read by as many threads as there are cores, but no more than four.
  public static func read(from url: URL) throws -> (graph: Graph, report: ImportReport) {
    try GraphMLReader.read(.file(path: url.path, name: url.relativePath))
  }

  /// Reads a file into a builder, to which more can be added before the graph is finished.
  ///
  /// What had to be changed is not reported; ``read(from:)`` says it.
  ///
  /// - Parameter threads: how many threads read a large file; as many as there are cores, but no
  ///   more than four, if this is not said.
  public static func builder(from url: URL, threads: Int? = nil) throws -> Graph.Builder {
    try GraphMLReader.builder(
      .file(path: url.path, name: url.relativePath), .init(threads: threads))
  }

  /// Reads a document from memory; errors call it `name`.
  public static func read(_ bytes: [UInt8], named name: String = "-") throws -> (
    graph: Graph, report: ImportReport
  ) {
    try GraphMLReader.read(.bytes(bytes, name: name))
  }

  /// Reads standard input to its end.
  public static func readStandardInput() throws -> (graph: Graph, report: ImportReport) {
    try GraphMLReader.read(.standardInput())
  }

  /// Writes a graph to a file, aside first, so that the file is whole or as it was before; one
  /// whose name ends in `.gz` is packed.
  ///
  /// - Parameters:
  ///   - appearance: how visual tools are to show it; no part of the graph.
  ///   - dialect: the tool that is to read it; none for what GraphML itself has.
  /// - Throws: ``FormatError`` if the file cannot be written.
  /// - Complexity: O(bytes).
  public static func write(
    _ graph: Graph, to url: URL, appearance: Appearance? = nil, dialect: GraphMLDialect? = nil
  ) throws {
    let file = try OutputFile.open(url.path, name: url.relativePath)
    let output = ByteWriter(file: file.descriptor, isPacking: url.isPacked)
    let failure = GraphMLWriter(graph, appearance, dialect, into: output).write().failure
    try file.finish(failure)
  }

  /// Writes a graph into memory.
  public static func bytes(
    of graph: Graph, appearance: Appearance? = nil, dialect: GraphMLDialect? = nil
  ) -> [UInt8] {
    GraphMLWriter(graph, appearance, dialect, into: ByteWriter()).write().bytes
  }

  /// Writes a graph to standard output.
  public static func writeToStandardOutput(
    _ graph: Graph, appearance: Appearance? = nil, dialect: GraphMLDialect? = nil
  ) throws {
    let output = ByteWriter(file: FileHandle.standardOutput.fileDescriptor)
    let failure = GraphMLWriter(graph, appearance, dialect, into: output).write().failure
    try FormatError.check(standardOutput: failure)
  }
}
