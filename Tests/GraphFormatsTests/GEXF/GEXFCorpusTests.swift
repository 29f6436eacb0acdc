import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// GEXF files that other tools wrote, kept outside the repository.
private enum Corpus {
  static let folder = ProcessInfo.processInfo.environment["KRING_CORPUS"].map {
    URL(filePath: $0, directoryHint: .isDirectory)
  }

  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let exercises: String
    /// What each reader that could read it found in it.
    let counts: [String]

    var testDescription: String { name }
    var isMalformed: Bool { exercises.contains("not-wellformed") }

    /// What most readers found; of as many, the one that found most.
    var agreed: String? {
      Dictionary(grouping: counts, by: \.self).max {
        ($0.value.count, edges($0.key)) < ($1.value.count, edges($1.key))
      }?.key
    }

    private func edges(_ counts: String) -> Int {
      counts.split(separator: "/").last.flatMap { Int($0) } ?? 0
    }
  }

  /// The GEXF files of the manifest.
  static let files: [File] = {
    guard let folder,
      let manifest = try? String(
        contentsOf: folder.appending(path: "MANIFEST.tsv"), encoding: .utf8)
    else { return [] }
    return manifest.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields[0].hasSuffix(".gexf") else { return nil }
      let counts = fields.dropFirst(4).compactMap { $0.firstMatch(of: /^\d+\/\d+/)?.0 }
      return File(name: fields[0], exercises: fields[3], counts: counts.map(String.init))
    }
  }()

  static func read(_ file: File) throws -> (graph: Graph, report: ImportReport) {
    try GEXF.read(from: #require(folder).appending(path: file.name))
  }

  /// Files that Kring reads otherwise than most, and why; the page on GEXF lists them, too.
  static let deviations: [String: (counts: String, reason: String)] = [
    "Tulip-Dev+tulip/hierarchy2.gexf":
      ("7/4", "edges inside nodes are kept"),
    "jgrapht+jgrapht/SimpleGEXFImporterTest.testIgnoringNested.gexf":
      ("4/4", "edges inside nodes are kept"),
    "networkx+networkx/test_key_raises.gexf":
      ("2/1", "an edge of the other direction than the graph's default is kept; Gephi drops it"),
    "probes/gexf-interval-date.gexf":
      ("4/3", "an edge of the other direction than the graph's default is kept; Gephi drops it"),
    "probes/gexf-mixed.gexf":
      ("5/7", "parallel edges of one kind are kept, and edges of either direction"),
    "probes/gexf-mixed-nodefault.gexf":
      ("5/7", "parallel edges of one kind are kept"),
  ]
}

@Suite(
  .enabled(
    if: Corpus.folder != nil, "Set KRING_CORPUS to the folder of files that other tools wrote."))
struct `GEXF files that other tools wrote` {
  @Test func `They are there`() {
    #expect(Corpus.files.count == 86)
    #expect(Corpus.files.count(where: \.isMalformed) == 4)
  }

  @Test(arguments: Corpus.files.filter { !$0.isMalformed })
  fileprivate func `Every one is read as its readers agree`(_ file: Corpus.File) throws {
    let graph = try Corpus.read(file).graph
    let expected = Corpus.deviations[file.name]?.counts ?? file.agreed
    #expect("\(graph.nodeCount)/\(graph.edgeCount)" == expected, "\(file.counts)")
  }

  @Test(arguments: Corpus.files.filter(\.isMalformed))
  fileprivate func `Every malformed one is refused with its place`(_ file: Corpus.File) throws {
    let error = try #require(throws: FormatError.self) { try Corpus.read(file) }
    #expect(error.line != nil)
    #expect(error.column != nil)
    #expect(!error.problem.isEmpty, "\(error)")
  }

  @Test(arguments: Corpus.files.filter { !$0.isMalformed })
  fileprivate func `What was read of each returns as it was, in both formats`(
    _ file: Corpus.File
  ) throws {
    let graph = try Corpus.read(file).graph
    for format in [GraphFormat.gexf, .graphML] {
      let (again, report) = try GraphFormat.read(format.bytes(of: graph))
      #expect(again.dump == graph.dump)
      #expect(report.isEmpty, "\(report)")
    }
  }

  @Test(arguments: Corpus.files.filter { !$0.isMalformed })
  fileprivate func `Every time that was read is a date`(_ file: Corpus.File) throws {
    let graph = try Corpus.read(file).graph
    for node in graph.nodes {
      guard let date = graph[node]["date"]?.string else { continue }
      #expect(throws: Never.self) { try EDTFDate(date) }
    }
    for edge in graph.edges {
      guard let date = graph[edge]["date"]?.string else { continue }
      #expect(throws: Never.self) { try EDTFDate(date) }
    }
  }
}
