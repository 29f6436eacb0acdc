import Foundation
import GraphFormats
import PropertyGraph

extension Measure {
  /// What each measure costs on the whole graph without directions, and who met whom; on one thread,
  /// then by the clock on two.
  static func networks(in file: String) async throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    let (network, contacts) = (graph.network(), Contacts(of: graph))
    let count = graph.nodes(labeled: "Person").count
    var found = 0

    var watch = Stopwatch()
    found += contacts.projection(threads: 1).tieCount
    watch.print("projection")
    let people = contacts.pageRank(threads: 1)
    watch.print("peoplerank")
    print("peoplegreatest", people.values.max() ?? 0)

    var times: [Double] = []
    for number in 0..<11 {
      let source = graph.node("p\(Int(UInt64(number) * 2_654_435_761 % UInt64(count)))")!
      let began = Stopwatch.cpu
      let distances = network.distances(from: source)
      times.append(Stopwatch.cpu - began)
      found += distances.values.count { !$0.isNaN }
    }
    print("search", times.median)

    watch = Stopwatch()
    found += network.components().count
    watch.print("components")
    let ranks = network.pageRank(threads: 1)
    watch.print("pagerank")
    found += Int(network.coreNumbers().values.max() ?? 0)
    watch.print("cores")
    _ = try await network.betweenness(samples: 20, threads: 1)
    print("betweenness", watch.elapsed / 20)

    watch = Stopwatch()
    var began = Stopwatch.wall
    let communities = try await network.communities()
    print("leidenwall", Stopwatch.wall - began)
    watch.print("leiden")
    print("modularity", network.modularity(of: communities))

    began = Stopwatch.wall
    _ = contacts.projection(threads: 2)
    print("projectionwall", Stopwatch.wall - began)
    began = Stopwatch.wall
    _ = network.pageRank(threads: 2)
    print("pagerankwall", Stopwatch.wall - began)
    began = Stopwatch.wall
    _ = try await network.betweenness(samples: 20, threads: 2)
    print("betweennesswall", (Stopwatch.wall - began) / 20)
    print("check", found)
    print("greatest", ranks.values.max() ?? 0)
  }
}
