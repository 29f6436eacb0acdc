public import PropertyGraph
import Synchronization

extension Appearance {
  /// The same appearance with a place for every node: ForceAtlas2's, at the scale of the sizes.
  ///
  /// ```swift
  /// try GEXF.write(graph, to: url, appearance: graph.appearance().laidOut(graph))
  /// ```
  ///
  /// The layout is made when somebody asks where a node lies, so a format that knows no places costs
  /// nothing. A graph that is too large for it (``LayoutEffort``) stays without places.
  ///
  /// - Parameter graph: the graph that is dressed so.
  public func laidOut(_ graph: Graph) -> Appearance {
    if LayoutEffort(for: graph) == .none { return self }
    let layout = Layout { [self] in places(of: graph) }
    var appearance = self
    appearance.nodePosition = { layout.places[$0.index] }
    return appearance
  }

  private func places(of graph: Graph) -> [Point] {
    let radii = graph.nodes.map { node in
      let size = nodeSize?(node) ?? Self.usualSize
      return size > 0 && size.isFinite ? size : Self.usualSize
    }
    return ForceAtlas2(graph, weight: edgeWeight).places().spaced(for: radii)
  }

  /// The radius that Gephi gives a node that comes without.
  private static let usualSize = 10.0
}

/// The places of a graph's nodes, made when they are needed.
private final class Layout: Sendable {
  private let made = Mutex<[Appearance.Point]?>(nil)
  private let make: @Sendable () -> [Appearance.Point]

  init(_ make: @escaping @Sendable () -> [Appearance.Point]) { self.make = make }

  var places: [Appearance.Point] {
    made.withLock { places in
      let known = places ?? make()
      places = known
      return known
    }
  }
}
