public import PropertyGraph

extension GEXF {
  /// What Gephi, whose own format this is, will do to a graph that no way of writing it can prevent.
  ///
  /// ```swift
  /// for warning in GEXF.warnings(for: graph) { print(warning) }
  /// // node a: Gephi will show "note" as "InfinityO", because it takes INF in any text for infinity.
  /// ```
  ///
  /// - Complexity: O(values of the graph).
  public static func warnings(for graph: Graph) -> [ExportWarning] {
    GephiWarnings(for: graph, areWeights: \.isWeight).warnings
  }
}
