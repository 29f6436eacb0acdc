import KnowledgeGraph

extension Receipt {
  /// What was created and matched, with ids, and how to take it back.
  func text(on terminal: Terminal) -> [String] {
    let states = [("new", created), ("changed", updated), ("known", matched), ("removed", removed)]
    let rows = states.flatMap { state, elements in
      elements.compactMap { $0.row(state, names: names) }
    }
    let nodes = rows.filter { !$0.isEdge }
    let edges = rows.filter(\.isEdge)
    let hasNews = nodes.contains { $0.state != "known" }
    let shown = hasNews ? nodes : nodes + edges
    let table = Table(["", "kind", "name", "id"], shown.map(\.cells)).lines(on: terminal)
    return table.dropFirst() + (hasNews ? linkCount : []) + doubts + [undoLine]
  }

  private var names: [String: String] {
    let all = created + updated + matched + removed
    let nodes = all.compactMap { element in
      if case .node(let node) = element { (node.id, node.name) } else { nil }
    }
    return Dictionary(nodes) { first, _ in first }
  }

  /// "and 5 links between them", by what became of them.
  private var linkCount: [String] {
    let states = [("new", created), ("changed", updated), ("removed", removed)]
    return states.compactMap { state, elements in
      let number = elements.count { if case .edge = $0 { true } else { false } }
      return number == 0 ? nil : count(number, "\(state) link", "\(state) links")
    }
  }

  /// Who is new and may be somebody known, mistyped.
  private var doubts: [String] {
    lookalikes.map { alike in
      "\(alike.person.name.printable) is new. "
        + "Did you mean \(enumerate(alike.known.map(\.name.printable), atMost: 3, with: "or"))?"
    }
  }

  private var undoLine: String {
    entry.map { "To take it back: kring undo \($0.id)" }
      ?? "Nothing changed: all of it was known already."
  }
}

private struct Row {
  let state: String
  let isEdge: Bool
  let cells: [String]
}

extension Receipt.Element {
  fileprivate func row(_ state: String, names: [String: String]) -> Row? {
    switch self {
    case .node(let node):
      let kind = node.labels.joined(separator: ", ").lowercased()
      return Row(
        state: state, isEdge: false,
        cells: [state, kind.printable, node.name.printable, node.id.printable])
    case .edge(let edge):
      let ends = [edge.source, edge.target].map { names[$0] ?? $0 }
      let type = (edge.type ?? "").lowercased().replacing("_", with: " ")
      return Row(
        state: state, isEdge: true,
        cells: [state, "link", "\(ends[0]) \(type) \(ends[1])".printable, edge.id.printable])
    }
  }
}
