import Foundation
import PropertyGraph
import Testing

/// Doctors of four towns, whom they turned to, and when they first prescribed a new drug (J. Coleman,
/// E. Katz and H. Menzel, "Medical Innovation", 1966), with the thresholds that Valente published.
private enum Doctors {
  static let folder = ProcessInfo.processInfo.environment["KRING_DATA"].map {
    URL(filePath: $0, directoryHint: .isDirectory).appending(path: "medinnov")
  }

  /// The rows of a table without quotes, below its header.
  static func rows(of name: String) throws -> [[String]] {
    let folder = try #require(folder)
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

@Suite(
  .enabled(
    if: Doctors.folder != nil, "Set KRING_DATA to the folder that holds Coleman's doctors."))
struct `Valente's thresholds of Coleman's doctors` {
  /// A doctor's column in the table.
  private enum Column { static let (id, town, month, threshold) = (0, 1, 3, 5) }

  /// Each town by itself, as Coleman asked: whom its doctors named, as a friend, for advice or to talk
  /// to, and when they first prescribed the drug; month 18 stands for those who had not by the 17th.
  /// Whom they named twice counts once.
  private func towns() throws -> [(graph: Graph, rows: [[String]])] {
    let named = try Doctors.rows(of: "nominations.csv")
    let doctors = Dictionary(grouping: try Doctors.rows(of: "doctors.csv")) { $0[Column.town] }
    return try doctors.values.map { rows in
      let ids = Set(rows.map { $0[Column.id] })
      let graph = try Graph { build in
        for id in ids { try build.addNode(NodeRecord(id: id)) }
        for (number, row) in named.enumerated() where ids.contains(row[0]) {
          try build.addEdge(EdgeRecord(id: "\(number)", source: row[0], target: row[1]))
        }
      }
      return (graph, rows)
    }
  }

  @Test func `agree in all 125 rows, but for eleven who named nobody`() throws {
    var (agreeing, without) = (0, 0)
    for (graph, rows) in try towns() {
      let months = rows.map { (graph.node($0[Column.id])!, Int64($0[Column.month])!) }
      let adoption = Adoption(Dictionary(uniqueKeysWithValues: months))
      let thresholds = graph.network(directed: true).thresholds(of: adoption)
      for row in rows {
        let published = try #require(Double(row[Column.threshold]))
        if let own = thresholds[graph.node(row[Column.id])!] {
          #expect(abs(own - published) <= 0.005 + 1e-9, "doctor \(row[Column.id])")
          agreeing += 1
        } else {
          #expect(published == 0, "doctor \(row[Column.id]) named nobody")
          without += 1
        }
      }
    }
    #expect(agreeing == 114)
    #expect(without == 11)
  }

  /// Counting who knew it by the same month gives six doctors more than the 0 that is published. All of
  /// them are among the first of their town, together with colleagues whom they named: months tell no
  /// order among them, and nobody there knew it before. So the first have 0.
  @Test func `differ from plain counting in six rows, all of the first in their town`() throws {
    var differing: Set<String> = []
    for (graph, rows) in try towns() {
      let months = rows.map { (graph.node($0[Column.id])!, Int64($0[Column.month])!) }
      let adoption = Adoption(Dictionary(uniqueKeysWithValues: months))
      let network = graph.network(directed: true)
      for row in rows {
        let doctor = graph.node(row[Column.id])!
        let exposure = network.exposure(to: adoption, at: adoption[doctor]!)[doctor] ?? 0
        guard abs(exposure - Double(row[Column.threshold])!) > 0.006 else { continue }
        differing.insert(row[Column.id])
        #expect(adoption[doctor] == adoption.first)
      }
    }
    #expect(differing == ["1078", "2002", "2014", "3001", "3033", "4011"])
  }
}
