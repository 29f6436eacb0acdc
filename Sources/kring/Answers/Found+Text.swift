import KnowledgeGraph

extension Found {
  /// What was found, the likeliest first.
  func text(on terminal: Terminal) -> [String] {
    guard !matches.isEmpty else { return ["Nothing is called, or says, \"\(query.printable)\"."] }
    let rows = matches.map { match in
      let isName = match.property == "name"
      return [
        match.thing.label.printable, match.thing.name.printable, when(match.thing.date) ?? "",
        isName ? "" : "\(match.property): \(match.excerpt)".printable, match.thing.id.printable,
      ]
    }
    return Table(["kind", "name", "date", "found in", "id"], rows).lines(on: terminal)
  }
}
