public import Foundation
public import PropertyGraph

/// GEXF 1.3, Gephi's own format: what it shows, and when.
///
/// ```swift
/// try GEXF.write(graph, to: URL(filePath: "exports/fers.gexf"), appearance: graph.appearance())
/// ```
///
/// A graph whose appearance has spells is written as a dynamic one, which Gephi's Timeline plays
/// from the first bound to the last. <doc:GEXFFormat> says what is written how, and what Gephi does with
/// it.
public enum GEXF {
  /// Writes a graph to a file, aside first, so that the file is whole or as it was before.
  ///
  /// - Parameter appearance: how visual tools are to show it; no part of the graph.
  /// - Throws: ``FormatError`` if the file cannot be written.
  /// - Complexity: O(bytes).
  public static func write(_ graph: Graph, to url: URL, appearance: Appearance? = nil) throws {
    let file = try OutputFile.open(url.path, name: url.relativePath)
    let writer = GEXFWriter(graph, appearance, into: ByteWriter(file: file.descriptor))
    let failure = writer.write().failure
    try file.finish(failure)
  }

  /// Writes a graph into memory.
  public static func bytes(of graph: Graph, appearance: Appearance? = nil) -> [UInt8] {
    GEXFWriter(graph, appearance, into: ByteWriter()).write().bytes
  }

  /// Writes a graph to standard output.
  public static func writeToStandardOutput(_ graph: Graph, appearance: Appearance? = nil) throws {
    let xml = ByteWriter(file: FileHandle.standardOutput.fileDescriptor)
    let failure = GEXFWriter(graph, appearance, into: xml).write().failure
    if failure != 0 { throw FormatError(writing: "-", failure) }
  }
}
