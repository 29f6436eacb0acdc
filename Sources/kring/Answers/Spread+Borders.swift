import KnowledgeGraph

extension Spread.Borders {
  /// Where it began, and how it came from community to community.
  func text(on terminal: Terminal) -> [String] {
    let title = terminal.ink.bold(insight.name.printable)
    guard !homes.isEmpty || !crossed.isEmpty else {
      return [title, "", "It reached nobody who is of a community on record."]
    }
    return [title] + text(below: nil, terminal)
  }

  /// The same below a heading; nothing where there is nothing to tell.
  func text(below heading: String?, _ terminal: Terminal) -> [String] {
    guard !homes.isEmpty || !crossed.isEmpty else { return [] }
    let began = mode == .recorded ? "It began in" : "Recorded as having it:"
    let beginning =
      homes.isEmpty
      ? [] : ["\(began) \(enumerate(homes.map { $0.words(terminal.ink) }, atMost: 12))."]
    let table = crossed.isEmpty ? [] : [""] + table(terminal.ink).lines(on: terminal)
    let outside =
      outsiders == 0
      ? []
      : [
        "\(count(outsiders, "person", "people")) it reached \(outsiders == 1 ? "is" : "are") of no community on record."
      ]
    return ["", heading].compactMap { $0 } + beginning.flatMap { $0.wrapped(to: terminal.width) }
      + table + outside
  }

  private func table(_ ink: Ink) -> Table {
    Table(
      ["when", "came to", "from", "through", "at", "first", "people", "evidence"],
      crossed.map { border in
        [
          when(border.date) ?? "", border.community.name.printable,
          enumerate(border.from, atMost: 3), enumerate(border.via, atMost: 3),
          border.place?.name.printable ?? "",
          border.first == border.community ? "" : border.first.name.printable,
          border.people == 0 ? "" : "\(border.people)",
          border.evidence == .recorded ? "" : ink.doubtful(border.evidence.rawValue),
        ]
      }, numbers: [6])
  }
}

extension Spread.Home {
  fileprivate func words(_ ink: Ink) -> String {
    let who = first == community ? nil : "\(first.name.printable)"
    let mark = evidence.mark(ink)
    return spaced(community.name.printable, who.map { "through \($0)" }, mark)
  }
}
