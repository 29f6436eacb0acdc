import KnowledgeGraph

extension Spread {
  /// How far, how fast and through whom it went, in words and tables.
  func measuresText(on terminal: Terminal) -> [String] {
    let words = [reachWords, paceWords, stepWords, distanceWords].compactMap { $0 }
    return [terminal.ink.bold(insight.name.printable), ""]
      + words.flatMap { $0.wrapped(to: terminal.width) } + curveText(on: terminal)
      + carriersText(on: terminal)
      + borders.text(
        below: terminal.ink.faint("FROM COMMUNITY TO COMMUNITY"), terminal)
  }

  /// How many arrivals each step has.
  private var stepWords: String? {
    let steps = measures.breadth.dropFirst().map { "\($0)" }
    return steps.count < 2 ? nil : "Step by step it came to \(enumerate(steps, atMost: 20))."
  }

  /// How far two people are from each other.
  private var distanceWords: String? {
    measures.structuralVirality.map { distance in
      "Two people who have it are \(rounded(distance)) steps apart in its tree, on average (structural virality)."
    }
  }

  private func curveText(on terminal: Terminal) -> [String] {
    let curve = curve
    guard !curve.steps.isEmpty || curve.undated > 0 else { return [] }
    let table = Table(
      ["by the end of", "people"],
      curve.steps.map { [when($0.date) ?? "", "\($0.people)"] }, numbers: [1])
    let undated =
      curve.undated == 0
      ? [] : ["Of \(count(curve.undated, "person", "people")) nobody noted by when."]
    return ["", terminal.ink.faint("HOW MANY PEOPLE HAD IT")] + table.lines(on: terminal) + undated
  }

  private func carriersText(on terminal: Terminal) -> [String] {
    guard !carriers.isEmpty else { return [] }
    let table = Table(
      ["through whom", "times", "people", "perhaps more"],
      carriers.map { carrier in
        [
          carrier.who.name.printable, "\(carrier.carried)", "\(carrier.people)",
          carrier.perhaps == 0 ? "" : "\(carrier.perhaps)",
        ]
      }, numbers: [1, 2, 3])
    return ["", terminal.ink.faint("WHO CARRIED IT")] + table.lines(on: terminal)
  }
}
