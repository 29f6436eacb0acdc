import Foundation
import PropertyGraph

extension Recorder {
  /// What a verb is about: the known node of that name with these properties set on it, or a new
  /// one.
  mutating func subject(
    _ label: NodeLabel, _ mention: any Mention, _ properties: [String: PropertyValue]
  ) throws -> Recorded {
    let properties = try checked(properties)
    let place = Place.subject(label)
    guard case .text(let text) = mention.mentioned.subject else {
      return try update(try find(mention, at: place).node, properties, addingAliases: true)
    }
    let name = text.trimmed
    if let known = try match(name, at: place) {
      return try update(Recorded(known), properties, addingAliases: true)
    }
    try refuseNear(name, try near(name, labels: place.labels), labels: place.labels)
    return try create(label.rawValue, named: name, properties: properties)
  }

  /// A new node, its id made from its name.
  mutating func create(
    _ label: String, named name: String, properties: [String: PropertyValue]
  ) throws -> Recorded {
    let isMeeting = label == NodeLabel.meeting.rawValue
    let date = isMeeting ? properties[PropertyKey.date]?.string : nil
    let id = try Slug.id(for: name, label: label, date: date) { [transaction] in
      try transaction.node($0)?.labels
    }
    var record = NodeRecord(id: id, labels: [label], properties: properties)
    record.properties[PropertyKey.name] = .string(name)
    try transaction.apply(.addNode(record))
    try remember(record)
    let node = Recorded(record)
    receipt.create(.node(node))
    return node
  }

  /// Sets those of the properties that are otherwise; what is not mentioned stays.
  ///
  /// - Parameter addingAliases: whether the aliases are added to those that it has.
  @discardableResult
  mutating func update(
    _ node: Recorded, _ given: [String: PropertyValue?], addingAliases: Bool = false
  ) throws -> Recorded {
    guard let before = try transaction.node(node.id) else {
      throw KnowledgeError("There is no node with the id \"\(node.id)\" any more.")
    }
    var properties = given
    if addingAliases, let aliases = given[PropertyKey.aliases]??.strings {
      let known = before.properties[PropertyKey.aliases]?.strings ?? []
      properties[PropertyKey.aliases] = .strings((known + aliases).withoutRepeats)
    }
    let changes = properties.filter { before.properties[$0.key] != $0.value }
    for (key, value) in changes.sorted(by: { $0.key < $1.key }) {
      try transaction.apply(.set(.node(node.id), key: key, to: value))
    }
    var after = before
    for (key, value) in changes { after.properties[key] = value }
    if changes.keys.contains(where: { $0 == PropertyKey.name || $0 == PropertyKey.aliases }) {
      knownNames = [:]
    }
    let updated = Recorded(after)
    if changes.isEmpty { receipt.match(.node(updated)) } else { receipt.update(.node(updated)) }
    return updated
  }

  /// Has later names in this recording match this one too.
  private mutating func remember(_ record: NodeRecord) throws {
    guard let row = try transaction.row(ofNode: record.id) else { return }
    let names = record.foldedNames
    for labels in Array(knownNames.keys) where labels.isEmpty || record.labels.fit(labels) {
      for name in names { knownNames[labels]?.append(name, row: row) }
    }
  }
}

extension String {
  /// Without the white space around it.
  var trimmed: String {
    let isTrimmed = [utf8.first, utf8.last].allSatisfy { $0.map { 0x21..<0x7F ~= $0 } ?? true }
    return isTrimmed ? self : trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
