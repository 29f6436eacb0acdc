import KnowledgeGraph

extension Outcomes {
  /// What came of the meeting with the trails from there, what was brought, and who first met.
  func text(on terminal: Terminal) -> [String] {
    let ink = terminal.ink
    let tree = Tree(
      dotted(ink.bold(meeting.name.printable), when(meeting.date)),
      details: brought.map { $0.text(ink) },
      children: outcomes.map { $0.tree(ink, from: meeting.id) })
    let nothing = outcomes.isEmpty ? ["", "Nothing is recorded that it sparked or led to."] : []
    return tree.lines(on: terminal) + nothing + ties.text(on: terminal)
  }
}

extension Outcomes.Outcome {
  fileprivate func tree(_ ink: Ink, from meeting: String) -> Tree {
    var tree = trail.tree(ink, from: meeting)
    let words = "\(how == "led" ? "led to" : how.printable) \(ink.bold(thing.name.printable))"
    tree.text = dotted(
      spaced(words, evidence.mark(ink)), when(thing.date))
    tree.details = notes.map { ink.faint($0.printable) } + tree.details
    return tree
  }
}

extension Outcomes.Ties {
  fileprivate func text(on terminal: Terminal) -> [String] {
    guard count > 0 else { return [] }
    let pairs = count == 1 ? "1 pair of people" : "\(count) pairs of people"
    let again = metAgain == 0 ? "none is known to have met again" : "\(metAgain) met again"
    let listed = first.map { tie in
      "  " + enumerate(tie.people) + (tie.metAgain ? ", who met again" : "")
    }
    let rest = count > first.count ? ["  and \(count - first.count) more"] : []
    return ["", "\(pairs) met here for the first time; \(again)."] + listed + rest
  }
}
