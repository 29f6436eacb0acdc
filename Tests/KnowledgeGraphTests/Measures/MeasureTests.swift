import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct MeasureTests {
  /// Three who walked together, two of whom dined with a fourth; a fifth met nobody.
  static let text = """
    setting zone=UTC
    Meeting walk Walk date=2022-01-10
    Meeting dinner Dinner date=2022-05-10
    Person ada Ada
    Person ben Ben
    Person cleo Cleo
    Person dan Dan
    Person eve Eve
    ada ATTENDED walk
    ben ATTENDED walk
    cleo ATTENDED walk
    ben ATTENDED dinner
    cleo ATTENDED dinner
    dan ATTENDED dinner
    """

  private let graph: Graph

  init() throws { graph = try Graph.sketch(Self.text) }

  private func lines(_ answer: Measured) -> [String] {
    answer.scores.map { "\($0.rank) \($0.member.name) \($0.value)" }
  }

  @Test func `people who met are measured, equal numbers are equal ranks`() async throws {
    let answer = try await graph.measuredNetwork().measured(.degree)
    #expect(answer.network == .init(kind: .people, nodes: 5, ties: 5))
    #expect(lines(answer) == ["1 Ben 3.0", "1 Cleo 3.0", "3 Ada 2.0", "3 Dan 2.0", "5 Eve 0.0"])
    #expect(answer.scores[0].member.label == "Person")
  }

  @Test func `the first are cut off by name among equals`() async throws {
    let answer = try await graph.measuredNetwork().measured(.degree, top: 3)
    #expect(lines(answer) == ["1 Ben 3.0", "1 Cleo 3.0", "3 Ada 2.0"])
    #expect(answer.scored == 5)
  }

  @Test func `a graph in which nobody met is measured whole`() async throws {
    let network = try Graph.sketch("Person ada Ada\nTheme tea Tea\nada CARES_ABOUT tea")
      .measuredNetwork()
    #expect(network.size == .init(kind: .whole, nodes: 2, ties: 1))
    #expect(graph.measuredNetwork(.whole).size == .init(kind: .whole, nodes: 7, ties: 6))
    #expect(Graph.empty.measuredNetwork().size == .init(kind: .whole, nodes: 0, ties: 0))
  }

  @Test func `a slice in time has the ties of its meetings`() async throws {
    var part = Selection()
    part.during = try EDTFDate("2022-05")
    let answer = try await graph.measuredNetwork(part: part).measured(.degree)
    #expect(lines(answer) == ["1 Ben 2.0", "1 Cleo 2.0", "1 Dan 2.0"])
  }

  @Test func `around somebody are those they met, and not their meetings`() async throws {
    var part = Selection()
    part.around = "Ada"
    let answer = try await graph.measuredNetwork(part: part).measured(.strength)
    #expect(answer.network == .init(kind: .people, nodes: 3, ties: 3))
    #expect(lines(answer) == ["1 Ben 1.5", "1 Cleo 1.5", "3 Ada 1.0"].map { $0 })
  }

  @Test func `groups name their members`() async throws {
    let answer = try await graph.measuredNetwork().measured(.components)
    #expect(
      answer.groups.map { $0.members.map(\.name) } == [["Ada", "Ben", "Cleo", "Dan"], ["Eve"]])
  }

  @Test(arguments: Measure.allCases)
  func `every measure is taken, named, said in words and written as JSON`(
    measure: Measure
  ) async throws {
    #expect(Measure(named: measure.rawValue) == measure)
    #expect(Measure(named: measure.commandName) == measure)
    #expect(measure.question.hasSuffix("?") && measure.meaning.hasSuffix("."))
    let answer = try await graph.measuredNetwork().measured(measure)
    let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    #expect(json.contains("\"measure\":\"\(measure.rawValue)\""))
    if !measure.needsMeetings {
      _ = try await Graph.empty.measuredNetwork().measured(measure)
      _ = try await graph.measuredNetwork(.whole).measured(measure)
    }
  }

  @Test(arguments: Measure.allCases)
  func `people who met are measured alike by their meetings and by their ties`(
    measure: Measure
  ) async throws {
    let people = graph.measuredNetwork()
    let tied = MeasuredNetwork(kind: .people, graph: graph, source: .links(people.network))
    guard !measure.needsMeetings else {
      await #expect(throws: KnowledgeError.self) { try await tied.measured(measure) }
      return
    }
    let (found, expected) = (try await people.measured(measure), try await tied.measured(measure))
    #expect(found.network == expected.network)
    #expect(found.groups == expected.groups && found.nodes == expected.nodes)
    #expect(found.ties.map(\.a) == expected.ties.map(\.a))
    #expect(found.scores.map(\.member) == expected.scores.map(\.member))
    for (one, other) in zip(found.scores, expected.scores) {
      #expect(one.rank == other.rank && abs(one.value - other.value) < 1e-9)
    }
  }

  @Test func `resolution parts groups and joins them`() async throws {
    func groups(_ resolution: Double) async throws -> Int? {
      let network = graph.measuredNetwork()
      let grouping = Measure.Grouping(resolution: resolution, seed: 3)
      let values = try await network.values(of: .communities, grouping: grouping)
      guard case .groups(let groups, _) = values else { return nil }
      return groups.count
    }
    #expect(try await groups(100) == 5)
    #expect(try await groups(0) == 2)
  }

  @Test func `a summary counts what hangs together`() async throws {
    let summary = try await graph.measuredNetwork().summary()
    #expect(summary[.density] == 0.5)
    #expect(summary[.meanDegree] == 2)
    #expect(summary[.components] == 2)
    #expect(summary[.largestComponent] == 4)
    #expect(summary[.alone] == 1)
  }
}
