import Foundation
import Testing

/// Another library that reads graphs, if this machine has it: Python's networkx, igraph or rdflib.
enum Peer: String {
  case networkx, igraph, rdflib

  /// Whether it is installed.
  var isInstalled: Bool {
    let found = try? run("python3", "-c", "import \(rawValue)")
    return found?.status == 0
  }

  /// What it finds in a document.
  func read(_ document: [UInt8], as format: String) throws -> PeerGraph {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "kring-peer-\(UUID().uuidString).\(format)")
    try Data(document).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "peer.py")
    let (status, output, complaint) = try run(
      "python3", script.path, rawValue, format, file.path)
    try #require(
      status == 0, "\(rawValue): \(complaint)\n\(String(decoding: document, as: UTF8.self))")
    return try JSONDecoder().decode(PeerGraph.self, from: output)
  }

  func run(_ command: String...) throws -> (status: Int32, output: Data, complaint: String) {
    let process = Process()
    let (output, complaint) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try complaint.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, read, String(decoding: said, as: UTF8.self))
  }
}

/// A graph as another library tells it.
struct PeerGraph: Equatable, Decodable {
  var isDirected: Bool
  var nodes: [String: [String: PeerValue]]
  var edges: [Edge]

  struct Edge: Equatable {
    var id: String
    var source: String
    var target: String
    var attributes: [String: PeerValue]

    fileprivate var inOrder: Edge {
      Edge(id: id, source: min(source, target), target: max(source, target), attributes: attributes)
    }
  }

  init(isDirected: Bool, nodes: [String: [String: PeerValue]], edges: [Edge]) {
    self.isDirected = isDirected
    self.nodes = nodes
    // The ends of an edge without direction come in either order.
    self.edges = edges.map { isDirected ? $0 : $0.inOrder }.sorted { $0.id < $1.id }
  }

  init(from decoder: any Decoder) throws {
    enum Key: CodingKey { case isDirected, nodes, edges }
    let graph = try decoder.container(keyedBy: Key.self)
    let nodes = try graph.decode([Node].self, forKey: .nodes)
    self.init(
      isDirected: try graph.decode(Bool.self, forKey: .isDirected),
      nodes: Dictionary(
        nodes.map { ($0.id, $0.attributes) }, uniquingKeysWith: { first, _ in first }),
      edges: try graph.decode([Edge].self, forKey: .edges))
  }

  private struct Node: Decodable {
    let id: String
    let attributes: [String: PeerValue]

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      id = try fields.decode(String.self)
      attributes = try fields.decode([String: PeerValue].self)
    }
  }
}

extension PeerGraph.Edge: Decodable {
  init(from decoder: any Decoder) throws {
    var fields = try decoder.unkeyedContainer()
    id = try fields.decode(String.self)
    source = try fields.decode(String.self)
    target = try fields.decode(String.self)
    attributes = try fields.decode([String: PeerValue].self)
  }
}

/// A value as another library tells it; floats are equal if they are the same bits, or both no
/// number.
enum PeerValue: Equatable, Decodable {
  case boolean(Bool)
  case integer(Int64)
  case float(UInt64)
  case text(String)
  case list([PeerValue])

  static func number(_ value: Double) -> PeerValue {
    .float(value.isNaN ? Double.nan.bitPattern : value.bitPattern)
  }

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let flag = try? single.decode(Bool.self) {
      self = .boolean(flag)
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let list = try? single.decode([PeerValue].self) {
      self = .list(list)
    } else {
      let number = try single.decode([String: String].self)
      if let integer = number["integer"] {
        self = .integer(try #require(Int64(integer)))
      } else {
        self = .number(try #require(number["float"].flatMap(Double.init)))
      }
    }
  }
}
