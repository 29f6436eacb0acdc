public import PropertyGraph

extension Recorder {
  /// Records a node of any label.
  ///
  /// ```swift
  /// try record.add("Person", "Daniël Pit", properties: ["aliases": "Daan"])
  /// ```
  ///
  /// A node of that label and whole name is updated; words of a known name, or a name near it, are
  /// refused. With ``allowsNear`` the node is new in any case.
  @discardableResult
  public mutating func add(
    _ label: String, _ name: String, properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let properties = try checked(properties)
    let name = name.trimmed
    guard !name.isEmpty else { throw KnowledgeError("A name needs at least one letter.") }
    guard let known = NodeLabel(named: label) else {
      return try add(ownLabel: label, name, properties)
    }
    if allowsNear { return try create(known.rawValue, named: name, properties: properties) }
    if known == .meeting, properties[PropertyKey.date] != nil {
      return try meeting(name, properties: properties)
    }
    if let node = try self.known(name, labels: [known]) {
      return try update(Recorded(node), properties)
    }
    let near = try near(name, labels: [known])
    try refuseNear(name, near, labels: [known])
    return try create(known.rawValue, named: name, properties: properties)
  }

  /// A node of a label that is not one of Kring's own.
  private mutating func add(
    ownLabel label: String, _ name: String, _ properties: [String: PropertyValue]
  ) throws -> Recorded {
    let folded = Names.fold(label)
    let near = NodeLabel.allCases.filter { Names.areNear(folded, $0.noun) }
    guard near.isEmpty || allowsNear else {
      throw KnowledgeError(
        """
        There is no label "\(label)". Did you mean \(near.map(\.rawValue).joined(with: "or"))? \
        A label of your own is taken with --new.
        """)
    }
    let named = try transaction.nodes(folded: Names.fold(name)).filter { $0.labels.contains(label) }
    if let node = try only(named, named: name, labels: []), !allowsNear {
      return try update(Recorded(node), properties)
    }
    return try create(label, named: name, properties: properties)
  }

  /// Changes what is said about a node or an edge; its id stays.
  ///
  /// ```swift
  /// try record.edit("Daniel Pit", set: ["name": "Daniël Pit"])
  /// try record.edit("janny--KNOWS--daniel-pit", set: ["date": "2019"], unset: ["note"])
  /// ```
  ///
  /// - Parameter element: the id of an edge, or what a name means among all nodes.
  /// - Throws: ``KnowledgeError`` for a date that is no date, and for taking a name away.
  @discardableResult
  public mutating func edit(
    _ element: any Mention, set properties: [String: PropertyValue] = [:],
    unset: [String] = []
  ) throws -> Receipt.Element {
    guard !unset.contains(PropertyKey.name) else {
      throw KnowledgeError("A name cannot be taken away. Set another one instead.")
    }
    var changes: [String: PropertyValue?] = try checked(properties).mapValues { $0 }
    for key in unset { changes[key] = .some(nil) }
    if let edge = try edge(element) { return .edge(try set(changes, on: edge)) }
    return .node(try update(try find(element, at: .anywhere).node, changes))
  }

  /// Removes a node with all its edges, or an edge.
  ///
  /// Where others name the node, as a carrier or as who introduced them, it is taken off the list.
  ///
  /// - Parameter element: the id of an edge, or what a name means among all nodes.
  /// - Returns: how many edges went with the node.
  @discardableResult
  public mutating func remove(_ element: any Mention) throws -> Int {
    if let edge = try edge(element) {
      try remove(edge)
      return 0
    }
    let node = try find(element, at: .anywhere).node
    let edges = try transaction.edges(touching: node.id)
    for edge in edges { try remove(edge) }
    for edge in try transaction.edges(naming: node.id) {
      try set(edge.properties.withoutReferences(to: node.id), on: edge)
    }
    for other in try transaction.nodes(naming: node.id) where other.id != node.id {
      try update(Recorded(other), other.properties.withoutReferences(to: node.id))
    }
    try transaction.apply(.removeNode(node.id))
    receipt.remove(.node(node))
    knownNames = [:]
    return edges.count
  }

  private mutating func remove(_ edge: EdgeRecord) throws {
    try transaction.apply(.removeEdge(edge.id))
    receipt.remove(.edge(RecordedEdge(edge)))
  }

  /// The edge of which a text is the id.
  private func edge(_ element: any Mention) throws -> EdgeRecord? {
    guard case .text(let id) = element.mentioned.subject else { return nil }
    return try transaction.edge(id.trimmed)
  }
}
