public import PropertyGraph

extension Graph {
  /// The person that a name means.
  ///
  /// ```swift
  /// let janny = try graph.person("Janny")
  /// ```
  ///
  /// An id, a whole name or alias, whole words of one name or a part of only one: see
  /// ``node(named:labeled:)``.
  public func person(_ name: String) throws -> Node { try node(named: name, labeled: .person) }

  /// The community that a name means.
  public func community(_ name: String) throws -> Node {
    try node(named: name, labeled: .community)
  }

  /// The meeting that a name means, or a date that is the date of one meeting only.
  public func meeting(_ name: String) throws -> Node { try node(named: name, labeled: .meeting) }

  /// The series of meetings that a name means.
  public func series(_ name: String) throws -> Node { try node(named: name, labeled: .series) }

  /// The insight that a name means.
  ///
  /// ```swift
  /// graph.spread(of: try graph.insight("small to the large"))
  /// ```
  public func insight(_ name: String) throws -> Node { try node(named: name, labeled: .insight) }

  /// The product that a name means.
  public func product(_ name: String) throws -> Node { try node(named: name, labeled: .product) }

  /// The theme that a name means.
  public func theme(_ name: String) throws -> Node { try node(named: name, labeled: .theme) }

  /// The action that a name means.
  public func action(_ name: String) throws -> Node { try node(named: name, labeled: .action) }

  /// The one node that a name means, of those that bear one of the labels; of all nodes when none
  /// is given.
  ///
  /// Case, diacritics and punctuation are ignored. An id comes first, then a whole name or alias,
  /// then a date that is the date of one meeting only, then whole words of one name ("Janny"), then
  /// a part that only one name holds ("jan").
  ///
  /// - Throws: ``KnowledgeError`` that lists the nodes with their ids if several fit, and suggests
  ///   names if none does.
  /// - Complexity: O(*n*) in the nodes of the graph; O(log *n*) for an id.
  public func node(named name: String, labeled labels: NodeLabel...) throws -> Node {
    try NameResolver(self, labels: Set(labels)).resolve(name)
  }
}
