public import Foundation
public import PropertyGraph

/// A format of files that hold graphs.
///
/// ```swift
/// let (graph, report) = try GraphFormat.read(from: URL(filePath: "graphs/fers.graphml"))
/// try graph.write(to: URL(filePath: "exports/fers.graphml"))
/// ```
public enum GraphFormat: String, CaseIterable, Sendable {
  /// GraphML, which nearly every graph tool reads and writes: <doc:GraphMLFormat>.
  case graphML = "graphml"
  /// GEXF 1.3, Gephi's own, with time: <doc:GEXFFormat>.
  case gexf
  /// JSON as NetworkX (node-link), graphology, Cytoscape.js and d3 have it: <doc:JSONFormat>.
  case json
  /// GML, Himsolt's: <doc:GMLFormat>.
  case gml
  /// DOT, Graphviz's: <doc:DOTFormat>.
  case dot
  /// Tables of nodes and of edges, as spreadsheets and Gephi's Data Laboratory have them:
  /// <doc:CSVFormat>.
  case csv
  /// Networks of Pajek, `.net` and `.paj`: <doc:PajekFormat>.
  case pajek
  /// Turtle, which linked data is written in by hand; it is written, not read: <doc:LinkedData>.
  case turtle
  /// JSON-LD, linked data that web pages carry; it is written, not read: <doc:LinkedData>.
  case jsonLD = "jsonld"

  /// What people call it.
  public var name: String {
    switch self {
    case .graphML: "GraphML"
    case .gexf: "GEXF"
    case .json: "JSON"
    case .gml: "GML"
    case .dot: "DOT"
    case .csv: "CSV"
    case .pajek: "Pajek"
    case .turtle: "Turtle"
    case .jsonLD: "JSON-LD"
    }
  }

  /// The endings of its files, the usual one first.
  public var extensions: [String] {
    switch self {
    case .graphML: ["graphml"]
    case .gexf: ["gexf"]
    case .json: ["json", "cyjs"]
    case .gml: ["gml"]
    case .dot: ["dot", "gv"]
    case .csv: ["csv"]
    case .pajek: ["net", "paj"]
    case .turtle: ["ttl"]
    case .jsonLD: ["jsonld"]
    }
  }

  /// Whether Kring reads it, and does not only write it.
  public var isRead: Bool {
    switch self {
    case .turtle, .jsonLD: false
    default: true
    }
  }

  /// Whether it says where nodes lie in a picture.
  public var hasPlaces: Bool {
    switch self {
    case .graphML, .gexf, .json, .gml, .dot: true
    case .csv, .pajek, .turtle, .jsonLD: false
    }
  }

  /// The format that a file's extension names, upper or lower case, also behind `.gz`.
  public init?(extensionOf url: URL) {
    self.init(extension: Self.pathExtension(of: url))
  }

  /// The extension that names a format: in `x.graphml.gz` it is `graphml`.
  static func pathExtension(of url: URL) -> String {
    url.isPacked ? url.deletingPathExtension().pathExtension : url.pathExtension
  }

  /// The format whose files end like this, upper or lower case.
  init?(extension ending: String) {
    let ending = ending.lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }
}

extension GraphFormat {
  /// The format in which to write to a file: the one that its extension names.
  ///
  /// - Throws: ``FormatError`` if there is no such format.
  package init(toWrite url: URL) throws {
    if let format = GraphFormat(extensionOf: url) {
      self = format
      return
    }
    let known = GraphFormat.allCases.map { ".\($0.extensions[0])" }
    throw FormatError(
      file: url.relativePath,
      problem: """
        The ending of a file says in which format to write it. End its name in \
        \(known.alternatives).
        """)
  }
}

extension Graph {
  /// Reads a graph from a file, whatever format it is in, without asking what was changed.
  ///
  /// - Throws: ``FormatError``, as ``GraphFormat/read(from:)``.
  public init(contentsOf url: URL) throws {
    self = try GraphFormat.read(from: url).graph
  }

  /// Writes the graph to a file in the format that its extension names.
  ///
  /// - Throws: ``FormatError`` if there is no such format, or the file cannot be written.
  public func write(to url: URL, appearance: Appearance? = nil) throws {
    let format = try GraphFormat(toWrite: url)
    try format.write(self, to: url, appearance: appearance)
  }
}

extension URL {
  /// Whether the name says that the file is packed with gzip.
  var isPacked: Bool { pathExtension.lowercased() == "gz" }
}

extension [String] {
  /// "a, b or c".
  var alternatives: String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) or \(last)"
  }
}
