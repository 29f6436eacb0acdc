import KnowledgeGraph

extension [Finding] {
  /// What is to be looked at, below an answer; nothing when there is nothing.
  func text(on terminal: Terminal) -> [String] {
    guard !isEmpty else { return [] }
    return ["", terminal.ink.faint("To look at:")] + flatMap { $0.lines(on: terminal) }
  }
}

extension Findings {
  /// All findings, like ones counted together.
  func text(on terminal: Terminal) -> [String] {
    guard !findings.isEmpty else { return ["Nothing to look at: every rule holds."] }
    return byRule.flatMap { rule, findings in
      ["\(rule.heading.capitalizedFirst) (\(findings.count))"]
        + findings.flatMap { $0.lines(on: terminal) } + [""]
    }.dropLast()
  }
}

extension Finding {
  fileprivate func lines(on terminal: Terminal) -> [String] {
    text.printable.wrapped(to: terminal.width.map { $0 - 4 }).enumerated().map { number, line in
      (number == 0 ? "  · " : "    ") + line
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
