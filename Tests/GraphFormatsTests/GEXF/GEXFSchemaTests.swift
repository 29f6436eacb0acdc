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
  @Test(arguments: 0..<100)
  func `Any graph, dressed in anything, is valid`(_ seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    var appearance = Appearance()
    appearance.otherColour = Appearance.Colour(0x999999)
    appearance.nodeSize = { Double($0.hashValue & 7) }
    if seed.isMultiple(of: 2) { appearance.edgeWeight = { _ in 2.5 } }
    let unit: Int64 = seed.isMultiple(of: 3) ? 1 : 86_400
    appearance.nodeSpells = { node in
      var random = SeededGenerator(seed: seed &+ node.hashValue & 0xFF)
      return (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let start = Int64.random(in: 0...20_000, using: &random) * unit
        return Appearance.Spell(
          start: start, end: Bool.random(using: &random) ? nil : start + unit)
      }
    }
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
