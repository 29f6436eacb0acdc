import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Several spreads compared` {
  private let graph = try! Graph.sketch(
    """
    Insight first First
    Insight second Second
    Person ada Ada
    Person ben Ben
    Person cleo Cleo
    ada VOICED first
    ben VOICED first
    ben VOICED second
    cleo VOICED second
    """)

  private var comparison: Spread.Comparison {
    Spread.Comparison(["first", "second"].map { graph.spread(of: graph.node($0)!) })
  }

  @Test func `they stand in the order in which they were given`() {
    #expect(comparison.spreads.map(\.insight.id) == ["first", "second"])
    #expect(comparison.mode == .recorded)
  }

  @Test func `shared are the people whom each of them reached`() {
    #expect(comparison.shared == ["ben"])
    #expect(Spread.Comparison([comparison.spreads[0]]).shared == ["ada", "ben"])
  }

  @Test func `as JSON each is what it is alone`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    func json(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    let all = try comparison.spreads.map(json).joined(separator: ",")
    #expect(try json(comparison) == #"{"mode":"recorded","shared":["ben"],"spreads":[\#(all)]}"#)
  }
}
