import KnowledgeGraph

extension Spread.Absence {
  /// What would not have been, in words and as a table.
  func text(on terminal: Terminal) -> [String] {
    [terminal.ink.bold(insight.name.printable), ""]
      + [verdict, doubt, rest].compactMap { $0 }.flatMap { $0.wrapped(to: terminal.width) }
      + section("WHAT AND WHOM IT WOULD NOT HAVE REACHED", lost, terminal)
      + section("PERHAPS NOT THESE EITHER", perhapsLost, terminal)
  }

  private var name: String { who.name.printable }

  /// What is lost, in numbers.
  private var verdict: String {
    if isBeginning {
      return
        "Nobody but \(name) is recorded as having voiced it: without them there would be nothing to tell."
    }
    let number = numbers(of: lost)
    switch (mode, lost.isEmpty) {
    case (.recorded, true):
      return
        "Without \(name) it would have come as far: nothing is recorded as having come through them alone."
    case (.recorded, false):
      return "Without \(name) it would not have reached \(number), as far as is recorded."
    case (_, true):
      return "Without \(name) it could have come as far: by other meetings, if by any."
    case (_, false): return "Without \(name) it could not have reached \(number)."
    }
  }

  private var doubt: String? {
    perhapsLost.isEmpty
      ? nil
      : "Perhaps \(numbers(of: perhapsLost)) more: nobody noted who brought it there, and of those who may have, nobody would have known it."
  }

  private var rest: String? {
    isBeginning
      ? nil
      : "It would still \(mode == .recorded ? "" : "perhaps ")have reached \(counts { reach[$0] })."
  }

  private func numbers(of arrivals: [Spread.Arrival]) -> String {
    counts { label in arrivals.count { $0.label == label.rawValue } }
  }

  private func section(
    _ heading: String, _ arrivals: [Spread.Arrival], _ terminal: Terminal
  ) -> [String] {
    guard !arrivals.isEmpty else { return [] }
    let table = Table(
      ["when", "what or who", "kind", "how", "evidence"],
      arrivals.map { arrival in
        [
          when(arrival.date) ?? "", arrival.name.printable,
          NodeLabel(rawValue: arrival.label)?.noun ?? arrival.label.printable,
          arrival.how.printable,
          arrival.evidence == .recorded ? "" : terminal.ink.doubtful(arrival.evidence.rawValue),
        ]
      })
    return ["", heading] + table.lines(on: terminal)
  }
}
