import KnowledgeGraph

extension Introductions {
  /// The pairs with their reasons, the best first.
  func text(on terminal: Terminal) -> [String] {
    guard !introductions.isEmpty else {
      let missing =
        person.map { "Nobody is recorded as sharing something with \($0.name.printable)" }
        ?? "No two people are recorded as sharing something"
      return [
        "\(missing) without having met.",
        "Note what somebody cares about: kring link NAME cares-about THEME",
      ]
    }
    return introductions.flatMap { $0.lines(on: terminal) + [""] }.dropLast()
  }
}

extension Introductions.Introduction {
  fileprivate func lines(on terminal: Terminal) -> [String] {
    let ink = terminal.ink
    let names = people.map { ink.bold($0.name.printable) }.joined(separator: " and ")
    let shown = reasons.count > 5 ? reasons.prefix(4) : reasons[...]
    let rest = reasons.count - shown.count
    return [names] + shown.flatMap { $0.lines(on: terminal) }
      + (rest > 0 ? ["  · and \(rest) more that count for less"] : [])
  }
}

extension Introductions.Reason {
  fileprivate func lines(on terminal: Terminal) -> [String] {
    let sentence = spaced(text.printable, evidence.mark(terminal.ink))
    return sentence.wrapped(to: terminal.width.map { $0 - 4 }).enumerated().map { number, line in
      (number == 0 ? "  · " : "    ") + line
    }
  }
}
