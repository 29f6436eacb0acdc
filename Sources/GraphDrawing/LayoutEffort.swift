public import PropertyGraph

/// How far a layout can be brought in the time that somebody waits for a file.
public enum LayoutEffort: Sendable {
  /// Until it lies still, or nearly.
  case whole
  /// Far enough to see what belongs together; the tool that shows it can go on from there.
  case rough
  /// Not far enough to be of use.
  case none

  /// What a graph calls for.
  public init(for graph: Graph) {
    self.init(nodesAndEdges: graph.nodeCount + graph.edgeCount)
  }

  init(nodesAndEdges count: Int) {
    switch ForceAtlas2.steps(nodesAndEdges: count) {
    case 300...: self = .whole
    case 50...: self = .rough
    default: self = .none
    }
  }
}

extension ForceAtlas2 {
  /// 600 steps, and fewer where each takes long: beyond 200,000 nodes and edges.
  static func steps(nodesAndEdges count: Int) -> Int { min(600, 120_000_000 / max(1, count)) }
}
