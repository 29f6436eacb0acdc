import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

/// The minutes of a council of open-source projects: when it met, who came (by code), and which topics
/// stood on the agenda, again and again.
private struct Minutes {
  static let folder = ProcessInfo.processInfo.environment["KRING_DATA"].map {
    URL(filePath: $0, directoryHint: .isDirectory).appending(path: "cpc")
  }

  /// Id, date and title.
  let meetings: [[String]]
  /// Meeting and person.
  let attendances: [[String]]
  /// Meeting and topic, each once.
  let agenda: [[String]]
  /// What each topic is called where it first stood.
  let topics: [String: String]

  init() throws {
    meetings = try Self.rows(of: "meetings.csv").map { Array($0.prefix(3)) }
    attendances = try Self.rows(of: "attendance_pseudonymised.csv").map { [$0[0], $0[2]] }
    let items = try Self.rows(of: "topics.csv")
    agenda = Set(items.map { [$0[0], $0[2]] }).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    topics = Dictionary(items.map { ($0[2], $0[3]) }) { first, _ in first }
  }

  /// What somebody does who has these tables: name the columns as Gephi does, and say what each row is.
  func writeTables(to scratch: borrowing Scratch) throws {
    try scratch.write(
      Self.table(
        ["id", "kind", "date", "label"], meetings.map { [$0[0], "Meeting", $0[1], $0[2]] }),
      to: "meetings.csv")
    try scratch.write(
      Self.table(
        ["source", "kind", "target"], attendances.map { [$0[1], "ATTENDED", $0[0]] }),
      to: "attendance.csv")
    try scratch.write(
      Self.table(
        ["id", "kind", "label"],
        topics.sorted { $0.key < $1.key }.map { [$0.key, "Insight", $0.value] }
      ), to: "topics.csv")
    try scratch.write(
      Self.table(
        ["source", "kind", "target"], agenda.map { [$0[1], "CARRIED_INTO", $0[0]] }),
      to: "agenda.csv")
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }.joined()
  }

  /// The rows of a table below its header; cells in quotes may hold commas and lines.
  private static func rows(of name: String) throws -> [[String]] {
    let text = try String(contentsOf: #require(folder).appending(path: name), encoding: .utf8)
    var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    for letter in text {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case _ where letter.isNewline && !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(letter)
      }
    }
    return Array(rows.dropFirst())
  }
}

@Suite(
  .enabled(
    if: Minutes.folder != nil, "Set KRING_DATA to the folder that holds minutes of a council."))
struct MinutesTests {
  private func imported() async throws -> (minutes: Minutes, graph: Graph) {
    let minutes = try Minutes()
    let scratch = try Scratch()
    try minutes.writeTables(to: scratch)
    let (output, status) = try Command.shell(
      "kring import meetings.csv topics.csv attendance.csv agenda.csv --node-kind Person",
      in: scratch.path)
    #expect(status == 0, "\(output)")
    let store = try GraphStore(path: "\(scratch.path)/graphs/meetings.kring", creating: false)
    return (minutes, try await store.graph())
  }

  @Test func `four tables with their columns named are a graph of meetings`() async throws {
    let (minutes, graph) = try await imported()
    #expect(graph.nodes(labeled: "Meeting").count == 213)
    #expect(graph.nodes(labeled: "Person").count == 186)
    #expect(graph.nodes(labeled: "Insight").count == minutes.topics.count)
    #expect(graph.edgeCount == 2486 + minutes.agenda.count)
  }

  @Test func `who met most people met as many as the minutes list beside them`() async throws {
    let (minutes, graph) = try await imported()
    let present = Dictionary(grouping: minutes.attendances) { $0[0] }
      .mapValues { Set($0.map { $0[1] }) }
    let answer = try await graph.measuredNetwork().measured(.degree)
    #expect(answer.scores.count == 186)
    for score in answer.scores {
      let met = present.values.filter { $0.contains(score.member.id) }
        .reduce(Set<String>()) { $0.union($1) }
      #expect(Int(score.value) == met.count - 1, "\(score.member.id)")
    }
  }

  @Test func `each year has its meetings, and those who came`() async throws {
    let (minutes, graph) = try await imported()
    let series = try await graph.series(of: .degree, per: .year, top: 3)
    #expect(series.slices.map(\.period) == (2018...2025).map(String.init))
    for slice in series.slices {
      #expect(slice.meetings == minutes.meetings.count { $0[1].hasPrefix(slice.period) })
      #expect(slice.perhaps == 0)
      let came = minutes.attendances.filter { $0[0].hasPrefix(slice.period) }.map { $0[1] }
      #expect(slice.nodes == Set(came).count)
    }
  }

  @Test func `who came and went from one year to the next`() async throws {
    let (minutes, graph) = try await imported()
    func present(_ year: String) -> Set<String> {
      Set(minutes.attendances.filter { $0[0].hasPrefix(year) }.map { $0[1] })
    }
    let change = try await graph.compare(try EDTFDate("2019"), try EDTFDate("2020"))
    let people = try #require(change[.person])
    #expect(Set(people.came.map(\.id)) == present("2020").subtracting(present("2019")))
    #expect(Set(people.went.map(\.id)) == present("2019").subtracting(present("2020")))
  }

  @Test func `the topic that came back most reached each meeting on whose agenda it stood`()
    async throws
  {
    let (minutes, graph) = try await imported()
    let meetings = Dictionary(grouping: minutes.agenda) { $0[1] }
    let topic = try #require(
      meetings.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
    let spread = graph.spread(of: try #require(graph.node(topic.key)))
    #expect(spread.reach[.meeting] == topic.value.count)
    let ids = Set(topic.value.map { $0[0] })
    let heard = Set(minutes.attendances.filter { ids.contains($0[0]) }.map { $0[1] })
    #expect(spread.reach[.person] == heard.count)
    #expect(spread.measures.daysToHalf == 28)
    #expect(spread.carriers.first { $0.who.id == "P076" }?.carried == 39)
    #expect(spread.carriers.allSatisfy { $0.people == 0 && $0.perhaps > 0 })
  }
}
