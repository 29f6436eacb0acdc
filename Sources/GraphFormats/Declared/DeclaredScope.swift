/// Where data can stand and is kept: each has keys of its own.
enum DeclaredScope: Int, CaseIterable {
  case node, edge, graph, hyperedge, port, endpoint

  /// The scopes that the attribute `for` names.
  static func named(_ text: String) -> [DeclaredScope]? {
    switch text {
    case "node": [.node]
    case "edge": [.edge]
    case "graph", "graphml": [.graph]
    case "hyperedge": [.hyperedge]
    case "all", "": allCases
    case "port": [.port]
    case "endpoint": [.endpoint]
    default: nil
    }
  }
}
