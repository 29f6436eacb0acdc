import KnowledgeGraph
import PropertyGraph

extension MeasureSeries {
  /// A row for each period, and what was measured in it.
  func text(on terminal: Terminal) -> [String] {
    let name = measure?.title ?? "Summary"
    let network = network == .people ? "people who met" : "the whole graph"
    let which = part.map { ", \($0.text)" } ?? ""
    var heading = ["\(terminal.ink.bold(name)) of \(network)\(which), by \(per.rawValue)."]
    if let measure { heading.append(measure.meaning) }
    if let part { heading.append(part.meaning(in: per.rawValue)) }
    if slices.contains(where: { $0.perhaps > 0 }) {
      heading.append(
        "What may have fallen in a \(per.rawValue) counts in it; + tells how many meetings.")
    }
    return heading.flatMap { $0.wrapped(to: terminal.width) } + [""] + table.lines(on: terminal)
  }

  private var table: Table {
    let keys = keys
    let isFollowed = measure?.form == .scores
    let header = isFollowed ? scores.map(\.member.name.printable) : keys.map(words)
    let rows = slices.enumerated().map { index, slice in
      let cells =
        isFollowed
        ? scores.map { $0.values[index].map(decimals) ?? "–" }
        : keys.map { slice.numbers[$0].map(decimals) ?? "–" }
      return [dateWords(slice.period), slice.meetingsText, "\(slice.nodes)", "\(slice.ties)"]
        + cells
    }
    let nodes = network == .people ? "people" : "nodes"
    return Table(
      ["", "meetings", nodes, "ties"] + header, rows, numbers: Set(1..<(4 + header.count)))
  }

  /// The numbers that any period has, in the order of the summary.
  private var keys: [String] {
    let known = NetworkSummary.Number.allCases.map(\.rawValue) + ["number", "groups", "largest"]
    return known.filter { key in slices.contains { $0.numbers[key] != nil } }
  }

  private func words(_ key: String) -> String {
    NetworkSummary.Number(rawValue: key)?.name
      ?? (key == "number" ? measure?.commandName ?? key : key)
  }
}

extension Slice {
  /// "3", or "3 + 1" where one more may have been.
  var meetingsText: String { perhaps > 0 ? "\(meetings) + \(perhaps)" : "\(meetings)" }
}
