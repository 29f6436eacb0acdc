public import PropertyGraph

extension Recorder {
  /// Records an edge between two nodes.
  ///
  /// ```swift
  /// try record.link("Janny", "member-of", "Movisie", properties: ["role": "voorzitter"])
  /// try record.link("Bernou", "HOLDS", "of by for all", properties: ["stance": "inspired"])
  /// ```
  ///
  /// A type of Kring's own may be written in any way: MEMBER_OF, member-of, "member of". Nodes that
  /// it can join count; another only if nothing else is called so, and by its id. The target becomes
  /// new if its name is and the type allows it one label only. Any other type joins any two nodes
  /// that are known.
  ///
  /// An edge of the same type, ends and date is updated; one of another date is another edge.
  ///
  /// - Throws: ``KnowledgeError`` if a name is unknown or may be several, or if the type is near one
  ///   of Kring's own and not said to be new by ``allowsNear``.
  @discardableResult
  public mutating func link(
    _ source: any Mention, _ type: String, _ target: any Mention,
    properties: [String: PropertyValue] = [:]
  ) throws -> RecordedEdge {
    if let known = EdgeType(named: type) {
      return try link(source, known, target, properties: properties)
    }
    try refuseNearType(type)
    let source = try end(source, at: .anywhere)
    let target = try end(target, at: .anywhere)
    return try connect(
      source, type.trimmed, isDirected: true, target, try checked(properties), as: .sameDate)
  }

  /// Records an edge of one of Kring's own types.
  ///
  /// ```swift
  /// try record.link("Janny", .knows, "Daniël", properties: ["introducedBy": "Fers"])
  /// ```
  @discardableResult
  public mutating func link(
    _ source: any Mention, _ type: EdgeType, _ target: any Mention,
    properties: [String: PropertyValue] = [:]
  ) throws -> RecordedEdge {
    let source = try end(source, at: Place(labels: Set(type.ends.map(\.source))))
    let targets = Set(type.ends.filter { source.fits([$0.source]) }.map(\.target))
    let labels = targets.isEmpty ? Set(type.ends.map(\.target)) : targets
    let target = try end(
      target, at: Place(labels: labels, becomes: labels.count == 1 ? labels.first : nil))
    return try connect(source, type, target, try checked(properties), as: .sameDate)
  }

  /// An end of an edge. Where nothing fits, an id that does not is taken too, and left to be found
  /// by a check.
  private mutating func end(_ mention: any Mention, at place: Place) throws -> Recorded {
    let id: String
    switch mention.mentioned.subject {
    case .recorded(let node): id = node.id
    case .text(let text):
      id = text.trimmed
      if let node = try match(id, at: place).map(Recorded.init) {
        receipt.match(.node(node))
        return node
      }
    }
    guard let node = try transaction.node(id).map(Recorded.init) else {
      return try find(mention, at: place).node
    }
    receipt.match(.node(node))
    return node
  }

  private func refuseNearType(_ type: String) throws {
    guard !type.trimmed.isEmpty else {
      throw KnowledgeError("A link needs a type. Write KNOWS, MEMBER_OF or another.")
    }
    let folded = Names.fold(type)
    let near = EdgeType.allCases.filter {
      Names.mayBeMistyped(folded, for: Names.fold($0.rawValue))
    }
    guard near.isEmpty || allowsNear else {
      throw KnowledgeError(
        """
        There is no type "\(type)". Did you mean \(near.map(\.rawValue).joined(with: "or"))? \
        A type of your own is taken with --new.
        """)
    }
  }
}

extension EdgeType {
  /// The type that is written like this: MEMBER_OF, member-of, "member of".
  package init?(named text: String) {
    let folded = Names.fold(text)
    guard let type = Self.allCases.first(where: { Names.fold($0.rawValue) == folded }) else {
      return nil
    }
    self = type
  }
}

extension NodeLabel {
  /// The label that is written like this: Person, person.
  package init?(named text: String) {
    let folded = Names.fold(text)
    guard
      let label = Self.allCases.first(where: { $0.noun == folded || $0.plural == folded })
    else { return nil }
    self = label
  }
}
