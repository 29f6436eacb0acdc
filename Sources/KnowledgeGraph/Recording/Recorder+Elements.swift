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
  ///
  /// A label that is none of Kring's own is taken as it is, or as the graph has it already, whatever
  /// its case; one that is nearly known ("Persn") only with ``allowsNear``.
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
      return try update(Recorded(node), properties, addingAliases: true)
    }
    let near = try near(name, labels: [known])
    try refuseNear(name, near, labels: [known])
    return try create(known.rawValue, named: name, properties: properties)
  }

  /// A node of a label that is not one of Kring's own.
  private mutating func add(
    ownLabel label: String, _ name: String, _ properties: [String: PropertyValue]
  ) throws -> Recorded {
    let label = try ownLabel(label.trimmed)
    let named = try transaction.nodes(folded: Names.fold(name)).filter { $0.labels.contains(label) }
    if let node = try only(named, named: name, labels: []), !allowsNear {
      return try update(Recorded(node), properties, addingAliases: true)
    }
    return try create(label, named: name, properties: properties)
  }

  /// The label as the graph writes it, or a new one.
  ///
  /// - Throws: if it is near one that is known, and not said to be new.
  private func ownLabel(_ label: String) throws -> String {
    let present = try transaction.labels()
    if present.contains(label) { return label }
    let folded = Names.fold(label)
    if let same = present.first(where: { Names.fold($0) == folded }) { return same }
    let known = (NodeLabel.allCases.map(\.rawValue) + present).withoutRepeats
    let near = known.filter { Names.mayBeMistyped(folded, for: Names.fold($0)) }
    guard near.isEmpty || allowsNear else {
      throw KnowledgeError(
        """
        There is no label "\(label)". Did you mean \(near.joined(with: "or"))? \
        A label of your own is taken with --new.
        """)
    }
    return label
  }

  /// Changes what is said about a node or an edge; its id stays.
  ///
  /// ```swift
  /// try record.edit("Daniel Pit", set: ["name": "Daniël Pit"])
  /// try record.edit("janny--KNOWS--daniel-pit", set: ["date": "2019"], unset: ["note"])
  /// try record.edit("daniel-pit", alsoCalled: ["Daan"], noLongerCalled: ["Daniel Pitt"])
  /// ```
  ///
  /// - Parameters:
  ///   - element: the id of an edge, or what a name means among all nodes.
  ///   - properties: what is true from now on; `aliases` here are all of them.
  ///   - aliases: names that are added to those it has.
  ///   - others: aliases that it no longer has, however they are written.
  /// - Throws: ``KnowledgeError`` for a date that is no date, for taking its name away, and for an
  ///   alias to be taken away that it has not.
  @discardableResult
  public mutating func edit(
    _ element: any Mention, set properties: [String: PropertyValue] = [:],
    unset: [String] = [], alsoCalled aliases: [String] = [], noLongerCalled others: [String] = []
  ) throws -> Receipt.Element {
    guard !unset.contains(PropertyKey.name) else {
      throw KnowledgeError("A name cannot be taken away. Set another one instead.")
    }
    var changes: [String: PropertyValue?] = try checked(properties).mapValues { $0 }
    for key in unset { changes[key] = .some(nil) }
    if let edge = try edge(element) {
      guard aliases.isEmpty, others.isEmpty else {
        throw KnowledgeError("\"\(edge.id)\" is a link, and has no names but its id.")
      }
      return .edge(try set(changes, on: edge))
    }
    let node = try find(element, at: .changed).node
    if !(aliases.isEmpty && others.isEmpty) {
      let known = try changes[PropertyKey.aliases] ?? self.aliases(of: node)
      changes[PropertyKey.aliases] = .some(
        try merged(known?.strings ?? [], alsoCalled: aliases, noLongerCalled: others, of: node))
    }
    return .node(try update(node, changes))
  }

  private func aliases(of node: Recorded) throws -> PropertyValue? {
    try transaction.node(node.id)?.properties[PropertyKey.aliases]
  }

  /// The aliases with more and without others; nil when none is left.
  private func merged(
    _ known: [String], alsoCalled more: [String], noLongerCalled others: [String],
    of node: Recorded
  ) throws -> PropertyValue? {
    let gone = Set(others.map(Names.fold))
    let lost = others.first { !known.map(Names.fold).contains(Names.fold($0)) }
    if let lost {
      let names = known.map { "\"\($0)\"" }.joined(with: "and")
      throw KnowledgeError(
        """
        "\(node.name)" has no other name "\(lost)". \
        \(known.isEmpty ? "It has none." : "Its other names: \(names).")
        """)
    }
    let left = known.filter { !gone.contains(Names.fold($0)) } + more.map(\.trimmed)
    let names = left.filter { !$0.isEmpty }.withoutRepeats
    return names.isEmpty ? nil : .strings(names)
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
    let node = try find(element, at: .changed).node
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
