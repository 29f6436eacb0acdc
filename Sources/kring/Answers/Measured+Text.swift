import KnowledgeGraph
import PropertyGraph

extension Measured {
  /// Who or what stands first, in which groups, or over which ties, and what the numbers mean.
  func text(on terminal: Terminal) -> [String] {
    let heading = [
      "\(terminal.ink.bold(measure.title)) in \(size): \(measure.question(of: network.kind))",
      measure.meaning,
    ].flatMap { $0.wrapped(to: terminal.width) }
    return heading + estimate + [""]
      + (isEmpty ? ["There is nobody to tell it of."] : body(terminal))
  }

  private var estimate: [String] {
    [
      sureness.standardError.map { "Estimated: two in three are within \(percent($0))." },
      sureness.margin.map { "Estimated: 95 in a hundred are within \(decimals($0))." },
    ].compactMap { $0 }
  }

  private var isEmpty: Bool {
    scores.isEmpty && groups.isEmpty && nodes.isEmpty && ties.isEmpty
  }

  private func body(_ terminal: Terminal) -> [String] {
    switch measure.form {
    case .scores: scoreLines(terminal)
    case .groups: groupLines(terminal)
    case .nodes: nodeLines(terminal)
    case .ties: tieLines(terminal)
    }
  }

  /// "the 18 people and their 139 ties".
  private var size: String { network.text }

  private var showsKinds: Bool { network.kind == .whole }

  private func scoreLines(_ terminal: Terminal) -> [String] {
    let table = Table(
      ["rank", "who", "kind", measure.title.lowercased()],
      scores.map { score in
        [
          "\(score.rank)", score.member.name.printable,
          showsKinds ? score.member.label.printable : "",
          decimals(score.value),
        ]
      }, numbers: [0, 3])
    let left = scored - scores.count
    return table.lines(on: terminal)
      + (left > 0
        ? ["", "\(count(left, "more follows", "more follow")): --top \(scored) shows all."] : [])
  }

  private func groupLines(_ terminal: Terminal) -> [String] {
    let quality = modularity.map { "Modularity \(decimals($0)): \(modularityWords($0))" }
    let shown = groups.filter { $0.members.count > 1 }
    let alone = groups.filter { $0.members.count == 1 }.flatMap(\.members).map(\.name.printable)
    var lines = quality.map { $0.wrapped(to: terminal.width) + [""] } ?? []
    for (number, group) in shown.enumerated() {
      let names = enumerate(group.members.map(\.name.printable), atMost: 24)
      lines += "\(number + 1). \(group.members.count): \(names)".wrapped(to: terminal.width)
    }
    if !alone.isEmpty {
      lines += "Alone: \(enumerate(alone, atMost: 24))".wrapped(to: terminal.width)
    }
    return lines
  }

  private func modularityWords(_ value: Double) -> String {
    switch value {
    case ..<0.1: "the groups are hardly apart."
    case ..<0.3: "the groups meet each other a lot."
    case ..<0.6: "the groups keep to themselves more than chance would have it."
    default: "the groups hardly meet each other."
    }
  }

  private func nodeLines(_ terminal: Terminal) -> [String] {
    Table(
      ["who", "kind"],
      nodes.map { [$0.name.printable, showsKinds ? $0.label.printable : ""] }
    ).lines(on: terminal)
  }

  private func tieLines(_ terminal: Terminal) -> [String] {
    Table(
      ["between", "and", "weight"],
      ties.map { [$0.a.name.printable, $0.b.name.printable, decimals($0.weight)] }, numbers: [2]
    ).lines(on: terminal)
  }
}

extension Measured.Size {
  /// "18 people and their 139 ties".
  var text: String {
    let many = kind == .people ? count(nodes, "person", "people") : count(nodes, "node", "nodes")
    return "\(many) and their \(count(ties, "tie", "ties"))"
  }
}

extension Measure {
  /// Its name at the beginning of a sentence: "Effective size".
  var title: String {
    if self == .pageRank { return "PageRank" }
    let words = commandName.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
