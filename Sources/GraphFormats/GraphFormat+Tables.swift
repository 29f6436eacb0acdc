public import Foundation
public import PropertyGraph

extension GraphFormat {
  /// Reads several tables as one graph: a table of nodes and one of edges, in whichever order.
  ///
  /// ```swift
  /// let files = ["people.csv", "meetings.csv", "attendance.csv"].map { URL(filePath: $0) }
  /// let (graph, report) = try GraphFormat.read(from: files)
  /// ```
  ///
  /// - Returns: the graph, and what had to be changed or could not be kept; each note says in which
  ///   file.
  /// - Throws: ``FormatError`` as when reading one file, also if there are several files and one is
  ///   no table.
  public static func read(from urls: [URL]) throws -> (graph: Graph, report: ImportReport) {
    if urls.count == 1 { return try read(from: urls[0]) }
    let sources = try urls.map { url in
      try InputSource.file(path: url.path, name: url.relativePath).reopenable()
    }
    for source in sources where try recognised(in: source) != .csv {
      throw FormatError(
        file: source.name,
        problem: "Only tables can be read together. Read this file by itself.")
    }
    return try CSV.read(sources)
  }

  /// The files that come to be when a graph is written to `url`: that one, or for ``csv`` two
  /// beside it, `fers-nodes.csv` and `fers-edges.csv` for `fers.csv`.
  public func files(writtenTo url: URL) -> [URL] {
    self == .csv ? CSV.Part.allCases.map { url.naming($0) } : [url]
  }

  /// Writes the two tables of a graph: both are written aside before either takes its name.
  static func writeTables(of graph: Graph, to url: URL) throws {
    let (nodes, edges) = (url.naming(.nodes), url.naming(.edges))
    let nodeFile = try OutputFile.open(nodes.path, name: nodes.relativePath)
    var failure = write(.nodes, of: graph, to: nodeFile, isPacking: url.isPacked)
    do {
      let edgeFile = try OutputFile.open(edges.path, name: edges.relativePath)
      let edgeFailure = write(.edges, of: graph, to: edgeFile, isPacking: url.isPacked)
      if failure == 0 { failure = edgeFailure }
      try edgeFile.finish(failure)
    } catch {
      // The other one goes the way of this one, for the reason of this one.
      try? nodeFile.finish(ECANCELED)
      throw error
    }
    try nodeFile.finish(failure)
  }

  private static func write(
    _ part: CSV.Part, of graph: Graph, to file: borrowing OutputFile, isPacking: Bool
  ) -> Int32 {
    var output = ByteWriter(file: file.descriptor, isPacking: isPacking)
    CSV.write(part, of: graph, into: &output)
    return output.finish().failure
  }
}

extension URL {
  /// The file beside this one that holds one of its tables: `fers-nodes.csv`, `fers-nodes.csv.gz`.
  fileprivate func naming(_ part: CSV.Part) -> URL {
    let name = lastPathComponent
    let dot = name.firstIndex(of: ".") ?? name.endIndex
    let named = "\(name[..<dot])-\(part.rawValue)\(name[dot...])"
    // A path that is relative stays so.
    guard let slash = relativePath.lastIndex(of: "/") else {
      return URL(filePath: named, relativeTo: baseURL)
    }
    return URL(filePath: relativePath[...slash] + named, relativeTo: baseURL)
  }
}
