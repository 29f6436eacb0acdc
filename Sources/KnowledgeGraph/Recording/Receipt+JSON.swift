extension Receipt: Encodable {
  private enum CodingKeys: CodingKey { case entry, created, updated, matched, removed }

  /// `{"entry": 12, "created": […], "updated": […], "matched": […], "removed": […]}`; the entry is
  /// null if nothing was changed.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encode(entry?.id, forKey: .entry)
    try object.encode(created, forKey: .created)
    try object.encode(updated, forKey: .updated)
    try object.encode(matched, forKey: .matched)
    try object.encode(removed, forKey: .removed)
  }
}

extension Receipt.Element: Encodable {
  private enum CodingKeys: CodingKey { case id, label, name, type, source, target }

  /// `{"id", "label", "name"}` of a node, several labels joined by ";", and
  /// `{"id", "type", "source", "target"}` of an edge.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encode(id, forKey: .id)
    switch self {
    case .node(let node):
      try object.encode(node.labels.joined(separator: ";"), forKey: .label)
      try object.encode(node.name, forKey: .name)
    case .edge(let edge):
      try object.encode(edge.type, forKey: .type)
      try object.encode(edge.source, forKey: .source)
      try object.encode(edge.target, forKey: .target)
    }
  }
}
