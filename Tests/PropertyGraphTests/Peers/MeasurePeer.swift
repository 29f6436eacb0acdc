import Foundation
import PropertyGraph
import Testing

/// Another library that measures networks, if this machine has it: Python's networkx or igraph.
enum MeasurePeer: String {
  case networkx, igraph

  /// Whether it is installed.
  var isInstalled: Bool { (try? run("-c", "import \(rawValue)"))?.status == 0 }

  /// What it finds in ``sketches``: for each the numbers of each measure that it has.
  func measures() throws -> [[String: [Double?]]] {
    switch self {
    case .networkx: try MeasurePeer.byNetworkx.get()
    case .igraph: try MeasurePeer.byIgraph.get()
    }
  }

  /// Random networks of every kind, small and not so small.
  static let sketches: [Network] =
    (0..<32).map { Network.random(seed: $0) }
    + (0..<8).map { seed in
      Network.random(
        seed: seed, nodes: 60, ties: [90, 240][Int(seed / 4)], isDirected: seed % 2 == 1,
        hasWeights: seed / 2 % 2 == 1)
    }

  private static let byNetworkx = Result { try MeasurePeer.networkx.measure(sketches) }
  private static let byIgraph = Result { try MeasurePeer.igraph.measure(sketches) }

  private func measure(_ networks: [Network]) throws -> [[String: [Double?]]] {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "measures.py")
    let text = networks.map(\.asText).joined()
    let (status, output, complaint) = try run(script.path, rawValue, reading: text)
    try #require(status == 0, "\(rawValue): \(complaint)")
    return try JSONDecoder().decode([[String: [Double?]]].self, from: output)
  }

  private func run(
    _ arguments: String..., reading text: String = ""
  ) throws -> (status: Int32, output: Data, complaint: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "kring-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let (output, complaint) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try complaint.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, read, String(decoding: said, as: UTF8.self))
  }
}

extension Network {
  /// The network as `measures.py` reads it.
  fileprivate var asText: String {
    let head = "\(isDirected ? 1 : 0) \(hasWeights ? 1 : 0) \(nodeCount) \(tieCount)\n"
    return ties.reduce(into: head) { $0 += "\($1.a.index) \($1.b.index) \($1.weight)\n" }
  }
}
