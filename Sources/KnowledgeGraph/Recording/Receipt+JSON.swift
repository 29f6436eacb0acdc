extension Receipt: Encodable {
  /// `{"entry": 12, "created": […], "updated": […], "matched": […], "removed": […], "lookalikes": […]}`;
  /// the entry is null if nothing was changed.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "entry": entry?.id, "created": created, "updated": updated, "matched": matched,
      "removed": removed, "lookalikes": lookalikes,
    ])
  }
}

extension Receipt.Lookalike: Encodable {
  /// `{"id", "known": […]}`, all ids.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["id": person.id, "known": known.map(\.id)])
  }
}

extension Receipt.Element: Encodable {
  /// `{"id", "label", "name"}` of a node, several labels joined by ";", and
  /// `{"id", "type", "source", "target"}` of an edge.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .node(let node):
      try encoder.encode(members: [
        "id": id, "label": node.labels.joined(separator: ";"), "name": node.name,
      ])
    case .edge(let edge):
      try encoder.encode(members: [
        "id": id, "type": edge.type, "source": edge.source, "target": edge.target,
      ])
    }
  }
}
