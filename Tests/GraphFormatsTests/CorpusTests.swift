import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// Files that other tools wrote, kept outside the repository.
private enum Corpus {
  static let folder = ProcessInfo.processInfo.environment["KRING_CORPUS"].map {
    URL(filePath: $0, directoryHint: .isDirectory)
  }

  /// The GraphML files of the manifest, each with the counts that most other readers agree on.
  static var files: [(name: String, counts: [String])] {
    guard let folder,
      let manifest = try? String(
        contentsOf: folder.appending(path: "MANIFEST.tsv"), encoding: .utf8)
    else { return [] }
    return manifest.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard !fields[0].hasSuffix(".gexf") else { return nil }
      let counts = fields.dropFirst(4).compactMap { $0.firstMatch(of: /^\d+\/\d+/)?.0 }
      return (String(fields[0]), counts.map(String.init))
    }
  }

  /// What most of the readers that could read a file found in it.
  static func agreed(_ counts: [String]) -> String? {
    Dictionary(grouping: counts, by: \.self).max {
      ($0.value.count, $1.key) < ($1.value.count, $0.key)
    }?
    .key
  }

  /// Files that Kring reads otherwise than most, and why.
  static let deviations: [String: (counts: String, reason: String)] = [
    "KeRNeLith+QuikGraph/DCT8_missing_graph_tag.graphml":
      ("0/0", "what stands in <graphe> is no graph; this is reported"),
    "KeRNeLith+QuikGraph/DCT8_with_missing_attribute.graphml":
      ("84/104", "an edge without a source is left out; others invent a node without a name"),
    "jgrapht+jgrapht/GraphMLImporterTest.testNestedGraphs.graphml":
      ("7/3", "nodes and edges of graphs inside are kept"),
    "probes/gml-nested-hyper-multi.graphml":
      (
        "7/6",
        "nodes and edges of graphs inside are kept, x of both graphs is one node, and the hyperedge is a node with three edges"
      ),
    "jrtom+jung/multigraph.graphml":
      ("10/17", "three hyperedges are nodes, their nine endpoints edges"),
    "ogdf+ogdf/hyperedges.graphml":
      ("10/10", "three hyperedges are nodes, their nine endpoints edges"),
    "networkx+networkx/test_hyperedge_raise.graphml":
      ("4/3", "the hyperedge is a node, its three endpoints edges"),
    "jgrapht+jgrapht/GraphMLImporterTest.testWithHyperEdges.graphml":
      ("5/6", "the hyperedge is a node, its four endpoints edges"),
    "probes/gml-props.graphml": (
      "4/9", "parallel edges and repeated ids are kept; only Gephi reads it"
    ),
    "probes/gml-nons.graphml": (
      "4/9", "parallel edges and repeated ids are kept; only Gephi reads it"
    ),
    "probes/gml-prefixed.graphml":
      ("4/9", "parallel edges and repeated ids are kept; only Gephi reads it"),
  ]

  /// Files that are no well-formed XML, which nobody reads.
  static let malformed: Set<String> = [
    "igraph+igraph/invalid1.graphml", "igraph+igraph/invalid3.graphml",
    "igraph+igraph/invalid4.graphml", "igraph+igraph/invalid5.graphml",
    "igraph+igraph/invalid6.graphml", "neo4j+apoc/fileWithUnicode.graphml",
  ]
}

@Suite(
  .enabled(
    if: Corpus.folder != nil, "Set KRING_CORPUS to the folder of files that other tools wrote."))
struct `Files that other tools wrote` {
  @Test func `Every one is read as its readers agree`() throws {
    let folder = try #require(Corpus.folder)
    #expect(Corpus.files.count > 100)
    for (name, counts) in Corpus.files where !Corpus.malformed.contains(name) {
      let graph = try GraphML.read(from: folder.appending(path: name)).graph
      let expected = Corpus.deviations[name]?.counts ?? Corpus.agreed(counts)
      #expect("\(graph.nodeCount)/\(graph.edgeCount)" == expected, "\(name)")
    }
  }

  @Test func `Every one that nobody reads is refused with a sentence`() throws {
    let folder = try #require(Corpus.folder)
    for name in Corpus.malformed.sorted() {
      let error = try #require(throws: FormatError.self) {
        try GraphML.read(from: folder.appending(path: name))
      }
      #expect(!error.problem.isEmpty, "\(error)")
    }
  }

  @Test func `What was read of each returns as it was, whole and without a report`() throws {
    let folder = try #require(Corpus.folder)
    for (name, _) in Corpus.files where !Corpus.malformed.contains(name) {
      let graph = try GraphML.read(from: folder.appending(path: name)).graph
      let (again, report) = try GraphML.read(GraphML.bytes(of: graph))
      #expect(again == graph, "\(name)")
      #expect(report.isEmpty, "\(name): \(report)")
    }
  }

  @Test func `Files of no graph are refused`() throws {
    let folder = try #require(Corpus.folder)
    #expect(throws: FormatError.self) {
      try GraphML.read(from: folder.appending(path: "MANIFEST.tsv"))
    }
  }
}
