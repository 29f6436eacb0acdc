import PropertyGraph

/// What a mention turned out to be.
struct Referent {
  let node: Recorded
  var role: String?
  /// How many of a counted group.
  var count: Int64?
}

extension Recorder {
  /// The node that a mention means at this place, recorded now if it is new and may be.
  mutating func find(_ mention: any Mention, at place: Place) throws -> Referent {
    let mentioned = mention.mentioned
    switch mentioned.subject {
    case .recorded(let node):
      guard node.fits(place.labels) else { throw KnowledgeError.misplaced(node, place.labels) }
      receipt.match(.node(node))
      return Referent(node: node, role: mentioned.role)
    case .text(let text):
      return try find(text, at: place)
    }
  }

  private mutating func find(_ text: String, at place: Place) throws -> Referent {
    guard place.takesRole, let (name, role) = try split(text, labels: place.labels) else {
      return Referent(node: try findOrCreate(text, at: place))
    }
    guard let group = try CountedGroup(role, of: name) else {
      return Referent(node: try findOrCreate(name, at: place), role: role)
    }
    let node = try findOrCreate(name, at: .community, properties: group.properties)
    return Referent(node: node, count: group.count)
  }

  /// The node of that name at this place; `properties` are only for one that is new.
  private mutating func findOrCreate(
    _ text: String, at place: Place, properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let name = text.trimmed
    if let known = try match(name, at: place) {
      let node = Recorded(known)
      receipt.match(.node(node))
      return node
    }
    guard let label = place.becomes else { throw try unknown(name, at: place) }
    try refuseNear(name, try near(name, labels: place.labels), labels: place.labels)
    let alike = label == .person ? try lookalikes(of: name) : []
    let node = try create(label.rawValue, named: name, properties: properties)
    if !alike.isEmpty { receipt.lookalikes.append(.init(person: node, known: alike)) }
    return node
  }
}

// MARK: - Matching

extension Recorder {
  /// The one node that a name means; nil if none does.
  ///
  /// - Throws: if several do, or if it is a date on which nobody met: nothing is created by a date.
  mutating func match(_ name: String, at place: Place) throws -> NodeRecord? {
    guard !name.isEmpty else { throw KnowledgeError.noName }
    if let node = try known(name, labels: place.labels) { return node }
    let date = place.takesDates ? EDTFDate(exactly: name) : nil
    if let date, let meeting = try meeting(on: date) { return meeting }
    if !(place.isSubject && allowsNear),
      let node = try only(
        nodes(holding: name, labels: place.labels), named: name, labels: place.labels)
    {
      return node
    }
    guard date == nil else { throw KnowledgeError.noMeetingYet(on: name) }
    return nil
  }

  /// The node with this id, or this whole name or alias.
  func known(_ name: String, labels: Set<NodeLabel>) throws -> NodeRecord? {
    if let node = try transaction.node(name), labels.isEmpty || node.labels.fit(labels) {
      return node
    }
    let named = try transaction.nodes(folded: Names.fold(name))
    return try only(
      named.filter { labels.isEmpty || $0.labels.fit(labels) }, named: name, labels: labels)
  }

  /// The nodes of whose name these are whole words.
  mutating func nodes(holding name: String, labels: Set<NodeLabel>) throws -> [NodeRecord] {
    try nodes(names(labels).rows(holding: Names.fold(name)))
  }

  /// That day's only meeting.
  ///
  /// - Throws: if there are several that day.
  func meeting(on date: EDTFDate) throws -> NodeRecord? {
    let meetings = try transaction.nodes(labeled: .meeting, on: date.bounds(in: transaction.zone))
    guard meetings.count > 1 else { return meetings.first }
    throw KnowledgeError.severalMeetings(
      on: date.description, meetings.map(NameCandidate.init))
  }

  func only(
    _ nodes: [NodeRecord], named name: String, labels: Set<NodeLabel>
  ) throws -> NodeRecord? {
    guard nodes.count > 1 else { return nodes.first }
    throw KnowledgeError.several(name, nodes.map(NameCandidate.init), labels: labels)
  }

  /// "NAME:role" in its two parts, unless the whole is a known name.
  private func split(
    _ text: String, labels: Set<NodeLabel>
  ) throws -> (name: String, role: String)? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let name = String(text[..<colon]).trimmed
    let role = String(text[text.index(after: colon)...]).trimmed
    guard !role.isEmpty, try known(text.trimmed, labels: labels) == nil else { return nil }
    guard !name.isEmpty else { throw KnowledgeError.noName(before: role) }
    return (name, role)
  }
}

// MARK: - New names

extension Recorder {
  /// The nodes whose name may well mean the same as a new one.
  mutating func near(_ name: String, labels: Set<NodeLabel>) throws -> [NodeRecord] {
    allowsNear ? [] : try nodes(names(labels).rows(near: Names.fold(name)))
  }

  /// The people one of whose names is this one name but for a letter; none for a short name, for many
  /// of these differ by a letter.
  private mutating func lookalikes(of name: String) throws -> [Recorded] {
    let folded = Names.fold(name)
    guard !allowsNear, !folded.contains(" "), folded.unicodeScalars.count > 3 else { return [] }
    let known = try names([.person, .community]).rows(withWordLike: folded)
    return try nodes(known).filter { $0.labels.fit([.person]) }.map(Recorded.init)
  }

  /// - Throws: if there is any node near the new name.
  func refuseNear(_ name: String, _ near: [NodeRecord], labels: Set<NodeLabel>) throws {
    guard near.isEmpty else {
      throw KnowledgeError.near(name, near.map(NameCandidate.init), labels: labels)
    }
  }

  func unknown(_ name: String, at place: Place) throws -> KnowledgeError {
    let names = NameList(
      entries: try transaction.names(labeled: place.labels).map { ($0.folded, $0.id) })
    let suggestions = try names.suggestions(for: Names.fold(name))
      .compactMap(transaction.node).map(NameCandidate.init)
    if place.isToChange, suggestions.isEmpty { return .nothing(called: name) }
    return .unknown(
      name, suggestions: suggestions, labels: place.labels, otherwise: "Record it first.")
  }

  /// All folded names of nodes that bear one of these labels, read once.
  private mutating func names(_ labels: Set<NodeLabel>) throws -> KnownNames {
    if let names = knownNames[labels] { return names }
    let names = try transaction.knownNames(labeled: labels)
    knownNames[labels] = names
    return names
  }

  private func nodes(_ rows: [Int64]) throws -> [NodeRecord] {
    try rows.compactMap(transaction.node(row:)).sorted { $0.id < $1.id }
  }
}
