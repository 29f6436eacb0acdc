import PropertyGraph

/// A node or an edge whole, as one flat JSON object in the journal.
///
/// What is not a property stands under a name with an `@`; a property whose own name begins with an
/// `@` gets another.
///
/// ```json
/// {"@id":"janny","@labels":["Person"],"name":"Janny Bakker-Klein"}
/// {"@id":"janny--ATTENDED--evening","@source":"janny","@target":"evening","@type":"ATTENDED"}
/// ```
extension NodeRecord {
  var journalJSON: String {
    var text = "{\"@id\":" + id.json
    if !labels.isEmpty { text += ",\"@labels\":" + PropertyValue.strings(labels).json }
    properties.escapingKeys.appendMembers(to: &text)
    return text + "}"
  }

  init(journalJSON json: String) throws {
    var members = try [String: PropertyValue](json: json)
    self.init(
      id: members.removeValue(forKey: "@id")?.string ?? "",
      labels: members.removeValue(forKey: "@labels")?.strings ?? [])
    properties = members.unescapingKeys
  }
}

extension EdgeRecord {
  var journalJSON: String {
    var text = "{\"@id\":" + id.json
    if let type { text += ",\"@type\":" + type.json }
    text += ",\"@source\":" + source.json + ",\"@target\":" + target.json
    if !isDirected { text += ",\"@directed\":false" }
    properties.escapingKeys.appendMembers(to: &text)
    return text + "}"
  }

  init(journalJSON json: String) throws {
    var members = try [String: PropertyValue](json: json)
    func text(_ key: String) -> String? { members.removeValue(forKey: key)?.string }
    self.init(
      id: text("@id") ?? "", type: text("@type"), source: text("@source") ?? "",
      target: text("@target") ?? "",
      isDirected: members.removeValue(forKey: "@directed") != .boolean(false))
    properties = members.unescapingKeys
  }
}

extension [String: PropertyValue] {
  fileprivate var escapingKeys: Self {
    guard keys.contains(where: { $0.hasPrefix("@") }) else { return self }
    return Self(uniqueKeysWithValues: map { ($0.hasPrefix("@") ? "@" + $0 : $0, $1) })
  }

  fileprivate var unescapingKeys: Self {
    guard keys.contains(where: { $0.hasPrefix("@") }) else { return self }
    return Self(uniqueKeysWithValues: map { ($0.hasPrefix("@") ? String($0.dropFirst()) : $0, $1) })
  }
}
