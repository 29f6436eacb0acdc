import KnowledgeGraph
import PropertyGraph

extension Spread {
  /// All arrivals as a table, by date, the undated last.
  func tableText(on terminal: Terminal) -> [String] {
    let names = Dictionary(
      arrivals.map { ($0.id, $0.name) } + [(insight.id, insight.name)],
      uniquingKeysWith: { first, _ in first })
    let table = Table(
      ["date", "who or what", "kind", "how", "from", "via", "evidence"],
      inTime.map { arrival in
        let via = enumerate(arrival.via, atMost: 3)
        return [
          when(arrival.date) ?? "", arrival.name.printable,
          NodeLabel(rawValue: arrival.label)?.noun ?? arrival.label.printable,
          arrival.how.printable, arrival.from.flatMap { names[$0] }?.printable ?? "",
          arrival.isPerhaps && !via.isEmpty ? terminal.ink.doubtful("perhaps \(via)") : via,
          arrival.evidence == .recorded
            ? "recorded" : terminal.ink.doubtful(arrival.evidence.rawValue),
        ]
      })
    return [terminal.ink.bold(insight.name.printable), ""] + table.lines(on: terminal)
      + findings.text(on: terminal)
  }

  private var inTime: [Arrival] {
    arrivals.indices.sorted { left, right in
      let (one, other) = (arrivals[left].bounds.earliest, arrivals[right].bounds.earliest)
      guard one != other else { return left < right }
      return one != DateBounds.distantPast && (one < other || other == DateBounds.distantPast)
    }.map { arrivals[$0] }
  }
}
