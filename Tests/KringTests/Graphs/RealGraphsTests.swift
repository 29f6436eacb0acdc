import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct RealGraphsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../graphs").standardizedFileURL

  @Test(arguments: ["blikverruimer", "southern-women"])
  func `a graph here stands as Kring writes it`(name: String) throws {
    let file = Self.folder.appending(path: "\(name).graphml")
    let (graph, report) = try GraphML.read(from: file)
    #expect(report.isEmpty, "\(report)")
    let bytes = try [UInt8](Data(contentsOf: file))
    #expect(GraphML.bytes(of: graph) == bytes, "Write it again: read it and call GraphML.write.")
  }

  @Test(arguments: ["blikverruimer", "southern-women"])
  func `everything says where it is known from`(name: String) throws {
    let graph = try GraphML.read(from: Self.folder.appending(path: "\(name).graphml")).graph
    for node in graph.nodes {
      #expect(graph[node]["reference"] != nil, "\(graph[node].id)")
      #expect(graph[node].labels.count == 1, "\(graph[node].id)")
      #expect(graph[node].name != nil, "\(graph[node].id)")
    }
    for edge in graph.edges {
      #expect(graph[edge]["reference"] != nil, "\(graph[edge].id)")
      #expect(graph[edge].type.flatMap { EdgeType(rawValue: $0) } != nil, "\(graph[edge].id)")
    }
  }

  @Test(arguments: ["blikverruimer", "southern-women"])
  func `ids follow from names`(name: String) throws {
    let graph = try GraphML.read(from: Self.folder.appending(path: "\(name).graphml")).graph
    for node in graph.nodes {
      let node = graph[node]
      let id = Slug.id(
        for: node.name ?? "", label: node.labels[0],
        date: node.has(label: "Meeting") ? node.date?.description : nil
      ) { other in
        other == node.id ? nil : graph.node(other).map { graph[$0].labels }
      }
      #expect(id == node.id)
    }
    for edge in graph.edges {
      let edge = graph[edge]
      let (source, target) = (graph[edge.source].id, graph[edge.target].id)
      #expect(edge.id == "\(source)--\(edge.type ?? "")--\(target)")
    }
  }

  @Test(arguments: ["blikverruimer", "southern-women"])
  func `what kring check finds stands in the README`(name: String) throws {
    let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    let line = "kring check --graph graphs/\(name).graphml"
    let (output, status) = try Command.shell(
      line, in: Self.folder.deletingLastPathComponent().path)
    #expect(status == 0)
    #expect(readme.contains("$ \(line)\n\(output)```"), "\(output)")
  }
}
