public import PropertyGraph

extension GraphML {
  /// What the tool of a dialect will do to a graph that no way of writing it can prevent.
  ///
  /// ```swift
  /// for warning in GraphML.warnings(for: graph, dialect: .gephi) { print(warning) }
  /// // node a: Gephi will show "note" as "InfinityO", because it takes INF in any text for infinity.
  /// ```
  ///
  /// Only Gephi is known to do so; for other dialects there are none.
  ///
  /// - Complexity: O(values of the graph).
  public static func warnings(for graph: Graph, dialect: GraphMLDialect) -> [ExportWarning] {
    dialect == .gephi ? GephiWarnings(for: graph, areWeights: \.isPositive).warnings : []
  }
}
