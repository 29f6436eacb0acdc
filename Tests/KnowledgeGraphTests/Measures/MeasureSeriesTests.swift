import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct MeasureSeriesTests {
  /// A walk in January, a dinner in some month of spring, nothing in summer, and a talk in October.
  static let text = """
    setting zone=Europe/Amsterdam
    Meeting walk Walk date=2022-01-31
    Meeting dinner Dinner date=2022-21
    Meeting talk Talk date=2022-10-01
    Person ada Ada
    Person ben Ben
    Person cleo Cleo
    Insight idea Idea
    Community choir Choir
    ada ATTENDED walk
    ben ATTENDED walk
    ben ATTENDED dinner
    cleo ATTENDED dinner
    ada ATTENDED talk
    ben ATTENDED talk
    cleo ATTENDED talk
    choir ATTENDED talk
    idea CARRIED_INTO talk
    """

  private let graph: Graph

  init() throws { graph = try Graph.sketch(Self.text) }

  @Test func `periods run from the first date to the last, by the clocks of the graph`() throws {
    #expect(try graph.periods(.year).map(\.description) == ["2022"])
    #expect(
      try graph.periods(.quarter).map(\.description)
        == ["2022-33", "2022-34", "2022-35", "2022-36"])
    let months = try graph.periods(.month).map(\.description)
    #expect(months.first == "2022-01" && months.last == "2022-10" && months.count == 10)
  }

  @Test(arguments: Period.allCases)
  func `periods follow each other without a gap`(period: Period) throws {
    let graph = try Graph.sketch(
      """
      setting zone=America/New_York
      Meeting a A date=0999-11-30
      Meeting b B date=1002-03-01T00:30
      """)
    let bounds = try graph.periods(period).map { $0.bounds(in: graph.zone) }
    for (one, next) in zip(bounds, bounds.dropFirst()) { #expect(one.latest == next.earliest) }
    let dates = graph.nodes.map { graph[$0].bounds }
    #expect(bounds[0].earliest <= dates[0].earliest && bounds[0].latest > dates[0].earliest)
    #expect(bounds[bounds.count - 1].latest >= dates[1].latest)
  }

  @Test(arguments: [Period.month, .quarter, .year])
  func `periods before the year 0 come in their order`(period: Period) throws {
    let graph = try Graph.sketch(
      """
      Meeting a A date=-0002-11
      Meeting b B date=0001-02
      """)
    let periods = try graph.periods(period)
    let expected = [
      Period.month: ["-0002-11", "-0002-12", "-0001-01"], .quarter: ["-0002-36", "-0001-33"],
      .year: ["-0002", "-0001", "0000", "0001"],
    ]
    #expect(periods.prefix(expected[period]!.count).map(\.description) == expected[period])
    #expect(periods.count == [Period.month: 28, .quarter: 10, .year: 4][period])
    let bounds = periods.map { $0.bounds(in: graph.zone) }
    for (one, next) in zip(bounds, bounds.dropFirst()) { #expect(one.latest == next.earliest) }
  }

  @Test func `a meeting counts in each month in which it may have been, and is told from others`()
    async throws
  {
    let series = try await graph.series(of: .degree, per: .month)
    #expect(series.slices.map(\.meetings) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(series.slices.map(\.perhaps) == [0, 0, 1, 1, 1, 0, 0, 0, 0, 0])
    #expect(series.slices.map(\.ties) == [1, 0, 1, 1, 1, 0, 0, 0, 0, 3])
    #expect(series.scores.map(\.member.name) == ["Ada", "Ben", "Cleo"])
    #expect(series.scores[0].values == [1, nil, nil, nil, nil, nil, nil, nil, nil, 2])
    #expect(series.scores.map(\.overall) == [2, 2, 2])
  }

  @Test func `an undated meeting that something of the time ties to it may have been then`()
    async throws
  {
    let graph = try Graph.sketch(
      """
      Meeting a A date=2022-01-05
      Meeting b B
      Insight idea Idea date=2022
      Person ada Ada
      Person ben Ben
      b SPARKED idea
      ada ATTENDED a
      ben VOICED idea date=2022-02
      ada ATTENDED b
      ben ATTENDED b
      """)
    let series = try await graph.series(of: .degree, per: .year)
    #expect(series.slices.map(\.ties) == [1])
    #expect(series.slices.map(\.meetings) == [1] && series.slices.map(\.perhaps) == [1])
  }

  @Test(arguments: Measure.allCases)
  func `every measure has a series, with a number in each period it can be taken in`(
    measure: Measure
  ) async throws {
    let series = try await graph.series(of: measure, per: .quarter, top: 2)
    #expect(series.slices.count == 4)
    for score in series.scores { #expect(score.values.count == 4) }
    #expect((measure.form == .scores) == series.slices.allSatisfy { $0.numbers.isEmpty })
    _ = try JSONEncoder().encode(series)
  }

  @Test func `a series of summaries follows the whole network`() async throws {
    let series = try await graph.series(of: nil, per: .quarter)
    #expect(series.slices.map { $0.numbers["density"] } == [2.0 / 3, 1, nil, 1])
    #expect(series.scores.isEmpty)
  }

  @Test func `around somebody, each period has whom they met in it`() async throws {
    var part = Selection()
    part.around = "Cleo"
    let series = try await graph.series(of: .degree, per: .quarter, part: part)
    #expect(series.slices.map(\.nodes) == [2, 2, 0, 3])
    #expect(series.slices.map(\.ties) == [1, 1, 0, 3])
    let all = try await graph.series(of: .degree, per: .quarter)
    #expect(series.slices.map(\.meetings) == all.slices.map(\.meetings))
    #expect(series.part?.around?.name == "Cleo")
    #expect(series.scores.map(\.member.name) == ["Ada", "Ben", "Cleo"])
    #expect(series.scores[0].values == [nil, nil, nil, 2])
    part.steps = 2
    let wider = try await graph.series(of: .degree, per: .quarter, part: part)
    #expect(wider.slices.map(\.nodes) == [3, 2, 0, 3])
  }

  @Test func `a tie weighs what the meetings of its period make it weigh`() async throws {
    var part = Selection()
    part.minWeight = 0.6
    let series = try await graph.series(of: .degree, per: .quarter, on: .people, part: part)
    #expect(series.slices.map(\.ties) == [2, 1, 0, 0])
    #expect(series.scores.map(\.overall) == [2, 1, 1])
    part.minWeight = 0
    #expect(
      try await graph.series(of: .degree, per: .quarter, on: .people, part: part)
        == graph.series(of: .degree, per: .quarter))
  }

  @Test func `around somebody, what is compared is around them in either time`() async throws {
    var part = Selection()
    part.around = "Ada"
    let change = try await graph.compare(
      try EDTFDate("2022-01"), try EDTFDate("2022-10"), by: .degree, part: part)
    #expect(change.kinds.map(\.label) == ["Person"])
    #expect(change[.person]?.came.map(\.name) == ["Cleo"])
    #expect(change.ties.came.count == 2 && change.ties.stayed == 1)
    let alone = try await graph.compare(
      try EDTFDate("2022-06"), try EDTFDate("2022-10"), by: .degree, part: part)
    #expect(alone.first.nodes == 0 && alone.second.nodes == 3)
  }

  @Test func `who can be around nobody is said`() async throws {
    var part = Selection()
    part.around = "Idea"
    await #expect(throws: KnowledgeError.self) {
      try await graph.series(of: .degree, per: .quarter, part: part)
    }
    let whole = try await graph.series(of: .degree, per: .quarter, on: .whole, part: part)
    #expect(whole.slices.map(\.nodes) == [0, 0, 0, 2])
  }

  @Test func `what cannot be cut is said`() async throws {
    let undated = try Graph.sketch("Person ada Ada")
    #expect(throws: KnowledgeError.self) { try undated.periods(.year) }
    let long = try Graph.sketch("Meeting a A date=0001\nMeeting b B date=2022")
    #expect(throws: KnowledgeError.self) { try long.periods(.month) }
  }

  @Test func `a comparison tells what came, what went, and who is central now`() async throws {
    let change = try await graph.compare(
      try EDTFDate("2022-01"), try EDTFDate("2022-10"), by: .degree)
    #expect(change[.person]?.came.map(\.name) == ["Cleo"])
    #expect(change[.person]?.went == [])
    #expect(change[.person]?.stayed == 2)
    #expect(change[.insight]?.came.map(\.name) == ["Idea"])
    #expect(change[.community]?.came.map(\.name) == ["Choir"])
    #expect(change[.meeting] == nil)
    #expect(
      change.ties.came.map { [$0.a.name, $0.b.name] } == [["Ada", "Cleo"], ["Ben", "Cleo"]])
    #expect(change.ties.stayed == 1)
    #expect(change.standings.map(\.rank) == [1, 1, 1])
    #expect(change.standings.map(\.rankBefore) == [1, 1, nil])
  }

  @Test func `a comparison backwards is the same, with came and went changed`() async throws {
    let (one, other) = (try EDTFDate("2022-01"), try EDTFDate("2022-10"))
    let change = try await graph.compare(one, other)
    let back = try await graph.compare(other, one)
    #expect(change.ties.came == back.ties.went && change.ties.went == back.ties.came)
    #expect(change.first == back.second && change.second == back.first)
    for (kind, reverse) in zip(change.kinds, back.kinds) {
      #expect(kind.came == reverse.went && kind.went == reverse.came)
      #expect(kind.stayed == reverse.stayed)
    }
  }
}
