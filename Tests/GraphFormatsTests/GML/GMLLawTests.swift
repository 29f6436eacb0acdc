import GraphFormats
import PropertyGraph
import Testing

extension Graph {
  /// With 1 and 0 for truth, for which GML has no words, in properties that also hold other things.
  fileprivate func losingTruth() throws -> Graph {
    let nodeRecords = nodes.map { self[$0].record }
    let edgeRecords = edges.map { self[$0].record }
    let mixedInNodes = Self.mixed(nodeRecords.map(\.properties))
    let mixedInEdges = Self.mixed(edgeRecords.map(\.properties))
    return try Graph { build in
      for (key, value) in settings { build.set(setting: key, to: value) }
      for var record in nodeRecords {
        for key in mixedInNodes { record.properties[key]?.loseTruth() }
        try build.addNode(record)
      }
      for var record in edgeRecords {
        for key in mixedInEdges { record.properties[key]?.loseTruth() }
        try build.addEdge(record)
      }
    }
  }

  private static func mixed(_ properties: [[String: PropertyValue]]) -> Set<String> {
    Set(
      properties.joined().filter { _, value in
        switch value {
        case .boolean, .booleans, .strings([]): false
        default: true
        }
      }.map(\.key))
  }
}

extension PropertyValue {
  fileprivate mutating func loseTruth() {
    switch self {
    case .boolean(let truth): self = .integer(truth ? 1 : 0)
    case .booleans(let truths): self = .integers(truths.map { $0 ? 1 : 0 })
    default: break
    }
  }
}

struct `GML there and back` {
  private let law = ThereAndBack(format: .gml, losing: { try $0.losingTruth() })

  @Test(arguments: 0..<400)
  func `loses nothing but truth among other things`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed))
  }

  @Test(arguments: 0..<100)
  func `loses no more, however it was dressed`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.graph(seed: seed), .random(seed: seed))
  }

  @Test(arguments: 0..<300)
  func `loses no more of nodes inside nodes`(seed: Int) throws {
    try law.expectReturn(of: RandomGraph.structured(seed: seed), .random(seed: seed))
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
