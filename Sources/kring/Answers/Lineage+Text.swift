import KnowledgeGraph

extension Lineage {
  /// Where it came from, as a tree that grows into the past.
  func text(on terminal: Terminal) -> [String] {
    let tree = tree(terminal.ink)
    let lines = tree.lines(on: terminal)
    return steps.count > 1 ? lines : lines + ["", "Nothing is recorded that it came from."]
  }

  func tree(_ ink: Ink) -> Tree {
    var tree = Tree(steps[0].text(ink), details: steps[0].details(ink))
    for step in steps.dropFirst() {
      tree.add(step.text(ink), details: step.details(ink), level: step.generation)
    }
    return tree
  }
}

extension Lineage.Step {
  fileprivate func text(_ ink: Ink) -> String {
    let name = ink.bold(thing.name.printable)
    let words = how.map { "\(arrowWords($0, from: thing.label)) \(name)" } ?? name
    return dotted(spaced(words, evidence.mark(ink)), when(thing.date))
  }

  fileprivate func details(_ ink: Ink) -> [String] {
    let hows = people.map(\.how).reduce(into: [String]()) { hows, how in
      if !hows.contains(how) { hows.append(how) }
    }
    let byThem = hows.map { how in
      "\(byWhom(how)) " + enumerate(people.filter { $0.how == how }.map { $0.text(ink) })
    }
    return byThem + brought.map { $0.text(ink) }
  }
}

extension Participant {
  fileprivate func text(_ ink: Ink) -> String {
    let role = role.map { "(\($0.printable))" }
    return spaced(name.printable, role, evidence.mark(ink))
  }
}

extension Brought {
  /// "brought in: Anders Kijken, by Janny Bakker-Klein".
  func text(_ ink: Ink) -> String {
    let names = enumerate(by)
    let words = "brought in: \(thing.name.printable)" + (names.isEmpty ? "" : ", by \(names)")
    let said = notes.map { ink.faint($0.printable) }.joined(separator: "; ")
    return dotted(spaced(words, evidence.mark(ink)), said)
  }
}
