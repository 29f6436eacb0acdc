import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct WritingMeasuresTests {
  private let graph: Graph

  init() throws { graph = try Graph.sketch(MeasureTests.text) }

  private func changes(_ measure: Measure, of graph: Graph) async throws -> [GraphChange] {
    let values = try await graph.measuredNetwork().values(of: measure)
    return try graph.changes(writing: values, of: measure)
  }

  @Test(arguments: Measure.allCases.filter { $0.form != .ties })
  func `what is written is written once`(measure: Measure) async throws {
    let written = try graph.applying(try await changes(measure, of: graph))
    #expect(try await changes(measure, of: written).isEmpty)
    #expect(written.nodes(labeled: "Meeting").allSatisfy { written[$0][measure.rawValue] == nil })
  }

  @Test func `numbers are numbers, and groups are numbered from 1`() async throws {
    let degrees = try graph.applying(try await changes(.degree, of: graph))
    #expect(degrees[degrees.node("ben")!]["degree"] == 3)
    let groups = try graph.applying(try await changes(.components, of: graph))
    #expect(groups[groups.node("ben")!]["components"] == 1)
    #expect(groups[groups.node("eve")!]["components"] == 2)
  }

  @Test func `who is measured no longer loses the number`() async throws {
    let old = try graph.applying([.set(.node("walk"), key: "degree", to: 7)])
    #expect(
      try await changes(.degree, of: old).contains(.set(.node("walk"), key: "degree", to: nil)))
  }

  @Test func `what is no measure is never overwritten`() async throws {
    let other = try graph.applying([.set(.node("ada"), key: "degree", to: "Master of Arts")])
    let error = await #expect(throws: KnowledgeError.self) {
      _ = try await changes(.degree, of: other)
    }
    #expect(error?.description.contains("Ada has a property \"degree\" already") == true)
  }
}
