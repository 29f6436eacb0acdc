import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// GEXF's own schema, which lies beside the corpus.
private let schema = ProcessInfo.processInfo.environment["KRING_CORPUS"].map {
  URL(filePath: $0).deletingLastPathComponent().appending(path: "specs/gexf/1.3/gexf.rng").path
}

@Suite(.enabled(if: schema != nil, "KRING_CORPUS names no corpus, so there is no schema to ask"))
struct `GEXF by its schema` {
  @Test(arguments: 0..<210)
  func `Any graph, dressed in anything, is valid`(_ seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let appearance = dress(graph, seed: seed)
    let document = GEXF.bytes(of: graph, appearance: appearance)
    #expect(try RelaxNG(path: #require(schema)).faults(in: document) == [])
  }

  @Test func `A graph without a time is valid`() throws {
    #expect(try RelaxNG(path: #require(schema)).faults(in: GEXF.bytes(of: .empty)) == [])
  }

  @Test func `What is no GEXF is not`() throws {
    let faults = try RelaxNG(path: #require(schema)).faults(in: Array("<gexf/>".utf8))
    #expect(!faults.isEmpty)
  }
}
