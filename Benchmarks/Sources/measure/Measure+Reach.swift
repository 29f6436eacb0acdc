import Foundation
import GraphFormats
import PropertyGraph

extension Measure {
  /// The median times of one reach, and of listing whom it reached in order; how many in all.
  static func reach(in file: String, sources: Int) throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    let contacts = Contacts(of: graph)
    let people = graph.nodes(labeled: "Person").count
    var (scans, lists): ([Double], [Double]) = ([], [])
    var reached = 0
    for source in 0..<sources {
      let number = Int(UInt64(source) * 2_654_435_761 % UInt64(people))
      guard let person = graph.node("p\(number)") else { continue }
      let began = Stopwatch.cpu
      let reach = contacts.reach(from: person)
      let scanned = Stopwatch.cpu
      reached += reach.arrivals.count
      scans.append(scanned - began)
      lists.append(Stopwatch.cpu - scanned)
    }
    print("seconds", scans.median)
    print("list", lists.median)
    print("check", reached)
  }
}

extension Measure {
  /// What it takes to count everybody's reach and sources, exactly and by sketches, and to tell how near
  /// all are; how many pairs there are.
  static func everybody(in file: String) async throws {
    let contacts = Contacts(of: try GraphML.read(from: URL(filePath: file)).graph)
    var watch = Stopwatch()
    let counts = try await contacts.reachCounts(exactUpTo: .max)
    watch.print("seconds")
    _ = try await contacts.reachCounts(exactUpTo: 0)
    watch.print("sketches")
    _ = try await contacts.temporalCloseness(exactUpTo: .max)
    watch.print("closeness")
    print("check", counts.sources.values.reduce(0, +))
  }
}

extension Contacts {
  /// Who came to which meeting, by the edges `ATTENDED` alone.
  init(of graph: Graph) {
    let meetings = graph.nodes(labeled: "Meeting")
    self.init(
      people: graph.nodes(labeled: "Person"), groups: [],
      meetings: meetings.map { Meeting($0, graph[$0].bounds) },
      attendances: meetings.flatMap { meeting in
        graph.edges(into: meeting, type: "ATTENDED").map {
          Attendance(graph[$0].source, at: meeting)
        }
      })
  }
}
