import PropertyGraph

/// How the properties of an element stand in its row: what every browser should show has a column
/// of its own, everything else stands in one JSON object.
struct StoredProperties {
  let hasNameColumn: Bool
  var name: String?
  var date: String?
  var bounds: DateBounds
  var json: String?

  /// - Parameters:
  ///   - properties: those of a node or an edge.
  ///   - hasNameColumn: whether the table has a column `name`; that of edges has none.
  ///   - reading: how to read a date.
  /// - Throws: what `reading` throws.
  init(
    _ properties: [String: PropertyValue], hasNameColumn: Bool,
    reading: (PropertyValue) throws -> DateBounds
  ) throws {
    self.hasNameColumn = hasNameColumn
    var rest = properties
    if hasNameColumn, let text = rest[PropertyKey.name]?.string, !text.isEmpty {
      name = text
      rest[PropertyKey.name] = nil
    }
    if let value = rest.removeValue(forKey: PropertyKey.date) {
      bounds = try reading(value)
      date = value.text
    } else {
      bounds = .unknown
    }
    json = rest.isEmpty ? nil : rest.json
  }

  var earliest: Int64? { bounds.storedEarliest }

  var latest: Int64? { bounds.storedLatest }
}

extension DateBounds {
  /// The earliest start as its column holds it: nothing when it is open.
  var storedEarliest: Int64? { earliest == DateBounds.distantPast ? nil : earliest }

  /// The latest end as its column holds it: nothing when it is open.
  var storedLatest: Int64? { latest == DateBounds.distantFuture ? nil : latest }
}

extension [String: PropertyValue] {
  /// The object, its members in order of name.
  var json: String {
    var text = "{"
    appendMembers(to: &text)
    return text + "}"
  }

  /// Writes the members in order of name, after what the object has already.
  func appendMembers(to text: inout String) {
    for key in keys.sorted() {
      guard let value = self[key] else { continue }
      if text.utf8.count > 1 { text += "," }
      text += key.json
      text += ":"
      text += value.json
    }
  }

  /// Reads what `json` writes.
  ///
  /// - Throws: `KnowledgeError` when the text is no such object, which only a damaged file holds.
  init(json: String) throws {
    var properties: [String: PropertyValue] = [:]
    guard PropertyValue.readObject(json.utf8Span.span, member: { properties[$0] = $1 }) else {
      throw KnowledgeError("The graph is damaged: \(json) is no list of properties.")
    }
    self = properties
  }
}
