public import Foundation
public import PropertyGraph

extension GraphFormat {
  /// Writes a graph to a file, aside first, so that the file is whole or as it was before; one
  /// whose name ends in `.gz` is packed.
  ///
  /// The two tables of ``csv`` become two files: ``files(writtenTo:)``.
  ///
  /// - Parameter appearance: how visual tools are to show it; no part of the graph.
  /// - Throws: ``FormatError`` if the file cannot be written, `CancellationError` when its task is
  ///   cancelled.
  /// - Complexity: O(bytes).
  public func write(_ graph: Graph, to url: URL, appearance: Appearance? = nil) throws {
    if self == .csv { return try Self.writeTables(of: graph, to: url) }
    let file = try OutputFile.open(url.path, name: url.relativePath)
    let output = ByteWriter(file: file.descriptor, isPacking: url.isPacked)
    let failure = write(graph, appearance, into: output).failure
    try file.finish(failure)
  }

  /// Writes a graph into memory.
  public func bytes(of graph: Graph, appearance: Appearance? = nil) -> [UInt8] {
    write(graph, appearance, into: ByteWriter()).bytes
  }

  /// Writes a graph to standard output.
  public func writeToStandardOutput(_ graph: Graph, appearance: Appearance? = nil) throws {
    let output = ByteWriter(file: FileHandle.standardOutput.fileDescriptor)
    let failure = write(graph, appearance, into: output).failure
    try FormatError.check(standardOutput: failure)
  }

  /// Writes all of it and gives back the writer's outcome.
  private func write(
    _ graph: Graph, _ appearance: Appearance?, into output: consuming ByteWriter
  ) -> (bytes: [UInt8], failure: Int32) {
    switch self {
    case .graphML: return GraphMLWriter(graph, appearance, into: output).write()
    case .gexf: return GEXFWriter(graph, appearance, into: output).write()
    case .json: return JSONWriter(graph, appearance, into: output).write()
    case .gml: return GMLWriter(graph, appearance, into: output).write()
    case .dot: return DOTWriter(graph, appearance, into: output).write()
    case .csv:
      var output = output
      CSV.write(graph, into: &output)
      return output.finish()
    case .pajek:
      var output = output
      Pajek.write(graph, into: &output)
      return output.finish()
    case .turtle: return TurtleWriter(graph, appearance, into: output).write()
    case .jsonLD: return JSONLDWriter(graph, appearance, into: output).write()
    }
  }
}
