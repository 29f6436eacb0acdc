import GraphFormats
import PropertyGraph
import Testing

extension Graph {
  /// With 1 and 0 for truth, for which GML has no words.
  fileprivate func losingTruth() throws -> Graph {
    try mappingValues { value in
      switch value {
      case .boolean(let truth): .integer(truth ? 1 : 0)
      case .booleans(let truths): .integers(truths.map { $0 ? 1 : 0 })
      default: value
      }
    }
  }
}

struct `GML there and back` {
  private func again(_ graph: Graph, _ appearance: Appearance? = nil) throws -> (
    graph: Graph, report: ImportReport
  ) {
    try GraphFormat.read(GraphFormat.gml.bytes(of: graph, appearance: appearance))
  }

  @Test(arguments: 0..<400)
  func `loses nothing but that truth is no number`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let (again, report) = try again(graph)
    #expect(again.dump == (try graph.losingTruth().dump))
    #expect(again == (try graph.losingTruth()))
    #expect(report.isEmpty, "\(report)")
  }

  @Test(arguments: 0..<100)
  func `loses no more, however it was dressed`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let (again, report) = try again(graph, .random(seed: seed))
    #expect(again.dump == (try graph.losingTruth().dump))
    #expect(report.isEmpty, "\(report)")
  }

  @Test(arguments: 0..<100)
  func `is 7 bits, the same for the same graph, with a label of its own for each node`(seed: Int)
    throws
  {
    let graph = try RandomGraph.graph(seed: seed).losingTruth()
    let bytes = GraphFormat.gml.bytes(of: graph)
    #expect(bytes.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    #expect(try GraphFormat.gml.bytes(of: GraphFormat.read(bytes).graph) == bytes)
    let labels = String(decoding: bytes, as: UTF8.self).split(separator: "  edge [")[0]
      .matches(of: /\n    label (.*)\n/).map(\.1)
    #expect(labels.count == graph.nodeCount)
    #expect(Set(labels).count == graph.nodeCount)
  }
}
