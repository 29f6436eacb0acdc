/// The tool that a GraphML file is written for.
///
/// ```swift
/// try GraphML.write(graph, to: url, dialect: .yed)
/// for warning in GraphML.warnings(for: graph, dialect: .gephi) { print(warning) }
/// ```
///
/// Without a dialect, containment, hyperedges and ports (``Structure``) are written as GraphML's own
/// constructs, which few tools read whole. A dialect has only what its tool reads: the portable form,
/// in which these are plain data, and on top of it what the tool looks for. Read back, each gives the
/// same graph. <doc:GraphMLFormat> says what each adds.
public enum GraphMLDialect: String, CaseIterable, Sendable {
  /// The one form that every tool reads, in GraphML's schema.
  case portable
  /// Gephi: the type of an edge also as its `label=`, by which Gephi tells parallel edges apart, and
  /// colours, sizes and places.
  case gephi
  /// yEd: drawn nodes, edges and groups, with their texts.
  case yed
  /// Cytoscape: `name` of each node, `interaction` of each edge.
  case cytoscape
  /// Neo4j's APOC: `labels=":Person"`, `label="KNOWS"`, `attr.list`.
  case apoc
  /// Apache TinkerPop: `labelV` and `labelE`.
  case tinkerpop

  /// Whether a node that lies inside another stands inside it in the file.
  var nests: Bool { self == .yed }
}
