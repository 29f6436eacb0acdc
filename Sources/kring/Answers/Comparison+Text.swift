import KnowledgeGraph

extension Spread.Comparison {
  /// One row for each idea.
  func text(on terminal: Terminal) -> [String] {
    let table = Table(
      [
        "idea", "people", "communities", "meetings", "products", "steps", "days", "to half",
        "distance", "most through",
      ], spreads.map(row), numbers: [1, 2, 3, 4, 5, 6, 7, 8])
    let all = spreads.count == 2 ? "both" : "all \(spreads.count)"
    let shared = "\(count(shared.count, "person has", "people have")) \(all) of them."
    let possible =
      mode == .recorded
      ? [] : ["All that is not recorded is possible, no more."]
    return table.lines(on: terminal) + [""]
      + ([shared] + possible).flatMap { $0.wrapped(to: terminal.width) }
  }

  private func row(_ spread: Spread) -> [String] {
    let measures = spread.measures
    let days =
      measures.daysLeast == measures.daysMost
      ? measures.daysMost.map { "\($0)" }
      : measures.daysLeast.flatMap { least in measures.daysMost.map { "\(least)–\($0)" } }
    let carrier = spread.carriers.first { $0.people + $0.perhaps > 0 }
    return [
      spread.insight.name.printable, "\(spread.reach[.person])", "\(spread.reach[.community])",
      "\(spread.reach[.meeting])", "\(spread.reach[.product])", "\(measures.depth)", days ?? "",
      measures.daysToHalf.map { "\($0)" } ?? "", measures.structuralVirality.map(rounded) ?? "",
      carrier.map {
        "\($0.who.name.printable) (\($0.people == 0 ? "perhaps \($0.perhaps)" : "\($0.people)"))"
      } ?? "",
    ]
  }
}
