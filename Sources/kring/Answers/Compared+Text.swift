import KnowledgeGraph
import PropertyGraph

extension Comparison {
  /// What came and went, and who became central, in words.
  func text(top: Int, on terminal: Terminal) -> [String] {
    let changes = kinds.flatMap { lines(of: $0, terminal) } + tieLines(terminal)
    let part = part.map { part in
      let text = part.text
      return "\(text.prefix(1).uppercased())\(text.dropFirst()). \(part.meaning(in: "time"))"
    }
    return (part.map { $0.wrapped(to: terminal.width) } ?? [])
      + [size(first, terminal.ink), size(second, terminal.ink)] + [""] + changes + [""]
      + standing(top, terminal)
  }

  private func size(_ slice: Slice, _ ink: Ink) -> String {
    let perhaps = slice.perhaps > 0 ? " and perhaps \(slice.perhaps) more" : ""
    let many = network == .people ? ("person", "people") : ("node", "nodes")
    return
      "\(ink.bold(dateWords(slice.period))): \(count(slice.meetings, "meeting", "meetings"))\(perhaps), "
      + "\(count(slice.nodes, many.0, many.1)) and their \(count(slice.ties, "tie", "ties"))."
  }

  private func lines(of kind: Kind, _ terminal: Terminal) -> [String] {
    let noun = NodeLabel(rawValue: kind.label)?.plural ?? kind.label.printable
    let heading =
      "\(noun.prefix(1).uppercased())\(noun.dropFirst()): "
      + said(kind.came.count, kind.went.count, kind.stayed)
    return [heading]
      + named("came", kind.came.map(\.name.printable), terminal)
      + named("went", kind.went.map(\.name.printable), terminal)
  }

  private func tieLines(_ terminal: Terminal) -> [String] {
    func names(_ ties: [Measured.Tie]) -> [String] {
      ties.map { "\($0.a.name.printable) – \($0.b.name.printable)" }
    }
    return ["Ties: \(said(ties.came.count, ties.went.count, ties.stayed))"]
      + named("came", names(ties.came), terminal) + named("went", names(ties.went), terminal)
  }

  private func said(_ came: Int, _ went: Int, _ stayed: Int) -> String {
    "\(came) came, \(went) went, \(stayed) stayed."
  }

  private func named(_ what: String, _ names: [String], _ terminal: Terminal) -> [String] {
    guard !names.isEmpty else { return [] }
    return "  \(what): \(enumerate(names, atMost: 10))".wrapped(to: terminal.width)
  }

  private func standing(_ top: Int, _ terminal: Terminal) -> [String] {
    let present = standings.filter { $0.rank != nil }
    guard !present.isEmpty else { return ["Nobody is there to be measured."] }
    let rows = present.prefix(top).map { one in
      [
        one.rank.map(String.init) ?? "", one.rankBefore.map(String.init) ?? "–",
        one.member.name.printable, network == .whole ? one.member.label.printable : "",
        one.value.map(decimals) ?? "", one.valueBefore.map(decimals) ?? "–",
      ]
    }
    let heading = "Who is central, by \(measure.title): \(measure.meaning)"
    return heading.wrapped(to: terminal.width) + risers(among: present, top, terminal) + [""]
      + Table(
        ["rank", "was", "who", "kind", "value", "was"], rows, numbers: [0, 1, 4, 5]
      ).lines(on: terminal)
  }

  /// Who stands among the first and did not before.
  private func risers(
    among present: [Standing], _ top: Int, _ terminal: Terminal
  ) -> [String] {
    let new = present.prefix(top).filter { ($0.rankBefore ?? .max) > top }
    guard !new.isEmpty else { return [] }
    let names = new.map { one in
      "\(one.member.name.printable) (\(one.rankBefore.map { "was \($0)" } ?? "was not there"))"
    }
    return "Not among the first \(top) before: \(enumerate(names))".wrapped(to: terminal.width)
  }
}
