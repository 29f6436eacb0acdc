import KnowledgeGraph
import PropertyGraph

extension Listing {
  /// A table of what tells these nodes apart.
  func text(on terminal: Terminal) -> [String] {
    guard !nodes.isEmpty else { return ["There is no \(label.printable.lowercased()) yet."] }
    let shown = [
      PropertyKey.form, PropertyKey.status, PropertyKey.due, PropertyKey.place,
      PropertyKey.headcount,
    ]
    let rows = nodes.map { node in
      let properties = Dictionary(
        uniqueKeysWithValues: node.properties.map { ($0.key, $0.value.text.printable) })
      let values = shown.map { key in
        let text = properties[key] ?? ""
        return key == PropertyKey.due ? dateWords(text) : text
      }
      return [when(node.thing.date) ?? "", node.thing.name.printable] + values + [
        node.thing.id.printable
      ]
    }
    return Table(["date", "name"] + shown + ["id"], rows).lines(on: terminal)
  }
}
