import GraphFormats
import PropertyGraph
import Testing

/// A format in which graphs travel, and what they lose on the way.
struct ThereAndBack {
  let format: GraphFormat
  var losing: (Graph) throws -> Graph = { $0 }

  /// Expects a graph to return without a word, as it was but for the losses.
  func expectReturn(
    of graph: Graph, _ appearance: Appearance? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try expectReturn(
      of: graph, in: format.bytes(of: graph, appearance: appearance), location)
  }

  /// Expects the same of a document in which the graph was written.
  func expectReturn(
    of graph: Graph, in document: [UInt8], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let (again, report) = try GraphFormat.read(document)
    let expected = try losing(graph)
    #expect(again.dump == expected.dump, sourceLocation: location)
    #expect(again == expected, sourceLocation: location)
    #expect(report.isEmpty, "\(report)", sourceLocation: location)
  }

  /// Expects a graph that returned to be written as before.
  func expectSameFile(of graph: Graph, _ location: SourceLocation = #_sourceLocation) throws {
    let bytes = format.bytes(of: try losing(graph))
    let again = try GraphFormat.read(bytes).graph
    #expect(format.bytes(of: again) == bytes, sourceLocation: location)
  }
}
