import KnowledgeGraph

extension Representation {
  /// Each community in full, or all of them as a table.
  func text(isDetailed: Bool, on terminal: Terminal) -> [String] {
    guard !communities.isEmpty else {
      return ["No community is recorded as taking part\(time), making anything or being served."]
    }
    let times = count(attendances, "time", "times")
    let head =
      "Of \(count(meetings, "meeting", "meetings"))\(time), to which people came \(times), as far as they were listed or counted:"
    let body =
      isDetailed
      ? communities.flatMap { $0.lines(among: meetings, on: terminal) + [""] }.dropLast()
      : table.lines(on: terminal)
    return head.wrapped(to: terminal.width) + [""] + body
  }

  private var time: String { during.map { " in \(dateWords($0.printable))" } ?? "" }

  private var table: Table {
    Table(
      ["community", "people of it", "meetings", "made by it", "for it", "target"],
      communities.map { community in
        let of = community.of
        return [
          community.community.name.printable, "\(of.number)\(of.isUncounted ? "+" : "")",
          "\(of.meetings)", "\(community.by.count)", "\(community.madeFor.count)",
          community.target?.words ?? "",
        ]
      }, numbers: [1, 2, 3, 4])
  }
}

extension Representation.Community {
  fileprivate func lines(among meetings: Int, on terminal: Terminal) -> [String] {
    let ink = terminal.ink
    return [ink.bold(community.name.printable)]
      + part(
        "OF",
        [of.words(community.name.printable, among: meetings, ink), of.bringers].compactMap { $0 },
        on: terminal)
      + part("BY", by.isEmpty ? ["nothing is noted"] : by.map { $0.words(ink) }, on: terminal)
      + part(
        "FOR", madeFor.isEmpty ? ["nothing is noted"] : madeFor.map { $0.words(ink) },
        on: terminal)
      + (target.map { part("target", [$0.words], on: terminal) } ?? [])
  }

  private func part(_ title: String, _ texts: [String], on terminal: Terminal) -> [String] {
    let width = 10
    return texts.flatMap { $0.wrapped(to: terminal.width.map { $0 - width }) }.enumerated()
      .map { number, line in
        (number == 0 ? "  " + terminal.ink.faint(title) : "").padded(to: width) + line
      }
  }
}

extension Representation.TakingPart {
  fileprivate func words(_ name: String, among all: Int, _ ink: Ink) -> String {
    guard meetings > 0 else { return "nobody is noted as having come" }
    let place = "in \(meetings) of \(count(all, "meeting", "meetings"))"
    var names = people.map { person in
      spaced(person.name.printable, person.evidence.mark(ink))
    }
    if counted > 0 { names.append("\(counted) who were only counted") }
    if isUncounted {
      let mark = itself?.mark(ink).map { " \($0)" } ?? ""
      names.append("\(name) itself\(mark), nobody noted how many")
    }
    let number = number == 0 ? "" : "\(count(number, "person", "people")) "
    return "\(number)\(place): \(enumerate(names, atMost: 12))"
  }

  fileprivate var bringers: String? {
    guard !broughtBy.isEmpty else { return nil }
    let names = broughtBy.map {
      $0.meetings == 1 ? $0.name.printable : "\($0.name.printable) (\($0.meetings) times)"
    }
    return "brought by \(enumerate(names))"
  }
}

extension Representation.Made {
  fileprivate func words(_ ink: Ink) -> String {
    let names = enumerate(makers, atMost: 4)
    return dotted(
      spaced(product.name.printable, evidence.mark(ink)), when(product.date), "by \(names)",
      status == "announced" ? "announced" : nil)
  }
}

extension Representation.Dedicated {
  fileprivate func words(_ ink: Ink) -> String {
    dotted(spaced(thing.name.printable, evidence.mark(ink)), when(thing.date))
  }
}

extension Representation.Progress {
  /// "9 of 12 people, 3 to go".
  fileprivate var words: String {
    switch target {
    case .people(let goal):
      let number = Int(reached)
      return "\(number) of \(count(goal, "person", "people"))"
        + (isMet ? ", reached" : ", \(goal - number) to go")
    case .share(let goal):
      return "\(rounded(reached)) of \(rounded(goal)) percent" + (isMet ? ", reached" : "")
    }
  }
}
