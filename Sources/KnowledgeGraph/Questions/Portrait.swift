import PropertyGraph

/// Everything about one node.
///
/// As JSON `{"id", "name", "labels", "properties": {…}, "edges": [{"words", "type", "isOutgoing",
/// "links": [{"edge", "id", "name", "label", "toward", "date", "properties", "evidence"}]}]}`.
public struct Portrait: Sendable {
  public let thing: Thing
  /// All its labels, sorted.
  public let labels: [String]
  /// All its properties but the name, sorted by name.
  public let properties: [Property]
  /// What it is linked to, like links together, in the order of the vocabulary; last the edges that
  /// name it in a property: what it carried, whom it brought.
  public let groups: [Group]
  /// The names of the nodes that properties here name by their ids.
  public let names: [String: String]
}

extension Portrait {
  /// Links of one type and direction.
  public struct Group: Sendable {
    /// How one says it, read after the name: "came to", "was made by".
    public let words: String
    public let type: String?
    /// Whether the node is the source.
    public let isOutgoing: Bool
    /// By earliest start of what they lead to, undated last, then name.
    public let links: [Link]
  }

  /// A link to another node.
  public struct Link: Sendable {
    /// The id of the edge.
    public let edge: String
    public let other: Thing
    /// Where the edge leads, if it is one between others that names the node in a property.
    public let toward: Thing?
    /// The edge's date as it was written.
    public let date: String?
    /// The edge's other properties, sorted by name.
    public let properties: [Property]
    public let evidence: Evidence
  }
}

extension Portrait: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": thing.id, "name": thing.name, "labels": labels,
      "properties": PropertyObject(properties), "edges": groups,
    ])
  }
}

extension Portrait.Group: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "words": words, "type": type, "isOutgoing": isOutgoing, "links": links,
    ])
  }
}

extension Portrait.Link: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "edge": edge, "id": other.id, "name": other.name, "label": other.label, "toward": toward?.id,
      "date": date, "properties": PropertyObject(properties), "evidence": evidence,
    ])
  }
}

/// Properties as one JSON object.
private struct PropertyObject: Encodable {
  let properties: [Property]

  init(_ properties: [Property]) { self.properties = properties }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: TextKey.self)
    for property in properties { try object.encode(property.value, forKey: TextKey(property.key)) }
  }
}
