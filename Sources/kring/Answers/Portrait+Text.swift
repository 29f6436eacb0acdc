import KnowledgeGraph
import PropertyGraph

extension Portrait {
  /// What is known of it, then what it is linked to.
  func text(on terminal: Terminal) -> [String] {
    let ink = terminal.ink
    let kinds = labels.joined(separator: ", ").printable
    let title = [
      ink.bold(thing.name.printable), "\(kinds) \(ink.faint(thing.id.printable))".trimmingEnd(),
    ]
    return title + block(properties.map { ($0.key, [$0.text]) }, terminal)
      + block(groups.map { ($0.words, $0.links.map { $0.text(ink) }) }, terminal)
  }

  /// Terms to the left, what belongs to them to the right, after a blank line.
  private func block(_ entries: [(term: String, texts: [String])], _ terminal: Terminal) -> [String]
  {
    guard let width = entries.map({ $0.term.printable.columns }).max() else { return [] }
    let room = terminal.width.map { max($0 - width - 2, 20) }
    let lines = entries.flatMap { term, texts in
      texts.flatMap { $0.wrapped(to: room) }.enumerated().map { number, line in
        (number == 0 ? term.printable : "").padded(to: width + 2) + line
      }
    }
    return [""] + lines
  }
}

extension Property {
  /// The value as people read it: dates in words.
  fileprivate var text: String {
    switch key {
    case PropertyKey.date, PropertyKey.due: dateWords(value.text.printable)
    default: value.text.printable
    }
  }
}

extension Portrait.Link {
  fileprivate func text(_ ink: Ink) -> String {
    let plain: Set = [PropertyKey.role, PropertyKey.form, PropertyKey.stance, PropertyKey.drive]
    let silent: Set = [PropertyKey.presence, PropertyKey.reference, PropertyKey.inferred]
    let remarks = properties.filter { !silent.contains($0.key) }.map { property in
      plain.contains(property.key) ? property.text : "\(property.key): \(property.text)"
    }
    let words = [
      other.name.printable, remarks.isEmpty ? nil : "(\(remarks.joined(separator: "; ")))",
      evidence.mark(ink),
    ]
    return dotted(words.compactMap { $0 }.joined(separator: " "), when(date ?? other.date))
  }
}
