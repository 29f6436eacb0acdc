import KnowledgeGraph
import PropertyGraph

extension Portrait {
  /// What is known of it, then what it is linked to.
  func text(on terminal: Terminal) -> [String] {
    let ink = terminal.ink
    let kinds = labels.joined(separator: ", ").printable
    let title = [ink.bold(thing.name.printable), dotted(kinds, ink.faint(thing.id.printable))]
    return title
      + block(properties.map { ($0.key, [text(of: $0)]) }, terminal)
      + block(groups.map { ($0.words, $0.links.map { text(of: $0, ink) }) }, terminal)
  }

  /// Terms to the left, what belongs to them to the right, after a blank line.
  private func block(
    _ entries: [(term: String, texts: [String])], _ terminal: Terminal
  ) -> [String] {
    guard let width = entries.map({ $0.term.printable.columns }).max() else { return [] }
    let room = terminal.width.map { max($0 - width - 2, 20) }
    let lines = entries.flatMap { term, texts in
      texts.flatMap { $0.wrapped(to: room) }.enumerated().map { number, line in
        (number == 0 ? term.printable : "").padded(to: width + 2) + line
      }
    }
    return [""] + lines
  }

  private func text(of link: Link, _ ink: Ink) -> String {
    let silent: Set = [
      PropertyKey.presence, PropertyKey.reference, PropertyKey.inferred, PropertyKey.note,
    ]
    let remarks = link.properties.filter { !silent.contains($0.key) && !isThis($0) }.map(remark)
    let notes = link.properties.filter { $0.key == PropertyKey.note }.map(text)
    let words = [
      link.other.name.printable, link.toward.map { "to \($0.name.printable)" },
      remarks.isEmpty ? nil : "(\(remarks.joined(separator: "; ")))", link.evidence.mark(ink),
    ]
    return dotted(
      words.compactMap { $0 }.joined(separator: " "),
      when(link.date ?? (link.toward ?? link.other).date),
      ink.faint(notes.joined(separator: "; ")))
  }

  /// Whether a property names only what is portrayed.
  private func isThis(_ property: Property) -> Bool {
    PropertyKey.referring.contains(property.key) && property.value.strings == [thing.id]
  }

  /// What is true of a link, in a few words: a role by itself, anything else after what it is.
  private func remark(_ property: Property) -> String {
    let plain: Set = [PropertyKey.role, PropertyKey.form, PropertyKey.stance, PropertyKey.drive]
    if plain.contains(property.key) { return text(of: property) }
    if property.key == PropertyKey.introducedBy { return "introduced by \(text(of: property))" }
    return "\(property.key) \(text(of: property))"
  }

  /// The value as people read it: dates in words, names for ids.
  private func text(of property: Property) -> String {
    switch property.key {
    case PropertyKey.date, PropertyKey.due: dateWords(property.value.text.printable)
    case let key where PropertyKey.referring.contains(key):
      enumerate(property.value.strings.map { (names[$0] ?? $0).printable })
    default: property.value.text.printable
    }
  }
}
